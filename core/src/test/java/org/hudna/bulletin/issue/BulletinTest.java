package org.hudna.bulletin.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hudna.assessment.Outcome;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Card.Found;
import org.hudna.bulletin.Card.Sensitivity;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.issue.Bulletin.Asked;
import org.hudna.bulletin.issue.Bulletin.Row;
import org.hudna.bulletin.issue.Figure.Part;
import org.hudna.claims.EventId;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Deed;
import org.hudna.incidents.ladder.Rung;
import org.hudna.incidents.ladder.Standing;
import org.hudna.when.Span;
import org.hudna.where.PCode;
import org.hudna.where.Position;
import org.hudna.who.ActorId;
import org.hudna.who.SourceId;
import org.junit.jupiter.api.Test;

/** What a bulletin counts, and what its figures lead back to. */
class BulletinTest {

    private static final ZoneId DAMASCUS = ZoneId.of("Asia/Damascus");
    private static final Days DAY = Days.find("2016-02-27", "2016-02-27").orElseThrow();
    private static final List<PCode> AREAS = List.of(new PCode("SY02"), new PCode("SY04"), new PCode("SY07"), new PCode("IQ01"));
    private static final List<Edition> EDITIONS = List.of(Edition.RESTRICTED, Edition.TASK_FORCE, Edition.PUBLIC);

    private static Asked asked(Edition edition, Days days) { return new Asked(edition, days, DAMASCUS, 4711, Instant.parse("2016-03-20T17:30:00Z")); }

    private static Bulletin of(Edition edition, List<Card> cards) { return Bulletin.of(asked(edition, DAY), cards, Map.of(), AREAS); }

    /** An incident in so many words. */
    private record Told(String id, String from, String to, String area, List<Deed> deeds, Optional<Count> killed) {
        Card card() { return card("accused", "quarter of the mill", Sensitivity.ORDINARY, false); }

        Card card(String accused, String place, Sensitivity sensitivity, boolean embargoed) {
            List<PCode> codes = area.isEmpty() ? List.of() : List.of(new PCode("SY"), new PCode(area), new PCode(area + "01"));
            return new Card(new EventId(id), new Span(Instant.parse(from), Instant.parse(to)), Instant.parse("2016-03-01T00:00:00Z"),
                Optional.of(Position.at(35.5, 36.5)),
                List.of(place), codes, deeds.stream().map(Act::of).toList(), List.of(), List.of(), List.of(new ActorId(accused)), killed,
                Optional.empty(),
                new TreeSet<>(Set.of(new SourceId("S"))), 1, new Standing.On(Rung.POSSIBLE), Rung.POSSIBLE, false, embargoed, sensitivity,
                Optional.of(Outcome.UNDETERMINED),
                List.of(new Found("2.b", "undetermined", Set.of(new ActorId(accused)))), Optional.of("v1"));
        }
    }

    private static Card shelling(String id, String from, String to, String area) {
        return new Told(id, from, to, area, List.of(Deed.SHELLING), Optional.empty()).card();
    }

    @Test void an_incident_counts_on_the_first_day_on_which_it_may_have_happened_in_the_zone_of_the_agreement() {
        Card lateEvening = shelling("a", "2016-02-26T23:30:00Z", "2016-02-26T23:31:00Z", "SY02");
        Card twoDays = shelling("b", "2016-02-27T10:00:00Z", "2016-02-29T10:00:00Z", "SY02");
        Card before = shelling("c", "2016-02-26T20:00:00Z", "2016-02-27T20:00:00Z", "SY02");
        Bulletin watch = of(Edition.RESTRICTED, List.of(lateEvening, twoDays, before));
        assertEquals(List.of("a", "b"), watch.rows().stream().map(row -> row.shown().id().code()).toList());
        assertEquals(1, watch.number(new What.All(), Part.BEFORE));
        Bulletin open = of(Edition.PUBLIC, List.of(lateEvening, twoDays, before));
        assertEquals(List.of("b"), open.rows().stream().map(row -> row.shown().id().code()).toList(),
            "the public is told days in UTC, and they are counted as told");
    }

    @Test void an_area_without_a_report_is_named_and_areas_of_other_countries_are_not() {
        Bulletin bulletin = of(Edition.RESTRICTED, List.of(shelling("a", "2016-02-27T10:00:00Z", "2016-02-27T11:00:00Z", "SY02"),
            shelling("b", "2016-02-26T10:00:00Z", "2016-02-26T11:00:00Z", "SY04")));
        assertEquals(List.of(new PCode("SY04"), new PCode("SY07")), bulletin.silent());
    }

    @Test void ranges_add_up_from_the_least_to_the_most_and_stay_open_where_one_is() {
        List<Card> cards = List.of(new Told("a", "2016-02-27T10:00:00Z", "2016-02-27T11:00:00Z", "SY02", List.of(Deed.SHELLING),
            Optional.of(new Count(2, 5))).card(),
            new Told("b", "2016-02-27T10:00:00Z", "2016-02-27T11:00:00Z", "SY02", List.of(Deed.SHELLING), Optional.of(Count.exactly(3))).card(),
            new Told("c", "2016-02-27T10:00:00Z", "2016-02-27T11:00:00Z", "SY02", List.of(Deed.SHELLING), Optional.of(Count.exactly(0))).card());
        Figure killed = of(Edition.PUBLIC, cards).figure(new What.Harmed(What.Fate.KILLED), Part.NOW).orElseThrow();
        assertEquals(Optional.of(new Count(5, 8)), killed.sum());
        assertEquals(List.of(new EventId("a"), new EventId("b")), killed.rows(), "nobody killed in the third");
        List<Card> open = new ArrayList<>(cards);
        open.add(new Told("d", "2016-02-27T10:00:00Z", "2016-02-27T11:00:00Z", "", List.of(Deed.SHELLING),
            Optional.of(new Count(1, Count.NO_LIMIT))).card());
        assertEquals(Optional.of(new Count(6, Count.NO_LIMIT)), of(Edition.PUBLIC, open).figure(new What.Harmed(What.Fate.KILLED), Part.NOW)
            .orElseThrow().sum());
    }

    @Test void every_figure_leads_to_as_many_rows_as_it_says_and_each_of_them_is_what_the_figure_counts() {
        Random random = new Random(27_02_2016);
        for (int round = 0; round < 40; round++) {
            List<Card> cards = invented(random, 60);
            for (Edition edition : EDITIONS)
                for (Days days : List.of(DAY, Days.find("2016-02-25", "2016-03-02").orElseThrow())) {
                    Bulletin bulletin = Bulletin.of(asked(edition, days), cards, Map.of(), AREAS);
                    for (Figure figure : bulletin.figures()) holds(bulletin, figure);
                    Set<String> codes = bulletin.figures().stream().map(Figure::code).collect(Collectors.toSet());
                    assertEquals(bulletin.figures().size(), codes.size(), "each figure has a code of its own");
                }
        }
    }

    /** Counted again by plain loops over what the edition sees. */
    private static void holds(Bulletin bulletin, Figure figure) {
        List<Row> rows = bulletin.rows(figure);
        assertEquals(figure.number(), rows.size(), figure.toString());
        Days days = switch (figure.part()) {
            case NOW -> bulletin.asked().days();
            case BEFORE -> bulletin.asked().days().before();
            case CHART -> bulletin.asked().chart();
        };
        List<Row> all = new ArrayList<>(bulletin.rows());
        all.addAll(bulletin.earlier());
        List<EventId> expected = all.stream().filter(row -> days.has(row.day())).filter(row -> isIn(figure.what(), row)).map(row -> row.shown().id())
            .sorted().toList();
        assertEquals(expected, figure.rows().stream().sorted().toList(), figure.what() + " " + figure.part());
    }

    private static boolean isIn(What what, Row row) {
        return switch (what) {
            case What.All() -> true;
            case What.InArea(var area) -> row.area().equals(area);
            case What.OfKind(Act act) -> row.shown().acts().orElseThrow().contains(act);
            case What.InAreaOfKind(var area, Act act) -> row.area().equals(area) && row.shown().acts().orElseThrow().contains(act);
            case What.ComesTo(Outcome outcome) -> row.shown().outcome().equals(Optional.of(outcome));
            case What.UnderClause(String clause, String verdict) -> row.shown().findings().orElseThrow().stream()
                .anyMatch(found -> found.clause().equals(clause) && found.verdict().equals(verdict));
            case What.Stands(String standing) -> row.shown().standing().equals(Optional.of(standing));
            case What.Contested() -> row.shown().isContested().orElseThrow();
            case What.Harmed(What.Fate fate) -> (fate == What.Fate.KILLED ? row.shown().killed() : row.shown().injured())
                .filter(count -> count.max() > 0).isPresent();
            case What.OnDay(LocalDate day) -> row.day().equals(day);
            case What.Observed _ -> throw new AssertionError("nobody observed anything here");
        };
    }

    private static List<Card> invented(Random random, int n) {
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Instant from = Instant.parse("2016-02-10T00:00:00Z").plusSeconds(random.nextInt(25 * 86_400));
            Optional<Count> killed = random.nextBoolean() ? Optional.empty() : Optional.of(new Count(random.nextInt(3), 3 + random.nextInt(4)));
            List<Deed> deeds = random.nextBoolean() ? List.of(Deed.SHELLING) : List.of(Deed.AIR_STRIKE, Deed.SHELLING);
            String area = List.of("", "SY02", "SY04", "SY07").get(random.nextInt(4));
            cards.add(new Told("e" + i, from.toString(), from.plusSeconds(1 + random.nextInt(90_000)).toString(), area, deeds, killed)
                .card("north", "mill", random.nextInt(4) == 0 ? Sensitivity.RESTRICTED : Sensitivity.ORDINARY, random.nextInt(9) == 0));
        }
        return cards;
    }

    @Test void worlds_that_differ_only_in_what_the_public_does_not_see_give_it_the_same_bulletin() {
        Told told = new Told("a", "2016-02-27T10:00:00Z", "2016-02-27T11:00:00Z", "SY02", List.of(Deed.SHELLING), Optional.of(Count.exactly(2)));
        Card hidden = new Told("x", "2016-02-27T10:00:00Z", "2016-02-27T11:00:00Z", "SY04", List.of(Deed.AIR_STRIKE), Optional.of(Count.exactly(9)))
            .card("north", "canary", Sensitivity.ORDINARY, true);
        Card later = new Told("a", "2016-02-27T15:00:00Z", "2016-02-27T16:00:00Z", "SY02", List.of(Deed.SHELLING), Optional.of(Count.exactly(2)))
            .card("south", "another quarter", Sensitivity.RESTRICTED, false);
        assertEquals(of(Edition.PUBLIC, List.of(told.card())), of(Edition.PUBLIC, List.of(hidden, later)));
        assertNotEquals(of(Edition.RESTRICTED, List.of(told.card())), of(Edition.RESTRICTED, List.of(hidden, later)));
    }

    @Test void the_order_in_which_incidents_come_leaves_no_trace() {
        Random random = new Random(3);
        List<Card> cards = invented(random, 80), shuffled = new ArrayList<>(cards);
        Collections.shuffle(shuffled, random);
        for (Edition edition : EDITIONS) assertEquals(of(edition, cards), of(edition, shuffled));
    }

    @Test void a_later_bulletin_says_which_figures_and_incidents_are_others() {
        Card stays = shelling("a", "2016-02-27T10:00:00Z", "2016-02-27T11:00:00Z", "SY02");
        Card goes = shelling("b", "2016-02-27T10:00:00Z", "2016-02-27T11:00:00Z", "SY04");
        Card comes = new Told("c", "2016-02-27T12:00:00Z", "2016-02-27T13:00:00Z", "SY02", List.of(Deed.AIR_STRIKE),
            Optional.of(Count.exactly(4))).card();
        Bulletin earlier = of(Edition.PUBLIC, List.of(stays, goes));
        Changed changed = Changed.between(earlier, of(Edition.PUBLIC, List.of(stays, comes)));
        assertEquals(List.of("c"), changed.came().stream().map(row -> row.shown().id().code()).toList());
        assertEquals(List.of("b"), changed.went().stream().map(row -> row.shown().id().code()).toList());
        assertEquals(List.of(), changed.altered());
        Set<What> others = changed.numbers().stream().map(Changed.Number::what).collect(Collectors.toSet());
        assertTrue(others.contains(new What.InArea(Optional.of(new PCode("SY04")))), "one less there");
        assertTrue(others.contains(new What.Harmed(What.Fate.KILLED)));
        assertFalse(others.contains(new What.All()), "two before and two now");
        assertTrue(Changed.between(earlier, of(Edition.PUBLIC, List.of(goes, stays))).isNothing());
        Changed altered = Changed.between(earlier, of(Edition.PUBLIC, List.of(goes,
            new Told("a", "2016-02-27T10:00:00Z", "2016-02-27T11:00:00Z", "SY02", List.of(Deed.SHELLING), Optional.of(Count.exactly(1))).card())));
        assertEquals(List.of("a"), altered.altered().stream().map(row -> row.shown().id().code()).toList());
    }
}
