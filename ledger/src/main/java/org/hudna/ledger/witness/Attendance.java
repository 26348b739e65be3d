package org.hudna.ledger.witness;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.hudna.ledger.note.Decimal;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.VerifierKey;

/**
 * When each witness last cosigned our log, and since when it has not. Times are by our own clock, in whole seconds.
 *
 * <p>Kept by key, not by the name that a policy gives: whoever gets a new key begins anew.
 *
 * @param seen by {@code <name>+<key id in hex>}, in the order of their characters
 */
public record Attendance(Map<String, Seen> seen) {
    /** Nobody was asked yet. */
    public static final Attendance NONE = new Attendance(Map.of());

    private static final String FIRST_LINE = "hudna-attendance-v1";
    private static final String ABSENT = "-";
    private static final int WORDS = 6;

    public Attendance {
        seen = Collections.unmodifiableMap(new TreeMap<>(seen));
    }

    /** One witness: what it signed last, if it ever did, and what it is missing from, if it is. */
    public record Seen(Optional<Last> last, Optional<Missing> missing) {}

    /** Its last cosignature: when we got it, and of how many leaves. */
    public record Last(Instant at, long size) {}

    /**
     * Its absence.
     *
     * @param since when the first checkpoint that it did not cosign was made
     * @param size leaves of that checkpoint
     * @param why the reason of the last failure
     */
    public record Missing(Instant since, long size, Absence why) {}

    /** What is known of the witness with this key. */
    public Optional<Seen> of(VerifierKey key) {
        return Optional.ofNullable(seen.get(id(key)));
    }

    /** After the witness has cosigned {@code size} leaves. */
    public Attendance present(VerifierKey key, Instant at, long size) {
        return with(key, new Seen(Optional.of(new Last(at.truncatedTo(ChronoUnit.SECONDS), size)), Optional.empty()));
    }

    /** After it has not cosigned the checkpoint of {@code size} leaves that was {@code made} then: absent since, unless it was before. */
    public Attendance missing(VerifierKey key, Instant made, long size, Absence why) {
        Seen before = of(key).orElse(new Seen(Optional.empty(), Optional.empty()));
        Missing first = before.missing().orElse(new Missing(made.truncatedTo(ChronoUnit.SECONDS), size, why));
        return with(key, new Seen(before.last(), Optional.of(new Missing(first.since(), first.size(), why))));
    }

    private Attendance with(VerifierKey key, Seen now) {
        Map<String, Seen> next = new LinkedHashMap<>(seen);
        next.put(id(key), now);
        return new Attendance(next);
    }

    /** As it lies in a file: a line that names the form, then one a witness: key, last time and size, missing since, from which size, why. */
    public byte[] bytes() {
        var text = new StringBuilder(FIRST_LINE).append('\n');
        seen.forEach((key, one) -> {
            String last = one.last().map(known -> known.at().getEpochSecond() + " " + known.size()).orElse("- -");
            String missing = one.missing().map(known -> known.since().getEpochSecond() + " " + known.size() + " " + known.why()).orElse("- - -");
            text.append(key).append(' ').append(last).append(' ').append(missing).append('\n');
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads such a file; nothing where it is not, byte for byte, what {@link #bytes} writes. */
    public static Optional<Attendance> read(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        Map<String, Seen> seen = new LinkedHashMap<>();
        for (int i = 1; i < lines.length - 1; i++) {
            String[] words = lines[i].split(" ", -1);
            Optional<Seen> one = words.length == WORDS && isId(words[0]) ? seen(words) : Optional.empty();
            if (one.isEmpty()) return Optional.empty();
            seen.put(words[0], one.get());
        }
        Attendance read = new Attendance(seen);
        return Arrays.equals(read.bytes(), bytes) ? Optional.of(read) : Optional.empty();
    }

    private static Optional<Seen> seen(String[] words) {
        Optional<Last> last = time(words[1]).flatMap(at -> size(words[2]).map(size -> new Last(at, size)));
        Optional<Absence> why = Arrays.stream(Absence.values()).filter(each -> each.name().equals(words[5])).findFirst();
        Optional<Missing> missing = time(words[3])
            .flatMap(since -> size(words[4]).flatMap(size -> why.map(known -> new Missing(since, size, known))));
        boolean lastFits = last.isPresent() || words[1].equals(ABSENT) && words[2].equals(ABSENT);
        boolean missingFits = missing.isPresent() || words[3].equals(ABSENT) && words[4].equals(ABSENT) && words[5].equals(ABSENT);
        return lastFits && missingFits ? Optional.of(new Seen(last, missing)) : Optional.empty();
    }

    private static Optional<Instant> time(String word) {
        OptionalLong seconds = Decimal.read(word);
        boolean fits = seconds.isPresent() && seconds.getAsLong() <= Instant.MAX.getEpochSecond();
        return fits ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong())) : Optional.empty();
    }

    private static Optional<Long> size(String word) {
        OptionalLong size = Decimal.read(word);
        return size.isPresent() ? Optional.of(size.getAsLong()) : Optional.empty();
    }

    private static boolean isId(String word) {
        int plus = word.lastIndexOf('+');
        return plus > 0 && KeyName.isName(word.substring(0, plus)) && word.substring(plus + 1).matches("[0-9a-f]{8}");
    }

    private static String id(VerifierKey key) {
        return key.name() + "+" + HexFormat.of().toHexDigits(key.id());
    }
}
