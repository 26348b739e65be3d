package org.hudna.app.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.hudna.app.Postgres;
import org.hudna.app.journal.Journal.Answer;
import org.hudna.app.store.PostgresNodes;
import org.hudna.words.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes on one PostgreSQL: one record, whoever of them leads, dies or loses its database. */
@ExtendWith(Postgres.Needed.class)
class NodesTest {
    private static final int KILLS = Boolean.getBoolean("hudna.long") ? 20 : 3;

    @TempDir Path folder;

    private final List<String> told = new ArrayList<>();
    private final List<NodeJournal> open = new ArrayList<>();
    private String record = "";
    private String lock = "";

    private NodeJournal node(int number) throws IOException {
        Path data = folder.resolve("node-" + number);
        if (!Files.exists(data)) keyFrom(folder.resolve("node-1"), data);
        NodeJournal node = new NodeJournal(new Place.Server(record, lock, data), setting(), new PostgresNodes(record), "node-" + number + "-"
            + open.size());
        open.add(node);
        return node;
    }

    private static void keyFrom(Path one, Path other) throws IOException {
        Files.createDirectories(other.resolve("keys"));
        Path key = one.resolve("keys").resolve("log.key");
        if (Files.exists(key)) Files.copy(key, other.resolve("keys").resolve("log.key"));
    }

    private Setting setting() {
        return new Setting(InstantSource.system(), new SecureRandom(), Duration.ofMillis(200), Set.of(), new Watch() {
            @Override public void noted(Message what) { told.add(what.id()); }

            @Override public void stopped(Message why) { told.add(why.id()); }
        });
    }

    private void shared() {
        record = Postgres.freshUrl();
        lock = Postgres.freshUrl();
    }

    @AfterEach void close() { open.forEach(NodeJournal::close); }

    private static Entry joined(String person) { return new Entry.Joined(person); }

    private static List<Recorded> all(Journal journal) {
        var all = new ArrayList<Recorded>();
        journal.read(0, journal.size(), all::add);
        return all;
    }

    @Test void what_two_nodes_take_stands_in_one_order_that_both_read() throws IOException {
        shared();
        NodeJournal one = node(1);
        one.append(joined("first"), "duty-3", "first");
        NodeJournal two = node(2);
        assertTrue(one.isLeading());
        var answers = new ArrayList<CompletableFuture<Answer>>();
        for (int i = 0; i < 500; i++) answers.add((i % 2 == 0 ? one : two).submit(joined("p" + i), i % 2 == 0 ? "duty-1" : "duty-2", "k-" + i));
        Map<Long, Recorded> acknowledged = new HashMap<>();
        for (var answer : answers) {
            Recorded recorded = assertInstanceOf(Answer.New.class, answer.join()).recorded();
            acknowledged.put(recorded.index(), recorded);
        }
        assertEquals(500, acknowledged.size());
        assertEquals(all(one), all(two));
        all(two).stream().skip(1).forEach(each -> assertEquals(acknowledged.get(each.index()), each));
        assertEquals(new Answer.Held(0), two.append(joined("first"), "duty-4", "first"));
        assertEquals(new Answer.KeyTaken(0), two.append(joined("other"), "duty-4", "first"));
        assertEquals(0, two.find("first").orElseThrow());
        assertEquals(List.of(), told);
    }

    @Test void the_same_entry_sent_sixty_four_times_over_two_nodes_is_one_record() throws Exception {
        shared();
        NodeJournal one = node(1);
        one.append(joined("first"), "duty-3", "first");
        NodeJournal two = node(2);
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 64; i++) {
            NodeJournal node = i % 2 == 0 ? one : two;
            calls.add(() -> node.append(joined("a"), "duty-3", "k-1"));
        }
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(calls)) answers.add(answer.get());
        }
        assertEquals(1, answers.stream().filter(Answer.New.class::isInstance).count());
        assertEquals(63, answers.stream().filter(new Answer.Held(1)::equals).count());
        assertEquals(2, two.size());
    }

    @Test void what_is_erased_on_the_node_that_leads_is_erased_for_all() throws IOException {
        shared();
        NodeJournal one = node(1);
        one.append(joined("a"), "duty-3", "k-1");
        NodeJournal two = node(2);
        assertEquals(1, all(two).size());
        two.append(new Entry.ErasureAsked("x-1", List.of(0L), "law/17", "w"), "person-1", "t-1");
        two.append(new Entry.ErasureApproved("x-1"), "person-2", "t-2");
        two.append(new Entry.ErasureApproved("x-1"), "person-3", "t-3");
        assertEquals(Set.of(), two.settle(all(two)).erased());
        assertEquals(Set.of(0L), one.settle(all(one)).erased());
        assertEquals(Set.of(0L), two.settle(all(two)).erased());
        assertEquals(3, all(two).size());
    }

    /** The database is ended as a power cut would end it, while both nodes work. */
    @Test void a_database_that_is_killed_and_comes_back_loses_nothing_that_was_acknowledged() throws Exception {
        try (Postgres postgres = new Postgres()) {
            record = postgres.url();
            lock = postgres.url();
            NodeJournal one = node(1);
            one.append(joined("first"), "duty-3", "first");
            NodeJournal two = node(2);
            Map<String, Long> acknowledged = new ConcurrentHashMap<>();
            AtomicInteger left = new AtomicInteger(400);
            List<Thread> senders = new ArrayList<>();
            for (int sender = 0; sender < 8; sender++) {
                NodeJournal node = sender % 2 == 0 ? one : two;
                senders.add(Thread.ofVirtual().start(() -> {
                    for (int number = left.getAndDecrement(); number > 0; number = left.getAndDecrement()) {
                        String key = "k-" + number;
                        switch (node.append(joined(key), "duty-3", key)) {
                            case Answer.New(Recorded recorded) -> acknowledged.put(key, recorded.index());
                            case Answer.Held(long index) -> acknowledged.put(key, index);
                            case Answer.KeyTaken(long index) -> told.add("taken " + index);
                        }
                        if (number == 250) postgres.kill();
                        if (number == 250) postgres.start();
                    }
                }));
            }
            var reads = CompletableFuture.runAsync(() -> {
                while (left.get() > 0) two.read(Math.max(0, two.size() - 70), two.size(), _ -> { });
            });
            for (Thread sender : senders) sender.join();
            reads.join();
            assertEquals(400, acknowledged.size());
            List<Recorded> all = all(two);
            assertEquals(401, all.size(), "each once");
            acknowledged.forEach((key, index) -> assertEquals(joined(key), all.get(Math.toIntExact(index)).entry()));
            assertEquals(List.of(), told.stream().filter(it -> !it.equals("record.broken")).toList());
            close();
            open.clear();
        }
    }

    /** Each of two processes is a node; whichever leads is killed, and another begins in its place. */
    @Test void the_node_that_leads_is_killed_and_the_other_leads_on() throws Exception {
        shared();
        NodeJournal first = node(1);
        first.append(joined("0/0/0"), "duty-3", "0/0/0");
        first.close();
        open.clear();
        Map<Long, String> acknowledged = new ConcurrentHashMap<>();
        List<String> said = new ArrayList<>();
        List<Child> children = new ArrayList<>(List.of(new Child(1, acknowledged, said), new Child(2, acknowledged, said)));
        for (int kill = 0; kill < KILLS; kill++) {
            Child leads = whoLeads(children);
            leads.kill();
            children.set(children.indexOf(leads), new Child(3 + kill, acknowledged, said));
            int before = acknowledged.size();
            whoLeads(children);
            assertTrue(acknowledged.size() > before);
        }
        for (Child child : children) child.kill();
        everythingIsThereOnce(acknowledged);
        assertEquals(List.of(), said.stream().filter(it -> it.startsWith("taken") || it.startsWith("stopped")).toList());
    }

    private static Child whoLeads(List<Child> children) throws InterruptedException {
        while (true) {
            for (Child child : children) if (child.leads.get() >= 50) return child;
            children.getFirst().process.waitFor(Duration.ofMillis(20));
        }
    }

    /** A node in a process of its own. */
    private final class Child {
        final Process process;
        final AtomicInteger leads = new AtomicInteger();
        final Thread listens;

        Child(int number, Map<Long, String> acknowledged, List<String> said) throws IOException {
            Path data = folder.resolve("node-" + number);
            if (!Files.exists(data)) keyFrom(folder.resolve("node-1"), data);
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), KilledNode.class.getName(), record, lock, data.toString(),
                "run-" + number)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            listens = Thread.ofPlatform().start(() -> listen(acknowledged, said));
        }

        private void listen(Map<Long, String> acknowledged, List<String> said) {
            new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).lines().forEach(line -> {
                String[] words = line.split(" ");
                if (!words[0].contains("/")) synchronized (said) {
                    said.add(line);
                }
                else acknowledged.put(Long.parseLong(words[1]), words[0]);
                if (line.endsWith(" leads")) leads.incrementAndGet();
            });
        }

        void kill() throws InterruptedException {
            process.toHandle().destroyForcibly();
            listens.join();
        }
    }

    private void everythingIsThereOnce(Map<Long, String> acknowledged) throws IOException {
        NodeJournal last = node(1);
        last.append(joined("last/0/0"), "duty-3", "last/0/0");
        List<Recorded> all = all(last);
        Map<Long, Entry> held = new HashMap<>();
        Set<Entry> entries = new HashSet<>();
        Map<String, Integer> next = new HashMap<>();
        for (Recorded each : all) {
            held.put(each.index(), each.entry());
            assertTrue(entries.add(each.entry()), "twice: " + each);
            String key = ((Entry.Joined) each.entry()).person();
            String sender = key.substring(0, key.lastIndexOf('/'));
            assertEquals(next.getOrDefault(sender, 0), Integer.parseInt(key.substring(key.lastIndexOf('/') + 1)), key + " in its order");
            next.merge(sender, 1, Integer::sum);
        }
        assertEquals(last.size(), all.size(), "no gaps");
        acknowledged.forEach((index, key) -> assertEquals(joined(key), held.get(index), "entry " + index));
    }
}
