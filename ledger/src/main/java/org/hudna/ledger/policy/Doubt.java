package org.hudna.ledger.policy;

import org.hudna.ledger.note.VerifierKey;

/** A reason why a policy does not accept a checkpoint. */
public sealed interface Doubt {
    /** No log of the policy has this origin. */
    record UnknownLog(String origin) implements Doubt {
    }

    /** No line is by a key that the policy has for this origin. */
    record NotSignedByLog(String origin) implements Doubt {
    }

    /** A line says to be by the log's key and is not: the whole note is refused. */
    record BadLogSignature(VerifierKey key) implements Doubt {
    }

    /** A line says to be by a known witness and is not: the whole note is refused, though others may have signed. */
    record BadCosignature(WitnessKey witness) implements Doubt {
    }

    /** The tree is said to be empty, and the root is another than an empty tree has. */
    record WrongEmptyRoot() implements Doubt {
    }

    /** Not enough witnesses have cosigned. */
    record QuorumNotMet(Standing standing) implements Doubt {
    }
}
