package org.hudna.ledger.statement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

class SealedStatementTest {
    private static final byte[] STATEMENT = "{\"قرية\":\"تل الزعتر\",\"at\":1}".getBytes(StandardCharsets.UTF_8);
    private final Secret secret = Secret.fresh(new SecureRandom());

    @Test void what_was_sealed_opens_to_the_same_bytes() {
        for (byte[] statement : List.of(STATEMENT, new byte[0], new byte[] {0}, "\r\n\uFEFF".getBytes(StandardCharsets.UTF_8),
            new byte[SealedStatement.MOST_BYTES])) {
            var sealed = SealedStatement.seal(secret, statement);
            var opened = assertInstanceOf(Opening.Opened.class, sealed.open(Optional.of(secret)));
            assertArrayEquals(statement, opened.statement());
            assertEquals(1 + statement.length + 16, sealed.sealed().length);
        }
    }

    @Test void a_statement_of_a_byte_too_many_is_refused() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> SealedStatement.seal(secret, new byte[SealedStatement.MOST_BYTES + 1]));
        SecretTest.assertNotShown(secret.bytes(), thrown.getMessage());
    }

    @Test void without_its_secret_a_statement_is_erased() {
        assertEquals(new Opening.Erased(), SealedStatement.seal(secret, STATEMENT).open(Optional.empty()));
    }

    @Test void any_flipped_bit_is_refused() {
        var sealed = SealedStatement.seal(secret, STATEMENT);
        for (int bit = 0; bit < 8 * sealed.sealed().length; bit++) {
            var altered = new SealedStatement(sealed.commitment(), flip(sealed.sealed(), bit));
            var why = bit < 8 ? Opening.Mismatch.UNKNOWN_FORM : Opening.Mismatch.NOT_AUTHENTIC;
            assertEquals(new Opening.DoesNotMatch(why), altered.open(Optional.of(secret)), "bit " + bit);
        }
    }

    @Test void any_flipped_bit_of_the_commitment_or_the_secret_is_refused() {
        var sealed = SealedStatement.seal(secret, STATEMENT);
        for (int bit = 0; bit < 256; bit++) {
            var elsewhere = new SealedStatement(new Commitment(flip(sealed.commitment().bytes(), bit)), sealed.sealed());
            assertEquals(new Opening.DoesNotMatch(Opening.Mismatch.NOT_AUTHENTIC), elsewhere.open(Optional.of(secret)));
            var other = Secret.of(flip(secret.bytes(), bit));
            assertEquals(new Opening.DoesNotMatch(Opening.Mismatch.NOT_AUTHENTIC), sealed.open(Optional.of(other)));
        }
    }

    @Test void any_cut_or_longer_form_is_refused() {
        var sealed = SealedStatement.seal(secret, STATEMENT);
        for (int length = 0; length < sealed.sealed().length + 3; length++) {
            if (length == sealed.sealed().length) continue;
            var cut = new SealedStatement(sealed.commitment(), Arrays.copyOf(sealed.sealed(), length));
            assertInstanceOf(Opening.DoesNotMatch.class, cut.open(Optional.of(secret)), "length " + length);
        }
        var huge = new SealedStatement(sealed.commitment(), Arrays.copyOf(sealed.sealed(), SealedStatement.MOST_BYTES + 18));
        assertEquals(new Opening.DoesNotMatch(Opening.Mismatch.UNKNOWN_FORM), huge.open(Optional.of(secret)));
    }

    @Test void a_writer_who_commits_to_one_statement_and_seals_another_is_found_out() {
        Commitment toThis = secret.salt().commit(STATEMENT);
        byte[] another = "another".getBytes(StandardCharsets.UTF_8);
        var lie = new SealedStatement(toThis, SealedStatement.seal(secret, toThis, another));
        assertEquals(new Opening.DoesNotMatch(Opening.Mismatch.OTHER_COMMITMENT), lie.open(Optional.of(secret)));
    }

    @Test void a_secret_used_twice_by_mistake_gives_two_keys_and_the_same_statement_gives_the_same_bytes() {
        var one = SealedStatement.seal(secret, new byte[64]);
        byte[] other = new byte[64];
        other[63] = 1;
        var two = SealedStatement.seal(secret, other);
        assertNotEquals(secret.key(one.commitment()), secret.key(two.commitment()));
        assertFalse(Arrays.equals(one.sealed(), 1, 33, two.sealed(), 1, 33), "the key stream repeats");
        assertEquals(one, SealedStatement.seal(secret, new byte[64]));
    }

    @Test void the_commitment_is_the_hash_that_the_design_names() throws Exception {
        var sha256 = MessageDigest.getInstance("SHA-256");
        byte[] inner = sha256.digest(STATEMENT);
        sha256.update(new byte[] {'h', 'u', 'd', 'n', 'a', '/', 'e', 'n', 't', 'r', 'y', '/', 'v', '1', 0});
        sha256.update(secret.salt().bytes());
        sha256.update(inner);
        assertEquals(new Commitment(sha256.digest()), SealedStatement.seal(secret, STATEMENT).commitment());
    }

    @Test void another_implementation_derives_the_same_salt_and_opens_the_same_form() throws Exception {
        var sealed = SealedStatement.seal(secret, STATEMENT);
        assertArrayEquals(derive("hudna/salt/v1".getBytes(StandardCharsets.UTF_8)), secret.salt().bytes());
        byte[] key = derive(join("hudna/key/v1\0".getBytes(StandardCharsets.UTF_8), sealed.commitment().bytes()));
        byte[] bound = join("hudna/sealed/v1\0".getBytes(StandardCharsets.UTF_8), sealed.commitment().bytes());
        var gcm = GCMBlockCipher.newInstance(AESEngine.newInstance());
        gcm.init(false, new AEADParameters(new KeyParameter(key), 128, new byte[12], bound));
        byte[] opened = new byte[STATEMENT.length];
        int done = gcm.processBytes(sealed.sealed(), 1, sealed.sealed().length - 1, opened, 0);
        gcm.doFinal(opened, done);
        assertArrayEquals(STATEMENT, opened);
    }

    @Test void nothing_in_its_texts_shows_the_statement_the_salt_or_the_secret() {
        byte[] random = new byte[64];
        new Random(7).nextBytes(random);
        var sealed = SealedStatement.seal(secret, random);
        var reveal = new Reveal(secret.salt(), random);
        var texts = sealed + " " + sealed.open(Optional.of(secret)) + " " + secret.salt() + " " + reveal + " " + reveal.check(new byte[33])
            + " " + Reveal.read(reveal.file());
        for (byte[] hidden : List.of(random, secret.bytes(), secret.salt().bytes())) SecretTest.assertNotShown(hidden, texts);
        assertEquals(new Salt(new byte[32]).hashCode(), secret.salt().hashCode());
    }

    private byte[] derive(byte[] label) {
        var hkdf = new HKDFBytesGenerator(SHA256Digest.newInstance());
        hkdf.init(new HKDFParameters(secret.bytes(), null, label));
        byte[] out = new byte[32];
        hkdf.generateBytes(out, 0, 32);
        return out;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    static byte[] flip(byte[] bytes, int bit) {
        byte[] altered = bytes.clone();
        altered[bit / 8] ^= (byte) (1 << bit % 8);
        return altered;
    }
}
