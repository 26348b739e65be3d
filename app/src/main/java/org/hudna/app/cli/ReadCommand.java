package org.hudna.app.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hudna.app.exchange.ReadingJson;
import org.hudna.claims.reading.Context;
import org.hudna.claims.reading.Read;
import org.hudna.claims.reading.Reading;
import org.hudna.intake.Declared;
import org.hudna.intake.text.CharacterSets;
import org.hudna.intake.text.Decoded;
import org.hudna.where.Gazetteer;
import org.hudna.where.spotting.PlaceSpotter;
import org.hudna.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hudna read}: what a text in Arabic, English or Russian says, with the words that each suggestion rests on. */
@Command(name = "read",
    description = "Read a text in Arabic, English or Russian: who said what, what is said to have happened, with the words it rests on.")
public final class ReadCommand implements Callable<Integer> {

    @Mixin private Options options;
    @Parameters(paramLabel = "FILE", description = "a text file") private Path file;
    @Option(names = "--date", paramLabel = "DAY",
        description = "day of the report, such as 2016-02-20; default: the day on which the file was last changed")
    private String date;
    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "UTC", description = "zone of the times in it, such as Asia/Damascus")
    private String zone;
    @Option(names = "--charset", paramLabel = "NAME", description = "encoding, such as windows-1256 or windows-1251; default: found out by the bytes")
    private String charset;
    @Option(names = "--gazetteer", paramLabel = "FILE", description = "places to look in, over the program's own; may be repeated")
    private List<Path> gazetteers = List.of();
    @Option(names = "--mark", description = "put ⟦brackets⟧ round the words that suggestions rest on; a terminal underlines them")
    private boolean mark;
    @Option(names = "--json", description = "answer as JSON") private boolean json;

    private ReadCommand() {}

    public static ReadCommand command() { return new ReadCommand(); }

    @Override public Integer call() throws IOException {
        Screen screen = options.screen();
        if (!Files.isRegularFile(file)) return problem(screen, Message.of("cli.no-file", "file", file.toString()));
        Optional<ZoneId> hours = zone();
        if (hours.isEmpty()) return problem(screen, Message.of("reading.not-a-zone", "zone", zone, "example", "Asia/Damascus"));
        Optional<LocalDate> day = day(hours.get());
        if (day.isEmpty()) return problem(screen, Message.of("reading.not-a-day", "day", date, "example", "2016-02-20"));
        Optional<String> text = text(screen);
        Optional<Gazetteer> places = text.isEmpty() ? Optional.empty() : GazetteerFiles.read(gazetteers, screen);
        if (places.isEmpty()) return 2;
        tell(screen, Reading.read(text.get(), Context.of(day.get(), hours.get(), PlaceSpotter.of(places.get().over(Gazetteer.world()))::spot)),
            hours.get());
        return 0;
    }

    private void tell(Screen screen, Read read, ZoneId hours) throws IOException {
        if (!json) {
            new ReadingOnScreen(screen, hours, mark).show(read);
            return;
        }
        Writer out = new OutputStreamWriter(screen.out(), StandardCharsets.UTF_8);
        ReadingJson.write(out, read);
        out.flush();
        screen.blank();
    }

    private static int problem(Screen screen, Message why) {
        screen.problem(why);
        return 2;
    }

    private Optional<LocalDate> day(ZoneId hours) throws IOException {
        if (date == null) return Optional.of(Files.getLastModifiedTime(file).toInstant().atZone(hours).toLocalDate());
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zone() {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty where the bytes are no text, which is told, as are doubts about their encoding: nothing is replaced unseen. */
    private Optional<String> text(Screen screen) throws IOException {
        Declared declared = new Declared(Optional.empty(), Optional.ofNullable(charset), Optional.of(file.getFileName().toString()));
        return switch (CharacterSets.decode(Files.readAllBytes(file), declared)) {
            case Decoded.Text text -> {
                text.notes().forEach(screen::problem);
                yield Optional.of(text.text());
            }
            case Decoded.NoText(Message why) -> {
                screen.problem(why);
                yield Optional.empty();
            }
        };
    }
}
