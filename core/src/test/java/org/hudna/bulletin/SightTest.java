package org.hudna.bulletin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hudna.bulletin.Canaries.Canary;
import org.hudna.bulletin.Card.Sensitivity;
import org.hudna.claims.Accused;
import org.hudna.claims.Claim;
import org.hudna.claims.Coding;
import org.hudna.claims.EventId;
import org.hudna.claims.Said;
import org.hudna.claims.Spot;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.ladder.Ruling;
import org.hudna.incidents.ladder.Rung;
import org.hudna.incidents.ladder.Standing;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.Report;
import org.hudna.who.ActorId;
import org.junit.jupiter.api.Test;

/** What is shown to whom. Whoever adds a component to a card or a claim says here which row of {@link Detail} holds it. */
class SightTest {

    /** Components of what is shown, and what decides on them. A dash: the thing's own name, or a part that has rows of its own. */
    static final Map<Class<?>, String> ROWS = Map.of(Card.class, """
        id - when WHEN learned LEARNED at POSITION places PLACE_NAMES codes AREAS acts ACTS weapons WEAPONS targets TARGETS accused ACCUSED killed HARMED
        injured HARMED sources SOURCES claims CLAIM_COUNT standing STANDING computed COMPUTED isContested CONTESTED isEmbargoed EMBARGOED
        sensitivity SENSITIVITY outcome OUTCOME findings FINDINGS terms OUTCOME""", Claim.class, """
        id SOURCES event - account SOURCES said - happened WHEN act ACTS weapon WEAPONS count WEAPONS accused - target TARGETS at - from DONE_FROM
        casualties HARMED_GROUPS amount WEAPONS raises FINDINGS notice FINDINGS facts FINDINGS coding - observation OBSERVATION origin REPORT""",
        Said.class, "source SOURCES via SOURCES stance CLAIMS grade GRADES learnedAt LEARNED",
        Accused.class, "candidates ACCUSED basis ACCUSED called NARRATIVE",
        Coding.class, "words NARRATIVE coder CODER url SOURCES conclusion NARRATIVE",
        Spot.class, "said PLACE_NAMES codes AREAS position POSITION classes PLACE_NAMES inside PLACE_NAMES outside PLACE_NAMES heldBy ACCUSED",
        Decision.class, "event - ruling DECISIONS by DECISIONS at DECISIONS why DECISIONS",
        Report.class, "id REPORT channel REPORT receivedAt REPORT declared REPORT bytes REPORT");

    @Test void letters_folded_twice_are_the_same_so_that_no_name_is_passed_over_that_a_pattern_would_find() {
        for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
            if (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) continue;
            String once = ClaimVeil.folded(Character.toString(letter));
            assertEquals(once, ClaimVeil.folded(once), () -> once);
            assertEquals(1, once.codePointCount(0, once.length()));
        }
    }

    @Test void every_component_of_what_is_kept_has_a_row() {
        ROWS.forEach((type, rows) -> assertEquals(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
            .collect(Collectors.toCollection(TreeSet::new)),
            new TreeSet<>(pairs(rows).keySet()), type.getSimpleName()));
    }

    @Test void every_component_that_has_a_row_has_a_canary() {
        Set<Detail> planted = EnumSet.noneOf(Detail.class);
        for (Canary canary : Canaries.IN_CARD) planted.add(canary.detail());
        for (Canary canary : Canaries.IN_CLAIM) planted.add(canary.detail());
        for (Class<?> type : List.of(Card.class, Claim.class, Said.class, Accused.class, Coding.class, Spot.class))
            for (String row : pairs(ROWS.get(type)).values())
                assertTrue(row.equals("-") || row.equals("CLAIMS") || planted.contains(Detail.valueOf(row)), row);
    }

    @Test void a_card_shows_each_edition_what_the_table_says_and_nothing_else() {
        for (Sensitivity sensitivity : Sensitivity.values())
            for (Sight sight : Canaries.sights()) {
                Card card = Canaries.card(sensitivity);
                look(sight, card, sight.show(card).orElseThrow().toString(), Canaries.IN_CARD);
            }
    }

    @Test void a_claim_shows_each_edition_what_the_table_says_and_nothing_else() {
        for (Sensitivity sensitivity : Sensitivity.values())
            for (Sight sight : Canaries.sights()) {
                Card card = Canaries.card(sensitivity);
                Optional<ShownClaim> shown = sight.show(Canaries.claim(), card);
                assertEquals(sight.depth(Detail.CLAIMS, card) != Depth.HIDDEN, shown.isPresent(), sight.toString());
                shown.ifPresent(it -> look(sight, card, it.toString(), Canaries.IN_CLAIM));
            }
    }

    private static void look(Sight sight, Card card, String text, List<Canary> canaries) {
        for (Canary canary : canaries) {
            Depth depth = sight.depth(canary.detail(), card);
            boolean wider = canary.from() == Depth.COARSE && depth == Depth.WHOLE; // then it stands there exactly, which another canary looks for
            if (!wider)
                assertEquals(depth.compareTo(canary.from()) >= 0, text.contains(canary.looks()), sight + " " + card.sensitivity() + ": " + canary
                + " in " + text);
        }
    }

    @Test void a_detail_that_an_edition_does_not_see_is_never_seen_by_a_narrower_one_but_for_words_put_to_a_party() {
        List<Edition> narrowing = List.of(Edition.RESTRICTED, Edition.TASK_FORCE, Edition.PARTY, Edition.PUBLIC);
        for (Detail detail : Detail.values())
            for (Sensitivity sensitivity : Sensitivity.values())
                for (int i = 1; i < narrowing.size(); i++)
                    assertTrue(detail.depth(narrowing.get(i), sensitivity, false)
                        .compareTo(detail.depth(narrowing.get(i - 1), sensitivity, false)) <= 0,
                        detail + " for " + narrowing.get(i));
    }

    @Test void what_is_protected_never_stands_exactly_in_a_list_for_anybody() {
        for (Sight sight : Canaries.sights()) {
            Card card = Canaries.card(Sensitivity.RESTRICTED);
            assertFalse(sight.show(card).orElseThrow().toString().contains("35.98765"), sight.toString());
            assertFalse(sight.show(Canaries.claim(), card).toString().contains("35.98765"), sight.toString());
        }
    }

    @Test void what_is_shown_of_a_card_depends_on_the_edition_alone() {
        for (Sensitivity sensitivity : Sensitivity.values()) {
            Card card = Canaries.card(sensitivity);
            for (Sight sight : Canaries.sights()) assertEquals(Sight.of(sight.edition()).show(card), sight.show(card));
        }
    }

    @Test void an_embargo_hides_the_incident_from_all_but_the_watch() {
        Card card = Canaries.card(Sensitivity.ORDINARY, true, new Standing.Determined("Mechanism canary"));
        for (Sight sight : Canaries.sights()) {
            assertEquals(sight.edition() == Edition.RESTRICTED, sight.show(card).isPresent(), sight.toString());
            assertEquals(sight.edition() == Edition.RESTRICTED, sight.show(Canaries.claim(), card).isPresent(), sight.toString());
        }
    }

    @Test void what_nobody_alleges_yet_is_shown_to_the_watch_alone() {
        Card card = Canaries.card(Sensitivity.ORDINARY, false, new Standing.On(Rung.RECEIVED));
        for (Sight sight : Canaries.sights()) assertEquals(sight.edition() == Edition.RESTRICTED, sight.show(card).isPresent(), sight.toString());
        Card possible = Canaries.card(Sensitivity.ORDINARY, false, new Standing.On(Rung.POSSIBLE));
        for (Sight sight : Canaries.sights()) assertTrue(sight.show(possible).isPresent(), sight.toString());
    }

    @Test void which_incident_it_repeats_is_told_to_the_watch_alone() {
        Card card = Canaries.card(Sensitivity.ORDINARY, false, new Standing.DuplicateOf(new EventId("hidden canary")));
        for (Sight sight : Canaries.sights())
            assertEquals(sight.edition() == Edition.RESTRICTED, sight.show(card).toString().contains("hidden canary"), sight.toString());
    }

    @Test void a_party_reads_what_is_said_against_it_and_never_by_whom() {
        Card card = Canaries.card(Sensitivity.ORDINARY);
        ShownClaim shown = new Sight(Edition.PARTY, Optional.of(Canaries.NORTH)).show(Canaries.claim(), card).orElseThrow();
        assertEquals(Optional.of("canary words, so … by …"), shown.words());
        assertEquals(Optional.of("canary conclusion of …"), shown.conclusion());
        assertEquals(Optional.empty(), shown.from());
        assertEquals(Optional.empty(), shown.who().number());
        assertEquals(Optional.empty(), new Sight(Edition.PARTY, Optional.of(Canaries.SOUTH)).show(Canaries.claim(), card));
        assertEquals(Optional.empty(), new Sight(Edition.PARTY, Optional.of(Canaries.NORTH))
            .show(Canaries.claim(), Canaries.card(Sensitivity.RESTRICTED))
            .flatMap(ShownClaim::words));
    }

    @Test void whoever_has_two_roles_sees_by_the_wider_one_and_not_by_both() {
        Viewer viewer = new Viewer("wren", Set.of(Role.LIAISON, Role.HUMANITARIAN), Optional.of(Canaries.NORTH));
        assertEquals(Sight.of(Edition.HUMANITARIAN), Sight.of(viewer));
    }

    @Test void an_administrator_sees_no_more_than_anybody() {
        assertEquals(Sight.of(Viewer.ANYBODY), Sight.of(new Viewer("stork", Set.of(Role.ADMINISTRATOR), Optional.empty())));
        assertEquals(new Sight(Edition.PARTY, Optional.of(new ActorId("north"))),
            Sight.of(new Viewer("heron", Set.of(Role.LIAISON, Role.ADMINISTRATOR), Optional.of(new ActorId("north")))));
    }

    @Test void reports_are_for_the_watch() {
        Report report = Report.of(Channel.EMAIL, Canaries.LEARNED, Declared.file("from-canary.txt"), Bytes.of(new byte[] {1}));
        for (Sight sight : Canaries.sights()) assertEquals(sight.edition() == Edition.RESTRICTED, sight.show(report).isPresent());
    }

    @Test void outside_the_watch_a_decision_is_a_day_and_an_embargo_was_never_there() {
        Card card = Canaries.card(Sensitivity.ORDINARY);
        var placed = new Decision(card.id(), new Ruling.Places(new Standing.Discounted()), "Robin canary", Canaries.LEARNED, "why canary");
        var embargoed = new Decision(card.id(), new Ruling.Embargoed(Optional.empty()), "Robin canary", Canaries.LEARNED, "why canary");
        assertEquals(Optional.of(new ShownDecision(card.id(), Instant.parse("2016-03-03T00:00:00Z"), Optional.empty(), Optional.empty(),
            Optional.empty())),
            Sight.of(Edition.TASK_FORCE).show(placed, card));
        assertEquals(Optional.empty(), Sight.of(Edition.TASK_FORCE).show(embargoed, card));
        assertEquals(Optional.empty(), Sight.of(Edition.PUBLIC).show(placed, card));
        assertTrue(Sight.of(Edition.RESTRICTED).show(embargoed, card).isPresent());
    }

    @Test void a_source_that_is_not_named_has_one_number_within_an_incident() {
        Card card = Canaries.card(Sensitivity.ORDINARY);
        Optional<Integer> number = Sight.of(Edition.TASK_FORCE).show(Canaries.claim(), card).orElseThrow().who().number();
        assertEquals(number, Sight.of(Edition.HUMANITARIAN).show(Canaries.claim(), card).orElseThrow().who().number());
        assertNotEquals(Optional.empty(), number);
        assertEquals(Optional.empty(), Sight.of(Edition.RESTRICTED).show(Canaries.claim(), card).orElseThrow().who().number());
    }

    private static Map<String, String> pairs(String rows) {
        Map<String, String> pairs = new TreeMap<>();
        String[] words = rows.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) pairs.put(words[i], words[i + 1]);
        return pairs;
    }
}
