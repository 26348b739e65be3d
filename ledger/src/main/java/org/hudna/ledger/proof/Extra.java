package org.hudna.ledger.proof;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What stands in a proof's {@code extra} line: bytes that nobody has signed, to be trusted only where something else vouches for them.
 *
 * @param bytes at least one; copied in and out
 */
public record Extra(byte[] bytes) {
    public Extra {
        if (bytes.length == 0) throw new IllegalArgumentException("without extra data there is no extra line");
        bytes = bytes.clone();
    }

    static Optional<Extra> read(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            boolean onlySpelling = bytes.length > 0 && Base64.getEncoder().encodeToString(bytes).equals(base64);
            return onlySpelling ? Optional.of(new Extra(bytes)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override public byte[] bytes() {
        return bytes.clone();
    }

    @Override public boolean equals(Object other) {
        return other instanceof Extra that && Arrays.equals(bytes, that.bytes);
    }

    @Override public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
