package org.hudna.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.ClaimFile;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Row;
import org.hudna.claims.mapping.MappedClaims;
import org.hudna.claims.mapping.MappingFile;
import org.hudna.intake.Declared;
import org.hudna.intake.reading.Contents;
import org.hudna.intake.tables.Table;
import org.hudna.intake.tables.TableRow;
import org.hudna.where.Gazetteer;

/** A program of its own, so that its memory can be small: reads so many megabytes, made while they are read, and tells what became of the rows. */
final class EndlessTable {

    private static final String ROW = "R-%09d,Patrol,shelling,2016-02-27,حلب,\"" + "قصف مدفعي, from the east — с востока; ".repeat(8) + "\"\n";
    private static final String BROKEN = "R-%09d,Patrol,shelling,\"2016-02-27\"x,حلب,broken\n";
    private static final int EVERY = 1_000;
    private static final String MAPPING = """
        mapping: m
        signed: {by: HQ-07, on: 2016-03-01}
        columns: {incident: id, source: who, act: what, from: day, place: where, words: said}
        """;

    private EndlessTable() {}

    /** Which reader, and how many megabytes. */
    public static void main(String... arguments) throws IOException {
        String header = arguments[0].equals("claims") ? "incident,source,act,from,place,words\n" : "id,who,what,day,where,said\n";
        Made made = new Made(header, Long.parseLong(arguments[1]) << 20, arguments[0].equals("json"));
        long[] count = new long[3];
        switch (arguments[0]) {
            case "claims" -> count(ClaimFile.of(made, lexicon()), count);
            case "mapped" -> count(MappedClaims.of(table(made), MappingFile.read("m", MAPPING).mapping().orElseThrow(), lexicon()), count);
            default -> {
                Table table = table(made);
                while (table.hasNext()) count[table.next() instanceof TableRow.Cells ? 0 : 1]++;
            }
        }
        Files.writeString(Path.of(arguments[2]), count[0] + " " + count[1] + " " + count[2] + " of " + made.rows + " rows, "
            + (made.bytes >> 20) + " MB");
    }

    private static Lexicon lexicon() { return Lexicon.of(Optional.of(java.time.ZoneOffset.UTC), Gazetteer.EMPTY); }

    private static Table table(Made made) throws IOException {
        byte[] head = made.head();
        return Contents.table(made, head, false, Declared.NOTHING);
    }

    private static void count(Iterator<Row> rows, long[] count) {
        while (rows.hasNext()) switch (rows.next()) {
            case Row.Read _ -> count[0]++;
            case Row.SetAside _ -> count[1]++;
            case Row.Unreadable _ -> count[2]++;
        }
    }

    /** Rows, of which each thousandth is broken. */
    private static final class Made extends InputStream {

        private final long most;
        private final boolean json;
        private byte[] ready;
        private int at;
        long rows;
        long bytes;

        Made(String header, long most, boolean json) {
            this.most = most;
            this.json = json;
            this.ready = json ? new byte[0] : header.getBytes(StandardCharsets.UTF_8);
        }

        /** The first bytes, which remain to be read. */
        byte[] head() {
            byte[] first = Arrays.copyOfRange(ready, at, ready.length);
            byte[] more = row().getBytes(StandardCharsets.UTF_8);
            byte[] both = Arrays.copyOf(first, first.length + more.length);
            System.arraycopy(more, 0, both, first.length, more.length);
            ready = both;
            at = 0;
            return both;
        }

        private String row() {
            rows++;
            if (json) return rows % EVERY == 0 ? "{\"id\":" + rows + ",\n" : "{\"id\":" + rows + ",\"said\":\"قصف\",\"what\":\"Обстрел\"}\n";
            return String.format(java.util.Locale.ROOT, rows % EVERY == 0 ? BROKEN : ROW, rows);
        }

        private boolean fill() {
            if (at < ready.length) return true;
            if (bytes >= most) return false;
            ready = row().getBytes(StandardCharsets.UTF_8);
            at = 0;
            return true;
        }

        @Override public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override public int read(byte[] into, int offset, int length) {
            int read = 0;
            while (read < length && fill()) {
                int many = Math.min(length - read, ready.length - at);
                System.arraycopy(ready, at, into, offset + read, many);
                at += many;
                read += many;
            }
            bytes += read;
            return read == 0 && length > 0 ? -1 : read;
        }
    }

    /** For tests: what it writes, run with so little memory. */
    static String run(List<String> arguments, String heap) throws IOException, InterruptedException {
        Path answer = Files.createTempFile("endless", ".txt");
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap, "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8",
            "-cp", classes, EndlessTable.class.getName(), arguments.get(0), arguments.get(1), answer.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        String result = Files.readString(answer);
        Files.delete(answer);
        return code == 0 ? result : "ended with " + code + ": " + said;
    }
}
