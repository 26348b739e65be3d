package org.hudna.incidents.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.incidents.Account;
import org.hudna.incidents.Incident;
import org.hudna.incidents.Telling;
import org.junit.jupiter.api.Test;

class AgreeingTest {

    private static List<String> joined(String... told) {
        return Agreeing.joined(Telling.incident(told), Comparison.PLAIN).accounts().stream().map(Account::label).toList();
    }

    @Test void sources_that_agree_make_one_account() {
        assertEquals(List.of("Eye; Post"), joined("source=Post killed=8 weapon=mortar", "source=Eye killed=8-10 actor=north"));
    }

    @Test void any_fact_in_conflict_keeps_them_apart() {
        for (String fact : List.of("killed=9", "weapon=tank", "actor=south", "from=2031-03-04", "act=overflight", "target=school", "lat=41 lon=40",
            "count=3", "outside=strip"))
            assertEquals(List.of("Post", "Eye"),
            joined("source=Post killed=8 weapon=mortar actor=north target=hospital lat=40 lon=40 count=5 inside=strip", "source=Eye " + fact), fact);
    }

    @Test void one_that_fits_two_who_conflict_stays_apart_from_both() {
        assertEquals(List.of("Post", "Eye", "Ear"), joined("source=Post killed=8", "source=Eye killed=2", "source=Ear weapon=mortar"));
        assertEquals(List.of("Ear; Post", "Eye"),
            joined("source=Post killed=8 actor=north", "source=Eye actor=south", "source=Ear killed=8 actor=north"));
    }

    @Test void a_denial_joins_denials_and_a_response_joins_nothing() {
        assertEquals(List.of("Post", "North; South", "Envoy", "Minister"),
            joined("source=Post", "source=North stance=denies", "source=South stance=denies", "source=Envoy stance=responds",
            "source=Minister stance=responds"));
    }

    @Test void an_incident_of_one_account_is_left_as_it_is() {
        Incident one = Telling.incident("source=Post", "source=Post killed=8");
        assertSame(one, Agreeing.joined(one, Comparison.PLAIN));
    }

    @Test void no_claim_is_lost_no_conflict_is_joined_and_the_order_makes_no_difference() {
        Random random = new Random(11);
        for (int i = 0; i < 100; i++) {
            List<String> told = new ArrayList<>();
            for (int s = 0; s < 6; s++)
                told.add("claim=c" + s + " source=S" + s + " killed=" + (1 + random.nextInt(3))
                    + (random.nextBoolean() ? " weapon=mortar" : " weapon=tank"));
            Set<Set<ClaimId>> first = groups(told);
            Collections.shuffle(told, random);
            assertEquals(first, groups(told));
            assertEquals(6, first.stream().mapToInt(Set::size).sum());
        }
    }

    private static Set<Set<ClaimId>> groups(List<String> told) {
        Set<Set<ClaimId>> groups = new HashSet<>();
        for (Account account : Agreeing.joined(Telling.incident(told.toArray(String[]::new)), Comparison.PLAIN).accounts()) {
            for (Claim one : account.claims())
                for (Claim other : account.claims()) assertEquals(true, one.equals(other) || Comparison.PLAIN.consistent(one, other));
            groups.add(new HashSet<>(account.claims().stream().map(Claim::id).toList()));
        }
        return groups;
    }
}
