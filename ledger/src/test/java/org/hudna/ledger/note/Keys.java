package org.hudna.ledger.note;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;

/** Keys for tests, each grown from one byte. */
public final class Keys {
    private Keys() {}

    public static SignerKey signer(String name, SignatureType type, int seed) {
        byte[] bytes = new byte[SignerKey.SEED_BYTES];
        Arrays.fill(bytes, (byte) seed);
        return assertInstanceOf(SignerRead.Read.class, SignerKey.of(new KeyName(name), type, bytes)).key();
    }

    public static VerifierKey key(String vkey) {
        return assertInstanceOf(KeyRead.Read.class, VerifierKey.read(vkey), vkey).key();
    }
}
