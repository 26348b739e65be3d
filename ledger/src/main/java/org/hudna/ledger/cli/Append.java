package org.hudna.ledger.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.witness.Asked;
import org.hudna.ledger.witness.Cosigning;
import org.hudna.ledger.words.Message;
import org.hudna.ledger.writer.Publication;

/** Adds the lines of a file to a log. */
final class Append implements Command {
    private static final Option ORIGIN = Option.value("--origin", "NAME");
    private static final Option ONCE_KEY = Option.value("--once-key", "line|none");

    @Override public Shape shape() {
        return Shape.of("append", List.of("FOLDER", "FILE"), ORIGIN, PolicyFile.OPTION, OpenLog.KEY, OpenLog.LOCK, ONCE_KEY, OpenLog.SET_ASIDE);
    }

    @Override public Report run(Call call, Desk desk) throws Stopped, IOException {
        LogPlace place = LogPlace.of(call.operand(0));
        boolean once = once(call);
        if (call.operand(1).equals("-")) return spooled(call, place, desk.in(), once, desk);
        Path file = Call.path(call.operand(1));
        if (Files.isRegularFile(file) || Files.isDirectory(file) || !Files.exists(file)) return append(call, place, file, once, desk);
        try (InputStream pipe = Files.newInputStream(file)) {
            return spooled(call, place, pipe, once, desk);
        }
    }

    /** A file is read twice, so that nothing is added of what cannot be added whole; what can be read only once is kept aside first. */
    private static Report spooled(Call call, LogPlace place, InputStream from, boolean once, Desk desk) throws Stopped, IOException {
        Path spooled = Files.createTempFile("hudna", ".lines");
        try {
            Files.copy(from, spooled, StandardCopyOption.REPLACE_EXISTING);
            return append(call, place, spooled, once, desk);
        } finally {
            Files.delete(spooled);
        }
    }

    private static boolean once(Call call) throws Stopped {
        return switch (call.value(ONCE_KEY).orElse("line")) {
            case "line" -> true;
            case "none" -> false;
            case String other -> throw call.wrongly("append.once-key", other);
        };
    }

    private static Report append(Call call, LogPlace place, Path file, boolean once, Desk desk) throws Stopped, IOException {
        Input input = Input.checked(file, call.operand(1));
        boolean made = NewLog.madeIfAbsent(place, call, call.value(ORIGIN), desk);
        try (OpenLog open = OpenLog.at(place, call, desk)) {
            Input.Added added = input.into(open.log(), once);
            Publication publication = open.log().publish();
            if (publication instanceof Publication.ClockBehind(var last, var now)) return Report.of(Outcome.FAILS, "append.clock", last, now)
                .with(added.facts());
            Optional<Cosigning> asked = open.policy().witnesses().isEmpty() ? Optional.empty() : Optional.of(open.log().cosign());
            Report report = Report.of(Outcome.HOLDS, made ? "append.made" : "append.done", open.log().newest().checkpoint().origin())
                .with(added.facts())
                .with(Facts.of(open.log().newest().checkpoint())).with(Facts.of(open.log().standing(), open.log().attendance()));
            return advised(alarmed(report, asked), place, added, open);
        }
    }

    private static Report advised(Report report, LogPlace place, Input.Added added, OpenLog open) {
        Report quorum = open.log().standing().met() ? report : report.then("append.cosign", Shell.line("cosign", place.folder()));
        return added.last().isEmpty() ? quorum : quorum.then("append.next", Shell.line("prove", place.folder(), added.last().getAsLong()));
    }

    /** A witness that has seen another history, or a longer one, is louder than all the rest. */
    static Report alarmed(Report report, Optional<Cosigning> asked) {
        boolean alarm = asked.stream().flatMap(cosigning -> cosigning.answers().values().stream())
            .anyMatch(answer -> answer instanceof Asked.Ahead || answer instanceof Asked.ForkClaimed);
        return alarm ? new Report(Outcome.FAILS, Message.of("append.alarm"), report.facts(), report.next(), report.product()) : report;
    }
}
