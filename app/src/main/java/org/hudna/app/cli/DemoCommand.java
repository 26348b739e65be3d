package org.hudna.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hudna.app.ClaimsFrom;
import org.hudna.claims.ClaimFile;
import org.hudna.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hudna demo}: the first days of the Syria truce of February 2016, assessed: a table, and a page to look at. */
@Command(name = "demo", description = "The first days of the Syria truce of February 2016, assessed from public reports.")
public final class DemoCommand implements Callable<Integer> {

    private static final String AGREEMENT = "sy-coh-2016";

    @Mixin private Options options;
    @Option(names = "--out", paramLabel = "FILE", description = "where the page is written; default: hudna-demo.html in the working folder") private Path out = Path.of("hudna-demo.html");

    private DemoCommand() {}

    public static DemoCommand command() { return new DemoCommand(); }

    @Override public Integer call() throws IOException {
        Screen screen = options.screen();
        screen.say("cli.demo");
        screen.blank();
        Path claims = Home.path().resolve("agreements").resolve(AGREEMENT).resolve("claims.csv");
        int shown = AssessCommand.assess(screen, AGREEMENT, claims, new ClaimsFrom.Ours(), null, null, List.of(), true);
        if (shown != 0) return shown;
        screen.blank();
        int written = AssessCommand.assess(new Screen(Quiet.OUT, System.err, options.lang), AGREEMENT, claims, new ClaimsFrom.Ours(), null, out, List.of(), true);
        if (written == 0) screen.say(Message.of("cli.demo-next", "file", out.toString(), "explain", "./hudna explain " + first(claims), "check", "./hudna check agreements", "again", "./hudna demo --lang ar"));
        return written;
    }

    /** An incident to ask about: the first of the file. */
    private static String first(Path claims) throws IOException {
        List<String> events = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(claims)) {
            ClaimFile.events(bytes, events::add);
        }
        return events.isEmpty() ? "" : events.getFirst();
    }
}
