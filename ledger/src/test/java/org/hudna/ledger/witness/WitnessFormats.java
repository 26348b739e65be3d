package org.hudna.ledger.witness;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.ledger.fuzz.CheckpointFormats;
import org.hudna.ledger.fuzz.Format;
import org.hudna.ledger.fuzz.Spec;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.tree.Head;

/** Files of a witness, and of those who ask it. */
public final class WitnessFormats {
    private static final String REASONS = "(?:AHEAD|FORK_CLAIMED|DOES_NOT_KNOW_US|REFUSED|TIMEOUT|UNREACHABLE|CUT_OFF|SERVER_ERROR"
        + "|BUSY|NO_ADDRESS|INTERRUPTED|BAD_ANSWER|NOT_WITH_THIS_KEY)";
    private static final String PAIR = "(?:(" + Spec.DECIMAL + ") (" + Spec.DECIMAL + ")";
    private static final Pattern SEEN = Pattern.compile("(" + Spec.NAME + "\\+[0-9a-f]{8}) " + PAIR + "|- -) " + PAIR + " " + REASONS + "|- - -)");
    private static final Pattern KEPT = Pattern.compile("hudna-witness-state-v1\\nat (" + Spec.DECIMAL + ")\\nsha256 ([0-9a-f]{64})\\n\\n(.*+)",
        Pattern.DOTALL);

    private WitnessFormats() {
    }

    /** Each of them. */
    public static List<Format> all() {
        var one = TestLog.key("w.example", SignatureType.COSIGNATURE_ED25519, 7).verifier();
        var two = TestLog.key("\u0634\u0627\u0647\u062f", SignatureType.COSIGNATURE_ED25519, 8).verifier();
        Attendance both = Attendance.NONE.present(one, TestLog.NOON, 5).missing(one, TestLog.NOON, 6, Absence.TIMEOUT)
            .missing(two, TestLog.NOON, 6, Absence.AHEAD);
        var kept = new Kept(TestLog.NOON, CheckpointFormats.cosigned(new Head(5, Head.EMPTY.root())));
        return List.of(new Format("attendance",
            List.of(Attendance.NONE.bytes(), both.bytes(), Attendance.NONE.present(two, TestLog.NOON, 0).bytes()), WitnessFormats::attendance),
            new Format("witness-state", List.of(kept.bytes()), WitnessFormats::kept));
    }

    private static boolean attendance(byte[] bytes) {
        Optional<Attendance> read = Attendance.read(bytes);
        Format.require(read.isPresent() == isAttendance(Spec.octets(bytes)), () -> read.isPresent() ? "taken" : "refused", bytes);
        read.ifPresent(attendance -> Format.require(Arrays.equals(attendance.bytes(), bytes), () -> "would be written otherwise", bytes));
        return read.isPresent();
    }

    private static boolean isAttendance(String octets) {
        if (!octets.endsWith("\n") || !Spec.isText(octets)) return false;
        String[] lines = octets.substring(0, octets.length() - 1).split("\n", -1);
        if (!lines[0].equals("hudna-attendance-v1")) return false;
        var keys = new TreeSet<String>();
        for (String line : List.of(lines).subList(1, lines.length)) {
            Matcher seen = SEEN.matcher(line);
            if (!seen.matches() || !isPair(seen, 2) || !isPair(seen, 4)) return false;
            String key = new String(Spec.bytes(seen.group(1)), StandardCharsets.UTF_8);
            if (!keys.isEmpty() && keys.last().compareTo(key) >= 0) return false;
            keys.add(key);
        }
        return true;
    }

    private static boolean isPair(Matcher seen, int group) {
        return seen.group(group) == null || isTime(seen.group(group)) && Spec.isCount(seen.group(group + 1));
    }

    private static boolean isTime(String seconds) {
        return Spec.isCount(seconds) && Long.parseLong(seconds) <= Instant.MAX.getEpochSecond();
    }

    /** As it is, and with the hash that it asks for. */
    private static boolean kept(byte[] bytes) {
        String octets = Spec.octets(bytes);
        Matcher spelt = KEPT.matcher(octets);
        if (spelt.matches()) keptAsItIs(Spec.bytes(octets.substring(0, spelt.start(2)) + Spec.sha256(Spec.bytes(spelt.group(3)))
            + octets.substring(spelt.end(2))));
        return keptAsItIs(bytes);
    }

    private static boolean keptAsItIs(byte[] bytes) {
        Matcher spelt = KEPT.matcher(Spec.octets(bytes));
        boolean whole = spelt.matches() && isTime(spelt.group(1)) && !spelt.group(1).equals("0") && Spec.sha256(Spec.bytes(spelt.group(3)))
            .equals(spelt.group(2))
            && Spec.isCheckpoint(spelt.group(3));
        Optional<Kept> read = Kept.read(bytes);
        Format.require(read.isPresent() == whole, () -> whole ? "refused" : "taken", bytes);
        read.ifPresent(kept -> Format.require(Arrays.equals(kept.bytes(), bytes), () -> "would be written otherwise", bytes));
        return read.isPresent();
    }
}
