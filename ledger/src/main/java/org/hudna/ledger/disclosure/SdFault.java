package org.hudna.ledger.disclosure;

/** Why a token is refused. The first fault found is the one named. */
public enum SdFault {
    /** Longer than {@link SdJwt#MOST_CHARACTERS}, or with more than {@link SdJwt#MOST_DISCLOSURES} disclosures. */
    TOO_LARGE,
    /** Not a JWT, a tilde, disclosures with a tilde after each. */
    NOT_A_TOKEN,
    /** A JWT's header or payload is not base64url of a JSON object. */
    NOT_A_JWT,
    /** Neither {@code EdDSA} nor {@code Ed25519}; {@code none} among them. */
    ALGORITHM,
    /** The header has a {@code crit} that we cannot honour, or a {@code typ} that belongs to another kind of token. */
    HEADER,
    /** Not signed by the issuer's key, or the key is not one that signs tokens. */
    SIGNATURE,
    /** {@code _sd_alg} names another hash than {@code sha-256}. */
    HASH,
    /** A disclosure that is not base64url of a JSON array of two or three parts as required. */
    DISCLOSURE,
    /** One digest stands in two places, or one disclosure comes twice. */
    DIGEST_TWICE,
    /** A disclosure for which no digest stands anywhere that is shown. */
    UNREFERENCED,
    /** A disclosure of a member where an array's item belongs, or the other way round. */
    MISPLACED,
    /** A disclosed name is {@code _sd}, {@code _sd_alg} or {@code ...}. */
    RESERVED_NAME,
    /** A disclosed name stands at its level already. */
    NAME_TWICE,
    /** {@code _sd}, {@code _sd_alg} or {@code ...} stands where it cannot, or with a value that it cannot have. */
    DIGESTS,
    /** With everything in its place, deeper than {@link Json#MOST_DEPTH}. */
    TOO_DEEP,
    /** A claim on validity cannot be read: {@code exp}, {@code nbf}, {@code aud}, or in a key binding {@code iat}. */
    CLAIM,
    /** {@code exp} has come. */
    EXPIRED,
    /** {@code nbf} has not come. */
    NOT_YET,
    /** Meant for somebody else. */
    AUDIENCE,
    /** A key binding is required, and there is none. */
    NO_BINDING,
    /** There is a key binding, and none was asked for: what we do not check we do not accept. */
    UNASKED_BINDING,
    /** The token names no holder's key that we can use. */
    NO_HOLDER,
    /** The key binding is not a key-binding JWT signed by the holder. */
    BINDING,
    /** The key binding is for another nonce. */
    NONCE,
    /** The key binding was made outside the time allowed. */
    BINDING_TIME,
    /** The key binding is for another token, or for other disclosures of this one. */
    BINDING_HASH
}
