package org.hudna.intake.reading;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.Report;
import org.hudna.intake.SenderNote;
import org.hudna.intake.tables.FileKind;
import org.hudna.intake.tables.Table;
import org.hudna.intake.tables.TableRow;
import org.hudna.intake.tables.Utf8;
import org.hudna.intake.text.CharacterSets;
import org.hudna.intake.text.Decoded;
import org.hudna.intake.text.Scripts;
import org.hudna.words.Message;

/** Finds the reader for a report: by its first bytes, by the channel, by what was declared, in this order. */
public final class Contents {

    /** As many first bytes tell the character set of a longer file. */
    public static final int LOOKED_AT = 1 << 16;
    private static final List<String> TABLES = List.of(".csv", ".tsv", ".ssv", ".json", ".jsonl", ".ndjson", ".hxl");

    private Contents() {}

    /** What the report holds. */
    public static Content read(Report report) { return read(report.bytes(), report.channel(), report.declared(), 0); }

    /** Who sent it and each message of it, as far as it says so; for {@link org.hudna.intake.Senders} and nobody else. */
    public static List<SenderNote> senders(Report report) {
        if (isMail(report.channel(), report.declared())) return MailSender.of(report);
        if (!(CharacterSets.decode(report.bytes().toArray(), report.declared()) instanceof Decoded.Text text)) return List.of();
        if (SmsBatch.isOne(text.text())) return SmsBatch.senders(report.id(), text.text());
        if (PhoneNote.isOne(text.text())) return PhoneNote.senders(report.id(), text.text());
        if (isXml(text.text())) return FilledForm.senders(report.id(), text.text());
        return report.channel() == Channel.SMS ? SmsTable.senders(report.id(), rows(report.bytes(), report.declared())) : List.of();
    }

    /** @param depth how many mails it lies within */
    static Content read(Bytes bytes, Channel channel, Declared declared, int depth) {
        String start = new String(bytes.first(8), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) return table(() -> Table.xlsx(bytes::open));
        if (FileKind.isWorkbook(start)) return new Content.Unreadable(Message.of("intake.old-workbook"));
        if (isMail(channel, declared)) return MailReader.read(bytes, depth);
        if (isTable(declared)) return channel == Channel.SMS ? SmsTable.read(rows(bytes, declared)) : table(rows(bytes, declared));
        return switch (CharacterSets.decode(bytes.toArray(), declared)) {
            case Decoded.NoText(Message why) -> new Content.Unreadable(why);
            case Decoded.Text text -> ofText(text, bytes, channel, declared);
        };
    }

    private static Content ofText(Decoded.Text decoded, Bytes bytes, Channel channel, Declared declared) {
        String text = decoded.text();
        if (SmsBatch.isOne(text)) return SmsBatch.read(text);
        if (PhoneNote.isOne(text)) return PhoneNote.read(text);
        if (isXml(text) && !isHtml(declared, text)) return ofXml(decoded, channel == Channel.FORM && isDeclaredXml(declared));
        if (isHtml(declared, text)) return text(HtmlText.of(text), decoded.notes());
        if (channel != Channel.SMS && FileKind.isJson(text)) return table(rows(bytes, declared));
        if (channel == Channel.SMS && SmsTable.isOne(rows(bytes, declared).get())) return SmsTable.read(rows(bytes, declared));
        Optional<Content.Bulletin> bulletin = Bulletins.find(text, channel == Channel.BULLETIN);
        return bulletin.isPresent() ? bulletin.get() : text(text, decoded.notes());
    }

    /** A form that was filled in. Any other XML is a text to look at, but where a form was announced nothing else may come. */
    private static Content ofXml(Decoded.Text decoded, boolean mustBeForm) {
        return switch (FilledForm.read(decoded.text())) {
            case Content.Unreadable _ when !mustBeForm -> text(decoded.text(), decoded.notes());
            case Content content -> content;
        };
    }

    private static boolean isDeclaredXml(Declared declared) {
        return is(declared, "text/xml") || is(declared, "application/xml") || endsWith(declared, ".xml");
    }

    static Content.Text text(String text, List<Message> notes) { return new Content.Text(text, Scripts.lang(text), notes); }

    private static boolean isMail(Channel channel, Declared declared) {
        return channel == Channel.EMAIL || is(declared, "message/rfc822") || endsWith(declared, ".eml");
    }

    private static boolean isTable(Declared declared) {
        return is(declared, "text/csv") || is(declared, "text/tab-separated-values") || is(declared, "application/json")
            || TABLES.stream().anyMatch(end -> endsWith(declared, end));
    }

    private static boolean isXml(String text) { return text.stripLeading().startsWith("<"); }

    private static boolean isHtml(Declared declared, String text) {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        return is(declared, "text/html") || endsWith(declared, ".html") || start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    private static boolean is(Declared declared, String type) {
        return declared.mediaType().filter(said -> said.toLowerCase(Locale.ROOT).startsWith(type)).isPresent();
    }

    private static boolean endsWith(Declared declared, String end) {
        return declared.fileName().filter(name -> name.toLowerCase(Locale.ROOT).endsWith(end)).isPresent();
    }

    /** A table whose first row says that nothing can be read of it is none. */
    private static Content table(Supplier<Table> rows) {
        Table first = rows.get();
        return first.hasNext() && first.next() instanceof TableRow.Ended(Message why) ? new Content.Unreadable(why) : new Content.Rows(rows);
    }

    private static Supplier<Table> rows(Bytes bytes, Declared declared) {
        return () -> table(bytes.open(), bytes.first(LOOKED_AT), bytes.size() <= LOOKED_AT, declared);
    }

    /**
     * A text table of any length, read as it comes.
     *
     * @param head the first bytes of {@code in}, from which the character set is found out
     * @param whole whether they are all
     */
    public static Table table(InputStream in, byte[] head, boolean whole, Declared declared) {
        Optional<CharacterSets.Found> found = CharacterSets.find(head, declared, whole);
        if (found.isEmpty()) return Table.of(List.of(), List.<TableRow>of(new TableRow.Ended(Message.of("intake.no-charset", "at", 1))).iterator());
        var text = Utf8.reader(in, found.get().charset());
        String start = new String(head, found.get().charset()).replace("\uFEFF", "");
        return FileKind.isJson(start) ? Table.json(text) : Table.csv(text);
    }
}
