package org.hudna.app.store;

import static org.hudna.app.store.Happenings.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.journal.Stamp;
import org.hudna.app.store.ReportState.Stage;
import org.hudna.app.store.TablesFailure.Reason;
import org.hudna.assessment.StepEnd;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.ladder.Ruling;
import org.hudna.incidents.ladder.Rung;
import org.hudna.incidents.ladder.Standing;
import org.hudna.incidents.matching.Judgement;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.ReportId;
import org.hudna.intake.SenderNote;
import org.hudna.when.Span;
import org.hudna.where.Position;
import org.hudna.who.ActorId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tables have to do, whatever database holds them. */
abstract class TablesContract {

    private static final Bytes BYTES = Bytes.of(new byte[] {0, -1, 13, 10, 'x', (byte) 0xD9, (byte) 0x82});
    private static final ReportId REPORT = BYTES.id();
    private static final ClaimId ONE = new ClaimId("c-1");
    private static final ClaimId TWO = new ClaimId("c-2");
    private static final EventId EVENT = new EventId("e-1");
    private static final EventId OTHER = new EventId("e-2");

    private final List<Tables> opened = new ArrayList<>();
    private Tables tables;
    private long next;

    /** Where nothing is yet. */
    abstract Where fresh();

    /** How many sequences of chance are tried: fewer where making empty tables takes long. */
    abstract int sequences();

    @BeforeEach void begin() { tables = open(fresh()); }

    @AfterEach void end() { opened.forEach(Tables::close); }

    final Tables open(Where where) {
        Tables open = Tables.open(where, new Drawn());
        opened.add(open);
        return open;
    }

    static List<String> dump(Tables tables) {
        List<String> lines = new ArrayList<>();
        tables.dump(lines::add);
        return lines;
    }

    private long happens(Entry entry, String by) {
        tables.apply(next, next + 1, List.of(new Recorded(next, new Stamp(START.plusSeconds(next), by), entry)));
        return next++;
    }

    private long happens(Entry entry) { return happens(entry, "duty-1"); }

    private static Claim claim(ClaimId id) { return Happenings.claim(id, START, 35.1, 36.7, 500); }

    private static Entry received() { return new Entry.ReportReceived(Channel.FORM, Declared.file("night.txt"), BYTES); }

    private static Entry gathered(EventId event, ClaimId... claims) {
        return new Entry.Gathered(List.of(new Entry.Group(event, List.of(claims))), "matching");
    }

    // Reports

    @Test void what_was_kept_comes_back_byte_for_byte() {
        long at = happens(received(), "duty-2");
        KeptReport kept = tables.report(REPORT).orElseThrow();
        assertEquals(new KeptReport(REPORT, Channel.FORM, START, Declared.file("night.txt"), BYTES, "duty-2", at), kept);
        assertEquals(BYTES, kept.bytes());
    }

    @Test void a_report_of_megabytes_comes_back_byte_for_byte() {
        var bytes = new byte[20 << 20];
        new java.util.Random(7).nextBytes(bytes);
        Bytes large = Bytes.of(bytes);
        happens(new Entry.ReportReceived(Channel.FILE, Declared.NOTHING, large));
        assertEquals(large, tables.report(large.id()).orElseThrow().bytes());
    }

    @Test void the_first_that_was_kept_stays() {
        happens(received());
        happens(new Entry.ReportReceived(Channel.EMAIL, Declared.file("later"), BYTES));
        assertEquals(Optional.of(START), tables.since(REPORT));
        assertEquals(Channel.FORM, tables.report(REPORT).orElseThrow().channel());
        assertEquals(1, tables.inbox(InboxFilter.WAITING, -1, 10, Tables.NOW).size());
    }

    @Test void what_was_never_kept_is_not_there() {
        assertEquals(Optional.empty(), tables.report(REPORT));
        assertEquals(Optional.empty(), tables.state(REPORT, Tables.NOW));
        assertEquals(-1, tables.applied());
    }

    @Test void reports_are_listed_as_they_were_received_a_page_at_a_time() {
        List<ReportId> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Bytes bytes = Bytes.of(new byte[] {(byte) i});
            ids.add(bytes.id());
            happens(new Entry.ReportReceived(i % 2 == 0 ? Channel.SMS : Channel.FORM, Declared.NOTHING, bytes));
        }
        List<InboxRow> first = tables.inbox(InboxFilter.WAITING, -1, 3, Tables.NOW);
        List<InboxRow> second = tables.inbox(InboxFilter.WAITING, first.getLast().index(), 3, Tables.NOW);
        assertEquals(ids, Stream.concat(first.stream(), second.stream()).map(InboxRow::id).toList());
        assertEquals(3, tables.inbox(new InboxFilter(Stage.WAITING, Optional.of(Channel.SMS), Optional.empty()), -1, 9, Tables.NOW).size());
        assertEquals(5, tables.waiting());
    }

    @Test void who_takes_a_report_first_has_it_until_it_is_released() {
        happens(received());
        long taken = happens(new Entry.ReportTaken(REPORT), "duty-1");
        happens(new Entry.ReportTaken(REPORT), "duty-2");
        assertEquals(new ReportState(Optional.of("duty-1"), Optional.empty(), "duty-1", taken), tables.state(REPORT, Tables.NOW).orElseThrow());
        assertEquals(1, tables.inbox(new InboxFilter(Stage.TAKEN, Optional.empty(), Optional.of("duty-1")), -1, 9, Tables.NOW).size());
        assertEquals(0, tables.waiting());
        happens(new Entry.ReportReleased(REPORT));
        assertTrue(tables.state(REPORT, Tables.NOW).orElseThrow().isWaiting());
        happens(new Entry.ReportTaken(REPORT), "duty-2");
        assertEquals(Optional.of("duty-2"), tables.state(REPORT, Tables.NOW).orElseThrow().takenBy());
        assertEquals(Optional.of("duty-1"), tables.state(REPORT, taken).orElseThrow().takenBy());
    }

    @Test void what_is_closed_waits_for_nobody_until_it_is_reopened() {
        happens(received());
        happens(new Entry.ReportClosed(REPORT, Entry.Closing.NOTHING_IN_IT, "a greeting"));
        happens(new Entry.ReportTaken(REPORT));
        assertEquals(Optional.of(Entry.Closing.NOTHING_IN_IT), tables.state(REPORT, Tables.NOW).orElseThrow().closed());
        assertEquals(0, tables.waiting());
        happens(new Entry.ReportReopened(REPORT, "a place is named"));
        assertEquals(1, tables.waiting());
        assertEquals(Stream.of("ReportReceived", "ReportClosed", "ReportTaken", "ReportReopened").toList(), tables.history(REPORT).stream()
            .map(Touch::kind).toList());
    }

    @Test void who_sent_it_is_kept_apart_and_the_first_that_was_noted_stays() {
        happens(received());
        long noted = happens(new Entry.SenderNoted(new SenderNote(REPORT, 0, "+963 00")));
        happens(new Entry.SenderNoted(new SenderNote(REPORT, 0, "+963 99")));
        assertEquals("+963 00", tables.sender(REPORT, 0).orElseThrow().sender());
        assertEquals(Optional.empty(), tables.sender(REPORT, 1));
        assertEquals(Optional.empty(), tables.entry(noted));
    }

    @Test void who_sent_it_is_forgotten_and_the_report_stays() {
        happens(received());
        long noted = happens(new Entry.SenderNoted(new SenderNote(REPORT, 0, "+963 00")));
        tables.forget(List.of(noted));
        assertEquals(List.of(), tables.senders(REPORT));
        assertTrue(tables.report(REPORT).isPresent());
    }

    @Test void a_report_knows_what_belongs_to_it() {
        var link = new Entry.ReportsLinked(REPORT, Bytes.of(new byte[] {1}).id(), Entry.Link.CHANGES);
        happens(link);
        assertEquals(List.of(link), tables.links(REPORT));
        assertEquals(List.of(link), tables.links(link.to()));
    }

    // Claims and incidents

    @Test void a_claim_comes_back_as_it_was_made() {
        long at = happens(new Entry.ClaimMade(claim(ONE), Optional.of(REPORT)), "analyst-1");
        KeptClaim kept = tables.claim(ONE, Tables.NOW).orElseThrow();
        assertEquals(claim(ONE), kept.claim());
        assertEquals(Optional.of(REPORT), kept.report());
        assertEquals("analyst-1", kept.made().by());
        assertEquals(at, kept.index());
        assertEquals(List.of(ONE), tables.claimsFrom(REPORT));
        assertEquals(Optional.empty(), tables.claim(ONE, at - 1));
    }

    @Test void a_claim_that_takes_the_place_of_another_takes_its_place_in_the_incident() {
        happens(new Entry.ClaimMade(claim(ONE), Optional.of(REPORT)));
        long before = happens(gathered(EVENT, ONE));
        happens(new Entry.ClaimCorrected(ONE, claim(TWO), "wrong village"));
        assertEquals(List.of(TWO), tables.claims(EVENT, Tables.NOW).stream().map(it -> it.claim().id()).toList());
        assertEquals(KeptClaim.Counting.CORRECTED, tables.claim(ONE, Tables.NOW).orElseThrow().counting());
        assertEquals(Optional.of(ONE), tables.claim(TWO, Tables.NOW).orElseThrow().instead());
        assertEquals(Optional.of(REPORT), tables.claim(TWO, Tables.NOW).orElseThrow().report());
        assertEquals(Optional.of(TWO), tables.asOf(Tables.NOW).correctionOf(ONE));
        assertTrue(tables.claim(ONE, before).orElseThrow().stands());
        assertEquals(List.of(ONE), tables.claims(EVENT, before).stream().map(it -> it.claim().id()).toList());
    }

    @Test void an_incident_that_has_no_claim_left_is_no_more() {
        happens(new Entry.ClaimMade(claim(ONE), Optional.empty()));
        happens(new Entry.ClaimMade(claim(TWO), Optional.empty()));
        long gathered = happens(gathered(EVENT, ONE, TWO));
        happens(gathered(OTHER, ONE));
        assertEquals(1, tables.card(EVENT, Tables.NOW).orElseThrow().claims());
        happens(new Entry.ClaimWithdrawn(TWO, "taken back"));
        assertEquals(Optional.empty(), tables.card(EVENT, Tables.NOW));
        assertEquals(2, tables.card(EVENT, gathered).orElseThrow().claims());
        assertEquals(List.of(OTHER), tables.cards(List.of(EVENT, OTHER), Tables.NOW).stream().map(card -> card.id()).toList());
        assertEquals(List.of(tables.card(EVENT, gathered).orElseThrow()), tables.cards(List.of(OTHER, EVENT), gathered));
        assertEquals(List.of(OTHER), tables.incidents(Optional.empty(), 9));
        assertEquals(List.of(true, true, false), tables.versions(EVENT).stream().map(it -> it.card().isPresent()).toList());
        assertEquals(Optional.of(OTHER), tables.incidentOf(ONE, Tables.NOW));
        assertEquals(Optional.of(EVENT), tables.incidentOf(ONE, gathered));
        assertFalse(tables.claim(TWO, Tables.NOW).orElseThrow().stands());
    }

    @Test void an_incident_that_was_emptied_may_come_again() {
        happens(new Entry.ClaimMade(claim(ONE), Optional.empty()));
        happens(gathered(EVENT, ONE));
        happens(gathered(OTHER, ONE));
        happens(gathered(EVENT, ONE));
        assertEquals(1, tables.card(EVENT, Tables.NOW).orElseThrow().claims());
        assertEquals(Optional.empty(), tables.card(OTHER, Tables.NOW));
        assertEquals(List.of(EVENT), tables.cards(List.of(OTHER, EVENT), Tables.NOW).stream().map(card -> card.id()).toList());
        assertEquals(List.of(OTHER), tables.cards(List.of(EVENT, OTHER), 2).stream().map(card -> card.id()).toList());
        List<String> seen = new ArrayList<>();
        tables.cardsAfter(-1, some ->
            some.forEach(version -> seen.add(version.since() + " " + version.incident() + " " + version.card().isPresent())));
        assertEquals(List.of("1 e-1 true", "2 e-1 false", "2 e-2 true", "3 e-1 true", "3 e-2 false"), seen);
        seen.clear();
        tables.cardsAfter(2, some -> some.forEach(version -> seen.add(version.since() + " " + version.incident())));
        assertEquals(List.of("3 e-1", "3 e-2"), seen);
    }

    @Test void claims_that_were_not_gathered_are_known() {
        happens(new Entry.ClaimMade(claim(ONE), Optional.empty()));
        happens(new Entry.ClaimMade(claim(TWO), Optional.empty()));
        assertEquals(List.of(claim(ONE), claim(TWO)), tables.ungathered());
        assertEquals(List.of(claim(TWO), claim(ONE)), tables.newest(5));
        happens(gathered(EVENT, ONE));
        happens(new Entry.ClaimWithdrawn(TWO, "taken back"));
        assertEquals(List.of(), tables.ungathered());
        assertEquals(List.of(claim(ONE)), tables.newest(5));
    }

    @Test void an_incident_tells_everything_that_was_done_to_it() {
        happens(new Entry.ClaimMade(claim(ONE), Optional.empty()));
        happens(new Entry.ClaimMade(claim(TWO), Optional.empty()));
        happens(gathered(EVENT, ONE, TWO));
        happens(new Entry.Judged(new Judgement(ONE, TWO, Judgement.Verdict.DIFFERENT, "analyst-1", START)));
        happens(gathered(OTHER, TWO));
        var decision = new Decision(EVENT, new Ruling.Places(new Standing.On(Rung.PROBABLE)), "analyst-1", START, "two who saw it");
        happens(new Entry.Decided(decision));
        happens(new Entry.Looked(Entry.Kept.POSITION, "e-1", "a visit"));
        assertEquals(List.of("ClaimMade", "ClaimMade", "Gathered", "Judged", "Gathered", "Decided", "Looked"), tables.history(EVENT).stream()
            .map(Touch::kind).toList());
        assertEquals(List.of("ClaimMade", "Gathered", "Judged", "Gathered"), tables.history(TWO).stream().map(Touch::kind).toList());
        assertEquals(List.of(decision), tables.decisions(EVENT, Tables.NOW));
        assertEquals(new Standing.On(Rung.PROBABLE), tables.card(EVENT, Tables.NOW).orElseThrow().standing());
        assertEquals(1, tables.judgements(List.of(TWO)).size());
        assertEquals(1, tables.judgements().size());
    }

    // The watch

    @Test void a_watch_is_taken_by_the_first_who_takes_it() {
        long first = happens(new Entry.WatchHandedOver(Optional.empty(), "one"), "duty-1"),
            second = happens(new Entry.WatchHandedOver(Optional.of("duty-3"), "two"), "duty-2");
        happens(new Entry.WatchTaken(second), "duty-3");
        happens(new Entry.WatchTaken(second), "duty-4");
        List<Handover> all = tables.handovers(Tables.NOW, 9);
        assertEquals(List.of(second, first), all.stream().map(it -> it.given().index()).toList());
        assertEquals(Optional.of("duty-3"), all.getFirst().taken().map(it -> it.stamp().by()));
        assertEquals(Optional.empty(), all.getLast().taken());
        assertEquals(List.of(first), tables.handovers(second, 9).stream().map(it -> it.given().index()).toList());
        assertEquals(Optional.of(first), tables.lastHandover("duty-1"));
        assertEquals(Optional.empty(), tables.lastHandover("duty-3"));
        assertEquals(Optional.empty(), tables.handover(second + 1));
    }

    @Test void a_line_was_last_tried_and_last_heard_at_different_times() {
        var north = new ActorId("north");
        var south = new ActorId("south");
        long heard = happens(new Entry.LineChecked(north, Entry.Line.RADIO, Entry.Answered.LATE, "wind"));
        long tried = happens(new Entry.LineChecked(north, Entry.Line.VOICE, Entry.Answered.NO_ANSWER, ""));
        List<LineState> lines = tables.lines(List.of(south, north));
        assertEquals(new LineState(south, Optional.empty(), Optional.empty()), lines.getFirst());
        assertEquals(List.of(tried, heard), List.of(lines.getLast().last().orElseThrow().index(), lines.getLast().heard().orElseThrow().index()));
    }

    private static Entry.StepTold told(EventId incident, String step, StepEnd end) { return new Entry.StepTold(incident, "valley", "complaint", step,
        end, "note"); }

    private List<StepWord> steps(long asOf) { return tables.steps(EVENT, asOf); }

    @Test void what_two_told_of_a_step_is_kept_and_the_word_that_was_taken_back_still_readable() {
        long first = happens(told(EVENT, "complain", new StepEnd.Done(START)), "duty-1"), second = happens(told(EVENT, "complain",
            new StepEnd.NotNeeded()), "duty-2");
        long other = happens(told(OTHER, "complain", new StepEnd.NotDone()), "duty-2");
        assertEquals(List.of(first, second), steps(Tables.NOW).stream().map(word -> word.told().index()).toList());
        long back = happens(new Entry.StepTakenBack(first, "another complaint"), "duty-2");
        happens(new Entry.StepTakenBack(first, "once more"), "duty-3");
        assertEquals(List.of(false, true), steps(Tables.NOW).stream().map(StepWord::isStanding).toList());
        assertEquals(Optional.of(back), steps(Tables.NOW).getFirst().back().map(Recorded::index), "the first who takes it back has taken it back");
        assertEquals(List.of(true, true), steps(back - 1).stream().map(StepWord::isStanding).toList(), "before it was taken back it counted");
        assertEquals(List.of(), steps(first - 1));
        assertEquals(List.of(EVENT, OTHER), List.copyOf(tables.steps(List.of(OTHER, EVENT), Tables.NOW).keySet()));
        assertEquals(List.of(OTHER, EVENT), tables.stepped(-1, 9));
        assertEquals(List.of(OTHER), tables.stepped(second, 9));
        assertEquals(EVENT, tables.step(second).orElseThrow().said().incident());
        assertEquals(Optional.empty(), tables.step(back), "nothing is told of a step by taking one back");
        assertEquals(List.of("StepTold", "StepTold", "StepTakenBack", "StepTakenBack"), tables.history(EVENT).stream().map(Touch::kind).toList());
        assertEquals(List.of(back + 1, back, other, second, first), tables.since(-1).acts(9).stream().map(Recorded::index).toList());
    }

    @Test void what_was_told_of_a_step_and_is_forgotten_was_never_told() {
        long first = happens(told(EVENT, "complain", new StepEnd.Done(START)), "duty-1"), second = happens(told(EVENT, "complain",
            new StepEnd.NotNeeded()), "duty-2");
        long back = happens(new Entry.StepTakenBack(second, "it was needed"), "duty-2");
        tables.forget(List.of(first));
        assertEquals(List.of(second), steps(Tables.NOW).stream().map(word -> word.told().index()).toList());
        tables.forget(List.of(back));
        assertTrue(steps(Tables.NOW).getFirst().isStanding(), "it is as if nobody had taken it back");
        tables.forget(List.of(second));
        assertEquals(List.of(), steps(Tables.NOW));
        assertEquals(List.of(), tables.stepped(-1, 9));
    }

    @Test void what_changed_since_is_told_apart_from_what_is_new() {
        happens(received());
        happens(new Entry.ClaimMade(claim(ONE), Optional.empty()));
        long before = happens(gathered(EVENT, ONE));
        happens(new Entry.ReportTaken(REPORT), "duty-2");
        happens(new Entry.ClaimMade(claim(TWO), Optional.empty()));
        happens(gathered(OTHER, TWO));
        long decided = happens(new Entry.Decided(new Decision(EVENT, new Ruling.Places(new Standing.On(Rung.PROBABLE)), "analyst-1", START,
            "two who saw it")));
        happens(new Entry.Decided(new Decision(EVENT, new Ruling.Embargoed(Optional.empty()), "analyst-1", START, "people on the road")));
        happens(new Entry.TermsAdopted("syria", java.util.Map.of("agreement.yaml", "name: x"), "announced"));
        Since since = tables.since(before);
        assertEquals(List.of(EVENT), since.changed(9).stream().map(it -> it.before().id()).toList(), "each once, however often it changed");
        assertFalse(since.changed(9).getFirst().before().isEmbargoed());
        assertTrue(since.changed(9).getFirst().now().orElseThrow().isEmbargoed());
        assertEquals(List.of(OTHER), since.fresh(9).stream().map(card -> card.id()).toList());
        assertEquals(List.of(REPORT), since.handled(9).stream().map(Since.Handled::report).toList());
        assertEquals(List.of("duty-2"), tables.taken(9).stream().map(it -> it.stamp().by()).toList());
        assertEquals(List.of(decided + 1, decided), since.acts(9).stream().map(Recorded::index).toList());
        assertEquals(List.of("syria"), since.law(9).stream().map(Since.Adopted::name).toList());
        assertEquals(List.of(0L, 1L), List.of(since.received(9), tables.since(-1).received(9)));
        assertEquals(List.of(), tables.since(tables.applied()).changed(9));
    }

    @Test void where_more_changed_than_is_looked_through_that_is_said() {
        List<Recorded> made = new ArrayList<>();
        List<Entry.Group> groups = new ArrayList<>();
        for (int i = 0; i <= Since.LOOKED_THROUGH; i++) {
            made.add(new Recorded(next++, new Stamp(START, "duty-1"), new Entry.ClaimMade(claim(new ClaimId("many-" + i)), Optional.empty())));
            groups.add(new Entry.Group(new EventId("m-" + i), List.of(new ClaimId("many-" + i))));
        }
        tables.apply(made);
        long before = tables.applied();
        happens(new Entry.Gathered(groups.subList(0, Since.LOOKED_THROUGH), "matching"));
        assertFalse(tables.since(before).isFreshCut());
        happens(new Entry.Gathered(groups.subList(Since.LOOKED_THROUGH, groups.size()), "matching"));
        assertTrue(tables.since(before).isFreshCut());
        assertFalse(tables.since(before).isChangedCut());
        List<Recorded> decided = new ArrayList<>();
        for (Entry.Group group : groups)
            decided.add(new Recorded(next++, new Stamp(START, "duty-1"), new Entry.Decided(new Decision(group.incident(),
                new Ruling.Embargoed(Optional.empty()), "duty-1", START, "why"))));
        tables.apply(decided.subList(0, Since.LOOKED_THROUGH));
        assertFalse(tables.since(before).isChangedCut());
        tables.apply(decided.subList(Since.LOOKED_THROUGH, decided.size()));
        assertTrue(tables.since(before).isChangedCut());
    }

    @Test void what_was_corrected_or_withdrawn_is_an_act_and_what_is_no_more_has_changed() {
        happens(new Entry.ClaimMade(claim(ONE), Optional.empty()));
        long before = happens(gathered(EVENT, ONE));
        happens(new Entry.ClaimCorrected(ONE, claim(TWO), "wrong village"));
        long last = happens(new Entry.ClaimWithdrawn(TWO, "taken back"));
        Since since = tables.since(before);
        assertEquals(List.of(last, last - 1), since.acts(9).stream().map(Recorded::index).toList());
        assertEquals(Optional.empty(), since.changed(9).getFirst().now());
        assertEquals(List.of(), since.fresh(9));
    }

    // Nearness

    @Test void a_claim_is_found_by_where_and_when_it_was() {
        happens(new Entry.ClaimMade(Happenings.claim(ONE, START, 35.1, 36.7, 500), Optional.empty()));
        happens(new Entry.ClaimMade(Happenings.claim(TWO, START, 35.1, 37.7, 500), Optional.empty()));
        var hour = new Span(START.minusSeconds(600), START.plusSeconds(600));
        assertEquals(List.of(claim(ONE)), tables.near(hour, Optional.of(Position.at(35.13, 36.7)), 3_000, 9));
        assertEquals(List.of(), tables.near(hour, Optional.of(Position.at(35.2, 36.7)), 3_000, 9));
        assertEquals(List.of(),
            tables.near(new Span(START.plusSeconds(7_200), START.plusSeconds(9_000)), Optional.of(Position.at(35.1, 36.7)), 3_000, 9));
        assertEquals(2, tables.near(hour, Optional.empty(), 0, 9).size());
        happens(new Entry.ClaimWithdrawn(ONE, "taken back"));
        assertEquals(List.of(), tables.near(hour, Optional.of(Position.at(35.13, 36.7)), 3_000, 9));
    }

    @Test void what_is_near_is_what_measuring_each_claim_finds() {
        var made = new ArrayList<Claim>();
        var chance = new Happenings(3);
        List<Recorded> entries = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            double lat = i % 3 == 0 ? 89.5 + chance.below(100) / 200.0 : 10 + chance.below(400) / 200.0, lon = i % 2 == 0
                ? 179.9 + chance.below(10) / 100.0 : -180 + chance.below(300) / 100.0;
            made.add(Happenings.claim(new ClaimId("c-" + i), START.plusSeconds(chance.below(900_000)), lat, Math.min(180, lon),
                chance.below(30) * 1_000));
            entries.add(chance.next(new Entry.ClaimMade(made.getLast(), Optional.empty())));
        }
        tables.apply(entries);
        for (int i = 0; i < 60; i++) {
            Claim middle = made.get(chance.below(made.size()));
            Position at = middle.at().getFirst().getFirst().position().orElseThrow().within(chance.below(5_000));
            Span span = new Span(middle.happened().span().from().minusSeconds(chance.below(90_000)), middle.happened().span().to());
            double metres = 2_000 * chance.below(10);
            var measured = new TreeSet<String>();
            for (Claim claim : made) if (isNear(claim, span, at, metres)) measured.add(claim.id().code());
            assertEquals(measured, new TreeSet<>(tables.near(span, Optional.of(at), metres, 5_000).stream().map(it -> it.id().code()).toList()));
        }
    }

    private static boolean isNear(Claim claim, Span span, Position at, double metres) {
        Position where = claim.at().getFirst().getFirst().position().orElseThrow();
        Span when = claim.happened().span();
        return where.errorMetres() <= 25_000 && when.from().isBefore(span.to()) && !when.to().isBefore(span.from())
            && at.metresTo(where) <= metres + at.errorMetres() + where.errorMetres();
    }

    // Law, people, time

    @Test void the_law_is_what_was_adopted_last_under_each_name() {
        long first = happens(new Entry.PlacesAdopted("syr", Declared.NOTHING, BYTES));
        happens(new Entry.FormAdopted("incident", BYTES));
        long second = happens(new Entry.PlacesAdopted("syr", Declared.NOTHING, Bytes.of(new byte[] {1})));
        happens(new Entry.WeightsLearned("weights 1", 4));
        happens(new Entry.WeightsLearned("weights 2", 5));
        assertEquals(List.of(second - 1, second), tables.law().stream().map(Recorded::index).toList());
        assertEquals(List.of(first, second - 1), tables.asOf(second - 1).law().stream().map(Recorded::index).toList());
        assertEquals(Optional.of(new Entry.WeightsLearned("weights 2", 5)), tables.weights());
    }

    @Test void entries_about_people_and_trust_are_handed_out_in_order() {
        happens(new Entry.Joined("duty-4"));
        happens(new Entry.Suspended("duty-4", "on leave"));
        happens(new Entry.Looked(Entry.Kept.SENDER, REPORT.sha256(), "a threat"));
        happens(new Entry.HoldAsked("hold-1", List.of(), "the court asks"));
        assertEquals(List.of(new Entry.Joined("duty-4"), new Entry.Suspended("duty-4", "on leave")), tables.people().stream()
            .map(Recorded::entry).toList());
        assertEquals(List.of(new Entry.HoldAsked("hold-1", List.of(), "the court asks")), tables.trust().stream().map(Recorded::entry).toList());
    }

    @Test void the_last_entry_at_or_before_an_instant_is_found() {
        List<Recorded> some = new Happenings(5).some(200);
        tables.apply(some);
        for (Instant instant = START.minusSeconds(1); instant.isBefore(START.plusSeconds(120)); instant = instant.plusMillis(250)) {
            Instant then = instant;
            OptionalLong last = some.stream().filter(it -> !it.stamp().at().isAfter(then)).mapToLong(Recorded::index).max();
            assertEquals(last, tables.indexAt(instant));
        }
    }

    @Test void stamps_are_drawn_evenly_from_the_whole_record_and_all_where_they_are_few() {
        assertEquals(List.of(), tables.stamped(5), "nothing was recorded yet");
        List<Recorded> some = new Happenings(6).some(41);
        tables.apply(some);
        assertEquals(some.stream().map(it -> it.stamp().at()).toList(), tables.stamped(400));
        long last = tables.applied();
        List<Long> evenly = Stream.of(0, 1, 2, 3, 4).map(i -> i * last / 4).toList();
        assertEquals(some.stream().filter(it -> evenly.contains(it.index())).map(it -> it.stamp().at()).toList(), tables.stamped(5));
    }

    // All of it

    @Test void batches_of_any_size_come_to_what_one_by_one_comes_to() {
        for (int seed = 0; seed < 1 + sequences() / 4; seed++) {
            var chance = new Happenings(seed);
            List<Recorded> all = chance.some(150);
            Tables single = open(fresh());
            for (Recorded one : all) single.apply(List.of(one));
            Tables batched = open(fresh());
            for (int from = 0; from < all.size(); ) {
                int to = Math.min(all.size(), from + 1 + chance.below(40));
                batched.apply(all.subList(from, to));
                from = to;
            }
            Tables whole = open(fresh());
            whole.apply(all);
            assertEquals(dump(whole), dump(single), "seed " + seed);
            assertEquals(dump(whole), dump(batched), "seed " + seed);
        }
    }

    @Test void what_was_known_stays_known() {
        List<Recorded> all = new Happenings(11).some(120);
        tables.apply(all);
        for (int upTo : List.of(20, 55, 90)) {
            Tables then = open(fresh());
            then.apply(all.subList(0, upTo));
            long index = all.get(upTo - 1).index();
            assertEquals(answers(then, Tables.NOW), answers(tables, index));
        }
    }

    private static List<Object> answers(Tables tables, long asOf) {
        List<Object> answers = new ArrayList<>();
        AsOf then = tables.asOf(asOf);
        tables.cards(asOf, answers::add);
        for (int i = 0; i < 16; i++) {
            ClaimId id = new ClaimId("c-" + i);
            answers.addAll(List.of(then.claim(id), then.incidentOf(id), then.correctionOf(id)));
            EventId event = new EventId("e-" + i);
            answers.addAll(List.of(then.claims(event), then.card(event), then.decisions(event)));
            answers.add(tables.state(Bytes.of(("report " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)).id(), asOf));
        }
        for (Stage stage : Stage.values()) answers.add(tables.inbox(new InboxFilter(stage, Optional.empty(), Optional.empty()), -1, 100, asOf));
        answers.addAll(List.of(then.law(), then.people(), then.trust(), then.judgements(), then.weights()));
        return answers;
    }

    @Test void what_was_applied_before_is_passed_over() {
        List<Recorded> all = new Happenings(2).some(60);
        tables.apply(all.subList(0, 40));
        List<String> before = dump(tables);
        tables.apply(all.subList(0, 30));
        assertEquals(before, dump(tables));
        tables.apply(0, all.getLast().index() + 1, all);
        Tables whole = open(fresh());
        whole.apply(all);
        assertEquals(dump(whole), dump(tables));
    }

    @Test void a_gap_is_refused() {
        List<Recorded> all = new Happenings(2).some(9);
        var gap = assertThrows(TablesFailure.class, () -> tables.apply(5, 9, List.of()));
        assertEquals(Reason.GAP, gap.reason());
        assertEquals(Reason.GAP, assertThrows(TablesFailure.class, () -> tables.apply(0, 99, all.reversed())).reason());
        tables.apply(0, 7, List.of());
        assertEquals(6, tables.applied());
    }

    @Test void a_batch_that_fails_leaves_nothing() {
        Where where = fresh();
        Tables failing = Tables.open(where, (_, _, _) -> { throw new IllegalStateException("cannot derive"); });
        opened.add(failing);
        assertThrows(IllegalStateException.class,
            () -> failing.apply(List.of(new Recorded(0, new Stamp(START, "duty-1"), new Entry.ClaimMade(claim(ONE), Optional.empty())),
            new Recorded(1, new Stamp(START, Stamp.MACHINE), gathered(EVENT, ONE)))));
        assertEquals(-1, failing.applied());
        assertEquals(Optional.empty(), failing.claim(ONE, Tables.NOW));
        failing.apply(List.of(new Recorded(0, new Stamp(START, "duty-1"), new Entry.ClaimMade(claim(ONE), Optional.empty()))));
        assertEquals(0, failing.applied());
    }

    @Test void tables_that_are_opened_again_are_as_they_were() {
        Where where = fresh();
        Tables first = Tables.open(where, new Drawn());
        first.apply(new Happenings(4).some(80));
        List<String> before = dump(first);
        first.close();
        assertEquals(before, dump(open(where)));
    }

    @Test void readers_never_see_a_half_of_a_batch() throws Exception {
        var done = new AtomicBoolean();
        List<Callable<Long>> readers = new ArrayList<>();
        for (int i = 0; i < 16; i++)
            readers.add(() -> {
                long asked = 0;
                for (; !done.get() || asked == 0; asked++) {
                    long applied = tables.applied();
                    if (applied < 0) continue;
                    // every batch is a claim and its incident: as of a batch's end both are there
                    AsOf then = tables.asOf(applied);
                    var claim = then.claim(new ClaimId("c-" + applied / 2)).orElseThrow();
                    EventId event = then.incidentOf(claim.claim().id()).orElseThrow();
                    assertEquals(then.claims(event).size(), then.card(event).orElseThrow().claims());
                }
                return asked;
            });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> asking = readers.stream().map(threads::submit).toList();
            for (int i = 0; i < 150; i++) {
                ClaimId id = new ClaimId("c-" + i);
                long at = 2L * i;
                tables.apply(at, at + 2, List.of(new Recorded(at, new Stamp(START, "duty-1"), new Entry.ClaimMade(claim(id), Optional.empty())),
                    new Recorded(at + 1, new Stamp(START, Stamp.MACHINE), gathered(new EventId("e-" + i % 7), id))));
            }
            done.set(true);
            for (Future<Long> one : asking) assertTrue(one.get() > 0);
        }
    }

    // Forgetting

    @Test void what_is_forgotten_is_as_if_it_could_never_be_opened() {
        for (int seed = 20; seed < 20 + sequences(); seed++) {
            var chance = new Happenings(seed);
            List<Recorded> all = chance.some(110);
            Tables forgetting = open(fresh());
            forgetting.apply(all);
            var gone = new TreeSet<Long>();
            for (int rounds = 1 + chance.below(3); rounds > 0; rounds--) {
                List<Long> some = new ArrayList<>();
                for (int i = 1 + chance.below(seed % 3 == 0 ? 1 : 6); i > 0; i--) some.add(all.get(chance.below(all.size())).index());
                forgetting.forget(some);
                gone.addAll(some);
            }
            Tables replayed = open(fresh());
            replayed.apply(0, all.getLast().index() + 1, all.stream().filter(it -> !gone.contains(it.index())).toList());
            assertEquals(dump(replayed), dump(forgetting), "seed " + seed + " without " + gone);
        }
    }

    @Test void forgetting_one_claim_says_which_incidents_are_others() {
        happens(new Entry.ClaimMade(claim(ONE), Optional.empty()));
        long gone = happens(new Entry.ClaimMade(claim(TWO), Optional.empty()));
        happens(gathered(EVENT, ONE, TWO));
        tables.forget(List.of(gone));
        assertEquals(new Forgotten(Set.of(gone), List.of(EVENT), List.of()), tables.forgotten(List.of(gone, 7_000L)));
        assertEquals(1, tables.card(EVENT, Tables.NOW).orElseThrow().claims());
        tables.forget(List.of(gone));
        assertEquals(new Forgotten(Set.of(gone), List.of(EVENT), List.of()), tables.forgotten(List.of(gone)), "told as often as it is asked");
        assertEquals(Optional.empty(), tables.claim(TWO, Tables.NOW));
        assertEquals(Optional.empty(), tables.entry(gone));
    }

    @Test void of_the_same_bytes_that_came_twice_one_may_be_forgotten_and_the_report_stands() {
        long one = happens(received()), other = happens(new Entry.ReportReceived(Channel.EMAIL, Declared.file("later"), BYTES));
        tables.forget(List.of(one));
        assertEquals(new Forgotten(Set.of(one), List.of(), List.of()), tables.forgotten(List.of(one)));
        assertTrue(tables.report(REPORT).isPresent());
        tables.forget(List.of(one, other));
        assertEquals(new Forgotten(Set.of(other), List.of(), List.of(REPORT)), tables.forgotten(List.of(other)));
        assertEquals(Optional.empty(), tables.report(REPORT));
    }
}
