package org.hudna.ledger.note;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names, public keys and private keys as text and back. */
class KeysTest {
    private static final List<SignerKey> SIGNERS =
        IntStream.range(0, 3).mapToObj(i -> Keys.signer("a.example/" + i, SignatureType.values()[i], 40 + i)).toList();

    private static final String VKEY = SIGNERS.getFirst().verifier().text();

    @Test void no_unicode_space_stands_in_a_name() {
        int spaces = 0;
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String name = "a" + Character.toString(character);
            boolean space = name.matches("(?s)a\\p{IsWhite_Space}");
            boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            assertEquals(!space && !surrogate && character >= 0x20 && character != '+', KeyName.isName(name), Integer.toHexString(character));
            if (space) spaces++;
        }
        assertEquals(25, spaces);
        assertFalse(KeyName.isName(""));
        assertThrows(IllegalArgumentException.class, () -> new KeyName("a b"));
    }

    @Test void a_key_comes_back_from_its_text() {
        for (SignerKey signer : SIGNERS) {
            assertEquals(signer.verifier(), Keys.key(signer.verifier().text()));
            assertEquals(signer.verifier().hashCode(), Keys.key(signer.verifier().text()).hashCode());
            assertEquals(signer.verifier(), read(signer.text()).verifier());
            assertEquals(signer.text(), read(signer.text()).text());
        }
    }

    @Test void the_same_key_under_another_name_or_for_another_use_is_another() {
        byte[] key = SIGNERS.getFirst().verifier().key();
        var here = SIGNERS.getFirst().verifier();
        for (KeyRead other : List.of(VerifierKey.of(new KeyName("b"), SignatureType.ED25519, key),
            VerifierKey.of(here.name(), SignatureType.COSIGNATURE_ED25519, key))) {
            var there = assertInstanceOf(KeyRead.Read.class, other).key();
            assertNotEquals(here, there);
            assertNotEquals(here.id(), there.id());
        }
    }

    @Test void every_part_of_a_key_is_refused_and_so_is_every_character_raised_by_one() {
        for (int from = 0; from < VKEY.length(); from++)
            for (int to = from + 1; to <= VKEY.length(); to++)
                if (to - from < VKEY.length()) assertInstanceOf(KeyRead.Refused.class, VerifierKey.read(VKEY.substring(from, to)));
        for (int i = 0; i < VKEY.length(); i++) {
            var raised = new StringBuilder(VKEY);
            raised.setCharAt(i, (char) (VKEY.charAt(i) + 1));
            assertInstanceOf(KeyRead.Refused.class, VerifierKey.read(raised.toString()), raised.toString());
        }
        String skey = SIGNERS.getFirst().text();
        for (int i = 0; i < skey.length(); i++) {
            var raised = new StringBuilder(skey);
            raised.setCharAt(i, (char) (skey.charAt(i) + 1));
            assertInstanceOf(SignerRead.Refused.class, SignerKey.read(raised.toString()), "character " + i);
            assertInstanceOf(SignerRead.Refused.class, SignerKey.read(skey.substring(0, i)), "cut at " + i);
        }
    }

    @Test void a_key_is_refused_for_what_is_wrong_with_it() {
        String id = VKEY.split("\\+", 3)[1];
        String key = VKEY.split("\\+", 3)[2];
        assertEquals(KeyFault.NOT_A_KEY, fault(""));
        assertEquals(KeyFault.NOT_A_KEY, fault("a.example/0+" + id));
        assertEquals(KeyFault.BAD_NAME, fault("+" + id + "+" + key));
        assertEquals(KeyFault.BAD_NAME, fault("a b+" + id + "+" + key));
        assertEquals(KeyFault.BAD_NAME, fault("\n" + VKEY));
        assertEquals(KeyFault.BAD_ID, fault("a.example/0+" + id.substring(1) + "+" + key));
        assertEquals(KeyFault.BAD_ID, fault("a.example/0+0" + id + "+" + key));
        assertEquals(KeyFault.BAD_ID, fault("a.example/0+ABCDEF01+" + key));
        assertEquals(KeyFault.BAD_ID, fault("a.example/0++" + id + "+" + key));
        assertEquals(KeyFault.BAD_BASE64, fault(VKEY + "\n"));
        assertEquals(KeyFault.BAD_BASE64, fault(VKEY + "="));
        assertEquals(KeyFault.BAD_BASE64, fault("a.example/0+" + id + "+AQ"));
        assertEquals(KeyFault.WRONG_LENGTH, fault("a.example/0+" + id + "+"));
        assertEquals(KeyFault.WRONG_LENGTH, fault("a.example/0+" + id + "+AQ=="));
        assertEquals(KeyFault.UNKNOWN_TYPE, fault("a.example/0+" + id + "+Ag=="));
        assertEquals(KeyFault.WRONG_ID, fault("a.example/1+" + id + "+" + key));
        assertEquals(KeyFault.WRONG_ID, fault("a.example/0+00000000+" + key));
    }

    @Test void a_key_of_a_byte_more_or_less_is_refused() {
        for (SignatureType type : SignatureType.values())
            for (int length : new int[] {0, type.keyBytes() - 1, type.keyBytes() + 1})
                assertEquals(new KeyRead.Refused(KeyFault.WRONG_LENGTH), VerifierKey.of(new KeyName("a"), type, new byte[length]));
        for (int length : new int[] {0, 31, 33})
            assertEquals(new SignerRead.Refused(KeyFault.WRONG_LENGTH), SignerKey.of(new KeyName("a"), SignatureType.ED25519, new byte[length]));
    }

    @Test void a_cosigner_has_a_name_of_255_bytes_and_none_of_256() {
        var type = SignatureType.COSIGNATURE_ML_DSA_44;
        assertInstanceOf(SignerRead.Read.class, SignerKey.of(new KeyName("x".repeat(255)), type, new byte[32]));
        assertEquals(new SignerRead.Refused(KeyFault.NAME_TOO_LONG), SignerKey.of(new KeyName("x".repeat(256)), type, new byte[32]));
        assertEquals(new SignerRead.Refused(KeyFault.NAME_TOO_LONG), SignerKey.of(new KeyName("س".repeat(128)), type, new byte[32]));
        assertThrows(IllegalArgumentException.class, () -> SignerKey.fresh(new KeyName("x".repeat(256)), type, new SecureRandom()));
        assertInstanceOf(SignerRead.Read.class, SignerKey.of(new KeyName("x".repeat(256)), SignatureType.ED25519, new byte[32]));
    }

    @Test void a_fresh_key_is_what_chance_gave() {
        var random = new SecureRandom() {
            private static final long serialVersionUID = 1;

            @Override public void nextBytes(byte[] bytes) {
                Arrays.fill(bytes, (byte) 40);
            }
        };
        assertEquals(SIGNERS.getFirst().text(), SignerKey.fresh(new KeyName("a.example/0"), SignatureType.ED25519, random).text());
    }

    @Test void what_a_private_key_prints_does_not_tell_it() {
        for (SignerKey signer : SIGNERS) {
            String secret = signer.text().substring(signer.text().lastIndexOf('+') + 1);
            assertFalse(signer.toString().contains(secret.substring(4, 20)), signer.toString());
        }
    }

    @Test void a_signature_holds_for_its_message_and_for_no_other() {
        byte[] message = {1, 2, 3};
        for (SignerKey signer : SIGNERS) {
            byte[] signature = signer.sign(message);
            assertEquals(signer.type().signatureBytes(), signature.length);
            assertArrayEquals(signature, signer.sign(message), "signing is deterministic");
            assertTrue(signer.verifier().verifies(message, signature));
            assertFalse(signer.verifier().verifies(new byte[] {1, 2, 4}, signature));
            assertFalse(signer.verifier().verifies(new byte[] {1, 2}, signature));
            for (int length : new int[] {0, 1, signature.length - 1, signature.length + 1, 5_000})
                assertFalse(signer.verifier().verifies(message, Arrays.copyOf(signature, length)));
        }
    }

    @Test void no_flipped_bit_of_a_signature_goes_unnoticed() {
        byte[] message = {1, 2, 3};
        for (SignerKey signer : SIGNERS) {
            byte[] signature = signer.sign(message);
            var passed = new ArrayList<Integer>();
            int step = signature.length > 64 ? 37 : 1; // every bit of a short one; every 37th of 19,360
            for (int bit = 0; bit < signature.length * 8; bit += step) {
                signature[bit / 8] ^= (byte) (1 << bit % 8);
                if (signer.verifier().verifies(message, signature)) passed.add(bit);
                signature[bit / 8] ^= (byte) (1 << bit % 8);
            }
            assertEquals(List.of(), passed, signer.type().toString());
        }
    }

    private static KeyFault fault(String vkey) {
        return assertInstanceOf(KeyRead.Refused.class, VerifierKey.read(vkey), vkey).fault();
    }

    private static SignerKey read(String text) {
        return assertInstanceOf(SignerRead.Read.class, SignerKey.read(text)).key();
    }
}
