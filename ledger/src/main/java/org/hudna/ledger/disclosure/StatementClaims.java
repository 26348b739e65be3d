package org.hudna.ledger.disclosure;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hudna.ledger.disclosure.Json.Obj;
import org.hudna.ledger.disclosure.Json.Str;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.statement.Commitment;

/**
 * The claims of a token about one record: its statement under {@code statement}, where no member can be taken for a claim on validity, and
 * under {@code hudna_commitment} what the log holds of it.
 *
 * <p>That the fields are those of the recorded statement is the issuer's word, and the issuer is bound to it: the record, once revealed,
 * shows whether it was true.
 */
public final class StatementClaims {
    /** The claim with the record's commitment, in padded base64 as everywhere in the ledger. */
    public static final String COMMITMENT = "hudna_commitment";
    /** The claim with the statement. */
    public static final String STATEMENT = "statement";

    private StatementClaims() {}

    /**
     * The claims, all still in the open: which fields are apart is said to {@link Issuer#issue}.
     *
     * @param until when the token ends; whole seconds
     * @param holder who alone can show the token with a key binding
     */
    public static Obj of(Obj statement, Commitment commitment, KeyName issuer, Instant at, Optional<Instant> until, Optional<VerifierKey> holder) {
        var claims = new LinkedHashMap<String, Json>();
        claims.put("iss", new Str(issuer.text()));
        claims.put("iat", Json.Num.of(at.getEpochSecond()));
        until.ifPresent(end -> claims.put("exp", Json.Num.of(end.getEpochSecond())));
        holder.ifPresent(key -> claims.put("cnf", new Obj(Map.of("jwk", KeyBinding.jwk(key)))));
        claims.put(COMMITMENT, new Str(commitment.base64()));
        claims.put(STATEMENT, statement);
        return new Obj(claims);
    }

    /** The commitment that verified claims name. */
    public static Optional<Commitment> commitment(Obj claims) {
        return claims.string(COMMITMENT).flatMap(Commitment::read);
    }

    /** As much of the statement as verified claims show. */
    public static Optional<Obj> statement(Obj claims) {
        return claims.get(STATEMENT).filter(Obj.class::isInstance).map(Obj.class::cast);
    }
}
