package org.hudna.app.people;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Entry.Credential;

/**
 * Codes of six digits that an app on a telephone makes every 30 seconds (RFC 6238 with HMAC-SHA-1, which is what all such apps know). A code is good
 * for its own step of time and one to either side, and once.
 */
final class Totp {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int WINDOW = 1;
    private static final int BYTES = 20;
    private static final int BITS_PER_LETTER = 5;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP, 6);
    /** The secret in base 32 and the step of the code that was shown to prove it. */
    private static final Pattern CONTENT = Pattern.compile("([A-Z2-7]{32}) (\\d{1,12})");
    private static final Pattern STEP_ALONE = Pattern.compile("\\d{1,12}");
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private Totp() {}

    /** A secret of 160 bits as RFC 4226 asks for, in base 32 as apps take it: 32 letters. */
    static String secret(SecureRandom random) {
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i < BYTES * Byte.SIZE / BITS_PER_LETTER; i++) secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return secret.toString();
    }

    /** The step whose code this is, later than {@code after}; empty where it is none of those that are good at {@code at}. */
    static Optional<Long> step(String secret, String code, long after, Instant at) {
        String digits = code.replace(" ", "");
        if (!CODE.matcher(digits).matches()) return Optional.empty();
        Optional<Long> found = Optional.empty();
        long now = at.getEpochSecond() / STEP.toSeconds();
        for (long step = now - WINDOW; step <= now + WINDOW; step++)
            if (same(digits, code(secret, step)) && step > after) found = Optional.of(step);
        return found;
    }

    /** The code that is shown at an instant. */
    static String code(String secret, Instant at) { return code(secret, at.getEpochSecond() / STEP.toSeconds()); }

    /** The code of a step. */
    static String code(String secret, long step) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(bytes(secret), "RAW"), Instant.ofEpochSecond(step * STEP.toSeconds()),
                Locale.ROOT);
        } catch (InvalidKeyException everyKeyFits) {
            throw new IllegalStateException(everyKeyFits);
        }
    }

    /** Whether a step that was recorded as used at {@code at} can have been good shortly before. */
    static boolean isNear(long step, Instant at) { return Math.abs(step - at.getEpochSecond() / STEP.toSeconds()) <= WINDOW + 1; }

    /** What an entry keeps of it. */
    static String content(String secret, long step) { return secret + " " + step; }

    /** The way that such an entry adds; empty where the content is none. */
    static Optional<Way> find(String content) {
        Matcher parts = CONTENT.matcher(content);
        return parts.matches() ? Optional.of(new Way(Way.TOTP, Credential.TOTP, "", parts.group(1), Long.parseLong(parts.group(2))))
            : Optional.empty();
    }

    static Way way(Entry.CredentialAdded added) {
        Way read = find(added.content()).orElseThrow();
        return new Way(added.credential(), Credential.TOTP, added.label(), read.content(), read.step());
    }

    /** The step that an entry says was used. */
    static Optional<Long> step(String content) {
        return STEP_ALONE.matcher(content).matches() ? Optional.of(Long.parseLong(content)) : Optional.empty();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(String secret) {
        byte[] bytes = new byte[secret.length() * BITS_PER_LETTER / Byte.SIZE];
        int held = 0;
        int bits = 0;
        int next = 0;
        for (char letter : secret.toCharArray()) {
            held = held << BITS_PER_LETTER | LETTERS.indexOf(letter);
            bits += BITS_PER_LETTER;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[next++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }
}
