package org.hudna.ledger.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.hudna.ledger.note.KeyFault;
import org.hudna.ledger.note.Keys;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.VerifierKey;
import org.junit.jupiter.api.Test;

/** Policy files, read strictly. */
class PolicyTest {
    private static final SignerKey LOG = Keys.signer("log.example/1", SignatureType.ED25519, 1);
    private static final String L = LOG.verifier().text();
    private static final String A = witness(11);
    private static final String B = witness(12);
    private static final String C = witness(13);
    private static final String D = witness(14);

    private static String witness(int seed) {
        return Keys.signer("w" + seed + ".example", SignatureType.COSIGNATURE_ED25519, seed).verifier().text();
    }

    private static Policy policy(String... lines) {
        return read(String.join("\n", lines) + "\n");
    }

    private static Policy read(String text) {
        return assertInstanceOf(PolicyRead.Read.class, Policy.read(text.getBytes(StandardCharsets.UTF_8)), text).policy();
    }

    private static void refused(int line, PolicyFault fault, String token, String text) {
        refused(new PolicyRead.Refused(line, fault, token, Optional.empty()), text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(PolicyRead.Refused expected, byte[] bytes) {
        assertEquals(expected, Policy.read(bytes), new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Test void two_organisations_of_which_one_is_split() {
        Policy policy = policy("# who we believe", "log " + L + " https://log.example/1/", "", " \t ", "witness a1 " + A,
            "\twitness\ta2\t" + B + "  https://a.example/w \t",
            "group a 2 a1 a2", "  # and the others", "witness b1 " + C, "witness b2 " + D, "group b any b1 b2", "group both all a b", "quorum both");
        assertEquals(List.of("a1", "a2", "b1", "b2"), List.copyOf(policy.witnesses().keySet()));
        assertEquals(Optional.of("https://a.example/w"), policy.witnesses().get("a2").url());
        assertEquals(List.of(new LogKey(LOG.verifier(), Optional.of("https://log.example/1/"))), policy.logs());
        assertTrue(policy.quorum().met(Set.of("a1", "a2", "b2")));
        assertFalse(policy.quorum().met(Set.of("a1", "b1", "b2")));
        assertFalse(policy.quorum().met(Set.of("a1", "a2")));
        assertFalse(policy.quorum().met(Set.of("a", "b", "both")), "groups do not sign");
    }

    @Test void the_shortest_policy_asks_for_nobody() {
        Policy policy = read("quorum none\n");
        assertEquals(Policy.of(List.of(), List.of(), new Quorum.None()), policy);
        assertTrue(policy.quorum().met(Set.of()));
    }

    @Test void a_single_witness_may_be_the_quorum_and_a_line_may_follow_it() {
        assertEquals(new Quorum.One("a"), policy("witness a " + A, "quorum a", "log " + L).quorum());
    }

    @Test void names_that_are_words_of_the_language_or_begin_with_a_hash_are_names() {
        Policy policy = policy("witness all " + A, "witness #1 " + B, "witness 2 " + C, "group group 2 2 all #1", "quorum group");
        assertEquals(new Quorum.Group("group", 2, List.of(new Quorum.One("2"), new Quorum.One("all"), new Quorum.One("#1"))), policy.quorum());
    }

    @Test void only_space_and_tab_part_words() {
        Policy policy = policy("witness a\u00a0b\u2003c " + A, "quorum a\u00a0b\u2003c");
        assertEquals(new Quorum.One("a\u00a0b\u2003c"), policy.quorum());
    }

    @Test void a_log_may_sign_with_ml_dsa_and_a_witness_as_well() {
        String log = Keys.signer("log.example", SignatureType.COSIGNATURE_ML_DSA_44, 1).verifier().text();
        String witness = Keys.signer("w.example", SignatureType.COSIGNATURE_ML_DSA_44, 2).verifier().text();
        Policy policy = policy("log " + log, "witness w " + witness, "quorum w");
        assertEquals(SignatureType.COSIGNATURE_ML_DSA_44, policy.logs().getFirst().key().type());
        assertEquals(SignatureType.COSIGNATURE_ML_DSA_44, policy.witnesses().get("w").key().type());
    }

    @Test void a_policy_that_cannot_be_meant_is_refused_at_its_line() {
        String a = "witness a " + A + "\n";
        String ab = a + "witness b " + B + "\n";
        refused(1, PolicyFault.NO_QUORUM, "", "");
        refused(2, PolicyFault.NO_QUORUM, "", a);
        refused(1, PolicyFault.NO_FINAL_NEWLINE, "quorum none", "quorum none");
        refused(2, PolicyFault.NO_FINAL_NEWLINE, " ", "quorum none\n ");
        refused(2, PolicyFault.SECOND_QUORUM, "none", "quorum none\nquorum none\n");
        refused(3, PolicyFault.SECOND_QUORUM, "none", a + "quorum a\nquorum none\n");
        refused(1, PolicyFault.UNKNOWN_NAME, "a", "quorum a\n" + a);
        refused(1, PolicyFault.UNKNOWN_NAME, "all", "quorum all\n");
        refused(1, PolicyFault.MISSING_WORD, "", "quorum\n");
        refused(1, PolicyFault.EXTRA_WORD, "#", "quorum none # nobody\n");
        refused(1, PolicyFault.UNKNOWN_KEYWORD, "Quorum", "Quorum none\n");
        refused(1, PolicyFault.UNKNOWN_KEYWORD, "\ufeffquorum", "\ufeffquorum none\n");
        refused(1, PolicyFault.UNKNOWN_KEYWORD, "quorum\u00a0none", "quorum\u00a0none\n");
        refused(2, PolicyFault.UNKNOWN_KEYWORD, "witnes", "\nwitnes a b\n");
        refused(2, PolicyFault.CONTROL_CHARACTER, "0d", "\nquorum none\r\n");
        refused(1, PolicyFault.CONTROL_CHARACTER, "00", "# \0\nquorum none\n");
        refused(1, PolicyFault.CONTROL_CHARACTER, "7f", "# \u007f\nquorum none\n");
        refused(1, PolicyFault.CONTROL_CHARACTER, "0b", "quorum\u000bnone\n");
        refused(1, PolicyFault.MISSING_WORD, "", "log\n");
        refused(1, PolicyFault.EXTRA_WORD, "c", "log " + L + " b c\n");
        refused(1, PolicyFault.WRONG_KEY_TYPE, A, "log " + A + "\n");
        refused(2, PolicyFault.DUPLICATE_KEY, L, "log " + L + "\nlog " + L + " https://other.example\n");
        refused(1, PolicyFault.MISSING_WORD, "", "witness a\n");
        refused(1, PolicyFault.EXTRA_WORD, "#x", "witness a " + A + " url #x\n");
        refused(1, PolicyFault.WRONG_KEY_TYPE, L, "witness a " + L + "\n");
        refused(1, PolicyFault.PREDEFINED_NAME, "none", "witness none " + A + "\n");
        refused(2, PolicyFault.DUPLICATE_NAME, "a", a + "witness a " + B + "\n");
        refused(2, PolicyFault.DUPLICATE_NAME, "a", a + "group a any a\n");
        refused(2, PolicyFault.DUPLICATE_KEY, A, a + "witness b " + A + "\n");
        refused(2, PolicyFault.PREDEFINED_NAME, "none", a + "group none any a\n");
        refused(2, PolicyFault.PREDEFINED_NAME, "none", a + "group g any none\n");
        refused(2, PolicyFault.MISSING_WORD, "", a + "group g any\n");
        refused(2, PolicyFault.MISSING_WORD, "", a + "group g\n");
        refused(2, PolicyFault.UNKNOWN_NAME, "b", a + "group g any b\nwitness b " + B + "\n");
        refused(2, PolicyFault.UNKNOWN_NAME, "g", a + "group g any g\n");
        refused(2, PolicyFault.ALREADY_A_MEMBER, "a", a + "group g any a a\n");
        refused(4, PolicyFault.ALREADY_A_MEMBER, "a", ab + "group g any a\ngroup h any b a\n");
        refused(5, PolicyFault.ALREADY_A_MEMBER, "g", ab + "group g any a\ngroup h any g\ngroup i any g b\n");
        for (String k : List.of("0", "3", "9223372036854775807")) refused(3, PolicyFault.THRESHOLD_OUT_OF_RANGE, k, ab + "group g " + k + " a b\n");
        for (String k : List.of("+1", "01", "-1", "1.0", "0x1", "All", "ANY", "\u0661", "9223372036854775808", "a"))
            refused(3, PolicyFault.BAD_THRESHOLD, k, ab + "group g " + k + " a b\n");
    }

    @Test void a_key_that_is_none_is_refused_with_its_own_reason() {
        String wrongId = A.replaceFirst("\\+........\\+", "+00000000+");
        for (var each : List.of(List.of(wrongId, KeyFault.WRONG_ID), List.of("a+b", KeyFault.NOT_A_KEY),
            List.of(A.substring(1, A.length() - 1), KeyFault.BAD_BASE64)))
            refused(new PolicyRead.Refused(2, PolicyFault.BAD_KEY, (String) each.getFirst(), Optional.of((KeyFault) each.getLast())),
                ("\nwitness a " + each.getFirst() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test void the_same_public_key_under_another_name_or_type_is_the_same() {
        String renamed = Keys.signer("other.example", SignatureType.COSIGNATURE_ED25519, 11).verifier().text();
        refused(2, PolicyFault.DUPLICATE_KEY, renamed, "witness a " + A + "\nwitness b " + renamed + "\n");
        VerifierKey log = Keys.signer("renamed.example", SignatureType.ED25519, 1).verifier();
        refused(2, PolicyFault.DUPLICATE_KEY, log.text(), "log " + L + "\nlog " + log.text() + "\n");
        assertThrows(IllegalArgumentException.class, () -> Policy.of(List.of(key(LOG.verifier()), key(log)), List.of(), new Quorum.None()));
    }

    private static LogKey key(VerifierKey key) {
        return new LogKey(key, Optional.empty());
    }

    @Test void names_are_octets_that_show_as_they_were_meant() {
        var bytes = new ByteArrayOutputStream();
        for (byte[] name : List.of("\u0644\u062c\u0646\u0629".getBytes(StandardCharsets.UTF_8), new byte[] {'K'},
            "\u212a".getBytes(StandardCharsets.UTF_8),
            "\u00e9".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xe9}, "e\u0301".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xc3, (byte) 0xc3, (byte) 0xa9})) {
            bytes.writeBytes("witness ".getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(name);
            bytes.writeBytes((" " + witness(30 + bytes.size() % 97) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        bytes.writeBytes("quorum K\n".getBytes(StandardCharsets.UTF_8));
        Policy policy = assertInstanceOf(PolicyRead.Read.class, Policy.read(bytes.toByteArray())).policy();
        assertEquals(7, policy.witnesses().size());
        assertTrue(policy.witnesses().keySet().containsAll(List.of("\u0644\u062c\u0646\u0629", "\u212a", "\u00e9", "\udce9", "\udcc3\u00e9")));
        assertArrayEquals(bytes.toByteArray(), policy.bytes());
    }

    @Test void every_sequence_of_bytes_is_a_string_of_its_own() {
        var random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(8)];
            random.nextBytes(bytes);
            if (random.nextBoolean()) for (int i = 0; i < bytes.length; i++) bytes[i] |= (byte) 0x80;
            assertArrayEquals(bytes, Octets.encode(Octets.decode(bytes)));
        }
        assertFalse(Policy.isName("\udcc3\udca9"), "these two bytes together are a letter");
        assertNotEquals(Octets.decode(new byte[] {(byte) 0xe9}), Octets.decode("\u00e9".getBytes(StandardCharsets.UTF_8)));
    }

    @Test void a_policy_comes_back_from_its_text() {
        Policy policy = policy("log " + L + " https://log.example/", "witness a " + A, "witness b " + B + " https://b.example/", "witness c " + C,
            "witness d " + D,
            "group unused any d", "group g 2 a b c", "quorum g");
        assertEquals(policy, read(policy.text()));
        assertEquals(policy.text(), read(policy.text()).text());
        assertEquals(policy, assertInstanceOf(PolicyRead.Read.class, Policy.read(policy.bytes())).policy());
    }

    @Test void thirty_two_of_each_and_more_are_read_and_groups_go_no_deeper_than_sixty_four() {
        var lines = new StringBuilder();
        for (int i = 0; i < 40; i++) lines.append("log ").append(Keys.signer("l" + i, SignatureType.ED25519, i).verifier().text()).append('\n');
        for (int i = 0; i < 40; i++) lines.append("witness w").append(i).append(' ').append(witness(i)).append('\n');
        for (int i = 0; i < 40; i++) lines.append("group g").append(i).append(" any w").append(i).append(i == 0 ? "" : " g" + (i - 1)).append('\n');
        assertEquals(40, read(lines + "quorum g39\n").quorum().witnesses().size());
        var deep = new StringBuilder("witness g0 " + A + "\n");
        for (int i = 1; i <= Quorum.MOST_DEPTH; i++) deep.append("group g").append(i).append(" 1 g").append(i - 1).append('\n');
        assertTrue(read(deep + "quorum g64\n").quorum().met(Set.of("g0")));
        refused(66, PolicyFault.TOO_DEEP, "g65", deep + "group g65 1 g64\nquorum g65\n");
    }

    @Test void a_file_of_a_mebibyte_is_read_and_one_byte_more_is_not() {
        byte[] bytes = ("#" + "x".repeat(Policy.MOST_BYTES - 14) + "\nquorum none\n").getBytes(StandardCharsets.UTF_8);
        assertInstanceOf(PolicyRead.Read.class, Policy.read(Arrays.copyOfRange(bytes, 0, bytes.length)));
        assertEquals(Policy.MOST_BYTES, bytes.length);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        longer[bytes.length] = '\n';
        refused(new PolicyRead.Refused(1, PolicyFault.TOO_LARGE, "", Optional.empty()), longer);
    }

    @Test void whatever_is_done_to_a_policy_it_is_refused_or_comes_back_from_its_text() {
        byte[] good = policy("log " + L, "witness a " + A, "witness b " + B, "witness c " + C, "group g 2 a b c", "quorum g").bytes();
        var random = new Random(20);
        int refused = 0;
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = Mutations.of(good, random);
            switch (Policy.read(bytes)) {
                case PolicyRead.Read(Policy policy) -> assertEquals(new PolicyRead.Read(policy), Policy.read(policy.bytes()));
                case PolicyRead.Refused(int line, PolicyFault _, String _, Optional<KeyFault> _) -> {
                    assertTrue(line >= 1 && line <= 1 + IntStream.range(0, bytes.length).filter(i -> bytes[i] == '\n').count());
                    refused++;
                }
            }
        }
        assertTrue(refused > 2_000, refused + " refused");
    }

    @Test void it_takes_as_many_witnesses_to_fork_as_two_quorums_must_share() {
        for (int n = 1; n <= 7; n++)
            for (int k = 1; k <= n; k++) assertEquals(byCounting(group(k, n)), group(k, n).strength(), k + " of " + n);
        var nested = new Quorum.Group("top", 2, List.of(group(2, 3), new Quorum.Group("h", 1, List.of(new Quorum.One("x"), new Quorum.One("y"))),
            new Quorum.One("z")));
        assertEquals(byCounting(nested), nested.strength());
    }

    @Test void two_of_three_is_weak_and_three_of_four_is_not() {
        assertEquals(Strength.Grade.OPERATOR_ALONE_FORKS, new Quorum.None().strength().grade());
        assertEquals(Strength.Grade.OPERATOR_ALONE_FORKS, group(2, 4).strength().grade());
        assertEquals(Strength.Grade.ONE_WITNESS_FORKS, new Quorum.One("w").strength().grade());
        assertEquals(Strength.Grade.ONE_WITNESS_FORKS, group(2, 3).strength().grade());
        assertEquals(Strength.Grade.A_THIRD_FORKS, group(4, 6).strength().grade());
        assertEquals(Strength.Grade.SOUND, group(3, 4).strength().grade());
        assertEquals(Strength.Grade.SOUND, group(3, 3).strength().grade());
        assertEquals(new Strength(4, 2, 2), group(3, 4).strength());
        assertEquals(new Strength(3, 3, 1), group(3, 3).strength());
    }

    private static Quorum.Group group(int k, int n) {
        return new Quorum.Group("g", k, IntStream.range(0, n).<Quorum.Member>mapToObj(i -> new Quorum.One("w" + i)).toList());
    }

    /** By trying all sets of witnesses. */
    private static Strength byCounting(Quorum quorum) {
        List<String> all = quorum.witnesses();
        var enough = new ArrayList<Integer>();
        int toStall = Integer.MAX_VALUE;
        for (int set = 0; set < 1 << all.size(); set++) {
            int signed = set;
            Set<String> names = Set.copyOf(IntStream.range(0, all.size()).filter(i -> (signed >>> i & 1) == 1).mapToObj(all::get).toList());
            if (quorum.met(names)) enough.add(set);
            else toStall = Math.min(toStall, all.size() - Integer.bitCount(set));
        }
        int toFork = Integer.MAX_VALUE;
        for (int one : enough) for (int other : enough) toFork = Math.min(toFork, Integer.bitCount(one & other));
        return new Strength(all.size(), toFork, toStall);
    }
}
