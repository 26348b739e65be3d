package org.hudna.app.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.hudna.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is really killed, or its disk really fills, while it works; what it had acknowledged is on a list outside. Ten kills in the ordinary
 * build, a hundred in the long one ({@code -Dhudna.long=true}).
 */
class KillTest {
    private static final int KILLS = Boolean.getBoolean("hudna.long") ? 100 : 10;

    @TempDir Path folder;

    /** By number, the key that was acknowledged. */
    private final Map<Long, String> acknowledged = new HashMap<>();
    private final List<String> said = new ArrayList<>();
    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);

    @Test void however_often_it_is_killed_nothing_acknowledged_is_lost_doubled_or_reordered() throws Exception {
        Path data = folder.resolve("data");
        for (int kill = 0; kill < KILLS; kill++) {
            int before = acknowledged.size();
            run(1 + random.nextInt(800), command(data, "run-" + kill, 100));
            assertTrue(acknowledged.size() > before, "kill " + kill + ": it acknowledged nothing: " + said);
        }
        everythingIsThereOnce(data, 100);
        assertEquals(List.of(), said);
    }

    /** The disk is a file system of its own of 12 MB; what is left on it is copied off it when it is full. */
    @Test void a_full_disk_stops_it_with_the_reason_and_nothing_acknowledged_is_lost() throws Exception {
        Path small = folder.resolve("small");
        Path copy = folder.resolve("copy");
        String work = String.join(" ", command(small.resolve("data"), "full", 2_000));
        run(Integer.MAX_VALUE, List.of("unshare", "-rm", "sh", "-c",
            "mkdir " + small + " && mount -t tmpfs -o size=12m none " + small + " && " + work + "; cp -r " + small + "/data " + copy));
        assertEquals(List.of("stopped record.disk-full", "over"), said);
        everythingIsThereOnce(copy, 2_000);
        assertTrue(acknowledged.size() > 500, "acknowledged " + acknowledged.size());
    }

    private static List<String> command(Path data, String run, int bytes) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), KilledJournal.class.getName(), data.toString(), run,
            Integer.toString(bytes));
    }

    /** Kills it after it has acknowledged so many. */
    private void run(int answers, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int answered = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
                if (++answered == answers) process.toHandle().destroyForcibly(); // what it said can still be read
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void note(String line) {
        String[] words = line.split(" ");
        if (!words[0].contains("/")) said.add(line);
        else assertEquals("", acknowledged.merge(Long.parseLong(words[1]), words[0], (one, _) -> one).equals(words[0]) ? ""
            : "two under " + words[1]);
    }

    private void everythingIsThereOnce(Path data, int bytes) {
        var setting = new Setting(InstantSource.system(), new SecureRandom(), Duration.ZERO, Set.of(), new Watch() {
            @Override public void noted(Message what) { said.add(what.id()); }

            @Override public void stopped(Message why) { said.add(why.id()); }
        });
        try (LedgerJournal journal = assertInstanceOf(LedgerJournal.Opening.Opened.class, LedgerJournal.open(new Place.Folder(data), setting))
            .journal()) {
            Map<Long, Recorded> held = new HashMap<>();
            List<Instant> stamps = new ArrayList<>();
            journal.read(0, journal.size(), each -> {
                held.put(each.index(), each);
                stamps.add(each.stamp().at());
            });
            assertEquals(journal.size(), held.size(), "no gaps");
            acknowledged.forEach((index, key) -> assertEquals(KilledJournal.report(key, bytes), held.get(index).entry(), "entry " + index));
            assertEquals(stamps.stream().sorted().toList(), stamps);
            inOrderAndOnce(held);
        }
    }

    /** A sender hands in one after the other: its numbers ascend one by one. */
    private static void inOrderAndOnce(Map<Long, Recorded> held) {
        Map<String, Integer> next = new HashMap<>();
        Set<Entry> entries = new HashSet<>();
        for (long index = 0; index < held.size(); index++) {
            Entry.ReportReceived report = (Entry.ReportReceived) held.get(index).entry();
            assertTrue(entries.add(report), "twice: " + index);
            String key = new String(report.bytes().toArray(), StandardCharsets.UTF_8).strip();
            String sender = key.substring(0, key.lastIndexOf('/'));
            assertEquals(next.getOrDefault(sender, 0), Integer.parseInt(key.substring(key.lastIndexOf('/') + 1)), key);
            next.merge(sender, 1, Integer::sum);
        }
    }
}
