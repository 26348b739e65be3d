package org.hudna.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hudna.app.settings.Settings;
import org.hudna.words.Message;
import picocli.CommandLine.Option;

/** Which file of settings. */
final class SettingsOption {

    private static final Path USUAL = Path.of("hudna.conf");

    @Option(names = "--settings", paramLabel = "FILE",
        description = "the file of settings; default: hudna.conf in the working folder, where there is one")
    private Path file;

    /** What it says; where there is no file, what is usual. All that is wrong names the file. */
    Settings.Outcome read() throws IOException {
        Path written = file == null ? USUAL : file;
        if (!Files.isRegularFile(written)) return file == null ? new Settings.Outcome.Read(Settings.USUAL)
            : new Settings.Outcome.Wrong(List.of(Message.of("cli.no-file", "file", written.toString())));
        return switch (Settings.read(Files.readString(written, StandardCharsets.UTF_8))) {
            case Settings.Outcome.Wrong(var why) ->
                new Settings.Outcome.Wrong(why.stream().map(what -> Message.of("cli.in-file", "file", written.toString(), "what", what)).toList());
            case Settings.Outcome.Read read -> read;
        };
    }
}
