package org.hudna.ledger.note;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;

/** Where verifiers of Ed25519 part ways: what we do there, on signatures made to fall on the edge. */
class Ed25519Test {
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D = BigInteger.valueOf(-121_665).multiply(BigInteger.valueOf(121_666).modInverse(P)).mod(P);
    /** Order of the base point: RFC 8032, section 5.1. */
    private static final BigInteger L = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final byte[] MESSAGE = {1, 2, 3};
    private static final KeyName NAME = new KeyName("a.example");

    private final SignerKey signer = Keys.signer("a.example", SignatureType.ED25519, 5);

    @Test void the_same_seed_gives_the_same_key_and_signature_elsewhere() {
        var random = new Random(4);
        for (int i = 0; i < 50; i++) {
            byte[] seed = new byte[32];
            byte[] message = new byte[random.nextInt(300)];
            random.nextBytes(seed);
            random.nextBytes(message);
            var theirs = new Ed25519PrivateKeyParameters(seed);
            var ours = ((SignerRead.Read) SignerKey.of(NAME, SignatureType.ED25519, seed)).key();
            assertArrayEquals(theirs.generatePublicKey().getEncoded(), ours.verifier().key());
            var signing = new Ed25519Signer();
            signing.init(true, theirs);
            signing.update(message, 0, message.length);
            byte[] signature = signing.generateSignature();
            assertArrayEquals(signature, ours.sign(message));
            assertTrue(ours.verifier().verifies(message, signature));
            var checking = new Ed25519Signer();
            checking.init(false, new Ed25519PublicKeyParameters(ours.verifier().key()));
            checking.update(message, 0, message.length);
            assertTrue(checking.verifySignature(ours.sign(message)));
        }
    }

    @Test void all_eight_points_of_low_order_are_refused_as_keys() {
        Set<BigInteger> ys = new HashSet<>(Set.of(BigInteger.ZERO, BigInteger.ONE, P.subtract(BigInteger.ONE)));
        ys.addAll(ysOfOrderEight());
        assertEquals(5, ys.size());
        int refused = 0;
        for (BigInteger y : ys)
            for (boolean odd : new boolean[] {false, true})
                if (fault(encoded(y, odd)).equals(Optional.of(KeyFault.LOW_ORDER))) refused++;
                else assertEquals(Optional.of(KeyFault.NOT_CANONICAL), fault(encoded(y, odd)), "x is 0 and said to be odd");
        assertEquals(8, refused);
    }

    @Test void what_is_not_below_the_prime_is_refused_as_a_key() {
        for (long more = 0; more < 19; more++)
            for (boolean odd : new boolean[] {false, true})
                assertEquals(Optional.of(KeyFault.NOT_CANONICAL), fault(encoded(P.add(BigInteger.valueOf(more)), odd)));
        byte[] full = new byte[32];
        Arrays.fill(full, (byte) 0xFF);
        assertEquals(Optional.of(KeyFault.NOT_CANONICAL), fault(full));
    }

    @Test void half_of_all_numbers_are_no_points_and_the_jdk_agrees_which() {
        var random = new Random(6);
        int points = 0;
        for (int i = 0; i < 200; i++) {
            byte[] key = new byte[32];
            random.nextBytes(key);
            boolean taken = fault(key).isEmpty();
            if (taken) points++;
            assertEquals(taken, jdkTakes(key));
        }
        assertTrue(points > 70 && points < 130, points + " of 200");
    }

    @Test void honest_keys_are_taken() {
        for (int seed = 0; seed < 100; seed++)
            assertEquals(Optional.empty(), fault(Keys.signer("a", SignatureType.ED25519, seed).verifier().key()));
    }

    @Test void an_s_that_is_not_below_the_order_is_refused() {
        byte[] signature = signer.sign(MESSAGE);
        BigInteger s = little(Arrays.copyOfRange(signature, 32, 64));
        for (BigInteger same = s.add(L); same.bitLength() <= 256; same = same.add(L))
            assertFalse(verifies(Arrays.copyOf(signature, 32), same));
        assertTrue(verifies(Arrays.copyOf(signature, 32), s));
    }

    @Test void an_r_of_low_order_passes_in_its_one_encoding_and_in_no_other() {
        byte[] identity = encoded(BigInteger.ONE, false);
        assertTrue(verifies(identity, sFor(identity)), "as with Go: R = 0 and S = ka");
        for (byte[] other : List.of(encoded(BigInteger.ONE, true), encoded(P.add(BigInteger.ONE), false), encoded(P.add(BigInteger.ONE), true)))
            assertFalse(verifies(other, sFor(other)));
    }

    @Test void what_holds_only_after_multiplying_by_the_cofactor_is_refused() {
        for (BigInteger y : List.of(BigInteger.ZERO, P.subtract(BigInteger.ONE), ysOfOrderEight().getFirst())) {
            byte[] r = encoded(y, false);
            assertFalse(verifies(r, sFor(r)));
        }
    }

    @Test void an_r_that_is_no_point_is_refused() {
        byte[] r = new byte[32];
        for (r[0] = 0; fault(r).equals(Optional.of(KeyFault.LOW_ORDER)) || fault(r).isEmpty(); r[0]++);
        assertEquals(Optional.of(KeyFault.NOT_A_POINT), fault(r));
        assertFalse(verifies(r, BigInteger.ONE));
    }

    private boolean verifies(byte[] r, BigInteger s) {
        byte[] signature = Arrays.copyOf(r, 64);
        System.arraycopy(little(s), 0, signature, 32, 32);
        return signer.verifier().verifies(MESSAGE, signature);
    }

    /** S with SB = kA for this R: a signature but for whatever R adds. */
    private BigInteger sFor(byte[] r) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) 5);
        byte[] scalar = Arrays.copyOf(sha512(seed), 32);
        scalar[0] &= (byte) 0xF8;
        scalar[31] = (byte) (scalar[31] & 0x7F | 0x40);
        return little(sha512(r, signer.verifier().key(), MESSAGE)).multiply(little(scalar)).mod(L);
    }

    /** Doubled they have y = 0, so x² = -y², and on the curve dy⁴ + 2y² = 1. */
    private static List<BigInteger> ysOfOrderEight() {
        BigInteger root = root(D.add(BigInteger.ONE)).orElseThrow();
        for (BigInteger each : List.of(root, root.negate())) {
            Optional<BigInteger> y = root(each.subtract(BigInteger.ONE).multiply(D.modInverse(P)).mod(P));
            if (y.isPresent()) return List.of(y.get(), P.subtract(y.get()));
        }
        throw new IllegalStateException("there are points of order eight");
    }

    private static Optional<BigInteger> root(BigInteger square) {
        BigInteger root = square.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        BigInteger other = root.multiply(BigInteger.TWO.modPow(P.shiftRight(2), P)).mod(P);
        return List.of(root, other).stream().filter(each -> each.multiply(each).subtract(square).mod(P).signum() == 0).findFirst();
    }

    private static Optional<KeyFault> fault(byte[] key) {
        return switch (VerifierKey.of(NAME, SignatureType.ED25519, key)) {
            case KeyRead.Read _ -> Optional.empty();
            case KeyRead.Refused(KeyFault fault) -> Optional.of(fault);
        };
    }

    private static boolean jdkTakes(byte[] key) {
        try {
            java.security.Signature.getInstance("Ed25519").initVerify(Algorithm.ED25519.publicKey(key));
            return true;
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }

    private static byte[] encoded(BigInteger y, boolean odd) {
        return little(odd ? y.setBit(255) : y);
    }

    private static byte[] little(BigInteger number) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i++) bytes[i] = number.shiftRight(8 * i).byteValue();
        return bytes;
    }

    private static BigInteger little(byte[] bytes) {
        BigInteger number = BigInteger.ZERO;
        for (int i = bytes.length - 1; i >= 0; i--) number = number.shiftLeft(8).or(BigInteger.valueOf(bytes[i] & 0xFF));
        return number;
    }

    private static byte[] sha512(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-512");
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (GeneralSecurityException lacking) {
            throw new IllegalStateException(lacking);
        }
    }
}
