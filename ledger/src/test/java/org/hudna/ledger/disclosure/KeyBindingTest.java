package org.hudna.ledger.disclosure;

import static org.hudna.ledger.disclosure.Tokens.HOLDER;
import static org.hudna.ledger.disclosure.Tokens.ISSUER;
import static org.hudna.ledger.disclosure.Tokens.NOW;
import static org.hudna.ledger.disclosure.Tokens.STRANGER;
import static org.hudna.ledger.disclosure.Tokens.issue;
import static org.hudna.ledger.disclosure.Tokens.paths;
import static org.hudna.ledger.disclosure.Tokens.show;
import static org.hudna.ledger.disclosure.Tokens.signed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.disclosure.Holding.Taking;
import org.hudna.ledger.statement.Commitment;
import org.junit.jupiter.api.Test;

/** The steps of RFC 9901, section 7.3. */
class KeyBindingTest {
    private static final Json.Obj CLAIMS = StatementClaims.of(JsonTest.object("{'a':1,'b':2}"), new Commitment(new byte[32]), ISSUER.name(), NOW,
        Optional.empty(), Optional.of(HOLDER.verifier()));
    private static final SdJwt TOKEN = show(issue(CLAIMS, paths("/statement/a", "/statement/b"), 1), paths("/statement/a"));
    private static final Expected REQUIRED = Expected.at(NOW).with(new KeyBinding.Policy.Required("secretariat", "n-1", Duration.ofSeconds(60)));

    @Test void a_showing_that_the_holder_signed_is_accepted() {
        SdJwt bound = KeyBinding.bind(TOKEN, HOLDER, "secretariat", "n-1", NOW);
        var verified = assertInstanceOf(Verification.Verified.class, verify(bound));
        assertEquals(JsonTest.object("{'a':1}"), StatementClaims.statement(verified.claims()).orElseThrow());
        assertEquals(new SdJwt.SdJwtRead.Read(bound), SdJwt.read(bound.compact()));
    }

    @Test void a_showing_without_one_is_refused_where_it_is_required_and_with_one_where_it_is_not() {
        assertEquals(new Verification.Refused(SdFault.NO_BINDING), verify(TOKEN));
        SdJwt bound = KeyBinding.bind(TOKEN, HOLDER, "secretariat", "n-1", NOW);
        Tokens.refused(SdFault.UNASKED_BINDING, bound.compact());
        assertEquals(new Taking.Refused(SdFault.UNASKED_BINDING), Holding.take(bound.compact(), ISSUER.verifier()));
    }

    @Test void a_binding_by_a_stranger_is_refused() {
        assertEquals(new Verification.Refused(SdFault.BINDING), verify(KeyBinding.bind(TOKEN, STRANGER, "secretariat", "n-1", NOW)));
        assertEquals(new Verification.Refused(SdFault.BINDING), verify(KeyBinding.bind(TOKEN, ISSUER, "secretariat", "n-1", NOW)));
    }

    @Test void a_binding_to_another_verifier_nonce_or_showing_is_refused() {
        assertEquals(new Verification.Refused(SdFault.AUDIENCE), verify(KeyBinding.bind(TOKEN, HOLDER, "party-a", "n-1", NOW)));
        assertEquals(new Verification.Refused(SdFault.NONCE), verify(KeyBinding.bind(TOKEN, HOLDER, "secretariat", "n-2", NOW)));
        SdJwt bound = KeyBinding.bind(TOKEN, HOLDER, "secretariat", "n-1", NOW);
        SdJwt fewer = new SdJwt(bound.jwt(), List.of(), bound.binding());
        assertEquals(new Verification.Refused(SdFault.BINDING_HASH), verify(fewer));
    }

    @Test void a_binding_is_neither_older_than_allowed_nor_of_the_future() {
        assertInstanceOf(Verification.Verified.class, verify(KeyBinding.bind(TOKEN, HOLDER, "secretariat", "n-1", NOW.minusSeconds(60))));
        for (Instant at : List.of(NOW.minusSeconds(61), NOW.plusSeconds(1)))
            assertEquals(new Verification.Refused(SdFault.BINDING_TIME), verify(KeyBinding.bind(TOKEN, HOLDER, "secretariat", "n-1", at)));
        var lenient = new Expected(NOW, Duration.ofSeconds(1), Optional.empty(), REQUIRED.binding());
        for (Instant at : List.of(NOW.minusSeconds(61), NOW.plusSeconds(1)))
            assertInstanceOf(Verification.Verified.class,
                Verification.verify(KeyBinding.bind(TOKEN, HOLDER, "secretariat", "n-1", at).compact(), ISSUER.verifier(), lenient));
    }

    @Test void a_binding_of_another_kind_or_without_its_claims_is_refused() {
        String hash = Base64Url.sha256(TOKEN.bound());
        String iat = "'iat':" + NOW.getEpochSecond();
        String rest = ",'aud':'secretariat','nonce':'n-1','sd_hash':'" + hash + "'";
        assertInstanceOf(Verification.Verified.class, verify(by("kb+jwt", "{" + iat + rest + "}")));
        assertEquals(new Verification.Refused(SdFault.BINDING), verify(by("jwt", "{" + iat + rest + "}")));
        assertEquals(new Verification.Refused(SdFault.CLAIM), verify(by("kb+jwt", "{'iat':'1'" + rest + "}")));
        assertEquals(new Verification.Refused(SdFault.CLAIM), verify(by("kb+jwt", "{'x':1" + rest + "}")));
        String inArray = rest.replace("'secretariat'", "['secretariat']");
        assertEquals(new Verification.Refused(SdFault.AUDIENCE), verify(by("kb+jwt", "{" + iat + inArray + "}")));
        assertEquals(new Verification.Refused(SdFault.NONCE), verify(by("kb+jwt", "{" + iat + rest.replace("'n-1'", "1") + "}")));
        assertEquals(new Verification.Refused(SdFault.EXPIRED), verify(by("kb+jwt", "{'exp':1," + iat + rest + "}")));
        for (String junk : List.of("x", "a.b.c", "..", " ")) assertEquals(new Verification.Refused(SdFault.BINDING),
            verify(new SdJwt(TOKEN.jwt(), TOKEN.disclosures(), Optional.of(junk))));
    }

    @Test void a_token_without_a_holders_key_that_we_can_use_cannot_be_bound() {
        String zero = Base64Url.write(new byte[32]);
        for (String cnf : List.of("", "'cnf':1", "'cnf':{}", "'cnf':{'jwk':1}", "'cnf':{'jwk':{'kty':'EC','crv':'P-256','x':'AA','y':'AA'}}",
            "'cnf':{'jwk':{'kty':'OKP','crv':'Ed25519'}}", "'cnf':{'jwk':{'kty':'OKP','crv':'Ed25519','x':'AA'}}",
            "'cnf':{'jwk':{'kty':'OKP','crv':'Ed25519','x':'" + zero + "'}}", "'cnf':" + KeyBinding.jwk(HOLDER.verifier()).json())) {
            SdJwt token = assertInstanceOf(SdJwt.SdJwtRead.Read.class, SdJwt.read(signed("{" + cnf + "}"))).token();
            assertEquals(new Verification.Refused(SdFault.NO_HOLDER), verify(KeyBinding.bind(token, HOLDER, "secretariat", "n-1", NOW)), cnf);
        }
    }

    @Test void any_flipped_bit_of_a_binding_is_refused() {
        String token = KeyBinding.bind(TOKEN, HOLDER, "secretariat", "n-1", NOW).compact();
        Tokens.flips(token.substring(token.lastIndexOf('~'))).forEach(altered -> {
            String whole = token.substring(0, token.lastIndexOf('~')) + altered;
            assertInstanceOf(Verification.Refused.class, Verification.verify(whole, ISSUER.verifier(), REQUIRED), altered);
        });
    }

    @Test void a_policy_does_not_show_its_nonce() {
        assertFalse(REQUIRED.toString().contains("n-1"));
    }

    private static SdJwt by(String typ, String claims) {
        return new SdJwt(TOKEN.jwt(), TOKEN.disclosures(), Optional.of(Jws.make(typ, JsonTest.object(claims), HOLDER)));
    }

    private static Verification verify(SdJwt token) {
        return Verification.verify(token.compact(), ISSUER.verifier(), REQUIRED);
    }
}
