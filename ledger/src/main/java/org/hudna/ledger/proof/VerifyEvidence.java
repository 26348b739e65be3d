package org.hudna.ledger.proof;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hudna.ledger.checkpoint.SignatureCheck;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.WitnessKey;
import org.hudna.ledger.tree.Checks;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.ProofCheck;

/**
 * Checks evidence of a fork, with nothing but the log's keys. How many witnesses signed does not matter: a log must not sign two histories at all.
 */
public final class VerifyEvidence {
    private VerifyEvidence() {
    }

    /** With the keys of the policy, its witnesses being asked whether they signed both. */
    public static EvidenceVerdict with(Policy policy, Evidence evidence) {
        return with(policy.keysOf(evidence.older().checkpoint().origin()), policy.witnesses().values(), evidence);
    }

    /** With these keys of the log. */
    public static EvidenceVerdict with(Collection<VerifierKey> logKeys, Evidence evidence) {
        return with(logKeys, List.of(), evidence);
    }

    private static EvidenceVerdict with(Collection<VerifierKey> logKeys, Collection<WitnessKey> witnesses, Evidence evidence) {
        String origin = evidence.older().checkpoint().origin();
        List<VerifierKey> keys = logKeys.stream().filter(key -> key.name().text().equals(origin)).toList();
        Set<EvidenceVerdict.Reason> reasons = EnumSet.noneOf(EvidenceVerdict.Reason.class);
        if (!evidence.newer().checkpoint().origin().equals(origin)) reasons.add(EvidenceVerdict.Reason.OTHER_ORIGIN);
        if (keys.isEmpty()) reasons.add(EvidenceVerdict.Reason.UNKNOWN_LOG);
        if (!isSigned(evidence.older(), keys)) reasons.add(EvidenceVerdict.Reason.OLDER_NOT_SIGNED);
        if (!isSigned(evidence.newer(), keys)) reasons.add(EvidenceVerdict.Reason.NEWER_NOT_SIGNED);
        if (rootThen(evidence).equals(evidence.olderHead().root())) reasons.add(EvidenceVerdict.Reason.NO_CONTRADICTION);
        if (!isProven(evidence)) reasons.add(EvidenceVerdict.Reason.NOT_PROVEN);
        if (!reasons.isEmpty()) return new EvidenceVerdict.Nothing(reasons);
        List<WitnessKey> both = witnesses.stream().filter(witness -> isSigned(evidence.older(), List.of(witness.key()))
            && isSigned(evidence.newer(), List.of(witness.key()))).toList();
        return new EvidenceVerdict.Fork(origin, evidence.olderHead(), evidence.newerHead(), both);
    }

    private static Hash rootThen(Evidence evidence) {
        return evidence.shown().map(Evidence.Shown::root).orElse(evidence.newerHead().root());
    }

    private static boolean isProven(Evidence evidence) {
        var then = new Head(evidence.olderHead().size(), rootThen(evidence));
        return evidence.shown().map(shown -> Checks.consistency(then, evidence.newerHead(), shown.proof()) == ProofCheck.PROVEN).orElse(true);
    }

    private static boolean isSigned(SignedCheckpoint checkpoint, List<VerifierKey> keys) {
        return keys.stream().anyMatch(key -> checkpoint.check(key) instanceof SignatureCheck.Good);
    }
}
