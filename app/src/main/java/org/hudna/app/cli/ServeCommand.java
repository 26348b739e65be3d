package org.hudna.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hudna.app.Serving;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hudna serve}: the operations room, for real use. */
@Command(name = "serve", description = "Open the operations room: the service that people and programs use.")
public final class ServeCommand implements Callable<Integer> {

    @Mixin private Options options;
    @Mixin private SettingsOption settings;
    @Option(names = "--data", paramLabel = "FOLDER", description = "the folder where everything lies; above the file") private Path data;
    @Option(names = "--port", paramLabel = "PORT", description = "the port; above the file") private String port;

    private final InstantSource clock;

    private ServeCommand(InstantSource clock) { this.clock = clock; }

    public static ServeCommand command(InstantSource clock) { return new ServeCommand(clock); }

    @Override public Integer call() throws IOException, InterruptedException {
        return switch (settings.read()) {
            case Settings.Outcome.Wrong(var why) -> {
                why.forEach(options.screen()::problem);
                yield 2;
            }
            case Settings.Outcome.Read(Settings read) -> serve(chosen(read));
        };
    }

    private Settings chosen(Settings read) {
        Settings with = data == null ? read : read.with(Setting.DATA, data.toString());
        return port == null ? with : with.with(Setting.PORT, port);
    }

    private int serve(Settings settings) throws InterruptedException {
        Screen screen = new Screen(System.out, System.err, options.lang == Lang.EN ? settings.lang() : options.lang);
        screen.say("door.serve-settings");
        settings.told().forEach(screen::say);
        screen.blank();
        return switch (Serving.open(settings, clock, new SecureRandom(), screen::problem)) {
            case Serving.Opening.Refused(Message why) -> {
                screen.problem(why);
                yield 1;
            }
            case Serving.Opening.Opened(Serving serving) -> run(serving, screen);
        };
    }

    static int run(Serving serving, Screen screen) throws InterruptedException {
        var ended = new CountDownLatch(1);
        Thread ending = new Thread(() -> {
            serving.end();
            try {
                ended.await(30, TimeUnit.SECONDS); // not for the thread that serves: it waits for us, once it has nothing more to do
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            serve(serving, screen);
            screen.say("door.serve-ended");
        } finally {
            ended.countDown();
        }
        return 0;
    }

    private static void serve(Serving serving, Screen screen) throws InterruptedException {
        try (serving) {
            serving.firstLink().ifPresent(link -> screen.say(Message.of("door.serve-first", "link", link)));
            screen.say(Message.of("door.serve-running", "origin", serving.origin(), "keys", "Ctrl+C"));
            serving.await();
        }
    }
}
