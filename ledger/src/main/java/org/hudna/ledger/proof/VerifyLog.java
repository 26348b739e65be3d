package org.hudna.ledger.proof;

import java.util.Optional;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.policy.Trust;
import org.hudna.ledger.tiles.Resources;

/**
 * Checks a whole log: its head against a policy, then every bundle and every tile, each read once and in order, in memory that does not grow.
 * c2sp.org/tlog-tiles. What lies in the folder beside those files is not looked at.
 */
public final class VerifyLog {
    private VerifyLog() {
    }

    /** Checks the log behind {@code files}. Throws {@link java.io.UncheckedIOException} where a file cannot be read. */
    public static LogVerdict at(Resources files, Policy policy, Progress progress) {
        return switch (HeadRead.of(files)) {
            case HeadRead.Absent() -> new LogVerdict.NoHead();
            case HeadRead.Malformed(var why) -> new LogVerdict.MalformedHead(why);
            case HeadRead.Read(SignedCheckpoint checkpoint) -> at(files, checkpoint, policy, progress);
        };
    }

    /** As {@link #at(Resources, Policy, Progress)}, but against this head of the log instead of the one that stands there. */
    public static LogVerdict at(Resources files, SignedCheckpoint checkpoint, Policy policy, Progress progress) {
        return switch (policy.judge(checkpoint)) {
            case Trust.Accepted(var _, Standing standing) -> difference(files, checkpoint, progress)
                .<LogVerdict>map(first -> new LogVerdict.Differs(checkpoint, standing, first))
                .orElseGet(() -> new LogVerdict.Holds(checkpoint, standing));
            case Trust.Refused refused when !refused.isOnlyQuorum() ->
                new LogVerdict.NotAccepted(checkpoint, refused.doubts(), refused.standing(), false);
            case Trust.Refused(var doubts, Standing standing) -> difference(files, checkpoint, progress)
                .<LogVerdict>map(first -> new LogVerdict.Differs(checkpoint, standing, first))
                .orElseGet(() -> new LogVerdict.NotAccepted(checkpoint, doubts, standing, true));
        };
    }

    private static Optional<Difference> difference(Resources files, SignedCheckpoint checkpoint, Progress progress) {
        return new LogWalk(files, checkpoint.checkpoint().head(), progress).firstDifference();
    }
}
