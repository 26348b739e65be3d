package org.hudna.ledger.disclosure;

import static org.hudna.ledger.disclosure.Tokens.ISSUER;
import static org.hudna.ledger.disclosure.Tokens.NOW;
import static org.hudna.ledger.disclosure.Tokens.RANDOM;
import static org.hudna.ledger.disclosure.Tokens.STRANGER;
import static org.hudna.ledger.disclosure.Tokens.digest;
import static org.hudna.ledger.disclosure.Tokens.disclosure;
import static org.hudna.ledger.disclosure.Tokens.jwt;
import static org.hudna.ledger.disclosure.Tokens.refused;
import static org.hudna.ledger.disclosure.Tokens.shows;
import static org.hudna.ledger.disclosure.Tokens.signed;
import static org.hudna.ledger.disclosure.Tokens.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.junit.jupiter.api.Test;

/** Every check of RFC 9901, section 7.1, by a token that fails it and nothing else. */
class VerificationTest {
    private static final String MEMBER = disclosure("['salt','name','value']");
    private static final String ITEM = disclosure("['salt','value']");
    private static final String HEADER = "{'alg':'EdDSA'}";

    @Test void a_token_without_disclosures_shows_what_is_in_the_open() {
        assertEquals("{\"a\":[1,{\"b\":null}]}", shows(signed("{'a':[1,{'b':null}],'_sd_alg':'sha-256','_sd':['decoy']}")));
        assertEquals("{}", shows(signed("{'_sd':[]}")));
    }

    @Test void a_token_out_of_form_is_refused() {
        for (String text : List.of("", "a", "a.b.c", jwt(HEADER, "{}"))) refused(SdFault.NOT_A_TOKEN, text);
        for (String text : List.of("~", "a.b~", "a.b.c.d~", "a.b.c~", "..~", jwt(HEADER, "[]") + "~", jwt("[]", "{}") + "~",
            jwt(HEADER, "{'a':1,'a':1}") + "~",
            jwt(HEADER, "{}") + "=~", " " + signed("{}"))) refused(SdFault.NOT_A_JWT, text);
        refused(SdFault.DISCLOSURE, jwt(HEADER, "{}") + "~~");
        refused(SdFault.UNASKED_BINDING, signed("{}") + "\n");
    }

    @Test void a_token_too_large_is_refused() {
        refused(SdFault.TOO_LARGE, "a".repeat(SdJwt.MOST_CHARACTERS + 1));
        refused(SdFault.NOT_A_TOKEN, "a".repeat(SdJwt.MOST_CHARACTERS));
        refused(SdFault.TOO_LARGE, token("a", "WyJzIiwxXQ~".repeat(SdJwt.MOST_DISCLOSURES) + "WyJzIiwxXQ"));
        refused(SdFault.NOT_A_JWT, token("a", "WyJzIiwxXQ~".repeat(SdJwt.MOST_DISCLOSURES - 1) + "WyJzIiwxXQ"));
    }

    @Test void none_and_every_other_algorithm_is_refused() {
        for (String alg : List.of("'none'", "'None'", "''", "'HS256'", "'ES256'", "'RS256'", "'eddsa'", "'Ed448'", "null", "['EdDSA']", "1"))
            refused(SdFault.ALGORITHM, token(jwt("{'alg':" + alg + "}", "{}")));
        refused(SdFault.ALGORITHM, token(jwt("{'typ':'x'}", "{}")));
        String unsigned = disclosure("{'alg':'none'}") + "." + disclosure("{}") + ".";
        refused(SdFault.ALGORITHM, token(unsigned));
        for (String alg : List.of("EdDSA", "Ed25519")) assertEquals("{}", shows(token(jwt("{'alg':'" + alg + "'}", "{}"))));
    }

    @Test void a_header_that_must_be_understood_and_is_not_is_refused() {
        for (String more : List.of("'crit':['exp']", "'crit':[]", "'b64':false", "'b64':true", "'typ':1", "'typ':'kb+jwt'"))
            refused(SdFault.HEADER, token(jwt("{'alg':'EdDSA'," + more + "}", "{}")));
    }

    @Test void a_signature_of_another_or_none_is_refused() {
        String jwt = jwt(HEADER, "{'a':1}");
        refused(SdFault.SIGNATURE, token(jwt.substring(0, jwt.lastIndexOf('.') + 1)));
        refused(SdFault.SIGNATURE, token(Jws.make(Issuer.TYP, JsonTest.object("{'a':1}"), STRANGER)));
        refused(SdFault.SIGNATURE, token(disclosure(HEADER) + "." + disclosure("{'a':2}") + jwt.substring(jwt.lastIndexOf('.'))));
        var cosigner = SignerKey.fresh(new KeyName("witness"), SignatureType.COSIGNATURE_ED25519, RANDOM);
        assertEquals(new Verification.Refused(SdFault.SIGNATURE), Verification.verify(token(jwt), cosigner.verifier(), Expected.at(NOW)));
        assertThrows(IllegalArgumentException.class, () -> Jws.make("x", JsonTest.object("{}"), cosigner));
    }

    @Test void another_hash_is_refused() {
        for (String hash : List.of("'sha-512'", "'SHA-256'", "'md5'", "null", "['sha-256']"))
            refused(SdFault.HASH, signed("{'_sd_alg':" + hash + "}"));
    }

    @Test void a_digest_in_two_places_is_refused() {
        String digest = digest(MEMBER);
        refused(SdFault.DIGEST_TWICE, signed("{'_sd':['" + digest + "','" + digest + "']}", MEMBER));
        refused(SdFault.DIGEST_TWICE, signed("{'_sd':['x'],'a':{'_sd':['x']}}"));
        refused(SdFault.DIGEST_TWICE, signed("{'_sd':['x'],'a':[{'...':'x'}]}"));
        String inner = disclosure("['s','outer',{'_sd':['" + digest + "']}]");
        refused(SdFault.DIGEST_TWICE, signed("{'_sd':['" + digest + "','" + digest(inner) + "']}", inner, MEMBER));
        refused(SdFault.DIGEST_TWICE, signed("{'_sd':['" + digest + "']}", MEMBER, MEMBER));
    }

    @Test void a_disclosure_that_belongs_nowhere_is_refused() {
        refused(SdFault.UNREFERENCED, signed("{}", MEMBER));
        refused(SdFault.UNREFERENCED, signed("{'_sd':['x'],'a':'" + digest(MEMBER) + "','b':['" + digest(MEMBER) + "']}", MEMBER));
    }

    @Test void a_member_in_an_array_and_an_item_in_an_object_are_refused() {
        refused(SdFault.MISPLACED, signed("{'a':[{'...':'" + digest(MEMBER) + "'}]}", MEMBER));
        refused(SdFault.MISPLACED, signed("{'_sd':['" + digest(ITEM) + "']}", ITEM));
    }

    @Test void reserved_names_are_refused() {
        for (String name : List.of("_sd", "...", "_sd_alg")) {
            String bad = disclosure("['s','" + name + "',['x']]");
            refused(SdFault.RESERVED_NAME, signed("{'_sd':['" + digest(bad) + "']}", bad));
            refused(SdFault.RESERVED_NAME, signed("{'a':{'_sd':['" + digest(bad) + "']}}", bad));
        }
    }

    @Test void a_name_that_stands_there_already_is_refused() {
        refused(SdFault.NAME_TWICE, signed("{'_sd':['" + digest(MEMBER) + "'],'name':1}", MEMBER));
        String again = disclosure("['other','name','value']");
        refused(SdFault.NAME_TWICE, signed("{'_sd':['" + digest(MEMBER) + "','" + digest(again) + "']}", MEMBER, again));
        assertEquals("{\"name\":{\"name\":\"value\"}}", shows(signed("{'name':{'_sd':['" + digest(MEMBER) + "']}}", MEMBER)), "another level");
    }

    @Test void digests_out_of_their_place_are_refused() {
        for (String payload : List.of("{'_sd':'x'}", "{'_sd':{}}", "{'_sd':[1]}", "{'_sd':[['x']]}", "{'...':'x'}", "{'a':{'...':'x'}}",
            "{'a':[{'...':1}]}",
            "{'a':[{'...':'x','b':1}]}", "{'a':{'_sd_alg':'sha-256'}}", "{'a':[[{'...':null}]]}")) refused(SdFault.DIGESTS, signed(payload));
        String hidden = disclosure("['s',{'...':'x'}]");
        refused(SdFault.DIGESTS, signed("{'a':[{'...':'" + digest(hidden) + "'}]}", hidden));
    }

    @Test void a_token_deeper_once_unpacked_than_any_part_of_it_is_refused() {
        String inner = disclosure("['s','a'," + "[".repeat(60) + "]".repeat(60) + "]");
        String outer = "{'a':".repeat(3) + "{'_sd':['" + digest(inner) + "']}" + "}".repeat(3);
        assertEquals(64, shows(signed(outer, inner)).chars().filter(c -> c == '{' || c == '[').count());
        refused(SdFault.TOO_DEEP, signed("{'a':" + outer + "}", inner));
    }

    @Test void a_token_holds_until_the_second_it_ends_and_from_the_second_it_begins() {
        long now = NOW.getEpochSecond();
        refused(SdFault.EXPIRED, signed("{'exp':" + now + "}"));
        refused(SdFault.EXPIRED, signed("{'exp':" + (now - 1) + ".999999999}"));
        shows(signed("{'exp':" + (now + 1) + "}"));
        shows(signed("{'exp':" + now + ".000000001}"));
        refused(SdFault.NOT_YET, signed("{'nbf':" + (now + 1) + "}"));
        shows(signed("{'nbf':" + now + "}"));
        for (String time : List.of("'" + now + "'", "1e10", "null", "1234567890123", "1.0000000001"))
            refused(SdFault.CLAIM, signed("{'exp':" + time + "}"));
        refused(SdFault.EXPIRED, signed("{'exp':-1.5}"));
        var lenient = new Expected(NOW, Duration.ofSeconds(5), Optional.empty(), new KeyBinding.Policy.None());
        String ended = signed("{'exp':" + (now - 4) + ",'nbf':" + (now + 5) + "}");
        assertEquals(Verification.Verified.class, Verification.verify(ended, ISSUER.verifier(), lenient).getClass());
        assertEquals(new Verification.Refused(SdFault.EXPIRED), Verification.verify(signed("{'exp':" + (now - 5) + "}"), ISSUER.verifier(), lenient));
    }

    @Test void an_end_that_is_disclosed_ends_the_token_too() {
        String end = disclosure("['s','exp'," + NOW.getEpochSecond() + "]");
        refused(SdFault.EXPIRED, signed("{'_sd':['" + digest(end) + "']}", end));
    }

    @Test void a_token_for_somebody_else_is_refused() {
        refused(SdFault.AUDIENCE, signed("{'aud':'secretariat'}"));
        for (String right : List.of("'secretariat'", "['party-a','secretariat']")) {
            var expected = new Expected(NOW, Duration.ZERO, Optional.of("secretariat"), new KeyBinding.Policy.None());
            assertEquals(Verification.Verified.class, Verification.verify(signed("{'aud':" + right + "}"), ISSUER.verifier(), expected).getClass());
            var other = new Expected(NOW, Duration.ZERO, Optional.of("party-b"), new KeyBinding.Policy.None());
            assertEquals(new Verification.Refused(SdFault.AUDIENCE), Verification.verify(signed("{'aud':" + right + "}"), ISSUER.verifier(), other));
        }
        refused(SdFault.AUDIENCE, signed("{'aud':[]}"));
        refused(SdFault.CLAIM, signed("{'aud':1}"));
    }
}
