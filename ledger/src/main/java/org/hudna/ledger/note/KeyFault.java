package org.hudna.ledger.note;

/** Why a key, public or private, was not taken. c2sp.org/signed-note, section Verifier keys. */
public enum KeyFault {
    /** Not the parts that a key has, joined by {@code +}. */
    NOT_A_KEY,
    /** The name is empty or holds a space or another character that no name holds. */
    BAD_NAME,
    /** The name is longer than the 255 bytes that an ML-DSA-44 cosignature has room for. */
    NAME_TOO_LONG,
    /** The key id is not eight lower-case hexadecimal digits. */
    BAD_ID,
    /** The last part is not base64 in its one canonical form. */
    BAD_BASE64,
    /** A type of signature that is not ours to check. */
    UNKNOWN_TYPE,
    /** The key has not the length of its type. */
    WRONG_LENGTH,
    /** The id is not the one that name, type and key give. */
    WRONG_ID,
    /** Ed25519: the bytes are no point of the curve. */
    NOT_A_POINT,
    /** Ed25519: another encoding of a point than the one of RFC 8032, section 5.1.2. Implementations disagree on such keys. */
    NOT_CANONICAL,
    /** Ed25519: a point of order 1, 2, 4 or 8, for which anyone can make signatures. */
    LOW_ORDER
}
