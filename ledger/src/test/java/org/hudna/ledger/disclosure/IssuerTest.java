package org.hudna.ledger.disclosure;

import static org.hudna.ledger.disclosure.Tokens.HOLDER;
import static org.hudna.ledger.disclosure.Tokens.ISSUER;
import static org.hudna.ledger.disclosure.Tokens.NOW;
import static org.hudna.ledger.disclosure.Tokens.RANDOM;
import static org.hudna.ledger.disclosure.Tokens.issue;
import static org.hudna.ledger.disclosure.Tokens.path;
import static org.hudna.ledger.disclosure.Tokens.paths;
import static org.hudna.ledger.disclosure.Tokens.show;
import static org.hudna.ledger.disclosure.Tokens.shows;
import static org.hudna.ledger.disclosure.Tokens.take;
import static org.hudna.ledger.disclosure.Tokens.verify;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.hudna.ledger.disclosure.Holding.Showing;
import org.hudna.ledger.disclosure.Holding.Taking;
import org.hudna.ledger.disclosure.Issue.IssueFault;
import org.hudna.ledger.statement.Commitment;
import org.junit.jupiter.api.Test;

class IssuerTest {
    private static final Json.Obj STATEMENT = JsonTest.object("""
        {'act':'إطلاق نار',
         'location':{'governorate':'حلب','within':{'district':'السفيرة','within':{'point':'36.07,37.37'}}},
         'witnesses':['أ','ب','ج']}""");
    private static final Commitment COMMITMENT = new Commitment(new byte[32]);
    private static final Json.Obj CLAIMS = StatementClaims.of(STATEMENT, COMMITMENT, ISSUER.name(), NOW, Optional.of(NOW.plusSeconds(60)),
        Optional.of(HOLDER.verifier()));
    private static final List<Path> APART = paths("/statement/act", "/statement/location", "/statement/location/within",
        "/statement/location/within/within", "/statement/witnesses/0", "/statement/witnesses/2");

    @Test void a_location_is_shown_in_steps() {
        SdJwt token = issue(CLAIMS, APART, 1);
        assertEquals(Set.copyOf(APART), Set.copyOf(take(token).fields()));
        assertEquals(CLAIMS, take(token).claims());
        assertEquals("{\"witnesses\":[\"ب\"]}", statement(show(token, List.of())));
        assertEquals("{\"witnesses\":[\"ب\"],\"location\":{\"governorate\":\"حلب\"}}", statement(show(token, paths("/statement/location"))));
        assertEquals("{\"witnesses\":[\"ب\"],\"location\":{\"governorate\":\"حلب\",\"within\":{\"district\":\"السفيرة\"}}}",
            statement(show(token, paths("/statement/location", "/statement/location/within"))));
        assertEquals("{\"witnesses\":[\"ب\",\"ج\"]}", statement(show(token, paths("/statement/witnesses/2"))));
    }

    @Test void a_step_is_not_shown_without_the_steps_around_it() {
        Holding holding = take(issue(CLAIMS, APART, 1));
        assertEquals(new Showing.NotWithout(path("/statement/location/within"), path("/statement/location")),
            holding.show(paths("/statement/location/within")));
        assertEquals(new Showing.NotWithout(path("/statement/location/within/within"), path("/statement/location/within")),
            holding.show(paths("/statement/location/within/within", "/statement/location")));
        assertEquals(new Showing.NoSuchField(path("/statement/witnesses/1")), holding.show(paths("/statement/witnesses/1")));
        assertEquals(new Showing.NoSuchField(path("/iss")), holding.show(paths("/iss")));
    }

    @Test void who_was_shown_some_fields_can_show_fewer() {
        SdJwt some = show(issue(CLAIMS, APART, 1), paths("/statement/act", "/statement/location"));
        assertEquals("{\"witnesses\":[\"ب\"],\"act\":\"إطلاق نار\"}", statement(show(some, paths("/statement/act"))));
    }

    @Test void the_token_names_the_record_in_the_log() {
        var verified = assertInstanceOf(Verification.Verified.class, verify(issue(CLAIMS, APART, 1).compact()));
        assertEquals(Optional.of(COMMITMENT), StatementClaims.commitment(verified.claims()));
        assertEquals(Optional.of(STATEMENT), StatementClaims.statement(verified.claims()));
        assertEquals(Set.copyOf(APART), Set.copyOf(verified.shown()));
    }

    @Test void hidden_values_names_and_salts_stand_nowhere_in_what_is_shown() {
        SdJwt token = issue(CLAIMS, APART, 4);
        String shown = show(token, List.of()).compact();
        String payload = new String(Base64Url.read(shown.split("\\.")[1]).orElseThrow(), StandardCharsets.UTF_8);
        for (String hidden : List.of("إطلاق", "act", "location", "حلب", "within", "السفيرة", "36.07", "أ", "ج"))
            assertFalse(payload.contains(hidden), hidden);
        for (Disclosure disclosure : token.disclosures()) assertFalse(shown.contains(disclosure.encoded()));
        String texts = token + " " + take(token) + " " + verify(token.compact()) + " " + take(token).show(APART) + " " + CLAIMS;
        for (String hidden : List.of("إطلاق", "حلب", "السفيرة", "36.07")) assertFalse(texts.contains(hidden), texts);
        for (Disclosure disclosure : token.disclosures()) assertFalse(texts.contains(disclosure.encoded()));
    }

    @Test void digests_stand_in_the_order_of_their_text_and_decoys_fill_them_up() {
        for (int fillTo : List.of(1, 2, 4, 7)) {
            Json.Obj claims = JsonTest.object("{'a':1,'b':2,'c':3,'list':[0,1,2,3,4]}");
            SdJwt token = issue(claims, paths("/a", "/b", "/c", "/list/1", "/list/4"), fillTo);
            Json.Obj payload = JsonTest.object(new String(Base64Url.read(token.jwt().split("\\.")[1]).orElseThrow(), StandardCharsets.UTF_8));
            var digests = ((Json.Arr) payload.members().get("_sd")).items().stream().map(item -> ((Json.Str) item).text()).toList();
            assertEquals(new ArrayList<>(new TreeSet<>(digests)), digests);
            assertEquals((3 + fillTo - 1) / fillTo * fillTo, digests.size());
            int hidden = (2 + fillTo - 1) / fillTo * fillTo;
            assertEquals(3 + hidden, ((Json.Arr) payload.members().get("list")).items().size());
            assertEquals(claims, take(token).claims());
            assertEquals(5, token.disclosures().size());
        }
    }

    @Test void what_decides_on_validity_is_never_apart() {
        for (String name : List.of("/iss", "/iat", "/exp", "/nbf", "/aud", "/cnf", "/cnf/jwk/x", "/hudna_commitment"))
            assertEquals(new Issue.Refused(IssueFault.PROTECTED, path(name)), Issuer.issue(CLAIMS, paths(name), 1, RANDOM, ISSUER));
    }

    @Test void fields_that_are_not_there_and_names_that_are_reserved_are_refused() {
        for (String none : List.of("", "/x", "/statement/act/0", "/statement/witnesses/3", "/statement/witnesses/-", "/statement/witnesses/00"))
            assertEquals(new Issue.Refused(IssueFault.NO_SUCH_FIELD, path(none)), Issuer.issue(CLAIMS, paths(none), 1, RANDOM, ISSUER));
        for (String name : List.of("_sd", "_sd_alg", "..."))
            assertEquals(new Issue.Refused(IssueFault.RESERVED_NAME, path("/a/0/" + name)),
                Issuer.issue(JsonTest.object("{'a':[{'" + name + "':1}]}"), List.of(), 1, RANDOM, ISSUER));
        assertThrows(IllegalArgumentException.class, () -> Issuer.issue(CLAIMS, APART, 0, RANDOM, ISSUER));
        assertThrows(IllegalArgumentException.class, () -> Issuer.issue(CLAIMS, APART, 257, RANDOM, ISSUER));
    }

    @Test void the_deepest_claims_that_are_issued_can_be_shown_and_a_level_more_is_refused() {
        Json.Obj deepest = JsonTest.object("{'a':".repeat(61) + "{'a':[1]}" + "}".repeat(61));
        var places = new ArrayList<Path>();
        Trees.places(deepest, Path.WHOLE, places);
        assertEquals(deepest, take(issue(deepest, places, 2)).claims());
        Json.Obj deeper = JsonTest.object("{'a':".repeat(62) + "{'a':[1]}" + "}".repeat(62));
        assertEquals(IssueFault.TOO_DEEP, assertInstanceOf(Issue.Refused.class, Issuer.issue(deeper, List.of(), 1, RANDOM, ISSUER)).why());
    }

    @Test void any_flipped_bit_is_refused() {
        String token = issue(JsonTest.object("{'a':'ب','l':[1,2]}"), paths("/a", "/l/1"), 1).compact();
        Tokens.flips(token).forEach(altered -> assertInstanceOf(Verification.Refused.class, verify(altered), altered));
    }

    @Test void any_fields_closed_under_what_is_around_them_are_shown_and_no_others() {
        int shownApart = 0;
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            Json.Obj claims = Trees.claims(random, 4);
            var places = new ArrayList<Path>();
            Trees.places(claims, Path.WHOLE, places);
            List<Path> apart = places.stream().filter(_ -> random.nextInt(3) > 0).toList();
            SdJwt token = issue(claims, apart, 1 + random.nextInt(3));
            Set<Path> shown = new HashSet<>();
            for (Path field : apart)
                if (random.nextBoolean() && around(field, apart).stream().allMatch(shown::contains)) shown.add(field);
            Set<Path> hidden = new HashSet<>(apart);
            hidden.removeAll(shown);
            String compact = show(token, List.copyOf(shown)).compact();
            var verified = assertInstanceOf(Verification.Verified.class, verify(compact), "seed " + seed);
            assertEquals(Trees.without(claims, Path.WHOLE, hidden), verified.claims(), "seed " + seed);
            assertEquals(shown.size(), verified.shown().size());
            shownApart += shown.size();
            notClosedIsRefused(token, apart);
        }
        assertTrue(shownApart > 300, "the trees are too small to tell: " + shownApart);
    }

    private static void notClosedIsRefused(SdJwt token, List<Path> apart) {
        for (Path field : apart)
            if (!around(field, apart).isEmpty()) {
                assertInstanceOf(Showing.NotWithout.class, take(token).show(List.of(field)));
                return;
            }
    }

    private static List<Path> around(Path field, List<Path> apart) {
        return apart.stream()
            .filter(other -> other.steps().size() < field.steps().size())
            .filter(other -> field.steps().subList(0, other.steps().size()).equals(other.steps())).toList();
    }

    @Test void another_implementation_verifies_the_issuers_signature() {
        String jwt = issue(CLAIMS, APART, 1).jwt();
        int dot = jwt.lastIndexOf('.');
        var verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(ISSUER.verifier().key()));
        verifier.update(jwt.getBytes(StandardCharsets.US_ASCII), 0, dot);
        assertTrue(verifier.verifySignature(Base64Url.read(jwt.substring(dot + 1)).orElseThrow()));
        String header = new String(Base64Url.read(jwt.substring(0, jwt.indexOf('.'))).orElseThrow(), StandardCharsets.UTF_8);
        assertEquals("{\"alg\":\"EdDSA\",\"typ\":\"hudna-statement+sd-jwt\",\"kid\":\"ledger.example/issuer\"}", header);
    }

    @Test void a_token_of_another_issuer_is_not_taken() {
        assertEquals(new Taking.Refused(SdFault.SIGNATURE), Holding.take(issue(CLAIMS, APART, 1).compact(), HOLDER.verifier()));
    }

    private static String statement(SdJwt token) {
        Json.Obj claims = JsonTest.object(shows(token.compact()));
        return StatementClaims.statement(claims).orElseThrow().json();
    }
}
