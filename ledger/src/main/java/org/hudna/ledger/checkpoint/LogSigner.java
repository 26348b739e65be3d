package org.hudna.ledger.checkpoint;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.SignatureLine;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignedNote;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.VerifierKey;

/**
 * The keys with which one log signs its own checkpoints: all under one name, which is the origin.
 *
 * <p>One plain Ed25519 key, or two while the old one is being replaced, and beside them no, one or likewise two ML-DSA-44 keys.
 * c2sp.org/tlog-checkpoint, section Signatures. It signs what it is given: that the tree is right is to be seen to before.
 */
public final class LogSigner {
    /** The old key and the new one. */
    private static final int MOST_OF_A_TYPE = 2;

    private final List<SignerKey> keys;

    /** Takes the keys in the order in which their lines shall stand. Fails unless they are as said above. */
    public LogSigner(Collection<SignerKey> keys) {
        Map<VerifierKey, SignerKey> each = new LinkedHashMap<>();
        keys.forEach(key -> each.put(key.verifier(), key));
        this.keys = List.copyOf(each.values());
        if (count(SignatureType.ED25519) == 0) throw new IllegalArgumentException("a log signs with an Ed25519 key at least");
        if (count(SignatureType.COSIGNATURE_ED25519) > 0) throw new IllegalArgumentException("a timed Ed25519 key is a witness's, not a log's");
        for (SignatureType type : SignatureType.values())
            if (count(type) > MOST_OF_A_TYPE) throw new IllegalArgumentException("more than two keys of type " + type);
        if (this.keys.stream().anyMatch(key -> !key.name().equals(name()))) throw new IllegalArgumentException("the keys have different names");
    }

    /** The log's origin. */
    public String origin() {
        return name().text();
    }

    /** The public keys, in the order of the lines. */
    public List<VerifierKey> verifiers() {
        return keys.stream().map(SignerKey::verifier).toList();
    }

    /** Signs, as of {@code at} in whole seconds. Fails for another log's checkpoint and for one with extension lines, of which we make none. */
    public SignedCheckpoint sign(Checkpoint checkpoint, Instant at) {
        if (!checkpoint.origin().equals(origin())) throw new IllegalArgumentException("the checkpoint is of the log " + checkpoint.origin());
        if (!checkpoint.extensions().isEmpty()) throw new IllegalArgumentException("the checkpoint has extension lines");
        List<SignatureLine> lines = keys.stream().map(key -> Cosignature.make(key, checkpoint, at)).toList();
        return new SignedCheckpoint(checkpoint, new SignedNote(checkpoint.text(), lines));
    }

    private KeyName name() {
        return keys.getFirst().name();
    }

    private long count(SignatureType type) {
        return keys.stream().filter(key -> key.type() == type).count();
    }
}
