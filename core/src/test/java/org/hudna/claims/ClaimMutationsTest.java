package org.hudna.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hudna.intake.tables.CsvRecords;
import org.hudna.intake.tables.FileKind;
import org.hudna.intake.tables.Lines;
import org.hudna.intake.tables.Utf8;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Good files, broken at random: nothing is thrown, nothing hangs, no row is lost. The seed of a failure is in its message. */
class ClaimMutationsTest {
    private static final int FILES = 800;
    private static final String[] COLUMNS = {"incident", "source", "act", "from", "time", "weapon", "actor", "target", "place", "lat", "lon",
        "error", "killed", "words"};
    private static final String[][] GOOD = {
        {"V-1", "Patrol", "shelling", "2016-02-27", "06:25-11:30", "mortar 82 mm", "north | south", "hospital; civilians", "Fua; Kefraya", "", "",
            "", "8-10", "plain"},
        {"V-1", "الشبكة", "غارة جوية", "٢٠١٦-٠٢-٢٧", "ليلا", "هاون", "قيادة الشمال", "مستشفى", "الفوعة", "36.2", "37.1", "500 m", "٢٠",
        "قال: \"قصف, ثم نهب\""},
        {"V-2", "Centre", "not withdraw", "2016-02-27T18:00", "", "", "Nobody known", "", "nowhere at all", "36,2", "37.1", "", "~20",
        "line one\nline two; and \"three\""},
        {"V-3", "Центр", "авиационный удар | attack", "1997-01", "~23:00", "mlrs | grad", "", "settlement", "C1007", "", "", "", "8+", ""},
    };
    private static final byte[] POISON = "\"\",;\t\n\r{}[]:\\'#|~-0\u0000\u0001٠é".getBytes(StandardCharsets.UTF_8);

    @Test void broken_tables_lose_no_row() {
        for (int seed = 0; seed < FILES; seed++) {
            byte[] file = mutated(table(), new Random(seed));
            List<Row> rows = read(file, seed);
            if (rows.isEmpty() || rows.getLast() instanceof Row.Unreadable || FileKind.isJson(text(file))) continue;
            int records = raws(file, ',').size();
            int header = records - rows.size();
            assertTrue(header >= 1 && header <= 3, "seed " + seed + ": " + records + " records, " + rows.size() + " rows");
        }
    }

    @Test void a_table_is_cut_into_records_without_losing_a_line() {
        for (int seed = 0; seed < FILES; seed++) {
            byte[] file = mutated(table(), new Random(seed));
            List<String> expected = new ArrayList<>();
            for (String line : text(file).split("\r\n|\r|\n"))
                if (!line.chars().allMatch(c -> c == ',' || Character.isWhitespace(c))) expected.add(line);
            List<String> lines = new ArrayList<>();
            for (String raw : raws(file, ','))
                for (String line : raw.split("\n")) if (!line.chars().allMatch(c -> c == ',' || Character.isWhitespace(c))) lines.add(line);
            assertEquals(expected, lines, "seed " + seed);
        }
    }

    @Test void sound_rows_are_cut_as_a_csv_library_cuts_them() {
        for (int seed = 0; seed < FILES; seed++) {
            CsvRecords records = new CsvRecords(new Lines(Utf8.reader(new ByteArrayInputStream(mutated(table(), new Random(seed))))), ',');
            for (Optional<CsvRecords.Taken> taken = records.next(); taken.isPresent(); taken = records.next())
                if (taken.get() instanceof CsvRecords.Taken.Cells(long _, List<String> cells, String raw))
                    assertEquals(CsvReader.builder().ofSingleCsvRecord(raw).getFields(), cells, "seed " + seed + ": " + raw);
        }
    }

    @Test void broken_lists_of_objects_lose_no_object_before_the_break() {
        for (int seed = 0; seed < FILES; seed++) {
            byte[] file = mutated(list(), new Random(seed));
            List<Row> rows = read(file, seed);
            if (!FileKind.isJson(text(file)) || !text(file).strip().startsWith("[")) continue;
            long given = rows.stream().filter(row -> !(row instanceof Row.Unreadable)).count();
            assertEquals(items(text(file)), given, "seed " + seed);
        }
    }

    /** Everything that comes out, each message said in each language. */
    private static List<Row> read(byte[] file, int seed) {
        try {
            ClaimFile claims = ClaimFile.of(new ByteArrayInputStream(file), Table.VALLEY);
            List<Row> rows = new ArrayList<>();
            while (claims.hasNext()) {
                rows.add(claims.next());
                assertTrue(rows.size() <= file.length + 1, "seed " + seed + " does not end");
            }
            for (Lang lang : Lang.values()) {
                for (Row row : rows) say(Texts.of(lang), row);
                claims.notes().forEach(Texts.of(lang)::say);
            }
            return rows;
        } catch (RuntimeException e) {
            return fail("seed " + seed, e);
        }
    }

    private static void say(Texts texts, Row row) {
        switch (row) {
            case Row.Read read -> read.notes().forEach(texts::say);
            case Row.SetAside aside -> texts.say(aside.why());
            case Row.Unreadable unreadable -> texts.say(unreadable.why());
        }
    }

    private static byte[] table() {
        StringBuilder out = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (int i = 0; i < 5; i++)
            for (String[] row : GOOD) {
                for (int c = 0; c < row.length; c++) out.append(c > 0 ? "," : "").append(quoted(row[c]));
                out.append("\r\n");
            }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static byte[] list() {
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < 5; i++)
            for (String[] row : GOOD) {
                out.append(out.length() > 1 ? ",\n{" : "{");
                for (int c = 0; c < row.length; c++)
                    out.append(c > 0 ? ", " : "").append('"').append(COLUMNS[c]).append("\": \"")
                        .append(row[c].replace("\"", "\\\"").replace("\n", "\\n")).append('"');
                out.append('}');
            }
        return out.append("]\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One to six wounds: a byte changed, put in, taken out, a stretch doubled or lost. */
    private static byte[] mutated(byte[] good, Random random) {
        byte[] bytes = good;
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            int end = Math.min(bytes.length, at + 1 + random.nextInt(random.nextInt(8) == 0 ? 200 : 4));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            switch (random.nextInt(4)) {
                case 0 -> out.write(random.nextInt(4) == 0 ? random.nextInt(256) : POISON[random.nextInt(POISON.length)]);
                case 1 -> {
                    out.write(bytes, at, end - at);
                    out.write(bytes, at, end - at);
                }
                case 2 -> out.write(bytes, at, 1);
                default -> out.write(POISON, 0, random.nextInt(POISON.length));
            }
            out.write(bytes, end, bytes.length - end);
            bytes = out.toByteArray();
            if (bytes.length == 0) bytes = new byte[] {'x'};
        }
        return bytes;
    }

    private static String text(byte[] file) {
        StringBuilder out = new StringBuilder();
        try (var reader = Utf8.reader(new ByteArrayInputStream(file))) {
            char[] buffer = new char[4_096];
            for (int read = reader.read(buffer); read > 0; read = reader.read(buffer)) out.append(buffer, 0, read);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private static List<String> raws(byte[] file, char separator) {
        CsvRecords records = new CsvRecords(new Lines(Utf8.reader(new ByteArrayInputStream(file))), separator);
        List<String> raws = new ArrayList<>();
        for (Optional<CsvRecords.Taken> taken = records.next(); taken.isPresent(); taken = records.next())
            raws.add(switch (taken.get()) {
                case CsvRecords.Taken.Cells(long _, List<String> _, String raw) -> raw;
                case CsvRecords.Taken.Faulty(long _, Message _, String raw) -> raw;
            });
        return raws;
    }

    private static long items(String text) {
        long items = 0;
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            for (JsonToken token = parser.nextToken(); token != null && token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token.isScalarValue()) parser.getString();
                parser.skipChildren();
                items++;
            }
        } catch (JacksonException e) {
            return items; // up to the break
        }
        return items;
    }
}
