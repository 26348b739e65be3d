package org.hudna.app.web.desk.law;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.app.web.desk.situation.SituationSheet.MapSheet;
import org.hudna.words.Message;

/**
 * The agreement as it stood, and what it was at an instant.
 *
 * @param asked what was asked for, as it was written
 * @param wrong what in it cannot be understood
 * @param at the instant of the world that is looked at
 * @param law empty before one is adopted
 * @param map its zones and lines as they were then; empty where none is drawn
 * @param versions all that were adopted, the latest first
 */
public record AgreementSheet(Asked asked, Optional<Message> wrong, Instant at, Optional<Law> law, Optional<MapSheet> map,
                             List<VersionRow> versions) {

    public AgreementSheet { versions = List.copyOf(versions); }

    /** As it stands in the address. */
    public record Asked(String instrument, String at, String asOf) {}

    /** A version that was adopted: by which entry, when, by whom and why. */
    public record VersionRow(long entry, Instant at, String by, String name, String why, boolean isShown) {}
}
