package org.hudna.ledger.proof;

import java.util.List;
import java.util.Set;
import org.hudna.ledger.policy.WitnessKey;
import org.hudna.ledger.tree.Head;

/** Whether an evidence file shows a fork. */
public sealed interface EvidenceVerdict {
    /**
     * The log with this origin signed both heads, and no log can have both; {@code signedBoth} are the known witnesses that cosigned the one and
     * the other.
     */
    record Fork(String origin, Head older, Head newer, List<WitnessKey> signedBoth) implements EvidenceVerdict {
        public Fork {
            signedBoth = List.copyOf(signedBoth);
        }
    }

    /** It shows nothing, for every one of these reasons. */
    record Nothing(Set<Reason> reasons) implements EvidenceVerdict {
        public Nothing {
            reasons = Set.copyOf(reasons);
        }
    }

    /** Why it shows nothing. */
    enum Reason {
        /** The heads are of two logs. */
        OTHER_ORIGIN,
        /** No key is known for the origin. */
        UNKNOWN_LOG,
        /** No known key signed the older head. */
        OLDER_NOT_SIGNED,
        /** No known key signed the newer head. */
        NEWER_NOT_SIGNED,
        /** The older head's root is the one that the newer tree had: they agree. */
        NO_CONTRADICTION,
        /** The proof does not lead from what is shown to the newer head. */
        NOT_PROVEN
    }
}
