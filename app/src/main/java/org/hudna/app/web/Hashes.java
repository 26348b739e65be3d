package org.hudna.app.web;

import java.util.concurrent.Semaphore;
import org.hudna.app.people.PasswordHash;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * PBKDF2 with HMAC-SHA-256, 600,000 rounds and a salt of 16 bytes (OWASP, Password Storage Cheat Sheet, 2023): what the JDK has, without a length
 * beyond which a password is cut. At most two at a time, so that strangers who try passwords leave time for everybody else.
 */
public final class Hashes implements PasswordHash {

    private static final String KIND = "pbkdf2-2:";
    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 600_000;
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    private final Pbkdf2PasswordEncoder encoder = new Pbkdf2PasswordEncoder("", SALT_BYTES, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);

    @Override public String of(String password) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return KIND + encoder.encode(password);
        } finally {
            AT_ONCE.release();
        }
    }

    @Override public boolean matches(String password, String hash) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return hash.startsWith(KIND) && encoder.matches(password, hash.substring(KIND.length()));
        } finally {
            AT_ONCE.release();
        }
    }
}
