package org.hudna.app.room;

import java.time.Instant;
import org.hudna.app.journal.Entry;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.matching.Judgement;

/** Whether two entries are the same request, come twice: they may differ in when they came, and in what chance named. */
final class Again {

    private Again() {}

    static boolean isSame(Entry one, Entry other) { return bare(one).equals(bare(other)); }

    private static Entry bare(Entry entry) {
        return switch (entry) {
            case Entry.Decided(Decision it) -> new Entry.Decided(new Decision(it.event(), it.ruling(), it.by(), Instant.EPOCH, it.why()));
            case Entry.Judged(Judgement it) -> new Entry.Judged(new Judgement(it.one(), it.other(), it.verdict(), it.by(), Instant.EPOCH));
            case Entry.ClaimCorrected(var instead, Claim claim, String why) -> new Entry.ClaimCorrected(instead, claim.named(instead)
                .about(new EventId(instead.code())), why);
            case Entry.ErasureAsked(var _, var entries, String basis, String why) -> new Entry.ErasureAsked("", entries, basis, why);
            case Entry.HoldAsked(var _, var entries, String why) -> new Entry.HoldAsked("", entries, why);
            case Entry.RecoveryAsked(String person, var _, String why) -> new Entry.RecoveryAsked(person, "", why);
            case Entry.OfIntake _, Entry.OfClaims _, Entry.OfLaw _, Entry.OfPeople _, Entry.OfBulletins _, Entry.OfWatch _, Entry.OfTrust _ -> entry;
        };
    }
}
