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
import java.util.Locale;
import org.hudna.app.search.Feed.Version;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.Shown;
import org.hudna.bulletin.Sight;

/** The same incidents, as the watch sees them, in PostgreSQL with PostGIS. */
final class Peer implements AutoCloseable {
    private final Connection connection;

    Peer(String url) throws SQLException { connection = DriverManager.getConnection(url); }

    /** Returns seconds for loading and for indexing. */
    double[] load(Invented invented, Path folder) throws IOException, SQLException {
        Path file = folder.resolve("incidents.tsv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < invented.count(); i++) out.write(row(invented.version(i)));
        }
        long start = System.nanoTime();
        run("CREATE EXTENSION IF NOT EXISTS postgis");
        run("CREATE TABLE incident (id text, began bigint, ended bigint, at geometry(Point,4326), m geometry(Point,3857), act text, outcome text, accused text, standing text,"
            + " areas text[], words tsvector)");
        run("CREATE UNLOGGED TABLE raw (id text, began bigint, ended bigint, lon float8, lat float8, act text, outcome text, accused text, standing text, areas text[], words text)");
        run("COPY raw FROM '" + file + "'");
        run("INSERT INTO incident SELECT id, began, ended, ST_SetSRID(ST_MakePoint(lon, lat), 4326), ST_Transform(ST_SetSRID(ST_MakePoint(lon, lat), 4326), 3857), act, outcome,"
            + " accused, standing, areas, to_tsvector('arabic', words) FROM raw ORDER BY began");
        run("DROP TABLE raw");
        long loaded = System.nanoTime();
        for (String index : new String[] {"USING gist (at)", "USING gist (m)", "(began, id)", "(ended)", "(act, began)", "(outcome, began)", "(accused, began)", "(standing, began)",
            "USING gin (areas)", "USING gin (words)"}) run("CREATE INDEX ON incident " + index);
        run("VACUUM ANALYZE incident");
        Files.delete(file);
        return new double[] {(loaded - start) / 1e9, (System.nanoTime() - loaded) / 1e9};
    }

    private static String row(Version version) {
        Shown shown = Sight.of(Edition.RESTRICTED).show(version.card()).orElseThrow();
        StringBuilder words = new StringBuilder();
        version.claims().forEach(claim -> words.append(claim.coding().words()));
        return String.join("\t", shown.id().code(), Long.toString(shown.when().orElseThrow().from().getEpochSecond()), Long.toString(shown.when().orElseThrow().to().getEpochSecond()),
            Double.toString(shown.at().orElseThrow().lon()), Double.toString(shown.at().orElseThrow().lat()), shown.acts().orElseThrow().getFirst().code(),
            shown.outcome().orElseThrow().code(), shown.accused().orElseThrow().getFirst().code(), shown.standing().orElseThrow(),
            "{" + String.join(",", shown.codes().orElseThrow().stream().map(code -> code.code()).toList()) + "}", words) + "\n";
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns how many rows came. */
    private long rows(String sql) throws SQLException {
        long rows = 0;
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) rows++;
        }
        return rows;
    }

    long newest(Question question, int limit) throws SQLException {
        return rows("SELECT id FROM incident WHERE " + question.where() + " ORDER BY began DESC, id LIMIT " + limit);
    }

    /** The sum over all days. */
    long days(Question question) throws SQLException {
        return sum("SELECT count(*), (to_timestamp(began) AT TIME ZONE 'Asia/Damascus')::date FROM incident WHERE " + question.where() + " GROUP BY 2");
    }

    /** The sum over one of the facets. */
    long facets(Question question) throws SQLException {
        return sum("SELECT count(*), act, outcome, standing, accused FROM incident WHERE " + question.where() + " GROUP BY GROUPING SETS ((act),(outcome),(standing),(accused))") / 4;
    }

    private long sum(String sql) throws SQLException {
        long sum = 0;
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) sum += result.getLong(1);
        }
        return sum;
    }

    /** Returns the tile's bytes. */
    long tile(int z, int x, int y, Question question) throws SQLException {
        String sql = String.format(Locale.ROOT, """
            WITH e AS (SELECT ST_TileEnvelope(%d,%d,%d) AS box),
            c AS (SELECT floor((ST_X(m) - ST_XMin(box)) / (ST_XMax(box) - ST_XMin(box)) * 256)::int AS cx, floor((ST_YMax(box) - ST_Y(m)) / (ST_YMax(box) - ST_YMin(box)) * 256)::int AS cy,
              count(*) AS incidents, count(*) FILTER (WHERE outcome = 'violation') AS violation, count(*) FILTER (WHERE outcome = 'undetermined') AS undetermined,
              count(*) FILTER (WHERE outcome = 'exempt') AS exempt, count(*) FILTER (WHERE outcome = 'no_breach') AS no_breach,
              count(*) FILTER (WHERE outcome = 'not_covered') AS not_covered, min(id) AS one, box
              FROM incident, e WHERE m && box AND %s GROUP BY 1, 2, box)
            SELECT ST_AsMVT(q, 'incidents', 4096, 'geom') FROM (SELECT ST_AsMVTGeom(ST_SetSRID(ST_MakePoint(ST_XMin(box) + (cx + 0.5) * (ST_XMax(box) - ST_XMin(box)) / 256,
              ST_YMax(box) - (cy + 0.5) * (ST_YMax(box) - ST_YMin(box)) / 256), 3857), box, 4096, 0, false) AS geom, incidents, violation, undetermined, exempt, no_breach,
              not_covered, CASE WHEN incidents = 1 THEN one END AS id FROM c) q""", z, x, y, question.where());
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getBytes(1).length : 0;
        }
    }

    @Override public void close() throws SQLException { connection.close(); }
}
