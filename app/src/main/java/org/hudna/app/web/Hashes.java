package org.hudna.app.web;

import org.hudna.app.people.PasswordHash;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** PBKDF2 with HMAC-SHA-256, 310,000 rounds and a salt of 16 bytes (OWASP, Password Storage Cheat Sheet): what the JDK has, without a length beyond which a password is cut. */
final class Hashes implements PasswordHash {

    private static final String KIND = "pbkdf2-1:";

    private final Pbkdf2PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    @Override public String of(String password) { return KIND + encoder.encode(password); }

    @Override public boolean matches(String password, String hash) { return hash.startsWith(KIND) && encoder.matches(password, hash.substring(KIND.length())); }
}
