package org.hudna.ledger.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.hudna.ledger.tree.Hash;

/**
 * The lines of a file, as bytes: nothing is decoded, so a carriage return is a byte like others, and an empty line is a line.
 *
 * <p>Only the newline (0x0A) ends one and is no part of it; a last line without one counts too.
 */
final class Lines implements AutoCloseable {
    /** The longest line that fits an entry: c2sp.org/tlog-tiles, section Log entries. */
    static final int LONGEST = 65_535;

    private final DigestInputStream from;
    private final InputStream buffered;
    private final byte[] line = new byte[LONGEST];
    private long number;

    Lines(InputStream from) {
        this.from = new DigestInputStream(from, sha256());
        this.buffered = new BufferedInputStream(this.from, 1 << 16);
    }

    /** One line or what came instead of it. */
    sealed interface Read {
        /** A line; {@code number} counts from 1. */
        record Line(long number, byte[] bytes) implements Read {}

        /** A line of more than {@value Lines#LONGEST} bytes; it was read over. */
        record TooLong(long number, long bytes) implements Read {}

        /** There are no more. */
        record End() implements Read {}
    }

    Read next() throws IOException {
        long length = 0;
        int one;
        while ((one = buffered.read()) >= 0 && one != '\n') {
            if (length < LONGEST) line[(int) length] = (byte) one;
            length++;
        }
        if (one < 0 && length == 0) return new Read.End();
        number++;
        return length > LONGEST ? new Read.TooLong(number, length) : new Read.Line(number, Arrays.copyOf(line, (int) length));
    }

    /** SHA-256 of all that was read; of the whole, once the end was reached. */
    Hash hash() {
        return Hash.of(from.getMessageDigest().digest());
    }

    @Override public void close() throws IOException {
        buffered.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException lacking) {
            throw new IllegalStateException("every JDK has SHA-256", lacking);
        }
    }
}
