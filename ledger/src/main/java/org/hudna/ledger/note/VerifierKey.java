package org.hudna.ledger.note;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public key under a name, for one type of signature: what a trusting party keeps, written as a <em>vkey</em>.
 *
 * <p>Two are equal when name, type and key are. Made once and shared: it keeps the parsed key, and any thread may ask it.
 * c2sp.org/signed-note, sections Signatures and Verifier keys; c2sp.org/tlog-cosignature, section Format.
 */
public final class VerifierKey {
    /** {@code opaque cosigner_name<1..2^8-1>} of c2sp.org/tlog-cosignature, section ML-DSA-44 signed message. */
    private static final int MOST_COSIGNER_NAME_BYTES = 255;
    private static final int ID_DIGITS = 8;

    private final KeyName name;
    private final int id;
    private final SignatureType type;
    private final byte[] key;
    private final PublicKey parsed;

    private VerifierKey(KeyName name, SignatureType type, byte[] key) {
        this.name = name;
        this.id = id(name, type, key);
        this.type = type;
        this.key = key.clone();
        this.parsed = Algorithm.of(type).publicKey(key);
    }

    /** The key of these bytes under this name, or what is wrong with it. */
    public static KeyRead of(KeyName name, SignatureType type, byte[] key) {
        return fault(name, type, key).<KeyRead>map(KeyRead.Refused::new).orElseGet(() -> new KeyRead.Read(new VerifierKey(name, type, key)));
    }

    /** Reads {@code <name>+<id in hex>+<base64 of type and key>}, without a newline. */
    public static KeyRead read(String vkey) {
        String[] parts = vkey.split("\\+", 3); // base64 may hold further ones
        if (parts.length != 3) return new KeyRead.Refused(KeyFault.NOT_A_KEY);
        return switch (KeyParts.read(parts[0], parts[1], parts[2])) {
            case KeyParts.Refused(KeyFault fault) -> new KeyRead.Refused(fault);
            case KeyParts.Read(KeyName name, int id, SignatureType type, byte[] key) -> {
                KeyRead read = of(name, type, key);
                yield read instanceof KeyRead.Read(VerifierKey right) && right.id != id ? new KeyRead.Refused(KeyFault.WRONG_ID) : read;
            }
        };
    }

    /** Who signs with it. */
    public KeyName name() {
        return name;
    }

    /** The first four bytes of SHA-256 over name, newline, type and key, big-endian; compare as bits, print as unsigned. */
    public int id() {
        return id;
    }

    /** What it signs. */
    public SignatureType type() {
        return type;
    }

    /** The bare public key: 32 bytes of RFC 8032 or 1312 of FIPS 204. A copy. */
    public byte[] key() {
        return key.clone();
    }

    /** The key as a vkey, without a newline. */
    public String text() {
        return text(name, id, type, key);
    }

    /** Whether the bare {@code signature} is this key's over {@code message}. Never throws, whatever the bytes. */
    public boolean verifies(byte[] message, byte[] signature) {
        return signature.length == type.signatureBytes() && Algorithm.of(type).verifies(parsed, message, signature);
    }

    /** Whether {@code line} says that it is by this key: the name and the id are its own. Nothing is verified. */
    public boolean isNamedBy(SignatureLine line) {
        return line.keyId() == id && line.name().equals(name);
    }

    private static Optional<KeyFault> fault(KeyName name, SignatureType type, byte[] key) {
        if (key.length != type.keyBytes()) return Optional.of(KeyFault.WRONG_LENGTH);
        return switch (type) {
            case ED25519, COSIGNATURE_ED25519 -> Ed25519Point.fault(key);
            case COSIGNATURE_ML_DSA_44 -> name.bytes().length > MOST_COSIGNER_NAME_BYTES ? Optional.of(KeyFault.NAME_TOO_LONG) : Optional.empty();
        };
    }

    private static int id(KeyName name, SignatureType type, byte[] key) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(name.bytes());
            sha256.update((byte) '\n');
            sha256.update(type.code());
            return ByteBuffer.wrap(sha256.digest(key)).getInt();
        } catch (NoSuchAlgorithmException lacking) {
            throw new IllegalStateException("every JDK has SHA-256", lacking);
        }
    }

    static String text(KeyName name, int id, SignatureType type, byte[] material) {
        byte[] typed = ByteBuffer.allocate(1 + material.length).put(type.code()).put(material).array();
        return name + "+" + HexFormat.of().toHexDigits(id, ID_DIGITS) + "+" + StrictBase64.write(typed);
    }

    @Override public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && type == that.type && Arrays.equals(key, that.key);
    }

    @Override public int hashCode() {
        return id;
    }

    @Override public String toString() {
        return text();
    }
}
