package org.hudna.ledger.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.hudna.ledger.store.StoreFailure.Reason;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;

/** A locked head in writing, in exactly one spelling: version, size, root, instant, and the SHA-256 of these four lines. */
final class LockedText {
    private static final String VERSION = "hudna/lock/v1";

    private LockedText() {}

    static byte[] write(Locked locked) {
        String lines = VERSION + "\n" + locked.head().size() + "\n" + locked.head().root().base64() + "\n" + locked.at() + "\n";
        return (lines + sha256(lines) + "\n").getBytes(US_ASCII);
    }

    /** What {@link #write} wrote; anything else is damage. */
    static Locked read(byte[] text, String where) {
        String[] lines = new String(text, US_ASCII).split("\n", -1);
        Optional<Locked> read = lines.length == 6 ? read(lines[1], lines[2], lines[3]) : Optional.empty();
        return read.filter(locked -> Arrays.equals(text, write(locked))).orElseThrow(() -> new StoreFailure(Reason.CORRUPT, where));
    }

    /** The parts, each in its one spelling. */
    static Optional<Locked> read(String size, String root, String at) {
        if (!size.matches("0|[1-9][0-9]{0,18}")) return Optional.empty();
        try {
            Instant instant = Instant.parse(at);
            long number = Long.parseLong(size);
            return Hash.read(root).filter(_ -> instant.toString().equals(at)).map(hash -> new Locked(new Head(number, hash), instant));
        } catch (DateTimeException | NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    private static String sha256(String lines) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
