package org.hudna.ledger.disclosure;

import static org.hudna.ledger.disclosure.Tokens.digest;
import static org.hudna.ledger.disclosure.Tokens.disclosure;
import static org.hudna.ledger.disclosure.Tokens.refused;
import static org.hudna.ledger.disclosure.Tokens.shows;
import static org.hudna.ledger.disclosure.Tokens.signed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Disclosures that RFC 9901 prints, and their digests; and what can be wrong with one. */
class DisclosureTest {
    private static final Map<String, String> PRINTED = Map.of(
        "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0", "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0",
        "WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIlVTIl0", "pFndjkZ_VCzmyTa6UjlZo3dh-ko8aIKQc9DlGzhaVYo",
        "WyJuUHVvUW5rUkZxM0JJZUFtN0FuWEZBIiwgIkRFIl0", "7Cf6JkPudry3lcbwHgeZ8khAv1U1OSlerP0VkBJrWZ0",
        "WyJHMDJOU3JRZmpGWFE3SW8wOXN5YWpBIiwgInVwZGF0ZWRfYXQiLCAxNTcwMDAwMDAwXQ", "CrQe7S5kqBAHt-nMYXgc6bdt2SH5aTY1sU_M-PgkjPI",
        "WyJRZ19PNjR6cUF4ZTQxMmExMDhpcm9BIiwgInBob25lX251bWJlcl92ZXJpZmllZCIsIHRydWVd", "XQ_3kPKt1XyX7KANkqVR6yZ2Va5NrPIvPYbyMvRKBMM");
    private static final String UNITED_STATES = "WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIlVTIl0";
    private static final String GERMANY = "WyJuUHVvUW5rUkZxM0JJZUFtN0FuWEZBIiwgIkRFIl0";
    private static final String COUNTRY = "WyJlSThaV205UW5LUHBOUGVOZW5IZGhRIiwgImNvdW50cnkiLCAiREUiXQ";
    private static final String ADDRESS = "WyJRZ19PNjR6cUF4ZTQxMmExMDhpcm9BIiwgImFkZHJlc3MiLCB7Il9zZCI6IFsiNnZoOWJxLXpTNEdLTV83R3BnZ1Zi"
        + "WXp6dTZvT0dYcm1O"
        + "VkdQSFA3NVVkMCIsICI5Z2pWdVh0ZEZST0NnUnJ0TmNHVVhtRjY1cmRlemlfNkVyX2o3Nmtt"
        + "WXlNIiwgIktVUkRQaDRaQzE5LTN0aXotRGYzOVY4ZWlkeTFvVjNhM0gxRGEyTjBnODgiLCAiV045cjlkQ0JKOEhUQ3NTMmpLQVN4VGpFeVc1bTV4NjVfWl8ycm8yamZYTSJdfV0";

    @Test void printed_disclosures_have_their_printed_digests() {
        PRINTED.forEach((encoded, digest) -> assertEquals(digest, Disclosure.read(encoded).orElseThrow().digest()));
        var name = Disclosure.read("WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0").orElseThrow();
        assertEquals(Optional.of("family_name"), name.name());
        assertEquals(new Json.Str("M\u00F6bius"), name.value());
    }

    @Test void the_printed_array_shows_what_is_disclosed_of_it() {
        String payload = "{'nationalities':[{'...':'" + digest(UNITED_STATES) + "'},{'...':'" + digest(GERMANY) + "'}]}";
        assertEquals("{\"nationalities\":[]}", shows(signed(payload)));
        assertEquals("{\"nationalities\":[\"DE\"]}", shows(signed(payload, GERMANY)));
        assertEquals("{\"nationalities\":[\"US\",\"DE\"]}", shows(signed(payload, GERMANY, UNITED_STATES)));
    }

    @Test void the_printed_recursive_address_is_shown_in_steps() {
        String payload = "{'iss':'https://issuer.example.com','_sd':['HvrKX6fPV0v9K_yCVFBiLFHsMaxcD_114Em6VT8x1lg'],'_sd_alg':'sha-256'}";
        assertEquals("HvrKX6fPV0v9K_yCVFBiLFHsMaxcD_114Em6VT8x1lg", digest(ADDRESS));
        assertEquals("{\"iss\":\"https://issuer.example.com\"}", shows(signed(payload)));
        assertEquals("{\"iss\":\"https://issuer.example.com\",\"address\":{}}", shows(signed(payload, ADDRESS)));
        assertEquals("{\"iss\":\"https://issuer.example.com\",\"address\":{\"country\":\"DE\"}}", shows(signed(payload, COUNTRY, ADDRESS)));
        refused(SdFault.UNREFERENCED, signed(payload, COUNTRY));
    }

    @Test void what_is_no_disclosure_is_refused() {
        for (String content : List.of("", "{}", "[]", "['salt']", "['salt','name',1,2]", "[1,'name','value']", "['salt',1,'value']",
            "[1,2]", "['s','n',1",
            "['s','n',{'a':1,'a':2}]", "['s','n',1] x", "'s'"))
            refused(SdFault.DISCLOSURE, signed("{}", disclosure(content)));
        refused(SdFault.DISCLOSURE, signed("{}", GERMANY + "="));
        refused(SdFault.DISCLOSURE, signed("{}", GERMANY.substring(0, GERMANY.length() - 1) + "1"));
        refused(SdFault.DISCLOSURE, signed("{}", "not/base64url"));
    }

    @Test void another_spelling_of_the_same_json_has_another_digest() {
        assertNotEquals(digest(disclosure("['s','n',1]")), digest(disclosure("['s', 'n', 1]")));
        String spaced = disclosure(" [ 's' ,\n'n' , 1 ] ");
        assertEquals("{\"n\":1}", shows(signed("{'_sd':['" + digest(spaced) + "']}", spaced)));
    }

    @Test void fresh_disclosures_of_one_value_differ_and_their_text_shows_nothing() {
        Set<String> digests = new HashSet<>();
        for (int run = 0; run < 100; run++) {
            var disclosure = Disclosure.of(Optional.of("نقطة"), new Json.Str("hidden"), Tokens.RANDOM);
            digests.add(disclosure.digest());
            assertEquals("Disclosure[" + disclosure.digest() + "]", disclosure.toString());
            var read = Disclosure.read(disclosure.encoded()).orElseThrow();
            assertEquals(disclosure, read);
            assertEquals(new Json.Str("hidden"), read.value());
        }
        assertEquals(100, digests.size());
    }

    @Test void a_pointer_with_one_long_step_is_read_and_a_tilde_alone_is_not() {
        String longest = "/" + "x".repeat(4_093) + "~1";
        assertEquals(longest, Tokens.path(longest).text());
        assertEquals(List.of("x".repeat(4_093) + "/"), Tokens.path(longest).steps());
        for (String no : List.of(longest + "x", "x", "/~", "/~2", "/a~/b", "/" + "x".repeat(4_000) + "~"))
            assertEquals(Optional.empty(), Path.read(no));
    }

    @Test void a_field_stands_before_what_lies_within_it_and_that_before_the_next_field() {
        List<Path> inOrder = Tokens.paths("", "/", "/a", "/a/b", "/a/b/c", "/a!", "/b");
        assertEquals(inOrder, inOrder.reversed().stream().sorted().toList());
    }
}
