package org.hudna.app.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hudna.app.journal.Entry;
import org.hudna.app.search.Asked;
import org.hudna.app.search.AskedReports;
import org.hudna.app.store.Tables;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.incidents.ladder.Ruling;
import org.hudna.incidents.ladder.Rung;
import org.hudna.incidents.ladder.Standing;
import org.hudna.incidents.matching.Judgement.Verdict;
import org.hudna.intake.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The running service from the first message to a finding, on real stores. */
class RoomTest {

    private static final Path CLAIMS = RoomRig.AGREEMENTS.resolve("sy-coh-2016").resolve("claims.csv");

    @TempDir Path folder;

    @Test void the_same_message_sent_sixty_four_times_at_once_is_one_report() throws Exception {
        try (RoomRig rig = RoomRig.open(folder); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Took>> sending = new ArrayList<>();
            for (int i = 0; i < 64; i++) sending.add(() -> rig.take("قصف على القرية عند الفجر"));
            Set<ReportId> ids = new HashSet<>();
            int kept = 0;
            for (Future<Took> took : threads.invokeAll(sending))
                switch (took.get()) {
                    case Took.Kept(ReportId id, var _, var _) -> {
                        kept++;
                        ids.add(id);
                    }
                    case Took.Held(ReportId id, var _) -> ids.add(id);
                    case Took.KeyTaken _, Took.Refused _, Took.Forbidden _ -> throw new AssertionError(took.get());
                }
            rig.settle();
            assertEquals(1, kept);
            assertEquals(1, ids.size());
            assertEquals(1, rig.tables.waiting());
        }
    }

    @Test void of_two_who_take_a_report_one_has_it_and_the_other_is_told_who() {
        try (RoomRig rig = RoomRig.open(folder)) {
            ReportId id = kept(rig.take("shelling near the bridge"));
            assertInstanceOf(Done.Yes.class, rig.room.intaking().takeUp(id, RoomRig.DUTY));
            Done.Refused refused = assertInstanceOf(Done.Refused.class, rig.room.intaking().takeUp(id, RoomRig.ANALYST));
            assertEquals("duty-1", refused.why().holes().get("by"));
            assertInstanceOf(Done.Yes.class, rig.room.intaking().release(id, RoomRig.DUTY));
            assertInstanceOf(Done.Yes.class, rig.room.intaking().takeUp(id, RoomRig.ANALYST));
        }
    }

    private static ReportId kept(Took took) { return assertInstanceOf(Took.Kept.class, took).id(); }

    @Test void numbers_that_no_entry_has_are_neither_held_nor_erased_and_a_record_that_speaks_of_them_goes_on() throws IOException {
        try (RoomRig rig = RoomRig.open(folder)) {
            rig.take("shelling near the bridge");
            long size = rig.journal.size();
            for (long none : new long[] {-1, size + 1, Long.MAX_VALUE}) {
                assertInstanceOf(Done.Refused.class, rig.room.keeping().placeHold("h", List.of(0L, none), "because", RoomRig.CUSTODIAN),
                    none + " was held");
                assertInstanceOf(Done.Refused.class, rig.room.keeping().askErasure("e", List.of(none), "consent", "because", RoomRig.CUSTODIAN),
                    none + " was to be erased");
            }
            rig.journal.append(new Entry.HoldAsked("older", List.of(-1L, 0L), "as older versions took it"), "custodian-1", "older.0");
            rig.journal.append(new Entry.ErasureAsked("older", List.of(-1L, Long.MAX_VALUE), "consent", "as older versions took it"),
                "custodian-1", "older.1");
            for (String who : List.of("chair-1", "chair-2")) rig.journal.append(new Entry.ErasureApproved("older"), who, "older." + who);
            rig.settle();
            assertEquals(Optional.empty(), rig.room.broken());
        }
        try (RoomRig again = RoomRig.open(folder)) {
            assertInstanceOf(Took.Kept.class, again.take("and once more"));
            again.settle();
        }
    }

    @Test void an_administrator_takes_no_report_and_makes_no_claim() throws IOException {
        try (RoomRig rig = RoomRig.open(folder)) {
            ReportId id = kept(rig.take("shelling near the bridge"));
            assertInstanceOf(Done.Forbidden.class, rig.room.intaking().takeUp(id, RoomRig.ADMINISTRATOR));
            assertInstanceOf(Done.Forbidden.class, rig.room.claiming().withdraw(new ClaimId("1-1"), "because", RoomRig.ADMINISTRATOR));
        }
    }

    @Test void rows_of_a_table_become_incidents_and_a_change_of_law_assesses_them_anew() throws IOException {
        try (RoomRig rig = RoomRig.open(folder)) {
            Imported.Rows rows = assertInstanceOf(Imported.Rows.class, rig.importClaims(CLAIMS));
            assertFalse(rows.made().isEmpty());
            rig.settle();
            List<EventId> before = rig.tables.incidents(Optional.empty(), 1_000);
            assertFalse(before.isEmpty());
            assertTrue(rig.tables.ungathered().isEmpty());
            Card bare = rig.tables.card(before.getFirst(), Tables.NOW).orElseThrow();
            assertEquals(Optional.empty(), bare.outcome());
            long then = rig.tables.applied();
            assertInstanceOf(Done.Yes.class, rig.adopt("sy-coh-2016", "for this test"));
            rig.settle();
            Card assessed = rig.tables.card(before.getFirst(), Tables.NOW).orElseThrow();
            assertTrue(assessed.outcome().isPresent());
            assertEquals(bare, rig.tables.card(before.getFirst(), then).orElseThrow(), "as of then it is the same card as then");
            assertTrue(rig.tables.history(before.getFirst()).stream().anyMatch(touch -> touch.kind().equals("Reassessed")));
        }
    }

    @Test void a_law_that_changes_nothing_leaves_every_card_as_it_is() throws IOException {
        try (RoomRig rig = RoomRig.open(folder)) {
            rig.adopt("sy-coh-2016", "for this test");
            rig.importClaims(CLAIMS);
            rig.settle();
            long then = rig.tables.applied();
            rig.adopt("sy-coh-2016", "the same again");
            rig.settle();
            List<EventId> changed = new ArrayList<>();
            rig.tables.cardsAfter(then, some -> some.forEach(version -> changed.add(version.incident())));
            assertEquals(List.of(), changed, () -> rig.tables.versions(changed.getFirst()).toString());
        }
    }

    @Test void a_persons_word_parts_two_claims_and_joins_them_again() throws IOException {
        try (RoomRig rig = RoomRig.open(folder)) {
            rig.adopt("sy-coh-2016", "for this test");
            Imported.Rows rows = assertInstanceOf(Imported.Rows.class, rig.importClaims(CLAIMS));
            rig.settle();
            ClaimId one = rows.made().get(0), other = rows.made().get(20);
            assertInstanceOf(Done.Yes.class, rig.room.claiming().judge(one, other, Verdict.SAME, RoomRig.ANALYST));
            rig.settle();
            assertEquals(rig.tables.incidentOf(one, Tables.NOW), rig.tables.incidentOf(other, Tables.NOW));
            assertInstanceOf(Done.Yes.class, rig.room.claiming().judge(one, other, Verdict.DIFFERENT, RoomRig.ANALYST));
            rig.settle();
            assertFalse(rig.tables.incidentOf(one, Tables.NOW).equals(rig.tables.incidentOf(other, Tables.NOW)));
        }
    }

    @Test void a_withdrawn_claim_leaves_its_incident_and_stays_readable() throws IOException {
        try (RoomRig rig = RoomRig.open(folder)) {
            rig.adopt("sy-coh-2016", "for this test");
            Imported.Rows rows = assertInstanceOf(Imported.Rows.class, rig.importClaims(CLAIMS));
            rig.settle();
            ClaimId one = rows.made().get(5);
            EventId incident = rig.tables.incidentOf(one, Tables.NOW).orElseThrow();
            assertInstanceOf(Done.Refused.class, rig.room.claiming().withdraw(one, " ", RoomRig.ANALYST));
            assertInstanceOf(Done.Yes.class, rig.room.claiming().withdraw(one, "the source took it back", RoomRig.ANALYST));
            rig.settle();
            assertTrue(rig.tables.claims(incident, Tables.NOW).stream().noneMatch(kept -> kept.claim().id().equals(one)));
            assertFalse(rig.tables.claim(one, Tables.NOW).orElseThrow().stands());
        }
    }

    @Test void a_verifier_decides_and_only_the_mechanism_determines() throws IOException {
        try (RoomRig rig = RoomRig.open(folder)) {
            rig.importClaims(CLAIMS);
            rig.settle();
            EventId incident = rig.tables.incidents(Optional.empty(), 1).getFirst();
            Ruling placed = new Ruling.Places(new Standing.On(Rung.CORROBORATED));
            assertInstanceOf(Done.Forbidden.class, rig.room.deciding().decide(incident, placed, "craters seen", RoomRig.ANALYST));
            assertInstanceOf(Done.Yes.class, rig.room.deciding().decide(incident, placed, "craters seen", RoomRig.VERIFIER));
            assertEquals(new Standing.On(Rung.CORROBORATED), rig.tables.card(incident, Tables.NOW).orElseThrow().standing());
            Ruling determined = new Ruling.Places(new Standing.Determined("the task force"));
            assertInstanceOf(Done.Forbidden.class, rig.room.deciding().decide(incident, determined, "at its meeting", RoomRig.VERIFIER));
            assertInstanceOf(Done.Yes.class, rig.room.deciding().decide(incident, determined, "at its meeting", RoomRig.CO_CHAIR));
        }
    }

    @Test void what_was_made_is_there_after_a_new_start_and_a_replay_gives_the_same_tables() throws IOException {
        List<String> before = new ArrayList<>();
        try (RoomRig rig = RoomRig.open(folder)) {
            rig.adopt("sy-coh-2016", "for this test");
            rig.importClaims(CLAIMS);
            rig.settle();
            rig.tables.dump(before::add);
        }
        List<String> after = new ArrayList<>(), anew = new ArrayList<>();
        try (RoomRig rig = RoomRig.open(folder)) {
            rig.settle();
            rig.tables.dump(after::add);
        }
        assertEquals(before, after);
        for (String file : List.of("tables.db", "tables.db-wal", "tables.db-shm")) java.nio.file.Files.deleteIfExists(folder.resolve(file));
        try (RoomRig rig = RoomRig.open(folder)) {
            rig.tables.dump(anew::add);
        }
        assertEquals(before, anew);
    }

    @Test void what_one_asked_and_two_agreed_to_erase_is_gone_from_tables_and_index() throws IOException {
        try (RoomRig rig = RoomRig.open(folder)) {
            Took.Kept kept = assertInstanceOf(Took.Kept.class, rig.take("the word xylographer stands here and nowhere else"));
            rig.settle();
            assertInstanceOf(Done.Yes.class, rig.room.keeping()
                .askErasure("e1", List.of(kept.index()), "gdpr-17", "asked by telephone", RoomRig.DUTY));
            assertInstanceOf(Done.Yes.class, rig.room.keeping().approveErasure("e1", RoomRig.CUSTODIAN));
            assertInstanceOf(Done.Refused.class, rig.room.keeping().approveErasure("e1", RoomRig.CUSTODIAN), "nobody agrees twice");
            assertTrue(rig.tables.report(kept.id()).isPresent());
            assertInstanceOf(Done.Yes.class, rig.room.keeping().approveErasure("e1", RoomRig.CO_CHAIR));
            rig.settle();
            assertEquals(Optional.empty(), rig.tables.report(kept.id()));
            List<Long> seen = new ArrayList<>();
            rig.journal.read(0, rig.journal.size(),
                recorded -> { if (recorded.entry() instanceof Entry.ReportReceived) seen.add(recorded.index()); });
            assertEquals(List.of(), seen);
        }
    }

    @Test void an_index_that_was_not_told_what_the_tables_forgot_has_nothing_of_it_after_the_next_start() throws IOException {
        Path index = folder.resolve("index"), before = folder.resolve("index-before");
        try (RoomRig rig = RoomRig.open(folder)) {
            Took.Kept kept = assertInstanceOf(Took.Kept.class, rig.take("the word xylographer stands here and nowhere else"));
            rig.take("nothing of the kind stands in this one");
            rig.settle();
            rig.search.commit();
            assertEquals(1, reports(rig, "xylographer"));
            copy(index, before);
            rig.room.keeping().askErasure("e1", List.of(kept.index()), "gdpr-17", "asked by telephone", RoomRig.DUTY);
            rig.room.keeping().approveErasure("e1", RoomRig.CUSTODIAN);
            rig.room.keeping().approveErasure("e1", RoomRig.CO_CHAIR);
            rig.settle();
            assertEquals(1, rig.search.forgotten().size());
        }
        copy(before, index); // as after a stop behind the tables' forgetting
        try (RoomRig rig = RoomRig.open(folder)) {
            rig.settle();
            assertEquals(1, reports(rig, "kind"), "the other report is there");
            assertEquals(0, reports(rig, "xylographer"), "what was erased is in the index");
            assertEquals(1, rig.search.forgotten().size());
        }
    }

    private static int reports(RoomRig rig, String words) {
        return rig.search.reports(AskedReports.of(words), RoomRig.DUTY.viewer(), 10, Optional.empty()).reports().size();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var there = Files.exists(to) ? Files.walk(to) : java.util.stream.Stream.<Path>empty()) {
            for (Path one : there.toList().reversed()) Files.delete(one);
        }
        try (var all = Files.walk(from)) {
            for (Path one : all.filter(each -> !each.getFileName().toString().equals("write.lock")).toList())
                Files.copy(one, to.resolve(from.relativize(one)));
        }
    }

    @Test void the_public_sees_no_source_no_words_and_no_town() throws IOException {
        try (RoomRig rig = RoomRig.open(folder)) {
            rig.adopt("sy-coh-2016", "for this test");
            rig.importClaims(CLAIMS);
            rig.settle();
            EventId incident = rig.tables.incidents(Optional.empty(), 1).getFirst();
            Seen anybody = rig.room.situation().incident(incident, Viewer.ANYBODY, Tables.NOW).orElseThrow();
            assertEquals(List.of(), anybody.claims());
            assertEquals(Optional.empty(), anybody.card().places());
            assertEquals(Optional.empty(), anybody.whole());
            Seen watch = rig.room.situation().incident(incident, RoomRig.DUTY.viewer(), Tables.NOW).orElseThrow();
            assertFalse(watch.claims().isEmpty());
            assertTrue(watch.whole().isPresent());
            assertTrue(rig.room.search().count(Asked.ALL, Viewer.ANYBODY) > 0);
        }
    }

    @Test void an_index_that_is_missing_is_made_at_the_start_though_nothing_new_comes() throws IOException {
        try (RoomRig rig = RoomRig.open(folder)) {
            rig.take("the word xylographer stands here");
            rig.settle();
        }
        copy(Files.createDirectory(folder.resolve("nothing")), folder.resolve("index"));
        try (RoomRig rig = RoomRig.open(folder)) {
            rig.settle();
            assertEquals(1, reports(rig, "xylographer"));
        }
    }
}
