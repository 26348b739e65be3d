package org.hudna.ledger.note;

import java.util.Base64;
import java.util.Optional;

/** Base 64 of RFC 4648, section 4, with exactly one text for each sequence of bytes: padding stands, unused bits are zero. */
final class StrictBase64 {
    private StrictBase64() {}

    static Optional<byte[]> read(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return write(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static String write(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
