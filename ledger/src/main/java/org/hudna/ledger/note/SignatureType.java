package org.hudna.ledger.note;

import java.util.Arrays;
import java.util.Optional;

/**
 * What kind of signature a key makes, and over what.
 *
 * <p>Of the types that c2sp.org/signed-note (section Signature types) assigns, only the three that a log and its witnesses need here.
 */
public enum SignatureType {
    /** Ed25519 over the text of the note. */
    ED25519(0x01, 32, 64),
    /** Ed25519 over a time and the text of a checkpoint: c2sp.org/tlog-cosignature, section Ed25519 signed message. */
    COSIGNATURE_ED25519(0x04, 32, 64),
    /** ML-DSA-44 (FIPS 204) over names, time, size and root: c2sp.org/tlog-cosignature, section ML-DSA-44 signed message. */
    COSIGNATURE_ML_DSA_44(0x06, 1312, 2420);

    private final int code;
    private final int keyBytes;
    private final int signatureBytes;

    SignatureType(int code, int keyBytes, int signatureBytes) {
        this.code = code;
        this.keyBytes = keyBytes;
        this.signatureBytes = signatureBytes;
    }

    /** The byte that stands for this type in keys and key ids. */
    public byte code() {
        return (byte) code;
    }

    /** Length of the public key, in bytes. */
    public int keyBytes() {
        return keyBytes;
    }

    /** Length of the bare signature, in bytes; a cosignature's time is not counted. */
    public int signatureBytes() {
        return signatureBytes;
    }

    static Optional<SignatureType> of(byte code) {
        return Arrays.stream(values()).filter(type -> type.code() == code).findFirst();
    }
}
