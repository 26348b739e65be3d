package org.hudna.ledger.disclosure;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hudna.ledger.disclosure.Json.Obj;
import org.hudna.ledger.disclosure.Unpacking.Unpacked;
import org.hudna.ledger.note.VerifierKey;

/** What a verifier learns from a token. RFC 9901, sections 7.1 and 7.3: every check, and nothing of the token before all have passed. */
public sealed interface Verification {
    /**
     * All checks passed.
     *
     * @param claims what the token shows, without anything that served to hide
     * @param shown the fields that were apart and are shown; positions in arrays count what is shown
     */
    record Verified(Obj claims, SortedSet<Path> shown) implements Verification {}

    /** A check failed. */
    record Refused(SdFault why) implements Verification {}

    /**
     * Checks a token.
     *
     * @param compact as it came
     * @param issuer known from elsewhere to be the issuer's; what the token says of its key is not looked at
     */
    static Verification verify(String compact, VerifierKey issuer, Expected expected) {
        try {
            SdJwt token = SdJwt.parts(compact);
            Unpacked unpacked = Holding.checked(token, issuer);
            Validity.check(unpacked.claims(), expected);
            KeyBinding.check(token, unpacked.claims(), expected);
            List<Path> shown = unpacked.fields().stream().map(Unpacking.Field::path).toList();
            return new Verified(unpacked.claims(), new TreeSet<>(shown));
        } catch (Refusal refusal) {
            return new Refused(refusal.fault());
        }
    }
}
