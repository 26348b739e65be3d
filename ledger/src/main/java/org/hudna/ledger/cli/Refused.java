package org.hudna.ledger.cli;

import java.util.List;
import java.util.Map;
import org.hudna.ledger.words.Message;
import org.hudna.ledger.writer.Refusal;

/** Why a log does not go on. */
final class Refused {
    private Refused() {
    }

    static Report report(LogPlace log, Refusal why) {
        Report report = Report.of(Outcome.FAILS, "refusal.stops", log.folder()).with("why", said(why));
        return switch (why) {
            case Refusal.WitnessesAhead ahead -> report.with("witnesses", seen(ahead)).then("refusal.backup");
            case Refusal.TailLost _, Refusal.LockBehind _, Refusal.LockMissing _ -> report.then("refusal.backup");
            case Refusal.WitnessesForked _, Refusal.Forked _, Refusal.OtherEntries _ -> report.then("refusal.fork");
            case Refusal.FileDamaged _, Refusal.CheckpointNotOurs _, Refusal.ClockBehind _ -> report;
        };
    }

    private static List<Message> seen(Refusal.WitnessesAhead ahead) {
        return ahead.ahead().entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(one -> Message.of("refusal.seen", one.getKey(), one.getValue())).toList();
    }

    private static Message said(Refusal why) {
        return switch (why) {
            case Refusal.TailLost(long held, var signed) -> Message.of("refusal.tail-lost", held, signed.size());
            case Refusal.LockBehind(var files, var locked) -> locked.map(known -> Message.of("refusal.lock-behind", files.size(), known.size()))
                .orElseGet(() -> Message.of("refusal.lock-gone", files.size()));
            case Refusal.LockMissing(long held) -> Message.of("refusal.lock-missing", held);
            case Refusal.Forked(var files, var _) -> Message.of("refusal.forked", files.size());
            case Refusal.OtherEntries(var signed, var _) -> Message.of("refusal.other-entries", signed.size());
            case Refusal.FileDamaged(String path) -> Message.of("refusal.file-damaged", path);
            case Refusal.CheckpointNotOurs() -> Message.of("refusal.not-ours");
            case Refusal.WitnessesAhead(var held, var _, var _) -> Message.of("refusal.witnesses-ahead", held.size());
            case Refusal.WitnessesForked(var held, var witnesses) -> Message.of("refusal.witnesses-forked", held.size(), witnesses.keySet().stream()
                .sorted().toList());
            case Refusal.ClockBehind(var last, var now) -> Message.of("refusal.clock", last, now);
        };
    }
}
