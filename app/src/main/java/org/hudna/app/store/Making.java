package org.hudna.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hudna.app.journal.Recorded;

/**
 * Makes tables from nothing as fast as it can: nothing is safe from a stop before it is finished, and in a file of SQLite, indexes that making them
 * does not ask are made at the end, sorted. What comes of it is what {@link Tables} would have made of the same entries.
 */
public final class Making implements AutoCloseable {

    /** By these, what stands is found while more comes in. */
    private static final Set<String> ASKED = Set.of("report_id", "handling_report", "claim_id", "membership_incident", "decision_incident",
        "adopted_name", "card_incident");

    private final Where where;
    private final Sessions sessions;
    private final Applier applier;
    private final List<String> left;

    private Making(Where where, Sessions sessions, Deriving deriving, List<String> left) {
        this.where = where;
        this.sessions = sessions;
        this.applier = new Applier(sessions, deriving);
        this.left = left;
    }

    /** @param where nothing is yet; what is there after a failure is of no use */
    public static Making into(Where where, Deriving deriving) {
        Migrations.run(where);
        Sessions sessions = Sessions.making(where);
        boolean done = false;
        try {
            List<String> left = sessions.write(Making::leave);
            done = true;
            return new Making(where, sessions, deriving, left);
        } finally {
            if (!done) sessions.close();
        }
    }

    private record Index(String name, String sql) {}

    /** Drops what nobody asks meanwhile; returns how it was made. */
    private static List<String> leave(Session session) throws SQLException {
        List<String> left = new ArrayList<>();
        if (session.dialect() == Dialect.POSTGRESQL) return left;
        for (Index one : session.list("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name <> 'hudna_tables' ORDER BY name",
            row -> new Index(row.getString(1), row.getString(2)))) {
            if (ASKED.contains(one.name)) continue;
            session.execute("DROP INDEX " + one.name);
            left.add(one.sql);
        }
        return left;
    }

    /** As {@link Tables#apply}. */
    public void apply(long from, long to, List<Recorded> entries) { applier.apply(from, to, entries); }

    /** Makes what is missing, and all of it durable. */
    public void finish() {
        sessions.write(session -> {
            for (String sql : left) session.execute(sql);
            return left.size();
        });
        sessions.close();
        if (!(where instanceof Where.InFile(Path file))) return; // what PostgreSQL commits next, durably, makes all before it durable
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override public void close() { sessions.close(); }
}
