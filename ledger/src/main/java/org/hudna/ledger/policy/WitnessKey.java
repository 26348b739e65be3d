package org.hudna.ledger.policy;

import java.util.Optional;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.VerifierKey;

/**
 * A witness that is believed: c2sp.org/tlog-policy, section Defining a witness.
 *
 * @param name what the policy calls it; means nothing outside of the file, and need not be the name of the key
 * @param key of a cosigner, see {@link #maySign}
 * @param url one word: as a rule the prefix below which the witness takes checkpoints
 */
public record WitnessKey(String name, VerifierKey key, Optional<String> url) {
    public WitnessKey {
        if (!Policy.isName(name)) throw new IllegalArgumentException("not a name: " + name);
        if (!maySign(key.type())) throw new IllegalArgumentException("no witness signs with a key of type " + key.type());
        if (!Octets.isWord(key.text())) throw new IllegalArgumentException("no policy can name the key " + key);
        if (!url.map(Octets::isWord).orElse(true)) throw new IllegalArgumentException("not one word: " + url);
    }

    /**
     * Whether witnesses cosign with keys of this type: those of c2sp.org/tlog-cosignature. A plain signature would not say that anything was
     * compared.
     */
    public static boolean maySign(SignatureType type) {
        return switch (type) {
            case COSIGNATURE_ED25519, COSIGNATURE_ML_DSA_44 -> true;
            case ED25519 -> false;
        };
    }
}
