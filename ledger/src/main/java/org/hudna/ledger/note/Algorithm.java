package org.hudna.ledger.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The two signature algorithms as the JDK has them, on bare bytes.
 *
 * <p>The providers are named: what we know of their strictness was measured on these, and another that someone installs may differ.
 */
enum Algorithm {
    /**
     * RFC 8032. The JDK checks without the cofactor, and refuses an R that is not canonical and an S that is not below the order: as Go does.
     */
    ED25519("Ed25519", "SunEC", "302a300506032b6570032100", 32),
    /** FIPS 204, pure, with an empty context, signing by the deterministic variant (section 3.4): 32 zero bytes stand in for chance. */
    ML_DSA_44("ML-DSA-44", "SUN", "30820532300b06096086480165030403110382052100", 1312);

    /** Both algorithms' private keys grow from 32 bytes. */
    static final int SEED_BYTES = 32;

    private final String name;
    private final String provider;
    /** What stands before the bare key in a SubjectPublicKeyInfo: RFC 8410, section 4; RFC 9881, section 4. */
    private final byte[] before;
    private final int keyBytes;

    Algorithm(String name, String provider, String before, int keyBytes) {
        this.name = name;
        this.provider = provider;
        this.before = HexFormat.of().parseHex(before);
        this.keyBytes = keyBytes;
    }

    static Algorithm of(SignatureType type) {
        return switch (type) {
            case ED25519, COSIGNATURE_ED25519 -> ED25519;
            case COSIGNATURE_ML_DSA_44 -> ML_DSA_44;
        };
    }

    /** The key object of a bare public key of the right length. */
    PublicKey publicKey(byte[] bare) {
        if (bare.length != keyBytes) throw new IllegalArgumentException(name + " keys have " + keyBytes + " bytes, not " + bare.length);
        byte[] encoded = Arrays.copyOf(before, before.length + bare.length);
        System.arraycopy(bare, 0, encoded, before.length, bare.length);
        try {
            return KeyFactory.getInstance(name, provider).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException lacking) {
            throw new IllegalStateException("this JDK does not read " + name + " keys", lacking);
        }
    }

    byte[] bare(PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded.length != before.length + keyBytes || !Arrays.equals(encoded, 0, before.length, before, 0, before.length))
            throw new IllegalStateException("this JDK encodes " + name + " keys in another way");
        return Arrays.copyOfRange(encoded, before.length, encoded.length);
    }

    KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(name, provider);
            generator.initialize(parameters(), new SeedOnly(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException lacking) {
            throw new IllegalStateException("this JDK does not make " + name + " keys", lacking);
        }
    }

    byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance(name, provider);
            signature.initSign(key, new SeedOnly(new byte[SEED_BYTES]));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException lacking) {
            throw new IllegalStateException("this JDK does not sign with " + name, lacking);
        }
    }

    /** Whether {@code signed} is a signature of {@code message}; any bytes may be asked about. */
    boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(name, provider);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException notOne) {
            return false; // wrong length, R no point, S too large: the JDK throws where others say no
        } catch (GeneralSecurityException lacking) {
            throw new IllegalStateException("this JDK does not check " + name + " signatures", lacking);
        }
    }

    private NamedParameterSpec parameters() {
        return new NamedParameterSpec(name);
    }
}
