package org.hudna.ledger.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.hudna.ledger.disclosure.Json.Obj;
import org.hudna.ledger.disclosure.Json.Str;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.KeyRead;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.VerifierKey;

/** The holder's signature under one showing of a token: to whom, in answer to what, and when. RFC 9901, section 4.3. */
public final class KeyBinding {
    private static final String TYP = "kb+jwt";

    private KeyBinding() {}

    /** Whether a verifier requires one. It is the verifier's to say, and never follows from what was sent. */
    public sealed interface Policy {
        /** None is looked for, and a token that brings one is refused. */
        record None() implements Policy {}

        /**
         * One is required.
         *
         * @param audience what the verifier calls itself
         * @param nonce what it sent for this showing, and for no other
         * @param atMostOld how long ago it may have been made
         */
        record Required(String audience, String nonce, Duration atMostOld) implements Policy {
            @Override public String toString() {
                return "Required[" + audience + "]";
            }
        }
    }

    /** The token with the holder's binding, in place of any that it had. The key is the one that the token's {@code cnf} names. */
    public static SdJwt bind(SdJwt token, SignerKey holder, String audience, String nonce, Instant at) {
        var claims = new LinkedHashMap<String, Json>();
        claims.put("iat", Json.Num.of(at.getEpochSecond()));
        claims.put("aud", new Str(audience));
        claims.put("nonce", new Str(nonce));
        claims.put("sd_hash", new Str(Base64Url.sha256(token.bound())));
        return new SdJwt(token.jwt(), token.disclosures(), Optional.of(Jws.make(TYP, new Obj(claims), holder)));
    }

    static boolean isBinding(Jws jws) {
        return jws.typ().filter(TYP::equals).isPresent();
    }

    /** A key as {@code cnf} holds it (RFC 8037, section 2). */
    static Obj jwk(VerifierKey key) {
        if (key.type() != SignatureType.ED25519) throw new IllegalArgumentException("a key of type " + key.type() + " binds no tokens");
        var jwk = new LinkedHashMap<String, Json>();
        jwk.put("kty", new Str("OKP"));
        jwk.put("crv", new Str("Ed25519"));
        jwk.put("x", new Str(Base64Url.write(key.key())));
        return new Obj(jwk);
    }

    /** Steps 5.1 to 5.8 of RFC 9901, section 7.3. */
    static void check(SdJwt token, Obj claims, Expected expected) throws Refusal {
        switch (expected.binding()) {
            case Policy.None() -> {
                if (token.binding().isPresent()) throw new Refusal(SdFault.UNASKED_BINDING);
            }
            case Policy.Required required -> {
                String binding = token.binding().orElseThrow(() -> new Refusal(SdFault.NO_BINDING));
                check(signed(binding, holder(claims)), token, required, expected);
            }
        }
    }

    private static Obj signed(String binding, VerifierKey holder) throws Refusal {
        try {
            Jws jws = Jws.read(binding);
            jws.check(holder);
            if (isBinding(jws)) return jws.payload();
        } catch (Refusal notAJwtOfTheHolder) {
            throw new Refusal(SdFault.BINDING);
        }
        throw new Refusal(SdFault.BINDING);
    }

    private static void check(Obj binding, SdJwt token, Policy.Required required, Expected expected) throws Refusal {
        if (!binding.string("aud").equals(Optional.of(required.audience()))) throw new Refusal(SdFault.AUDIENCE);
        if (!binding.string("nonce").equals(Optional.of(required.nonce()))) throw new Refusal(SdFault.NONCE);
        if (!binding.string("sd_hash").equals(Optional.of(Base64Url.sha256(token.bound())))) throw new Refusal(SdFault.BINDING_HASH);
        Instant made = Validity.time(binding, "iat").orElseThrow(() -> new Refusal(SdFault.CLAIM));
        Instant earliest = expected.at().minus(required.atMostOld()).minus(expected.leeway());
        if (made.isBefore(earliest) || made.isAfter(expected.at().plus(expected.leeway()))) throw new Refusal(SdFault.BINDING_TIME);
        Validity.checkTimes(binding, expected);
    }

    private static VerifierKey holder(Obj claims) throws Refusal {
        if (claims.get("cnf").orElse(new Json.Nul()) instanceof Obj cnf && cnf.get("jwk").orElse(new Json.Nul()) instanceof Obj jwk
            && jwk.string("kty").equals(Optional.of("OKP")) && jwk.string("crv").equals(Optional.of("Ed25519"))) {
            byte[] key = jwk.string("x").flatMap(Base64Url::read).orElse(new byte[0]);
            if (VerifierKey.of(new KeyName("holder"), SignatureType.ED25519, key) instanceof KeyRead.Read(VerifierKey holder)) return holder;
        }
        throw new Refusal(SdFault.NO_HOLDER);
    }
}
