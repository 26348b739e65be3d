package org.hudna.incidents.accounts;

import java.util.List;
import java.util.Locale;
import org.hudna.claims.ClaimId;
import org.hudna.who.SourceId;

/**
 * One fact as all who allege the event tell it, side by side.
 *
 * @param versions each way in which it is told, in the order in which it was learned
 * @param clashes claims that cannot both be right
 * @param silent independent sources that allege the event and say nothing of this
 */
public record FactView(Fact fact, Concord concord, List<Version> versions, List<Clash> clashes, List<SourceId> silent) {

    public FactView {
        versions = List.copyOf(versions);
        clashes = List.copyOf(clashes);
        silent = List.copyOf(silent);
    }

    /** How those who tell it stand to one another. */
    public enum Concord {
        /** Nobody says anything of it. */
        SILENT,
        /** One independent source does. */
        ONE_SOURCE,
        /** Several do, and no two of them contradict each other. */
        AGREED,
        /** Two claims cannot both be right. */
        CONFLICT;

        /** The word in files. */
        public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
    }

    /** Two claims that cannot both be right, the one learned first before the other. */
    public record Clash(ClaimId one, ClaimId other) {}
}
