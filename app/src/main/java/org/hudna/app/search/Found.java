package org.hudna.app.search;

import java.util.List;
import java.util.Optional;
import org.hudna.claims.EventId;

/**
 * A page of incidents, the latest first.
 *
 * @param asOf the index that the answer stands for; what is asked for on the next page stands for the same
 * @param next where the next page begins; empty where this was the last
 */
public record Found(List<EventId> incidents, long asOf, Optional<After> next) {

    public Found { incidents = List.copyOf(incidents); }

    /**
     * The last incident of a page.
     *
     * @param from when it began, in seconds since 1970
     * @param tie orders those that began at once
     */
    public record After(long from, long tie, long asOf) {

        /** The form in addresses. */
        public String code() { return asOf + "." + from + "." + Long.toHexString(tie); }

        /** Reads it; empty where it is none. */
        public static Optional<After> find(String code) {
            String[] parts = code.split("\\.", -1);
            if (parts.length != 3) return Optional.empty();
            try {
                return Optional.of(new After(Long.parseLong(parts[1]), Long.parseUnsignedLong(parts[2], 16), Long.parseLong(parts[0])));
            } catch (NumberFormatException notOurs) {
                return Optional.empty();
            }
        }
    }
}
