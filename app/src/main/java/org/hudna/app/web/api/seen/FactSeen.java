package org.hudna.app.web.api.seen;

import java.util.List;
import org.hudna.claims.ClaimId;
import org.hudna.incidents.accounts.Consolidated;
import org.hudna.incidents.accounts.FactView;
import org.hudna.who.SourceId;

/**
 * One fact as all tell it, side by side: for the watch alone.
 *
 * @param concord {@code silent}, {@code one-source}, {@code agreed} or {@code conflict}
 * @param silent sources that say nothing of it
 */
public record FactSeen(String fact, String concord, List<Version> versions, List<Clash> clashes, List<String> silent) {

    /** One way in which it is told, by whom. */
    public record Version(String said, List<String> claims, List<String> sources) {}

    /** Two claims that cannot both be right. */
    public record Clash(String one, String other) {}

    /** All facts of a view. */
    public static List<FactSeen> of(Consolidated view) { return view.facts().stream().map(FactSeen::of).toList(); }

    private static FactSeen of(FactView fact) {
        return new FactSeen(fact.fact().code(), fact.concord().code(),
            fact.versions().stream().map(one -> new Version(one.said(), Codes.of(one.claims(), ClaimId::code), Codes.of(one.sources(),
                SourceId::name))).toList(),
            fact.clashes().stream().map(one -> new Clash(one.one().code(), one.other().code())).toList(), Codes.of(fact.silent(), SourceId::name));
    }
}
