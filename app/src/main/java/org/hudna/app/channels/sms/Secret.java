package org.hudna.app.channels.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hudna.intake.Bytes;

/** What a gateway shows: the secret itself, or a signature of the body with it (HMAC-SHA-256). Compared in the same time, right or wrong. */
final class Secret {

    private static final String HMAC = "HmacSHA256";

    private final byte[] secret;

    Secret(String secret) {
        if (secret.isBlank()) throw new IllegalArgumentException("an empty secret lets everybody in");
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    boolean isShown(String shown) { return MessageDigest.isEqual(hashed(secret), hashed(shown.getBytes(StandardCharsets.UTF_8))); }

    /** @param signature in hex, perhaps after {@code sha256=} */
    boolean signs(Bytes body, String signature) {
        String hex = signature.strip().toLowerCase(Locale.ROOT).replaceFirst("^sha256=", "");
        return MessageDigest.isEqual(HexFormat.of().formatHex(mac(body.toArray())).getBytes(StandardCharsets.UTF_8),
            hex.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static byte[] hashed(byte[] bytes) { return Bytes.sha256().digest(bytes); }
}
