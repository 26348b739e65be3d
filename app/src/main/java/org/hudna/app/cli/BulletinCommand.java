package org.hudna.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hudna.app.exchange.issue.Chromium;
import org.hudna.app.exchange.issue.FiguresCsv;
import org.hudna.app.exchange.issue.PlainPage;
import org.hudna.app.exchange.issue.PlainPaper;
import org.hudna.app.exchange.issue.Spreadsheet;
import org.hudna.app.exchange.issue.Told;
import org.hudna.app.room.Bulletins;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.app.store.TablesFailure;
import org.hudna.app.store.Where;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.issue.Bulletin;
import org.hudna.bulletin.issue.Days;
import org.hudna.words.Digits;
import org.hudna.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code hudna bulletin}: an edition of a bulletin as a file, of what the tables of a room hold, in a data folder or in PostgreSQL. It reads only,
 * beside a running service too; nothing is published by it. Exits 1 where there is nothing to read, 2 where it was asked wrongly.
 */
@Command(name = "bulletin",
    description = "Write an edition of a bulletin to a file, of what a data folder or a PostgreSQL holds. Reads only, also while the service runs; publishes nothing.")
public final class BulletinCommand implements Callable<Integer> {

    private static final String TODAY = "2016-02-27";

    @Mixin private Options options;
    @Mixin private SettingsOption settings;
    @Option(names = "--data", paramLabel = "FOLDER",
        description = "the data folder of this machine, whatever the settings say; default: where they say that tables lie, else the folder data")
    private Path data;
    @Option(names = "--from", paramLabel = "DAY", description = "first day, such as 2016-02-27; default: the last day that had ended at the cut-off")
    private String from;
    @Option(names = "--to", paramLabel = "DAY", description = "last day; default: the first") private String to;
    @Option(names = "--cut-off", paramLabel = "ENTRY|TIME",
        description = "what was known then counts: the number of an entry, or a time such as 2016-03-01T06:00:00Z; default: the last entry")
    private String cutOff;
    @Option(names = "--edition", paramLabel = "EDITION", defaultValue = "public",
        description = "for whom: public, task-force or restricted; default: public")
    private String edition;
    @Option(names = "--format", paramLabel = "FORMAT", description = "html, pdf, xlsx or csv; default: as the file's name ends")
    private String format;
    @Option(names = "--out", paramLabel = "FILE", required = true, description = "where to write it; a file of that name is replaced")
    private Path out;

    private BulletinCommand() {}

    public static BulletinCommand command() { return new BulletinCommand(); }

    private enum Format { HTML, PDF, XLSX, CSV }

    @Override public Integer call() throws IOException {
        Screen screen = options.screen();
        Optional<Edition> whose = Publishable.find(edition);
        if (whose.isEmpty())
            return BackupCommand.refuse(screen, Message.of("cli.bulletin-edition", "edition", edition, "editions", Publishable.CODES), 2);
        String ending = format == null ? out.getFileName().toString().replaceFirst("^.*\\.", "") : format;
        Optional<Format> form = Arrays.stream(Format.values()).filter(one -> one.name().equals(ending.toUpperCase(Locale.ROOT))).findFirst();
        if (form.isEmpty())
            return BackupCommand.refuse(screen,
                Message.of("cli.bulletin-format", "format", ending, "formats", List.of("html", "pdf", "xlsx", "csv")), 2);
        return switch (settings.read()) {
            case Settings.Outcome.Wrong(var why) -> {
                why.forEach(screen::problem);
                yield 2;
            }
            case Settings.Outcome.Read(Settings read) -> write(screen, where(read), whose.get(), form.get());
        };
    }

    /** A folder that was named goes before the file of settings. */
    private Where where(Settings read) {
        return data != null ? Where.InFile.of(data) : read.given(Setting.DATABASE).<Where>map(Where.InPostgres::new)
            .orElseGet(() -> Where.InFile.of(Path.of(read.text(Setting.DATA))));
    }

    private int write(Screen screen, Where where, Edition whose, Format form) throws IOException {
        if (where instanceof Where.InFile(Path file) && !Files.isRegularFile(file))
            return BackupCommand.refuse(screen, Message.of("record.nothing-here", "folder", file.getParent().toString()), 1);
        try (Bulletins bulletins = Bulletins.in(where)) {
            return write(screen, bulletins, whose, form);
        } catch (TablesFailure broken) {
            return BackupCommand.refuse(screen, broken.said(), 1);
        }
    }

    /** The editions that go out. */
    private static final class Publishable {
        static final List<Edition> ALL = List.of(Edition.PUBLIC, Edition.TASK_FORCE, Edition.RESTRICTED);
        static final List<String> CODES = ALL.stream().map(Edition::code).toList();

        static Optional<Edition> find(String code) { return ALL.stream().filter(one -> one.code().equals(code)).findFirst(); }
    }

    private int write(Screen screen, Bulletins bulletins, Edition whose, Format form) throws IOException {
        Optional<Long> then = cutOff(bulletins);
        Optional<Instant> at = then.flatMap(bulletins::at);
        if (at.isEmpty())
            return BackupCommand.refuse(screen,
                Message.of("cli.bulletin-cut-off", "cutoff", cutOff == null ? "" : cutOff, "last", bulletins.cutOff()), 2);
        ZoneId zone = bulletins.zone(then.get());
        Days usual = Days.endedBy(at.get(), zone);
        String first = from == null ? usual.first().toString() : Digits.ascii(from);
        String last = to != null ? Digits.ascii(to) : first;
        Optional<Days> days = Days.find(first, last);
        if (days.isEmpty())
            return BackupCommand.refuse(screen,
                Message.of("cli.bulletin-days", "first", first, "last", last, "example", TODAY, "most", Days.MOST), 2);
        Bulletin bulletin = bulletins.bulletin(whose, days.get(), then.get(), at.get());
        Path whole = out.toAbsolutePath();
        if (!Files.isDirectory(whole.getParent()))
            return BackupCommand.refuse(screen, Message.of("cli.bulletin-no-folder", "folder", whole.getParent().toString()), 2);
        put(whole, bytes(bulletins, bulletin, form));
        screen.say(Message.of("cli.bulletin-written", "file", out.toString(), "edition", Message.of("bulletin.edition-" + whose.code()),
            "days", Told.days(days.get()),
            "figures", bulletin.figures().size(), "entry", then.get(), "code", bulletin.asked().codes().beginning()));
        return 0;
    }

    /** Whole or not at all: somebody may be waiting for a file of that name. */
    private static void put(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.write(beside, bytes);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Empty where there is no such entry, or what was written is neither a number nor a time. */
    private Optional<Long> cutOff(Bulletins bulletins) {
        if (cutOff == null) return Optional.of(bulletins.cutOff()).filter(last -> last >= 0);
        String plain = Digits.ascii(cutOff.strip());
        if (plain.matches("\\d{1,18}")) return Optional.of(Long.parseLong(plain)).filter(entry -> entry <= bulletins.cutOff());
        try {
            var found = bulletins.cutOff(Instant.parse(plain));
            return found.isPresent() ? Optional.of(found.getAsLong()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private byte[] bytes(Bulletins bulletins, Bulletin bulletin, Format form) throws IOException {
        Bulletin.Asked asked = bulletin.asked();
        var told = new Told(bulletin, bulletins.places(asked.cutOff()), bulletins.terms(asked.cutOff()), options.lang);
        Message title = Message.of("bulletin.title", "days", Told.days(asked.days()));
        List<Message> lines = List.of(Message.of("bulletin.edition-" + asked.edition().code()), Message.of("bulletin.draft"),
            Message.of("bulletin.both-times", "at", asked.at().atZone(asked.zone()), "utc", asked.at().atZone(ZoneOffset.UTC)),
            Message.of("bulletin.method-counting"), Message.of("bulletin.method-accounts"), Message.of("bulletin.method-exposure"));
        return switch (form) {
            case HTML -> page(bulletins, told, title, lines).getBytes(StandardCharsets.UTF_8);
            case PDF -> {
                Optional<Chromium> browser = Chromium.on(Optional.ofNullable(System.getenv("PATH")).orElse(""));
                Optional<byte[]> printed = browser.isPresent() ? browser.get().print(page(bulletins, told, title, lines)) : Optional.empty();
                yield printed.orElseGet(() -> PlainPaper.of(told, title, lines));
            }
            case XLSX -> {
                var sheets = new ByteArrayOutputStream();
                Spreadsheet.write(told, sheets);
                yield sheets.toByteArray();
            }
            case CSV -> {
                var rows = new ByteArrayOutputStream();
                try (var writer = new OutputStreamWriter(rows, StandardCharsets.UTF_8)) {
                    FiguresCsv.write(told, writer);
                }
                yield rows.toByteArray();
            }
        };
    }

    private static String page(Bulletins bulletins, Told told, Message title, List<Message> lines) {
        return PlainPage.of(told, bulletins.places(told.bulletin().asked().cutOff()), title, lines);
    }
}
