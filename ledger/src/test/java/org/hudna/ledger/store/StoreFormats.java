package org.hudna.ledger.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.ledger.fuzz.Format;
import org.hudna.ledger.fuzz.Spec;
import org.hudna.ledger.store.StoreFailure.Reason;
import org.hudna.ledger.tree.Head;

/** Our own files, back from a disk that may have spoilt them. */
public final class StoreFormats {
    private static final Pattern LOCKED = Pattern.compile("(hudna/lock/v1\\n(" + Spec.DECIMAL + ")\\n" + Spec.HASH
        + "\\n([^\\n]++)\\n)([0-9a-f]{64})\\n");

    private StoreFormats() {
    }

    /** Each of them. */
    public static List<Format> all() {
        Locked one = new Locked(Head.EMPTY, Instant.parse("2031-05-01T12:00:00Z"));
        Locked two = new Locked(new Head(70_000, Head.EMPTY.root()), Instant.parse("2031-05-01T12:00:00.123456789Z"));
        return List.of(new Format("locked-heads", List.of(LockedText.write(one), LockedText.write(two)), StoreFormats::locked),
            new Format("segments", SpoiltLog.seeds(), SpoiltLog::opens));
    }

    /** As it is, and with the hash that it asks for. */
    private static boolean locked(byte[] bytes) {
        String octets = Spec.octets(bytes);
        int last = octets.lastIndexOf('\n', octets.length() - 2) + 1;
        if (octets.endsWith("\n")) lockedAsItIs(Spec.bytes(octets.substring(0, last) + Spec.sha256(Spec.bytes(octets.substring(0, last))) + "\n"));
        return lockedAsItIs(bytes);
    }

    private static boolean lockedAsItIs(byte[] bytes) {
        Matcher spelt = LOCKED.matcher(Spec.octets(bytes));
        boolean allowed = spelt.matches() && Spec.isCount(spelt.group(2)) && isInstant(spelt.group(3)) && Spec.sha256(Spec.bytes(spelt.group(1)))
            .equals(spelt.group(4));
        Optional<Locked> read = read(bytes);
        Format.require(read.isPresent() == allowed, () -> allowed ? "refused" : "taken", bytes);
        read.ifPresent(locked -> Format.require(Arrays.equals(LockedText.write(locked), bytes), () -> "would be written otherwise", bytes));
        return read.isPresent();
    }

    private static Optional<Locked> read(byte[] bytes) {
        try {
            return Optional.of(LockedText.read(bytes, "here"));
        } catch (StoreFailure failure) {
            Format.require(failure.reason() == Reason.CORRUPT, () -> "another reason: " + failure.reason(), bytes);
            return Optional.empty();
        }
    }

    private static boolean isInstant(String text) {
        try {
            return Instant.parse(text).toString().equals(text);
        } catch (DateTimeException none) {
            return false;
        }
    }
}
