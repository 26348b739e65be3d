package org.hudna.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.hudna.intake.reading.Content;
import org.hudna.intake.reading.Contents;
import org.hudna.words.Message;

/** Decides what is to be done with what came in; a pure decision, which whoever keeps reports carries out. */
public final class Take {

    /** In bytes: what one report may hold. Longer files are read as streams, without a report. */
    public static final int LARGEST = 64 << 20;

    private Take() {}

    /** @param held since when a report is held; empty where it is not */
    public static Intake take(Bytes bytes, Channel channel, Instant at, Declared declared, Function<ReportId, Optional<Instant>> held) {
        if (bytes.size() == 0) return new Intake.Refused(Message.of("intake.nothing"), bytes);
        if (bytes.size() > LARGEST) return new Intake.Refused(Message.of("intake.too-large", "limit", LARGEST >> 20), bytes);
        Report report = Report.of(channel, at, declared, bytes);
        Optional<Instant> since = held.apply(report.id());
        if (since.isPresent()) return new Intake.AlreadyHeld(report.id(), since.get());
        Optional<Message> why = unreadable(Contents.read(report));
        return why.isPresent() ? new Intake.SetAside(report, why.get()) : new Intake.Taken(report);
    }

    private static Optional<Message> unreadable(Content content) {
        return switch (content) {
            case Content.Unreadable(Message why) -> Optional.of(why);
            case Content.Mail mail -> mail.broken();
            case Content.Text _, Content.Rows _, Content.Messages _, Content.Call _, Content.Bulletin _,
                 Content.Filled _ -> Optional.empty();
        };
    }
}
