package org.hudna.app.store;

import static org.hudna.app.store.Happenings.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.journal.Stamp;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.claims.Spot;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.SenderNote;
import org.hudna.where.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is forgotten is in no byte of SQLite's files. PostgreSQL frees the space and overwrites it later: no such test can be passed there. */
class ForgottenTest {

    @TempDir private Path folder;

    private static String canary(int i) { return "canary-" + i * 7_919L + "-end"; }

    private static byte[] words(int i) { return canary(i).getBytes(StandardCharsets.UTF_8); }

    /** Doubles stand big end first in SQLite's rows. */
    private static byte[] bytes(double value) { return ByteBuffer.allocate(8).putDouble(value).array(); }

    private static double lat(int i) { return 35 + i / 1_000_003.0; }

    private static Entry entry(int i) {
        return switch (i % 4) {
            case 0 -> new Entry.ReportReceived(Channel.FORM, Declared.file(canary(i)),
                Bytes.of((canary(i) + "x".repeat(i % 9 * 1_500)).getBytes(StandardCharsets.UTF_8)));
            case 1 -> new Entry.SenderNoted(new SenderNote(Bytes.of(new byte[] {(byte) i}).id(), i, canary(i)));
            case 2 -> new Entry.ClaimMade(claim(i), Optional.empty());
            default -> new Entry.Gathered(List.of(new Entry.Group(new EventId("e-" + i % 50), List.of(new ClaimId("c-" + (i - 1))))), "matching");
        };
    }

    private static Claim claim(int i) {
        Claim some = Happenings.claim(new ClaimId("c-" + i), START.plusSeconds(i), lat(i), 36, i % 3 * 10_000);
        Spot spot = some.at().getFirst().getFirst();
        var named = new Spot(canary(i), spot.codes(), Optional.of(new Position(lat(i), 36, i % 3 * 10_000)), spot.classes(), spot.inside(),
            spot.outside(), spot.heldBy());
        return new Claim(some.id(), some.event(), some.account(), some.said(), some.happened(), some.act(), some.weapon(), some.count(),
            some.accused(), some.target(),
            List.of(List.of(named)), some.from(), some.casualties(), some.amount(), some.raises(), some.notice(), some.facts(), some.coding(),
            some.observation(), some.origin());
    }

    /** All files as one text, a character a byte. */
    private String files() throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }

    private static boolean isIn(String files, byte[] wanted) { return files.contains(new String(wanted, StandardCharsets.ISO_8859_1)); }

    @Test void no_byte_of_it_is_left_in_any_file() throws IOException {
        var random = new Random(5);
        try (Tables tables = Tables.open(new Where.InFile(folder.resolve("tables.db")), new Drawn())) {
            List<Recorded> all = new ArrayList<>();
            for (int i = 0; i < 4_000; i++) all.add(new Recorded(i, new Stamp(START.plusSeconds(i), "duty-1"), entry(i)));
            for (int from = 0; from < all.size(); from += 200) tables.apply(all.subList(from, from + 200));
            String before = files();
            assertTrue(isIn(before, words(2_402)) && isIn(before, bytes(lat(2_402))));
            var gone = new TreeSet<Long>();
            for (int round = 0; round < 4; round++) {
                var some = new TreeSet<Long>();
                while (some.size() < 40) some.add((long) random.nextInt(all.size()));
                some.removeIf(index -> index % 4 == 3);
                tables.forget(some);
                gone.addAll(some);
            }
            String after = files();
            var left = new TreeSet<String>();
            for (long index : gone) {
                if (isIn(after, words((int) index))) left.add("words of " + index);
                if (index % 4 == 2 && isIn(after, bytes(lat((int) index)))) left.add("place of " + index);
            }
            assertEquals(new TreeSet<String>(), left);
        }
    }
}
