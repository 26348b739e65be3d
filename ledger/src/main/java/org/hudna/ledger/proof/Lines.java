package org.hudna.ledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads bytes line by line; only 0x0A ends a line. One character a byte, for what is read so is ASCII or refused. */
final class Lines {
    private final byte[] bytes;
    private int at;
    private int number = 1;

    Lines(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The next line without its newline, and goes past it; empty, and stays, where no whole line is left. */
    Optional<String> next() {
        Optional<String> line = peek();
        line.ifPresent(text -> {
            at += text.length() + 1;
            number++;
        });
        return line;
    }

    /** As {@link #next}, and stays. */
    Optional<String> peek() {
        for (int end = at; end < bytes.length; end++)
            if (bytes[end] == '\n') return Optional.of(new String(bytes, at, end - at, StandardCharsets.ISO_8859_1));
        return Optional.empty();
    }

    /** The number of the next line, from 1. */
    int number() {
        return number;
    }

    /** All that is left. */
    byte[] rest() {
        return Arrays.copyOfRange(bytes, at, bytes.length);
    }
}
