package org.hudna.ledger.note;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithContext;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.junit.jupiter.api.Test;

/** ML-DSA-44 of the JDK beside an implementation that we did not write. */
class MlDsaTest {
    private static final SignatureType TYPE = SignatureType.COSIGNATURE_ML_DSA_44;
    private static final int ROUNDS = 100;
    /** What C2SP/CCTV, ML-DSA/accumulated/README.md, states for {@value #ROUNDS} keys and deterministic signatures of nothing. */
    private static final String ACCUMULATED = "d51148e1f9f4fa1a723a6cf42e25f2a99eb5c1b378b3d2dbbd561b1203beeae4";

    @Test void the_same_seed_gives_the_same_key_and_each_checks_the_other() throws CryptoException {
        var random = new Random(7);
        for (int i = 0; i < 20; i++) {
            byte[] seed = new byte[32];
            byte[] message = new byte[random.nextInt(300)];
            random.nextBytes(seed);
            random.nextBytes(message);
            var theirs = new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed);
            var ours = signer(seed);
            assertArrayEquals(theirs.getPublicKey(), ours.verifier().key());
            byte[] signature = signed(theirs, message);
            assertTrue(ours.verifier().verifies(message, signature));
            assertTrue(theyVerify(ours.verifier(), message, ours.sign(message)));
            assertArrayEquals(signature, ours.sign(message), "both by the deterministic variant");
            signature[random.nextInt(signature.length)] ^= 1;
            assertFalse(ours.verifier().verifies(message, signature));
            assertFalse(theyVerify(ours.verifier(), message, signature));
        }
    }

    @Test void a_signature_made_for_a_context_is_none_of_ours() throws CryptoException {
        var theirs = new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, new byte[32]);
        var signing = new MLDSASigner();
        signing.init(true, new ParametersWithContext(theirs, new byte[] {1}));
        assertFalse(signer(new byte[32]).verifier().verifies(new byte[0], signing.generateSignature()));
        assertTrue(signer(new byte[32]).verifier().verifies(new byte[0], signed(theirs, new byte[0])));
    }

    @Test void a_hundred_keys_and_signatures_accumulate_to_the_published_hash() {
        var seeds = new SHAKEDigest(128);
        var all = new SHAKEDigest(128);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] seed = new byte[32];
            seeds.doOutput(seed, 0, seed.length);
            var signer = signer(seed);
            byte[] signature = signer.sign(new byte[0]);
            assertTrue(signer.verifier().verifies(new byte[0], signature));
            all.update(signer.verifier().key(), 0, TYPE.keyBytes());
            all.update(signature, 0, TYPE.signatureBytes());
        }
        byte[] result = new byte[32];
        all.doOutput(result, 0, result.length);
        assertEquals(ACCUMULATED, HexFormat.of().formatHex(result));
    }

    private static SignerKey signer(byte[] seed) {
        return ((SignerRead.Read) SignerKey.of(new KeyName("w.example"), TYPE, seed)).key();
    }

    private static byte[] signed(MLDSAPrivateKeyParameters key, byte[] message) throws CryptoException {
        var signing = new MLDSASigner();
        signing.init(true, key);
        signing.update(message, 0, message.length);
        return signing.generateSignature();
    }

    private static boolean theyVerify(VerifierKey key, byte[] message, byte[] signature) {
        var checking = new MLDSASigner();
        checking.init(false, new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_44, key.key()));
        checking.update(message, 0, message.length);
        return checking.verifySignature(signature);
    }
}
