package org.hudna.app.web.api.seen;

import java.util.ArrayList;
import java.util.List;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Depth;
import org.hudna.bulletin.Detail;
import org.hudna.bulletin.Sight;
import org.hudna.claims.ClaimId;
import org.hudna.incidents.accounts.Consolidated;
import org.hudna.incidents.accounts.Fact;
import org.hudna.incidents.accounts.FactView;
import org.hudna.who.SourceId;

/**
 * One fact as all tell it, side by side: for those who are told who speaks, and where only if it is shown exactly.
 *
 * @param concord {@code silent}, {@code one-source}, {@code agreed} or {@code conflict}
 * @param silent sources that say nothing of it
 */
public record FactSeen(String fact, String concord, List<Version> versions, List<Clash> clashes, List<String> silent) {

    /** One way in which it is told, by whom. */
    public record Version(String said, List<String> claims, List<String> sources) {}

    /** Two claims that cannot both be right. */
    public record Clash(String one, String other) {}

    /** Those facts that the reader sees. */
    public static List<FactSeen> of(Consolidated view, Sight sight, Card card) {
        List<FactSeen> facts = new ArrayList<>();
        if (sight.depth(Detail.SOURCES, card) != Depth.WHOLE) return facts;
        for (FactView fact : view.facts()) if (isSeen(fact.fact(), sight, card)) facts.add(of(fact));
        return facts;
    }

    private static boolean isSeen(Fact fact, Sight sight, Card card) {
        return switch (fact) {
            case PLACE, FIRED_FROM -> sight.depth(Detail.POSITION, card) == Depth.WHOLE && sight.depth(Detail.DONE_FROM, card) == Depth.WHOLE;
            case ACT, WEAPON, COUNT, TIME, ACCUSED, TARGET, KILLED, INJURED, MISSING -> true;
        };
    }

    private static FactSeen of(FactView fact) {
        return new FactSeen(fact.fact().code(), fact.concord().code(),
            fact.versions().stream().map(one -> new Version(one.said(), Codes.of(one.claims(), ClaimId::code), Codes.of(one.sources(), SourceId::name))).toList(),
            fact.clashes().stream().map(one -> new Clash(one.one().code(), one.other().code())).toList(), Codes.of(fact.silent(), SourceId::name));
    }
}
