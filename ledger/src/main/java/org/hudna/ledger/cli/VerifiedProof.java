package org.hudna.ledger.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hudna.ledger.policy.Doubt;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.proof.ProofFile;
import org.hudna.ledger.proof.ProofVerdict;
import org.hudna.ledger.proof.VerifyProof;
import org.hudna.ledger.tree.ProofCheck;
import org.hudna.ledger.words.Message;

/** What there is to say of a proof for one entry. */
record VerifiedProof(ProofFile proof, Policy policy) {
    Report report(byte[] entry) {
        return switch (VerifyProof.entry(policy, proof, entry)) {
            case ProofVerdict.Proven(var checkpoint, long index, Standing standing) ->
                Report.of(Outcome.HOLDS, "verify.proof-holds", index, checkpoint.origin()).with(Facts.of(checkpoint)).with(Facts.of(standing));
            case ProofVerdict.Refused(List<Doubt> doubts, ProofCheck inclusion, Standing standing) -> refused(entry, doubts, inclusion, standing);
        };
    }

    private Report refused(byte[] entry, List<Doubt> doubts, ProofCheck inclusion, Standing standing) {
        var reasons = new ArrayList<Object>(Facts.doubts(doubts));
        if (inclusion != ProofCheck.PROVEN) reasons.add(inclusion == ProofCheck.WRONG_ROOT ? Message.of("verify.other-entry") : inclusion);
        var checkpoint = proof.checkpoint().checkpoint();
        Report report = Report.of(Outcome.FAILS, "verify.proof-refused", proof.index(), checkpoint.origin()).with("why", List.copyOf(reasons))
            .with(Facts.of(checkpoint)).with(Facts.of(standing));
        return inclusion == ProofCheck.WRONG_ROOT && holdsWithoutNewline(entry) ? report.then("verify.newline") : report;
    }

    /** A file of one line ends in a newline, which is no part of the entry that the line became. */
    private boolean holdsWithoutNewline(byte[] entry) {
        if (entry.length == 0 || entry[entry.length - 1] != '\n') return false;
        return VerifyProof.entry(policy, proof, Arrays.copyOf(entry, entry.length - 1)) instanceof ProofVerdict.Proven;
    }
}
