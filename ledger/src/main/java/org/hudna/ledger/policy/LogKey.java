package org.hudna.ledger.policy;

import java.util.Optional;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.VerifierKey;

/**
 * A log that is believed: c2sp.org/tlog-policy, section Defining a log.
 *
 * @param key its name is the log's origin; plain Ed25519 or ML-DSA-44, see {@link #maySign}
 * @param url one word, of a meaning that depends on who reads it: in ours the prefix of tiles and checkpoint
 */
public record LogKey(VerifierKey key, Optional<String> url) {
    public LogKey {
        if (!maySign(key.type())) throw new IllegalArgumentException("no log signs with a key of type " + key.type());
        if (!Octets.isWord(key.text())) throw new IllegalArgumentException("no policy can name the key " + key);
        if (!url.map(Octets::isWord).orElse(true)) throw new IllegalArgumentException("not one word: " + url);
    }

    /**
     * Whether a log signs its checkpoints with keys of this type: a note's plain signature, or ML-DSA-44 as c2sp.org/tlog-checkpoint, section
     * Signatures, recommends. Timed Ed25519 is for cosigners only.
     */
    public static boolean maySign(SignatureType type) {
        return switch (type) {
            case ED25519, COSIGNATURE_ML_DSA_44 -> true;
            case COSIGNATURE_ED25519 -> false;
        };
    }

    /** The origin of its checkpoints. */
    public String origin() {
        return key.name().text();
    }
}
