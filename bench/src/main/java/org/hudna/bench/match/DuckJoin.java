package org.hudna.bench.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.hudna.incidents.matching.Mention;

/**
 * The same work in DuckDB: a join by cells of place and time, an exact condition, a score over the fields, and the Jaccard index of word lists.
 *
 * <p>Claims without a position are left out on its side. Counted pairs are those within 5 km and both errors, and 24 hours and both half spans.
 */
final class DuckJoin implements AutoCloseable {

    private static final String PAIRS = """
        FROM m a JOIN (SELECT m.*, cy + dy AS ky, cx + dx AS kx, cd + dd AS kd FROM m,
            (SELECT unnest([-1, 0, 1]) AS dy), (SELECT unnest([-1, 0, 1]) AS dx), (SELECT unnest([-2, -1, 0, 1, 2]) AS dd)) b
          ON a.cy = b.ky AND a.cx = b.kx AND a.cd = b.kd AND a.id < b.id
        WHERE abs(a.mid - b.mid) - a.half - b.half <= 86400
          AND sqrt(power((a.lat - b.lat) * 111195, 2) + power((a.lon - b.lon) * 111195 * cos(radians((a.lat + b.lat) / 2)), 2)) - a.err - b.err <= 5000""";
    private static final String SCORE = """
        CASE WHEN abs(a.mid - b.mid) < 1200 THEN 5.0 WHEN abs(a.mid - b.mid) < 3600 THEN 3.0 WHEN abs(a.mid - b.mid) < 10800 THEN -0.5 ELSE -5.0 END
        + CASE WHEN sqrt(power((a.lat - b.lat) * 111195, 2) + power((a.lon - b.lon) * 90000, 2)) < 1000 THEN 0.5 ELSE -1.0 END
        + CASE WHEN a.act = b.act THEN 1.1 ELSE -1.5 END + CASE WHEN a.weapon IS NULL OR b.weapon IS NULL THEN 0 WHEN a.weapon = b.weapon THEN 2.6 ELSE -2.5 END
        + CASE WHEN a.target IS NULL OR b.target IS NULL THEN 0 WHEN a.target = b.target THEN 2.0 ELSE -2.0 END
        + CASE WHEN a.killed IS NULL OR b.killed IS NULL THEN 0 WHEN a.killed = b.killed THEN 1.5 WHEN abs(a.killed - b.killed) < 2 THEN -0.2 ELSE -3.0 END
        + CASE WHEN a.injured IS NULL OR b.injured IS NULL THEN 0 WHEN a.injured = b.injured THEN 1.5 WHEN abs(a.injured - b.injured) < 2 THEN 0 ELSE -3.0 END
        + CASE WHEN a.accused IS NULL OR b.accused IS NULL THEN 0 WHEN a.accused = b.accused THEN 0.7 ELSE -1.5 END""";
    /** What is compared of the texts. */
    enum Text {
        /** Nothing. */
        NONE(""),
        /** DuckDB's own function: the Jaccard index of the letters that occur, whatever words they make. */
        LETTERS(" + 8 * jaccard(a.said, b.said)"),
        /** The Jaccard index of the words that occur. */
        WORDS(" + 8 * (len(list_intersect(a.words, b.words)) / greatest(1, len(a.words) + len(b.words) - len(list_intersect(a.words, b.words))))");

        private final String score;

        Text(String score) { this.score = score; }
    }


    private final Connection connection;
    private final Path file;

    DuckJoin(Labelled set) throws SQLException, IOException {
        file = Files.createTempFile("mentions", ".csv");
        Files.writeString(file, csv(set));
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("CREATE TABLE raw AS SELECT * FROM read_csv('" + file
                + "', header = true, delim = '\t', quote = '', escape = '', types = {'words': 'VARCHAR'})");
            statement.execute("CREATE TABLE m AS SELECT id, lat, lon, err, mid, half, act, weapon, target, killed, injured, accused, words || ' ' AS said, list_distinct(string_split(words, ' ')) AS words, "
                + "CAST(floor(lat * 111195 / 9000) AS INTEGER) AS cy, CAST(floor(lon * 90000 / 9000) AS INTEGER) AS cx, CAST(floor(mid / 86400) AS INTEGER) AS cd FROM raw");
        }
    }

    private static String csv(Labelled set) {
        StringBuilder out = new StringBuilder("id\tlat\tlon\terr\tmid\thalf\tact\tweapon\ttarget\tkilled\tinjured\taccused\twords\n");
        for (int i = 0; i < set.mentions().size(); i++) {
            Mention one = set.mentions().get(i);
            if (one.position().isEmpty()) continue;
            long from = one.when().from().getEpochSecond(), to = one.when().to().getEpochSecond();
            out.append(i).append('\t').append(one.position().get().lat()).append('\t').append(one.position().get().lon()).append('\t')
                .append(one.position().get().errorMetres()).append('\t')
                .append((from + to) / 2).append('\t').append((to - from) / 2).append('\t').append(one.acts().getFirst().code()).append('\t')
                .append(one.weapons().isEmpty() ? "" : one.weapons().getFirst().code()).append('\t')
                .append(one.targets().stream().map(target -> target.code()).sorted().collect(Collectors.joining("+"))).append('\t')
                .append(one.killed().map(count -> "" + count.min()).orElse("")).append('\t')
                .append(one.injured().map(count -> "" + count.min()).orElse("")).append('\t')
                .append(one.accused().candidates().isEmpty() ? "" : one.accused().candidates().getFirst().code()).append('\t')
                .append(Arrays.stream(set.texts().get(i).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).collect(Collectors.joining(" ")))
                .append('\n');
        }
        return out.toString();
    }

    /** Pairs scored, and those whose score is positive, in one scan. */
    long[] run(Text text) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("SELECT count(*), count(*) FILTER (s > 0) FROM (SELECT " + SCORE + text.score + " AS s "
                 + PAIRS + ")")) {
            rows.next();
            return new long[] {rows.getLong(1), rows.getLong(2)};
        }
    }

    @Override public void close() throws SQLException, IOException {
        connection.close();
        Files.deleteIfExists(file);
    }
}
