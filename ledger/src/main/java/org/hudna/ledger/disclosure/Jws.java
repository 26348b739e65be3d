package org.hudna.ledger.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import org.hudna.ledger.disclosure.Json.JsonRead;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.VerifierKey;

/**
 * A signed JSON object, compact (RFC 7515, section 3.1), with Ed25519 (RFC 8037). What is signed holds no newline and so is never a note's
 * text, should one key sign both; a key of its own is better nevertheless.
 */
record Jws(Json.Obj header, Json.Obj payload, String signed, byte[] signature) {
    /** {@code EdDSA} is what most understand; {@code Ed25519} is its newer name for this curve (RFC 9864). */
    private static final Set<String> ALGORITHMS = Set.of("EdDSA", "Ed25519");

    static String make(String typ, Json.Obj payload, SignerKey key) {
        if (key.type() != SignatureType.ED25519) throw new IllegalArgumentException("a key of type " + key.type() + " signs no tokens");
        var header = new LinkedHashMap<String, Json>();
        header.put("alg", new Json.Str("EdDSA"));
        header.put("typ", new Json.Str(typ));
        header.put("kid", new Json.Str(key.name().text()));
        String signed = Base64Url.write(new Json.Obj(header).bytes()) + "." + Base64Url.write(payload.bytes());
        return signed + "." + Base64Url.write(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    static Jws read(String compact) throws Refusal {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3) throw new Refusal(SdFault.NOT_A_JWT);
        byte[] signature = Base64Url.read(parts[2]).orElseThrow(() -> new Refusal(SdFault.NOT_A_JWT));
        return new Jws(object(parts[0]), object(parts[1]), parts[0] + "." + parts[1], signature);
    }

    private static Json.Obj object(String encoded) throws Refusal {
        byte[] bytes = Base64Url.read(encoded).orElseThrow(() -> new Refusal(SdFault.NOT_A_JWT));
        if (Json.read(bytes) instanceof JsonRead.Read(Json.Obj object)) return object;
        throw new Refusal(SdFault.NOT_A_JWT);
    }

    @Override public String toString() {
        return "Jws[not shown]";
    }

    Optional<String> typ() {
        return header.string("typ");
    }

    /** Signed by this key, with an algorithm of ours, and with nothing in the header that must be understood and is not. */
    void check(VerifierKey key) throws Refusal {
        if (header.string("alg").filter(ALGORITHMS::contains).isEmpty()) throw new Refusal(SdFault.ALGORITHM);
        if (header.get("crit").isPresent() || header.get("b64").isPresent()) throw new Refusal(SdFault.HEADER);
        if (header.get("typ").isPresent() && typ().isEmpty()) throw new Refusal(SdFault.HEADER);
        boolean good = key.type() == SignatureType.ED25519 && key.verifies(signed.getBytes(StandardCharsets.US_ASCII), signature);
        if (!good) throw new Refusal(SdFault.SIGNATURE);
    }
}
