package org.hudna.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hudna.intake.reading.Content;
import org.hudna.intake.reading.Contents;
import org.hudna.intake.tables.Table;
import org.hudna.intake.tables.TableRow;
import org.junit.jupiter.api.Test;

/** Whatever mixture of directions, marks and signs is sent, by whatever way: it comes out character for character, in its order. */
class NothingIsLostTest {
    private static final int MANY = 400;
    private static final Instant AT = Instant.parse("2016-02-27T10:00:00Z");

    @Test void through_plain_text_in_every_unicode_form() {
        for (int seed = 0; seed < MANY; seed++) {
            String text = new MixedText(seed).lines();
            for (byte[] bytes : List.of(utf8(text), with(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, utf8(text)),
                with(new byte[] {(byte) 0xFF, (byte) 0xFE}, text.getBytes(StandardCharsets.UTF_16LE)),
                with(new byte[] {(byte) 0xFE, (byte) 0xFF}, text.getBytes(StandardCharsets.UTF_16BE))))
                assertEquals(text, text(read(bytes, Channel.MESSENGER, Declared.NOTHING)), "seed " + seed);
        }
    }

    @Test void through_the_sets_of_old_machines() {
        check("windows-1256", "قصفت المدفعية بلدة كفريا صباح اليوم، وأصيب ثلاثة مدنيين. لا تزال الطرقات مقطوعة بين البلدتين.");
        check("windows-1251", "Обстрел посёлка продолжался до полудня, ранены трое мирных жителей. Дороги между посёлками перекрыты.");
        check("UTF-16LE", "قصفت المدفعية بلدة كفريا صباح اليوم، وأصيب ثلاثة مدنيين.");
        check("UTF-16BE", "Обстрел посёлка продолжался до полудня, ранены трое.");
        check("windows-1252", "The village café was hit at dawn; three civilians were hurt, and the road to the dépôt is closed.");
    }

    @Test void through_tables_of_every_kind() {
        for (int seed = 0; seed < MANY; seed++) {
            List<List<String>> rows = rows(new MixedText(seed));
            assertEquals(rows, cells(() -> Table.csv(new StringReader(csv(rows, ",")))), "comma, seed " + seed);
            assertEquals(rows, cells(() -> Table.csv(new StringReader(csv(rows, "\t")))), "tab, seed " + seed);
            assertEquals(rows, cells(() -> Table.csv(new StringReader(csv(rows, ";")))), "semicolon, seed " + seed);
            assertEquals(rows, cells(() -> Table.json(new StringReader(json(rows, "[", ",\n", "]")))), "list, seed " + seed);
            assertEquals(rows, cells(() -> Table.json(new StringReader(json(rows, "", "\n", "")))), "lines, seed " + seed);
            assertEquals(rows, cells(() -> Table.xlsx(Bytes.of(Workbooks.shared(rows))::open)), "shared, seed " + seed);
            assertEquals(rows, cells(() -> Table.xlsx(Bytes.of(Workbooks.inline(rows))::open)), "inline, seed " + seed);
        }
    }

    @Test void through_mail() {
        for (int seed = 0; seed < MANY; seed++) {
            MixedText some = new MixedText(seed);
            String subject = some.line();
            String body = some.lines();
            String file = "f" + some.line().replace("/", "").replace("\\", "") + ".txt";
            String encodedName = "filename*=UTF-8''" + percent(file);
            String mail = "From: x@example.org\r\nSubject: " + word(subject)
                + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Base64.getMimeEncoder()
                .encodeToString(utf8(body)) + "\r\n--b\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\nContent-Disposition: attachment; " + encodedName
                + "\r\n\r\n" + body.replace("\n", "\r\n") + "\r\n--b--\r\n";
            var read = assertInstanceOf(Content.Mail.class, read(utf8(mail), Channel.EMAIL, Declared.NOTHING));
            assertEquals(Optional.empty(), read.broken());
            assertEquals(subject, read.subject(), "seed " + seed);
            assertEquals(body, text(read.parts().get(0).content()), "seed " + seed);
            assertEquals(body, text(read.parts().get(1).content()).replace("\r\n", "\n"), "seed " + seed);
            assertEquals(Optional.of(file), read.parts().get(1).fileName(), "seed " + seed);
        }
    }

    @Test void through_pages_of_the_web_as_far_as_they_show_it() {
        for (int seed = 0; seed < MANY; seed++) {
            String text = new MixedText(seed).lines();
            String html = "<html><head><style>x</style></head><body><p>" + text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>\n")
                + "</p><script>no()</script></body></html>";
            assertEquals(text, text(read(utf8(html), Channel.FORM, Declared.NOTHING)), "seed " + seed);
        }
    }

    @Test void through_short_messages_and_telephone_notes() {
        for (int seed = 0; seed < MANY; seed++) {
            MixedText some = new MixedText(seed);
            String first = some.lines();
            String second = some.lines();
            var batch = assertInstanceOf(Content.Messages.class,
                read(utf8("hudna sms 1\nzone: Asia/Damascus\n---\nat: 2016-02-27T12:00\nfrom: +0\ntext:\n" + first + "\n---\ntext:\n"
                + second + "\n"),
                Channel.SMS, Declared.NOTHING));
            assertEquals(List.of(first, second), batch.messages().stream().map(Content.Sms::text).toList(), "seed " + seed);
            var note = assertInstanceOf(Content.Call.class,
                read(utf8("hudna call 1\nlog-no: 7\ngist:\n" + first), Channel.TELEPHONE_NOTE, Declared.NOTHING));
            assertEquals(first, note.gist(), "seed " + seed);
        }
    }

    @Test void through_bulletins_whose_sections_make_up_the_whole() {
        for (int seed = 0; seed < MANY; seed++) {
            MixedText some = new MixedText(seed);
            String text = "مركز المصالحة\n\n" + some.lines() + "\n\nالخروقات\n" + some.lines() + "\n";
            var bulletin = assertInstanceOf(Content.Bulletin.class, read(utf8(text), Channel.BULLETIN, Declared.NOTHING));
            assertEquals(text, bulletin.text());
            for (Content.Section section : bulletin.sections()) assertEquals(section.text(), text.substring(section.from(), section.to()));
        }
    }

    private static void check(String charset, String text) {
        assertEquals(text, text(read(text.getBytes(Charset.forName(charset)), Channel.FORM, Declared.NOTHING)), charset);
    }

    private static Content read(byte[] bytes, Channel channel, Declared declared) {
        return Contents.read(Report.of(channel, AT, declared, Bytes.of(bytes)));
    }

    private static String text(Content content) { return assertInstanceOf(Content.Text.class, content, content::toString).text(); }

    private static List<List<String>> rows(MixedText some) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 4; row++) rows.add(List.of("r" + row, some.line(), some.lines(), some.line()));
        return rows;
    }

    /** With the names as the first row. */
    private static List<List<String>> cells(Supplier<Table> made) {
        List<List<String>> rows = new ArrayList<>();
        Table table = made.get();
        while (table.hasNext()) rows.add(table.next() instanceof TableRow.Cells cells ? cells.cells() : List.of("" + table.names()));
        rows.addFirst(table.names());
        return rows;
    }

    private static String csv(List<List<String>> rows, String separator) {
        return rows.stream().map(row -> row.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(separator)))
            .collect(Collectors.joining("\r\n"));
    }

    private static String json(List<List<String>> rows, String begin, String between, String end) {
        List<String> names = rows.getFirst();
        return rows.stream().skip(1).map(row -> {
            List<String> members = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) members.add(quoted(names.get(i)) + ":" + quoted(row.get(i)));
            return "{" + String.join(",", members) + "}";
        }).collect(Collectors.joining(between, begin, end));
    }

    private static String quoted(String text) { return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"'; }

    /** Encoded words of few bytes each, cut between characters as RFC 2047 asks. */
    private static String word(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int next = text.offsetByCodePoints(at, 1);
            part.append(text, at, next);
            at = next;
            if (part.length() < 12 && at < text.length()) continue;
            words.add("=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8(part.toString())) + "?=");
            part.setLength(0);
        }
        return String.join("\r\n ", words);
    }

    private static String percent(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : utf8(text)) out.append(String.format(java.util.Locale.ROOT, "%%%02X", b & 0xFF));
        return out.toString();
    }

    private static byte[] utf8(String text) { return text.getBytes(StandardCharsets.UTF_8); }

    private static byte[] with(byte[] mark, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(mark);
        out.writeBytes(bytes);
        return out.toByteArray();
    }
}
