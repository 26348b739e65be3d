package org.hudna.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hudna.ledger.VectorJson;
import org.hudna.ledger.Vectors;
import org.junit.jupiter.api.Test;

/** Vectors that others published, each with the answer that is right for us. */
class NoteVectorsTest {
    private static final KeyName NAME = new KeyName("vectors.example");
    private static final HexFormat HEX = HexFormat.of();

    /**
     * The right answer for each flag: a key that is not canonical or of low order is refused at enrolment, whatever follows; then an R that
     * is not canonical and a low-order residue make a signature bad, as with Go; all other flags make no difference.
     */
    @Test void on_all_914_edges_of_ed25519_we_refuse_the_key_or_judge_as_go_does() {
        Optional<Object> json = Vectors.json("CCTV/ed25519/ed25519vectors.json");
        if (json.isEmpty()) return;
        var counts = new TreeMap<String, Integer>();
        for (Object each : VectorJson.array(json.get())) {
            Map<String, Object> vector = VectorJson.object(each);
            List<Object> flags = VectorJson.array(vector.getOrDefault("flags", List.of()));
            boolean goodForGo = !flags.contains("non_canonical_R") && !flags.contains("low_order_residue");
            Optional<KeyFault> fault = flags.contains("non_canonical_A") ? Optional.of(KeyFault.NOT_CANONICAL)
                : flags.contains("low_order_A") ? Optional.of(KeyFault.LOW_ORDER) : Optional.empty();
            String answer = switch (VerifierKey.of(NAME, SignatureType.ED25519, bytes(vector, "key"))) {
                case KeyRead.Refused(KeyFault why) -> {
                    assertEquals(fault, Optional.of(why), vector.toString());
                    yield why + (goodForGo ? ", good for Go" : ", bad for Go");
                }
                case KeyRead.Read(VerifierKey key) -> {
                    assertEquals(fault, Optional.empty(), vector.toString());
                    assertEquals(goodForGo, key.verifies(((String) vector.get("msg")).getBytes(UTF_8), bytes(vector, "sig")), vector.toString());
                    yield goodForGo ? "good" : "bad";
                }
            };
            counts.merge(answer, 1, Integer::sum);
        }
        assertEquals(Map.of("good", 86, "bad", 302, "LOW_ORDER, bad for Go", 214, "LOW_ORDER, good for Go", 86,
            "NOT_CANONICAL, bad for Go", 190, "NOT_CANONICAL, good for Go", 36), counts);
    }

    /** We sign and check with an empty context only: a signature that is valid for another context is not valid for us. */
    @Test void the_180_ml_dsa_44_verifications_of_wycheproof() {
        Optional<Object> json = Vectors.json("wycheproof/testvectors_v1/mldsa_44_verify_test.json");
        if (json.isEmpty()) return;
        var counts = new TreeMap<String, Integer>();
        for (Map<String, Object> group : groups(json.get()))
            for (Map<String, Object> test : tests(group)) {
                boolean ours = bytes(test, "ctx").length == 0;
                boolean right = ours && test.get("result").equals("valid");
                boolean good = switch (VerifierKey.of(NAME, SignatureType.COSIGNATURE_ML_DSA_44, bytes(group, "publicKey"))) {
                    case KeyRead.Refused(KeyFault why) -> {
                        assertEquals(KeyFault.WRONG_LENGTH, why);
                        yield false;
                    }
                    case KeyRead.Read(VerifierKey key) -> key.verifies(bytes(test, "msg"), bytes(test, "sig"));
                };
                assertEquals(right, good, () -> "case " + test.get("tcId") + ": " + test.get("comment"));
                counts.merge((ours ? "" : "with a context, ") + test.get("result"), 1, Integer::sum);
            }
        assertEquals(Map.of("valid", 75, "invalid", 98, "with a context, valid", 2, "with a context, invalid", 5), counts);
    }

    @Test void the_ml_dsa_44_seeds_of_wycheproof_give_their_keys_and_their_signatures() {
        Optional<Object> json = Vectors.json("wycheproof/testvectors_v1/mldsa_44_sign_seed_test.json");
        if (json.isEmpty()) return;
        int keys = 0;
        int signatures = 0;
        for (Map<String, Object> group : groups(json.get())) {
            SignerRead read = SignerKey.of(NAME, SignatureType.COSIGNATURE_ML_DSA_44, bytes(group, "privateSeed"));
            if (!(read instanceof SignerRead.Read(SignerKey signer))) {
                assertTrue(bytes(group, "privateSeed").length != SignerKey.SEED_BYTES);
                continue;
            }
            assertArrayEquals(bytes(group, "publicKey"), signer.verifier().key());
            keys++;
            for (Map<String, Object> test : tests(group))
                if (test.containsKey("msg") && bytes(test, "ctx").length == 0 && test.get("result").equals("valid")) {
                    assertTrue(signer.verifier().verifies(bytes(test, "msg"), bytes(test, "sig")));
                    if (test.containsKey("rnd")) continue; // made with chance; ours are made without
                    assertArrayEquals(bytes(test, "sig"), signer.sign(bytes(test, "msg")), () -> "case " + test.get("tcId"));
                    signatures++;
                }
        }
        assertEquals("25 groups, 70 signatures", keys + " groups, " + signatures + " signatures");
    }

    /** Go's own tests are code; the keys, lines and texts in them are read out of it, and what they mean is said again here. */
    @Test void the_notes_and_keys_of_go_mean_the_same_to_us() {
        Optional<Path> file = Vectors.find("mod/sumdb/note/note_test.go");
        if (file.isEmpty()) return;
        String go = Vectors.read(file.get());
        VerifierKey peter = Keys.key(quoted(go, "PeterNeumann\\+c74f20a3\\+[^\"]+"));
        VerifierKey enoch = Keys.key(quoted(go, "EnochRoot\\+af0cfe78\\+[^\"]+"));
        SignerKey signer = assertInstanceOf(SignerRead.Read.class, SignerKey.read(quoted(go, "PRIVATE\\+KEY\\+[^\"]+"))).key();
        assertEquals(peter, signer.verifier());
        assertEquals(new KeyRead.Refused(KeyFault.BAD_BASE64), VerifierKey.read(quoted(go, "PeterNeumann\\+cc469956\\+[^\"]+")));
        assertEquals(new KeyRead.Refused(KeyFault.UNKNOWN_TYPE), VerifierKey.read(quoted(go, "PeterNeumann\\+173116ae\\+[^\"]+")));

        String text = first(go, "(?s)text := `([^`]+)`");
        String peters = quoted(go, "— PeterNeumann x08go/[^\"\\\\]+") + "\n";
        String enochs = quoted(go, "— EnochRoot rwz[^\"\\\\]+") + "\n";
        assertEquals(peters, signer.line(signer.sign(text.getBytes(UTF_8))).text() + "\n");
        SignedNote both = note(text + "\n" + peters + enochs);
        for (VerifierKey key : List.of(peter, enoch)) {
            assertEquals(1, both.by(key).size());
            assertTrue(key.verifies(both.signedBytes(), both.by(key).getFirst().signature()));
        }
        SignedNote longer = note(text + "\n" + peters.substring(0, 58) + "ABCD" + peters.substring(58));
        assertFalse(peter.verifies(longer.signedBytes(), longer.by(peter).getFirst().signature()));
        for (String other : List.of(peters.replace("PeterNeumann", "CarmenSandiego"), peters.replace("x08g", "xxxx")))
            assertEquals(List.of(), note(text + "\n" + other).by(peter), "another name, another id: another key");
        String badName = "— Bad Name" + peters.substring("— PeterNeumann".length());
        for (String bad : List.of(text, text + "\n", text + "\n" + peters.stripTrailing(), "\1" + text + "\n" + peters, text + "\n" + badName,
            text + "\n" + peters + "Unexpected line.\n"))
            assertInstanceOf(NoteRead.Malformed.class, SignedNote.read(bad.getBytes(UTF_8)), bad);
    }

    private static SignedNote note(String whole) {
        return assertInstanceOf(NoteRead.Read.class, SignedNote.read(whole.getBytes(UTF_8)), whole).note();
    }

    private static String quoted(String source, String pattern) {
        return first(source, "\"(" + pattern + ")");
    }

    private static String first(String source, String pattern) {
        return Pattern.compile(pattern).matcher(source).results().findFirst().orElseThrow().group(1);
    }

    private static List<Map<String, Object>> groups(Object json) {
        return VectorJson.array(VectorJson.object(json).get("testGroups")).stream().map(VectorJson::object).toList();
    }

    private static List<Map<String, Object>> tests(Map<String, Object> group) {
        return VectorJson.array(group.get("tests")).stream().map(VectorJson::object).toList();
    }

    private static byte[] bytes(Map<String, Object> from, String name) {
        return from.get(name) instanceof String hex ? HEX.parseHex(hex) : new byte[0];
    }
}
