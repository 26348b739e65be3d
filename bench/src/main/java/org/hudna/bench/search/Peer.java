package org.hudna.bench.search;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hudna.app.search.Facet;
import org.hudna.app.search.Feed.Version;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.Shown;
import org.hudna.bulletin.Sight;
import org.hudna.claims.EventId;

/** The same incidents, as the watch sees them, in PostgreSQL with PostGIS: {@code incident} as they stand, {@code version} all versions. */
final class Peer implements AutoCloseable {
    private static final String COLUMNS = "id text, began bigint, ended bigint, learned bigint, since bigint, until bigint, "
        + Stream.of(Facet.values()).map(facet -> column(facet) + (isMany(facet) ? " text[]" : " text")).collect(Collectors.joining(", "));
    private static final String NAMES = "id, began, ended, learned, since, until, " + Stream.of(Facet.values()).map(Peer::column)
        .collect(Collectors.joining(", "));
    /** Seconds in UTC and local dates differ by a shift that the database must look up for each row, as ours does. */
    private static final String DAY = "(to_timestamp(began) AT TIME ZONE 'Asia/Damascus')::date";

    private final Connection connection;

    Peer(String url) throws SQLException { connection = DriverManager.getConnection(url); }

    static String column(Facet facet) { return "f_" + facet.code(); }

    static boolean isMany(Facet facet) { return facet == Facet.AREA || facet == Facet.SOURCE; }

    /** Returns seconds for loading and for indexing. */
    double[] load(Invented invented, Path folder) throws IOException, SQLException {
        Path file = folder.resolve("incidents.tsv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            List<IOException> broken = new ArrayList<>();
            invented.versions(-1, invented.settled(), version -> {
                try {
                    out.write(row(version));
                } catch (IOException failed) {
                    broken.add(failed);
                }
            });
            if (!broken.isEmpty()) throw broken.getFirst();
        }
        long start = System.nanoTime();
        run("CREATE EXTENSION IF NOT EXISTS postgis");
        run("CREATE UNLOGGED TABLE raw (" + COLUMNS + ", lon float8, lat float8, words text)");
        run("COPY raw FROM '" + file + "'");
        Files.delete(file);
        run("CREATE TABLE version AS SELECT " + NAMES + ", ST_SetSRID(ST_MakePoint(lon, lat), 4326)::geometry(Point,4326) AS at,"
            + " ST_Transform(ST_SetSRID(ST_MakePoint(lon, lat), 4326), 3857)::geometry(Point,3857) AS m, to_tsvector('simple', words) AS words FROM raw ORDER BY began");
        run("DROP TABLE raw");
        run("CREATE TABLE incident AS SELECT * FROM version WHERE until = " + Long.MAX_VALUE + " ORDER BY began");
        long loaded = System.nanoTime();
        for (String table : List.of("incident", "version")) index(table);
        return new double[] {(loaded - start) / 1e9, (System.nanoTime() - loaded) / 1e9};
    }

    private void index(String table) throws SQLException {
        List<String> indexes = new ArrayList<>(List.of("USING gist (at)", "USING gist (m)", "(began, id)", "(ended)", "(learned)",
            "USING gin (words)"));
        for (Facet facet : Facet.values()) indexes.add(isMany(facet) ? "USING gin (" + column(facet) + ")" : "(" + column(facet) + ", began)");
        if (table.equals("version")) indexes.addAll(List.of("(since)", "(until)"));
        for (String index : indexes) run("CREATE INDEX ON " + table + " " + index);
        run("VACUUM ANALYZE " + table);
    }

    private static String row(Version version) {
        Shown shown = Sight.of(Edition.RESTRICTED).show(version.card()).orElseThrow();
        StringJoiner row = new StringJoiner("\t", "", "\n").add(shown.id().code());
        for (long number : new long[] {shown.when().orElseThrow().from().getEpochSecond(), shown.when().orElseThrow().to().getEpochSecond()
            + (shown.when().orElseThrow().to().getNano() > 0 ? 1 : 0), shown.learned().orElseThrow().getEpochSecond(), version.since(),
                version.until()}) row.add(Long.toString(number));
        for (Facet facet : Facet.values()) {
            List<String> values = Seen.values(facet, shown);
            row.add(isMany(facet) ? values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(",", "{", "}")) : values.isEmpty()
                ? "\\N" : values.getFirst());
        }
        row.add(shown.at().map(at -> Double.toString(at.lon())).orElse("\\N")).add(shown.at().map(at -> Double.toString(at.lat())).orElse("\\N"));
        StringBuilder words = new StringBuilder(String.join(" ", shown.places().orElseThrow())).append(' ');
        version.claims().forEach(claim -> words.append(claim.coding().words()).append(". ").append("0 ".repeat(4)));
        return row.add(words).toString();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The ids of a page, the latest first. */
    List<EventId> newest(Question question, int limit) throws SQLException {
        List<EventId> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(
            "SELECT id FROM " + question.table() + " WHERE " + question.where() + " ORDER BY began DESC, id LIMIT " + limit)) {
            while (result.next()) ids.add(new EventId(result.getString(1)));
        }
        return ids;
    }

    /** How many in all. */
    long count(Question question) throws SQLException { return sum("SELECT count(*) FROM " + question.table() + " WHERE " + question.where()); }

    /** The sum over all days. */
    long days(Question question) throws SQLException {
        return sum("SELECT count(*), " + DAY + " FROM " + question.table() + " WHERE " + question.where() + " GROUP BY 2");
    }

    /** The sum over all areas. */
    long areas(Question question) throws SQLException {
        return sum("SELECT count(*), a FROM " + question.table() + ", unnest(f_area) AS a WHERE " + question.where() + " GROUP BY 2");
    }

    /** The sum over these facets, of which an incident has one value each. */
    long facets(Question question, Set<Facet> facets) throws SQLException {
        String columns = EnumSet.copyOf(facets).stream().map(Peer::column).collect(Collectors.joining(", "));
        return sum("SELECT count(*), " + columns + " FROM " + question.table() + " WHERE " + question.where() + " GROUP BY GROUPING SETS (("
            + columns.replace(", ", "), (") + "))")
            / facets.size();
    }

    private long sum(String sql) throws SQLException {
        long sum = 0;
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) sum += result.getLong(1);
        }
        return sum;
    }

    /** Returns the tile's bytes. */
    byte[] tile(int z, int x, int y, Question question) throws SQLException {
        String sql = String.format(Locale.ROOT, """
            WITH e AS (SELECT ST_TileEnvelope(%d,%d,%d) AS box),
            c AS (SELECT floor((ST_X(m) - ST_XMin(box)) / (ST_XMax(box) - ST_XMin(box)) * 256)::int AS cx, floor((ST_YMax(box) - ST_Y(m)) / (ST_YMax(box) - ST_YMin(box)) * 256)::int AS cy,
              count(*) AS incidents, count(*) FILTER (WHERE f_outcome = 'violation') AS violation, count(*) FILTER (WHERE f_outcome = 'undetermined') AS undetermined,
              count(*) FILTER (WHERE f_outcome = 'exempt') AS exempt, count(*) FILTER (WHERE f_outcome = 'no_breach') AS no_breach,
              count(*) FILTER (WHERE f_outcome = 'not_covered') AS not_covered, min(id) AS one, box
              FROM %s, e WHERE m && box AND %s GROUP BY 1, 2, box)
            SELECT ST_AsMVT(q, 'incidents', 4096, 'geom') FROM (SELECT ST_AsMVTGeom(ST_SetSRID(ST_MakePoint(ST_XMin(box) + (cx + 0.5) * (ST_XMax(box) - ST_XMin(box)) / 256,
              ST_YMax(box) - (cy + 0.5) * (ST_YMax(box) - ST_YMin(box)) / 256), 3857), box, 4096, 0, false) AS geom, incidents, violation, undetermined, exempt, no_breach,
              not_covered, CASE WHEN incidents = 1 THEN one END AS id FROM c WHERE cx BETWEEN 0 AND 255 AND cy BETWEEN 0 AND 255) q""", z, x, y, question.table(), question.where());
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getBytes(1) : new byte[0];
        }
    }

    @Override public void close() throws SQLException { connection.close(); }
}
