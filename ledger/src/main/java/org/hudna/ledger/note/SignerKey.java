package org.hudna.ledger.note;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;

/**
 * A private key under a name, for one type of signature.
 *
 * <p>It grows from a 32-byte seed: RFC 8032's private key, or FIPS 204's xi. Signing is deterministic, so the same key, message and time
 * give the same bytes. It is its own identity, and what it prints does not tell the seed; {@link #text} does, for whoever stores it.
 */
public final class SignerKey {
    /** Length of a seed, in bytes. */
    public static final int SEED_BYTES = Algorithm.SEED_BYTES;

    /** How a private key's text begins: the form of Go's {@code sumdb/note}, which has no specification of its own. */
    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final PrivateKey parsed;
    private final VerifierKey verifier;

    private SignerKey(byte[] seed, PrivateKey parsed, VerifierKey verifier) {
        this.seed = seed.clone();
        this.parsed = parsed;
        this.verifier = verifier;
    }

    /** The key that grows from this seed, or what is wrong with it: the length, or a name too long for its type. */
    public static SignerRead of(KeyName name, SignatureType type, byte[] seed) {
        if (seed.length != SEED_BYTES) return new SignerRead.Refused(KeyFault.WRONG_LENGTH);
        Algorithm algorithm = Algorithm.of(type);
        KeyPair pair = algorithm.pair(seed);
        return switch (VerifierKey.of(name, type, algorithm.bare(pair.getPublic()))) {
            case KeyRead.Refused(KeyFault fault) -> new SignerRead.Refused(fault);
            case KeyRead.Read(VerifierKey verifier) -> new SignerRead.Read(new SignerKey(seed, pair.getPrivate(), verifier));
        };
    }

    /** A new key. Fails where the name is too long for the type. */
    public static SignerKey fresh(KeyName name, SignatureType type, SecureRandom random) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return switch (of(name, type, seed)) {
            case SignerRead.Read(SignerKey key) -> key;
            case SignerRead.Refused(KeyFault fault) -> throw new IllegalArgumentException("no " + type + " key for " + name + ": " + fault);
        };
    }

    /** Reads {@code PRIVATE+KEY+<name>+<id in hex>+<base64 of type and seed>}, without a newline. The id is the public key's. */
    public static SignerRead read(String text) {
        if (!text.startsWith(PREFIX)) return new SignerRead.Refused(KeyFault.NOT_A_KEY);
        String[] parts = text.substring(PREFIX.length()).split("\\+", 3);
        if (parts.length != 3) return new SignerRead.Refused(KeyFault.NOT_A_KEY);
        return switch (KeyParts.read(parts[0], parts[1], parts[2])) {
            case KeyParts.Refused(KeyFault fault) -> new SignerRead.Refused(fault);
            case KeyParts.Read(KeyName name, int id, SignatureType type, byte[] seed) -> {
                SignerRead read = of(name, type, seed);
                boolean wrongId = read instanceof SignerRead.Read(SignerKey right) && right.verifier.id() != id;
                yield wrongId ? new SignerRead.Refused(KeyFault.WRONG_ID) : read;
            }
        };
    }

    /** Who signs with it. */
    public KeyName name() {
        return verifier.name();
    }

    /** What it signs. */
    public SignatureType type() {
        return verifier.type();
    }

    /** The public key, to be given to whoever shall check. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The bare signature over {@code message}. What a message is for its type, the caller sees to. */
    public byte[] sign(byte[] message) {
        return Algorithm.of(type()).sign(parsed, message);
    }

    /** The line that carries {@code signature}, be it bare or with a time before it. */
    public SignatureLine line(byte[] signature) {
        return new SignatureLine(name(), verifier.id(), signature);
    }

    /** The whole secret as text, without a newline: for a file that only its owner reads. */
    public String text() {
        return PREFIX + VerifierKey.text(name(), verifier.id(), type(), seed);
    }

    @Override public String toString() {
        return "private key of " + verifier.name() + " (" + verifier.type() + ")";
    }
}
