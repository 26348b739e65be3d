package org.hudna.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hudna.app.Serving;
import org.hudna.app.room.Demonstration;
import org.hudna.app.room.LedClock;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.app.web.Hashes;
import org.hudna.bulletin.Role;
import org.hudna.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code hudna demo}: the first days of the Syria truce of February 2016, in a service of this machine alone, with one invented user for each role.
 */
@Command(name = "demo", description = "The first days of the Syria truce of February 2016, as a running service with invented users.")
public final class DemoCommand implements Callable<Integer> {

    @Mixin private Options options;
    @Option(names = "--data", paramLabel = "FOLDER", description = "keep it in this folder; default: a new one, which goes with the demonstration")
    private Path data;
    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8620", description = "the port; default: 8620") private String port;
    @Option(names = "--once", description = "say what is there, and end") private boolean once;

    private final InstantSource clock;

    private DemoCommand(InstantSource clock) { this.clock = clock; }

    public static DemoCommand command(InstantSource clock) { return new DemoCommand(clock); }

    @Override public Integer call() throws IOException, InterruptedException {
        Screen screen = options.screen();
        screen.say("door.demo");
        screen.blank();
        var led = new LedClock(clock);
        Path folder = data == null ? Files.createTempDirectory("hudna-demo") : data;
        try {
            Settings settings = Settings.USUAL.with(Setting.DATA, folder.toString()).with(Setting.PORT, port).with(Setting.LISTEN, "127.0.0.1");
            return switch (Serving.open(settings, led, new SecureRandom(), screen::problem, Demonstration.PEOPLE)) {
                case Serving.Opening.Refused(Message why) -> {
                    screen.problem(why);
                    yield 1;
                }
                case Serving.Opening.Opened(Serving serving) -> show(serving, led, screen);
            };
        } finally {
            if (data == null) Folders.delete(folder);
        }
    }

    private int show(Serving serving, LedClock led, Screen screen) throws IOException, InterruptedException {
        var demonstration = new Demonstration(serving.room(), Home.path(), led);
        Optional<Message> wrong = demonstration.put();
        wrong.ifPresent(screen::problem);
        new DemoOnScreen(serving.room(), screen).show();
        Map<Role, String> tokens = demonstration.tokens();
        screen.say("door.demo-tokens");
        tokens.forEach((role, token) -> screen.say(Message.of("door.demo-token", "role", role.said(), "token", token)));
        screen.say("door.demo-ways");
        for (Demonstration.Way way : demonstration.ways(new Hashes()))
            screen.say(Message.of("door.demo-way", "id", way.person().id(), "name", way.person().name(options.lang), "password", way.password(),
                "secret", way.secret()));
        screen.say(Message.of("door.demo-open", "address", serving.origin() + "/demo"));
        String shown = tokens.values().stream().findFirst().orElse("");
        screen.line("  curl -H 'Authorization: Bearer " + shown + "' " + serving.origin() + "/api/reports");
        screen.line("  curl -H 'Authorization: Bearer " + shown + "' '" + serving.origin() + "/api/incidents?text=%D8%AD%D9%84%D8%A8'");
        screen.blank();
        if (!once) return ServeCommand.run(serving, screen);
        serving.close();
        return wrong.isPresent() ? 1 : 0;
    }
}
