package org.hudna.ledger.cli;

import java.util.List;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.WitnessKey;
import org.hudna.ledger.proof.Evidence;
import org.hudna.ledger.proof.EvidenceVerdict;
import org.hudna.ledger.proof.VerifyEvidence;

/** What there is to say of evidence that a log showed two histories. */
final class VerifiedEvidence {
    private VerifiedEvidence() {
    }

    static Report report(Evidence evidence, Policy policy) {
        return switch (VerifyEvidence.with(policy, evidence)) {
            case EvidenceVerdict.Fork(String origin, var _, var _, List<WitnessKey> both) -> {
                Report report = Report.of(Outcome.HOLDS, "verify.evidence-holds", origin).with(Facts.of(evidence));
                yield both.isEmpty() ? report : report.with("signed-both", both.stream().map(WitnessKey::name).toList());
            }
            case EvidenceVerdict.Nothing(var reasons) -> Report.of(Outcome.FAILS, "verify.evidence-refused", evidence.older().checkpoint().origin())
                .with("why", reasons.stream().sorted().toList()).with(Facts.of(evidence));
        };
    }
}
