package org.hudna.ledger.witness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.ledger.checkpoint.CheckpointRead;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.Decimal;
import org.hudna.ledger.tree.Head;

/**
 * What a witness remembers of one log: the last checkpoint that it cosigned.
 *
 * @param at the time that its cosignatures state, in whole seconds
 * @param checkpoint with those lines of the log that were verified, and the witness's own
 */
public record Kept(Instant at, SignedCheckpoint checkpoint) {
    private static final String FIRST_LINE = "hudna-witness-state-v1";
    private static final Pattern FORM = Pattern.compile(FIRST_LINE + "\nat ([0-9]+)\nsha256 ([0-9a-f]{64})\n\n");
    /** More than the three lines and the blank one can have. */
    private static final int MOST_BYTES_BEFORE = 160;

    public Kept {
        if (at.getNano() != 0 || at.getEpochSecond() <= 0) throw new IllegalArgumentException("not the time of a cosignature: " + at);
    }

    /** The origin of the log. */
    public String origin() {
        return checkpoint.checkpoint().origin();
    }

    /** Size and root that were cosigned. */
    public Head head() {
        return checkpoint.checkpoint().head();
    }

    /** As it lies in a file: a line that names the form, the time, the SHA-256 of what follows, a blank line, the checkpoint. */
    byte[] bytes() {
        byte[] signed = checkpoint.bytes();
        byte[] before = (FIRST_LINE + "\nat " + at.getEpochSecond() + "\nsha256 " + sha256(signed) + "\n\n").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(before, before.length + signed.length);
        System.arraycopy(signed, 0, whole, before.length, signed.length);
        return whole;
    }

    /** Reads such a file; nothing where it is damaged in any way. */
    static Optional<Kept> read(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, MOST_BYTES_BEFORE), StandardCharsets.ISO_8859_1);
        Matcher form = FORM.matcher(start);
        if (!form.lookingAt()) return Optional.empty();
        byte[] signed = Arrays.copyOfRange(bytes, form.end(), bytes.length);
        OptionalLong seconds = Decimal.read(form.group(1));
        boolean whole = sha256(signed).equals(form.group(2)) && seconds.isPresent()
            && seconds.getAsLong() > 0 && seconds.getAsLong() <= Instant.MAX.getEpochSecond();
        if (!whole) return Optional.empty();
        return switch (SignedCheckpoint.read(signed)) {
            case CheckpointRead.Malformed _ -> Optional.empty();
            case CheckpointRead.Read(SignedCheckpoint checkpoint) -> Optional.of(new Kept(Instant.ofEpochSecond(seconds.getAsLong()), checkpoint));
        };
    }

    /** SHA-256 of a log's origin in lower-case hexadecimal: how monitors ask for it, and how its file is called. */
    public static String originHash(String origin) {
        return sha256(origin.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException lacking) {
            throw new IllegalStateException("every JDK has SHA-256", lacking);
        }
    }
}
