package org.hudna.ledger.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.hudna.ledger.checkpoint.CheckpointRead;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.store.TileFolder;
import org.hudna.ledger.tiles.BundleId;
import org.hudna.ledger.tiles.BundleRead;
import org.hudna.ledger.tiles.Bundles;
import org.hudna.ledger.tiles.Geometry;
import org.hudna.ledger.tiles.TiledSubtrees;
import org.hudna.ledger.tree.Checks;
import org.hudna.ledger.tree.Frontier;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.ProofCheck;
import org.hudna.ledger.tree.Proofs;
import org.hudna.ledger.tree.Rfc6962;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is really killed, at random moments, while it works; what it had acknowledged is on a list outside. In files twenty times in the
 * ordinary build and two hundred in the long one ({@code -Dhudna.long=true}); in SQLite five and fifty times.
 */
class KillTest {
    private static final boolean LONG = Boolean.getBoolean("hudna.long");
    private static final int SENDERS = 16;

    @TempDir Path folder;

    /** By key, the index that was acknowledged. */
    private final Map<String, Long> acknowledged = new HashMap<>();
    private final long[] next = new long[SENDERS];
    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
    private Head seen = Head.EMPTY;
    private long answers;

    @Test void nothing_that_was_acknowledged_is_lost_or_doubled_however_often_the_process_is_killed() throws Exception {
        kill(LONG ? 200 : 20);
    }

    @Test void nor_where_the_log_lies_in_a_database() throws Exception {
        Files.createDirectories(folder.resolve("database"));
        kill(LONG ? 50 : 5);
    }

    private void kill(int times) throws Exception {
        var key = SignerKey.fresh(new KeyName("truce.example/log"), SignatureType.ED25519, new SecureRandom());
        Files.writeString(folder.resolve("key"), key.text());
        for (int kill = 0; kill < times; kill++) {
            long before = answers;
            runAndKill();
            assertTrue(answers > before, "kill " + kill + ": it answered nothing");
            publishedHeadContinuesTheLast();
        }
        everythingIsThereOnce();
    }

    private void runAndKill() throws IOException, InterruptedException {
        Process process = start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            long left = Long.MAX_VALUE;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals("ready")) left = random.nextLong(1, 4_000); // answers from now on
                else note(line);
                if (--left == 0) process.toHandle().destroyForcibly(); // SIGKILL; what it had said until then is still in the pipe
            }
        }
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertNotEquals(0, process.exitValue());
        assertNotEquals(3, process.exitValue(), "the writer stopped by itself");
    }

    private Process start() throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp", System.getProperty("java.class.path"), KilledLog.class.getName(), folder.toString(), Integer.toString(SENDERS)));
        for (long number : next) command.add(Long.toString(number));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** An answer: sender, number, index. A last line that was cut off is no answer. */
    private void note(String line) {
        String[] words = line.split(" ");
        if (words.length < 3) return;
        int sender = Integer.parseInt(words[0]);
        long number = Long.parseLong(words[1]);
        answers++;
        acknowledged.put(sender + "/" + number, Long.parseLong(words[2]));
        next[sender] = Math.max(next[sender], number); // the last one is sent once more, and must be held
    }

    private void publishedHeadContinuesTheLast() throws IOException {
        Head now = ((CheckpointRead.Read) SignedCheckpoint.read(Files.readAllBytes(folder.resolve("log/checkpoint")))).checkpoint()
            .checkpoint().head();
        var tiles = new TiledSubtrees(TileFolder.open(folder.resolve("log")), now.size());
        assertEquals(ProofCheck.PROVEN, Checks.consistency(seen, now, Proofs.consistency(seen.size(), now.size(), tiles)));
        seen = now;
    }

    private void everythingIsThereOnce() throws Exception {
        Parts parts = KilledLog.parts(folder);
        try (Log log = KilledLog.open(parts, folder)) {
            log.publish();
            Head head = log.newest().checkpoint().head();
            assertEquals(parts.sequence().size(), head.size());
            var keys = new HashSet<String>();
            Frontier frontier = Frontier.NONE;
            for (BundleId id : Geometry.bundles(head.size()))
                for (byte[] entry : ((BundleRead.Entries) Bundles.decode(parts.files().read(id.path()).orElseThrow(), id.width())).entries()) {
                    String key = new String(entry, StandardCharsets.UTF_8).split(" ")[0];
                    assertTrue(keys.add(key), key + " stands twice");
                    Long index = acknowledged.get(key);
                    if (index != null) assertEquals(index, frontier.size(), key);
                    frontier = frontier.plus(Rfc6962.leaf(entry));
                }
            assertTrue(keys.containsAll(acknowledged.keySet()));
            assertEquals(head, frontier.head());
        }
        parts.sequence().close();
        parts.lock().close();
    }
}
