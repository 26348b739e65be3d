package org.hudna.app.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.hudna.intake.Bytes;

/** What opens something to whoever has it: shown once, and kept only as its SHA-256. With 256 bits of chance nothing slower is needed. */
public final class Secret {

    private static final int BYTES = 32;

    private final String text;

    private Secret(String text) { this.text = text; }

    /** A new one. */
    public static Secret of(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** As somebody brings it. */
    public static Secret brought(String text) { return new Secret(text); }

    /** 43 letters, digits, hyphens and underscores; the one time that it is shown. */
    public String shown() { return text; }

    /** 64 digits of base 16, lower case. */
    public String sha256() { return HexFormat.of().formatHex(Bytes.sha256().digest(text.getBytes(StandardCharsets.UTF_8))); }

    /** Never the secret. */
    @Override public String toString() { return "a secret"; }
}
