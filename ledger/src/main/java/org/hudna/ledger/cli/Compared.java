package org.hudna.ledger.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.hudna.ledger.proof.Comparison;
import org.hudna.ledger.proof.Evidence;
import org.hudna.ledger.tree.Head;

/** What there is to say of two copies of a log. */
record Compared(String before, String now, Comparison comparison) {
    Optional<Evidence> evidence() {
        return comparison instanceof Comparison.SplitView(Evidence evidence) ? Optional.of(evidence) : Optional.empty();
    }

    Report report() {
        return switch (comparison) {
            case Comparison.Same(Head head) -> Report.of(Outcome.HOLDS, "compare.same").with("size", head.size()).with("root", head.root().base64());
            case Comparison.Continues(Head older, Head newer, var _) -> sizes(Report.of(Outcome.HOLDS, "compare.continues", before, now), older,
                newer)
                .with("added", newer.size() - older.size());
            case Comparison.Rollback(Head larger, Head smaller, var proof) ->
                sizes(Report.of(Outcome.FAILS, proof.isPresent() ? "compare.rollback" : "compare.rollback-unproven", before, now), larger, smaller)
                    .with("gone", larger.size() - smaller.size()).then("compare.order");
            case Comparison.SplitView(Evidence evidence) -> split(evidence).then("compare.keep");
            case Comparison.CannotTell(var why, String path) -> {
                Report report = Report.of(Outcome.UNKNOWN, "compare.cannot-tell", before, now).with("why", why);
                yield path.isEmpty() ? report : report.with("file", path);
            }
            case Comparison.NotBelieved(var which, var doubts) -> Report.of(Outcome.FAILS, "compare.not-believed", named(which))
                .with("why", Facts.doubts(doubts));
            case Comparison.OtherLog(String one, String other) -> Report.of(Outcome.FAILS, "compare.other-log").with("before", one)
                .with("now", other);
        };
    }

    /** Of two histories, the evidence of which now lies in {@code file}. */
    Report report(Path file) {
        return evidence().map(evidence -> split(evidence).with("evidence", file)
            .then("compare.kept", Shell.line("verify", file, "--policy", "POLICY"))).orElseGet(this::report);
    }

    private Report split(Evidence evidence) {
        return Report.of(Outcome.FAILS, "compare.split", now, before).with(Facts.of(evidence));
    }

    private static Report sizes(Report report, Head then, Head today) {
        return report.with("before", then.size()).with("now", today.size());
    }

    private String named(Comparison.Which which) {
        return switch (which) {
            case BEFORE -> before;
            case NOW -> now;
        };
    }
}
