package org.hudna.ledger.cli;

import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.proof.Difference;
import org.hudna.ledger.proof.LogVerdict;
import org.hudna.ledger.proof.Progress;
import org.hudna.ledger.proof.VerifyLog;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.words.Message;

/** What there is to say of a whole log. */
final class VerifiedLog {
    private VerifiedLog() {
    }

    static Report report(String name, Resources files, Policy policy) {
        return switch (VerifyLog.at(files, policy, Progress.NONE)) {
            case LogVerdict.Holds(SignedCheckpoint signed, Standing standing) -> of(Outcome.HOLDS, "verify.log-holds", signed, standing);
            case LogVerdict.NotAccepted(SignedCheckpoint signed, var doubts, Standing standing, boolean filesHold) -> {
                Report report = Report.of(Outcome.FAILS, filesHold ? "verify.log-quorum" : "verify.log-refused", signed.checkpoint().origin())
                    .with("why", Facts.doubts(doubts)).with(Facts.of(signed.checkpoint())).with(Facts.of(standing));
                yield filesHold ? report : report.then("verify.not-read");
            }
            case LogVerdict.Differs(SignedCheckpoint signed, Standing standing, Difference first) ->
                Report.of(Outcome.FAILS, "verify.log-differs", signed.checkpoint().origin()).with("first", said(first))
                    .with(Facts.of(signed.checkpoint()))
                    .with(Facts.of(standing)).then("verify.differs-next");
            case LogVerdict.NoHead() -> Report.of(Outcome.UNKNOWN, "verify.no-head", name);
            case LogVerdict.MalformedHead(var why) -> Report.of(Outcome.FAILS, "checkpoint.refused", name, Document.why(why));
        };
    }

    private static Report of(Outcome outcome, String id, SignedCheckpoint signed, Standing standing) {
        return Report.of(outcome, id, signed.checkpoint().origin()).with(Facts.of(signed.checkpoint())).with(Facts.of(standing));
    }

    private static Message said(Difference first) {
        if (first.number() < 0) return Message.of("verify.difference", first.path(), first.kind());
        return Message.of(first.kind() == Difference.Kind.OTHER_ENTRY ? "verify.difference-entry" : "verify.difference-hash", first.path(),
            first.kind(), first.number());
    }
}
