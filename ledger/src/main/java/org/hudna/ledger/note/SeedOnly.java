package org.hudna.ledger.note;

import java.security.SecureRandom;

/**
 * Chance that is no chance: gives one known sequence of bytes, once, and fails when anything else is asked for.
 *
 * <p>The JDK's key pair generators draw exactly the 32 bytes that RFC 8032 and FIPS 204 call the seed; this is how we hand them ours.
 */
final class SeedOnly extends SecureRandom {
    private static final long serialVersionUID = 1;

    private final byte[] seed;
    private boolean given;

    SeedOnly(byte[] seed) {
        super(null, null);
        this.seed = seed.clone();
    }

    @Override public void nextBytes(byte[] wanted) {
        if (given || wanted.length != seed.length)
            throw new IllegalStateException("this JDK makes keys in another way: it asked for " + wanted.length + " bytes"
                + (given ? ", again" : ""));
        System.arraycopy(seed, 0, wanted, 0, seed.length);
        given = true;
    }
}
