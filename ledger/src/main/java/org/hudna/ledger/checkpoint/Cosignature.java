package org.hudna.ledger.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.SignatureLine;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.tree.Head;

/**
 * Signatures under a checkpoint: plain ones, and cosignatures that state a time.
 *
 * <p>c2sp.org/tlog-cosignature, sections Format, Ed25519 signed message, ML-DSA-44 signed message. Of the latter only those over a whole
 * tree, from leaf 0. A time is in whole seconds since 1970; 0 means that none is stated. On the wire it may be as large as
 * 2<sup>63</sup>-1; past {@link Instant#MAX}, a thousand million years ahead, it is a time in the future that verifiers may refuse, and we do.
 */
public final class Cosignature {
    private static final byte[] ML_DSA_LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_ORIGIN_BYTES = 255;

    private Cosignature() {}

    /**
     * Signs the checkpoint with {@code signer}, as of {@code at}; a plain Ed25519 key states no time.
     *
     * <p>{@link Instant#EPOCH} states no time and is for ML-DSA-44 only. Fails before 1970, and where ML-DSA-44 has no room for the origin.
     */
    public static SignatureLine make(SignerKey signer, Checkpoint checkpoint, Instant at) {
        long seconds = at.getEpochSecond();
        return switch (signer.type()) {
            case ED25519 -> signer.line(signer.sign(plainMessage(checkpoint)));
            case COSIGNATURE_ED25519 -> timed(signer, required(seconds, 1), ed25519Message(checkpoint, seconds));
            case COSIGNATURE_ML_DSA_44 -> timed(signer, required(seconds, 0), mlDsaMessage(signer.name(), checkpoint, seconds)
                .orElseThrow(() -> new IllegalArgumentException("an origin of more than " + MOST_ORIGIN_BYTES + " bytes: " + checkpoint.origin())));
        };
    }

    /** Checks a line that says to be by {@code key}: good or bad. */
    static SignatureCheck check(VerifierKey key, Checkpoint checkpoint, SignatureLine line) {
        byte[] signature = line.signature();
        return switch (key.type()) {
            case ED25519 -> good(key.verifies(plainMessage(checkpoint), signature), Optional.empty());
            case COSIGNATURE_ED25519, COSIGNATURE_ML_DSA_44 -> checkTimed(key, checkpoint, signature);
        };
    }

    private static SignatureCheck checkTimed(VerifierKey key, Checkpoint checkpoint, byte[] signature) {
        if (signature.length != Long.BYTES + key.type().signatureBytes()) return new SignatureCheck.Bad();
        long seconds = ByteBuffer.wrap(signature).getLong();
        if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) return new SignatureCheck.Bad();
        Optional<byte[]> message = switch (key.type()) {
            case ED25519 -> Optional.empty();
            case COSIGNATURE_ED25519 -> Optional.of(ed25519Message(checkpoint, seconds));
            case COSIGNATURE_ML_DSA_44 -> mlDsaMessage(key.name(), checkpoint, seconds);
        };
        byte[] bare = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
        Optional<Instant> at = Optional.of(seconds).filter(stated -> stated > 0).map(Instant::ofEpochSecond);
        return good(message.isPresent() && key.verifies(message.get(), bare), at);
    }

    private static SignatureCheck good(boolean verified, Optional<Instant> at) {
        return verified ? new SignatureCheck.Good(at) : new SignatureCheck.Bad();
    }

    private static SignatureLine timed(SignerKey signer, long seconds, byte[] message) {
        byte[] bare = signer.sign(message);
        return signer.line(ByteBuffer.allocate(Long.BYTES + bare.length).putLong(seconds).put(bare).array());
    }

    private static long required(long seconds, long least) {
        if (seconds < least) throw new IllegalArgumentException("a cosignature of " + seconds + " seconds since 1970");
        return seconds;
    }

    private static byte[] plainMessage(Checkpoint checkpoint) {
        return checkpoint.text().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ed25519Message(Checkpoint checkpoint, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + checkpoint.text()).getBytes(StandardCharsets.UTF_8);
    }

    /** Empty where the origin does not fit. */
    private static Optional<byte[]> mlDsaMessage(KeyName cosigner, Checkpoint checkpoint, long seconds) {
        byte[] name = cosigner.text().getBytes(StandardCharsets.UTF_8);
        byte[] origin = checkpoint.origin().getBytes(StandardCharsets.UTF_8);
        if (origin.length > MOST_ORIGIN_BYTES) return Optional.empty();
        Head head = checkpoint.head();
        byte[] root = head.root().bytes();
        int length = ML_DSA_LABEL.length + 1 + name.length + Long.BYTES + 1 + origin.length + Long.BYTES + Long.BYTES + root.length;
        return Optional.of(ByteBuffer.allocate(length).put(ML_DSA_LABEL).put((byte) name.length).put(name).putLong(seconds)
            .put((byte) origin.length).put(origin).putLong(0).putLong(head.size()).put(root).array());
    }
}
