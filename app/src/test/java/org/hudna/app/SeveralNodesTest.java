package org.hudna.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.NodeJournal;
import org.hudna.app.journal.Place;
import org.hudna.app.journal.Recorded;
import org.hudna.app.journal.Watch;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Done;
import org.hudna.app.room.Incoming;
import org.hudna.app.room.Naming;
import org.hudna.app.room.Took;
import org.hudna.app.search.AskedReports;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.app.store.PostgresNodes;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.ReportId;
import org.hudna.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two services on one PostgreSQL are one room. */
@ExtendWith(Postgres.Needed.class)
class SeveralNodesTest {

    private static final Acting DUTY = new Acting(new Viewer("duty-1", Set.of(Role.DUTY_OFFICER), Optional.empty()), "duty-1", Optional.empty());
    private static final Acting CUSTODIAN = new Acting(new Viewer("custodian-1", Set.of(Role.CUSTODIAN), Optional.empty()), "custodian-1",
        Optional.empty());
    private static final Acting CO_CHAIR = new Acting(new Viewer("chair-1", Set.of(Role.CO_CHAIR), Optional.empty()), "chair-1", Optional.empty());
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir Path folder;
    private final String database = Postgres.freshUrl();
    private final String lock = Postgres.freshUrl();

    private Serving node(String name) throws IOException {
        Path data = folder.resolve(name), first = folder.resolve("one").resolve("keys");
        if (Files.isDirectory(first) && !Files.exists(data)) {
            Files.createDirectories(data.resolve("keys"));
            for (String key : List.of("log.key", "naming")) if (Files.exists(first.resolve(key))) Files.copy(first.resolve(key),
                data.resolve("keys").resolve(key));
        }
        Settings settings = Settings.USUAL.with(Setting.DATA, data.toString()).with(Setting.PORT, "0").with(Setting.DATABASE,
            database).with(Setting.LOCK_DATABASE, lock)
            .with(Setting.CADENCE_SECONDS, "1");
        return assertInstanceOf(Serving.Opening.Opened.class, Serving.open(settings, Clock.systemUTC(), new SecureRandom(), _ -> { })).serving();
    }

    private static Took take(Serving node, String text) {
        return node.room().intaking()
            .take(new Incoming(Bytes.of(text.getBytes(StandardCharsets.UTF_8)), Channel.SMS, Declared.NOTHING, Optional.empty()), DUTY);
    }

    @Test void what_one_node_takes_the_other_shows_and_the_same_report_sent_to_both_at_once_is_one() throws Exception {
        try (Serving one = node("one"); Serving other = node("other"); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Took.Kept kept = assertInstanceOf(Took.Kept.class, take(other, "shelling at dusk"));
            assertTrue(one.room().await(kept.index(), SOON));
            assertTrue(one.room().tables().report(kept.id()).isPresent());
            List<Callable<Took>> sending = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                Serving node = i % 2 == 0 ? one : other;
                sending.add(() -> take(node, "قصف عند الفجر"));
            }
            Set<ReportId> ids = new HashSet<>();
            int news = 0;
            for (Future<Took> took : threads.invokeAll(sending))
                switch (took.get()) {
                    case Took.Kept(ReportId id, var _, var _) -> {
                        news++;
                        ids.add(id);
                    }
                    case Took.Held(ReportId id, var _) -> ids.add(id);
                    case Took.KeyTaken _, Took.Refused _, Took.Forbidden _ -> throw new AssertionError(took.get());
                }
            assertEquals(1, news);
            assertEquals(1, ids.size());
            assertTrue(one.room().settle(SOON) && other.room().settle(SOON));
            assertEquals(2, other.room().tables().waiting());
        }
    }

    /** A node that leads and has no room: it erases when it is told to, and not before. */
    private NodeJournal leading() {
        var place = new Place.Server(database, lock, folder.resolve("one"));
        Naming.in(folder.resolve("one").resolve("keys").resolve("naming"), new SecureRandom());
        var setting = new org.hudna.app.journal.Setting(Clock.systemUTC(), new SecureRandom(), Duration.ofMillis(200), Set.of(), new Watch() {
            @Override public void noted(Message what) { }

            @Override public void stopped(Message why) { }
        });
        var journal = new NodeJournal(place, setting, new PostgresNodes(database), "one-alone");
        journal.append(new Entry.Joined("first"), "first", "first");
        return journal;
    }

    private static void erase(Serving node, long entry) {
        assertInstanceOf(Done.Yes.class, node.room().keeping().askErasure("e-" + entry, List.of(entry), "gdpr-17", "asked by telephone", DUTY));
        assertInstanceOf(Done.Yes.class, node.room().keeping().approveErasure("e-" + entry, CUSTODIAN));
        assertInstanceOf(Done.Yes.class, node.room().keeping().approveErasure("e-" + entry, CO_CHAIR));
        assertTrue(node.room().settle(SOON));
    }

    private static int found(Serving node, String words) {
        return node.room().search().reports(AskedReports.of(words), DUTY.viewer(), 10, Optional.empty()).reports().size();
    }

    @Test void what_the_leader_erases_after_a_follower_heard_of_it_is_gone_from_the_followers_index_too() throws Exception {
        try (NodeJournal leader = leading(); Serving follower = node("other")) {
            Took.Kept kept = assertInstanceOf(Took.Kept.class, take(follower, "the word xylographer stands here and nowhere else"));
            assertTrue(follower.room().settle(SOON));
            erase(follower, kept.index());
            assertTrue(leader.isLeading());
            assertEquals(1, found(follower, "xylographer"), "the follower has heard of it, and nobody has done it");
            List<Recorded> trust = new ArrayList<>();
            leader.read(0, leader.size(), trust::add);
            assertEquals(Set.of(kept.index()), leader.settle(trust).erased());
            assertTrue(follower.room().settle(SOON));
            assertEquals(0, found(follower, "xylographer"), "what the leader has erased is in the follower's index");
            assertTrue(follower.room().tables().report(kept.id()).isEmpty());
        }
    }

    @Test void what_a_leader_left_undone_when_it_ended_is_erased_by_whoever_leads_next() throws Exception {
        NodeJournal leader = leading();
        try (leader; Serving follower = node("other")) {
            Took.Kept kept = assertInstanceOf(Took.Kept.class, take(follower, "the word xylographer stands here and nowhere else"));
            erase(follower, kept.index());
            assertEquals(1, found(follower, "xylographer"));
            leader.close();
            for (long end = System.nanoTime() + SOON.toNanos(); found(follower, "xylographer") > 0
                && System.nanoTime() < end; ) Thread.sleep(Duration.ofMillis(50));
            assertEquals(0, found(follower, "xylographer"), "the follower leads, and has not done what was agreed");
        }
    }

    @Test void both_nodes_have_nothing_of_what_was_erased_and_neither_makes_its_index_anew_for_it() throws Exception {
        try (Serving one = node("one"); Serving other = node("other")) {
            Took.Kept kept = assertInstanceOf(Took.Kept.class, take(other, "the word xylographer stands here and nowhere else"));
            take(one, "nothing of the kind stands in this one");
            for (Serving node : List.of(one, other)) assertTrue(node.room().await(one.room().journal().size() - 1, SOON) && node.room().settle(SOON));
            assertEquals(List.of(1, 1), List.of(found(one, "xylographer"), found(other, "xylographer")));
            erase(other, kept.index());
            for (Serving node : List.of(one, other)) {
                for (long end = System.nanoTime() + SOON.toNanos(); node.room().search().forgotten().isEmpty()
                    && System.nanoTime() < end; ) Thread.sleep(Duration.ofMillis(20));
                assertEquals(List.of(0, 1), List.of(found(node, "xylographer"), found(node, "kind")));
            }
            for (String name : List.of("one", "other")) assertTrue(Files.exists(folder.resolve(name).resolve("index").resolve("0")), name);
        }
    }

    /** The same question to each of them, as a party's researcher asks it. */
    private static String asked(Serving node, String path) throws Exception {
        var answer = HTTP.send(HttpRequest.newBuilder(URI.create(node.origin() + path)).build(), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 200 ? answer.body() : answer.statusCode() + " " + answer.body();
    }

    @Test void a_node_that_does_not_lead_shows_the_same_head_and_proves_the_same_entries() throws Exception {
        try (Serving one = node("one"); Serving other = node("other")) {
            take(one, "shelling at dusk");
            take(other, "shelling at dawn");
            long size = one.room().journal().size();
            for (Serving node : List.of(one, other))
                for (long end = System.nanoTime() + SOON.toNanos(); node.room().journal().head(size).isEmpty()
                    && System.nanoTime() < end; ) Thread.sleep(Duration.ofMillis(50));
            assertEquals(one.room().journal().head(size), other.room().journal().head(size));
            assertTrue(other.room().journal().head(size).isPresent());
            for (String path : List.of("/api/record", "/api/record/entries/0", "/api/record/entries/1/proof")) assertEquals(asked(one, path),
                asked(other, path), path);
            assertTrue(asked(other, "/api/record/entries/1/proof").startsWith("c2sp.org/tlog-proof@v1"), asked(other, "/api/record/entries/1/proof"));
            assertTrue(asked(other, "/record").contains("<pre"), "the page shows the head as it is signed");
        }
    }

    @Test void a_node_that_was_not_given_the_keys_of_the_others_says_which_file_is_missing() throws Exception {
        try (Serving one = node("one")) {
            take(one, "shelling at dusk");
            for (String missing : List.of("log.key", "naming")) {
                Path data = folder.resolve("without-" + missing);
                Files.createDirectories(data.resolve("keys"));
                for (String key : List.of("log.key", "naming"))
                    if (!key.equals(missing)) Files.copy(folder.resolve("one").resolve("keys").resolve(key), data.resolve("keys").resolve(key));
                Message why = refused(data);
                assertEquals("record.no-key-here", why.id());
                assertEquals(data.resolve("keys").resolve(missing).toString(), why.holes().get("file"));
            }
            Path data = folder.resolve("another");
            Files.createDirectories(data.resolve("keys"));
            Files.copy(folder.resolve("one").resolve("keys").resolve("log.key"), data.resolve("keys").resolve("log.key"));
            Naming.in(data.resolve("keys").resolve("naming"), new SecureRandom());
            assertEquals("record.other-key-here", refused(data).id());
        }
    }

    private Message refused(Path data) {
        Settings settings = Settings.USUAL.with(Setting.DATA, data.toString()).with(Setting.PORT, "0").with(Setting.DATABASE,
            database).with(Setting.LOCK_DATABASE, lock);
        return assertInstanceOf(Serving.Opening.Refused.class, Serving.open(settings, Clock.systemUTC(), new SecureRandom(), _ -> { })).why();
    }
}
