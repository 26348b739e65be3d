package org.hudna.ledger.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;

/** Keys, and tokens made by hand, right ones and wrong ones. */
final class Tokens {
    static final SecureRandom RANDOM = new SecureRandom();
    static final SignerKey ISSUER = SignerKey.fresh(new KeyName("ledger.example/issuer"), SignatureType.ED25519, RANDOM);
    static final SignerKey HOLDER = SignerKey.fresh(new KeyName("party-b"), SignatureType.ED25519, RANDOM);
    static final SignerKey STRANGER = SignerKey.fresh(new KeyName("stranger"), SignatureType.ED25519, RANDOM);
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private Tokens() {}

    static Path path(String pointer) {
        return Path.read(pointer).orElseThrow();
    }

    static List<Path> paths(String... pointers) {
        return List.of(pointers).stream().map(Tokens::path).toList();
    }

    /** Single quotes stand for double ones. */
    static String disclosure(String content) {
        return Base64Url.write(content.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static String digest(String disclosure) {
        return Base64Url.sha256(disclosure);
    }

    /** A token that the issuer signed, whatever its payload says. */
    static String signed(String payload, String... disclosures) {
        return token(Jws.make(Issuer.TYP, JsonTest.object(payload), ISSUER), disclosures);
    }

    static String token(String jwt, String... disclosures) {
        return jwt + "~" + String.join("", List.of(disclosures).stream().map(disclosure -> disclosure + "~").toList());
    }

    /** A JWT that the issuer signed, whatever its header and payload say. */
    static String jwt(String header, String payload) {
        String text = disclosure(header) + "." + disclosure(payload);
        return text + "." + Base64Url.write(ISSUER.sign(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The text with one bit flipped: each bit of each mark between parts and of the characters beside it, and one bit of every other character. */
    static Stream<String> flips(String token) {
        return IntStream.range(0, token.length()).boxed().flatMap(at -> {
            boolean mark = token.substring(Math.max(0, at - 1), Math.min(token.length(), at + 2)).matches(".*[.~].*");
            return (mark ? IntStream.range(0, 8) : IntStream.of(at % 8))
                .mapToObj(bit -> token.substring(0, at) + (char) (token.charAt(at) ^ 1 << bit) + token.substring(at + 1));
        });
    }

    static Verification verify(String compact) {
        return Verification.verify(compact, ISSUER.verifier(), Expected.at(NOW));
    }

    static void refused(SdFault why, String compact) {
        assertEquals(new Verification.Refused(why), verify(compact));
    }

    static String shows(String compact) {
        return assertInstanceOf(Verification.Verified.class, verify(compact), () -> verify(compact).toString()).claims().json();
    }

    static SdJwt issue(Json.Obj claims, List<Path> apart, int fillTo) {
        return assertInstanceOf(Issue.Issued.class, Issuer.issue(claims, apart, fillTo, RANDOM, ISSUER)).token();
    }

    static Holding take(SdJwt token) {
        return assertInstanceOf(Holding.Taking.Taken.class, Holding.take(token.compact(), ISSUER.verifier())).holding();
    }

    static SdJwt show(SdJwt token, List<Path> fields) {
        return assertInstanceOf(Holding.Showing.Shown.class, take(token).show(fields)).token();
    }
}
