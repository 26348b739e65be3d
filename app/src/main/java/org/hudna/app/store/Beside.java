package org.hudna.app.store;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/**
 * Where tables are made anew in a PostgreSQL while those that stand there still stand: a schema beside theirs, named after it. All of them change
 * places in one transaction. Its user must be allowed to make schemas. Whoever uses it sees to it that no node runs.
 */
public final class Beside {

    private final Where.InPostgres standing;
    private final String there;
    private final String beside;

    private record Names(String there, String beside) {}

    /** Beside these, whether they exist or not; nothing is changed yet. */
    public Beside(Where.InPostgres standing) {
        this.standing = standing;
        Names names = ask(session -> session.first("SELECT quote_ident(current_schema()), quote_ident(current_schema() || '_replay')",
            row -> new Names(row.getString(1), row.getString(2))).orElseThrow());
        this.there = names.there();
        this.beside = names.beside();
    }

    private <T> T ask(Sessions.Ask<T> what) {
        try (Sessions sessions = new Sessions(standing)) {
            return sessions.write(what);
        }
    }

    /** Whether there are tables that others may be made beside. */
    public boolean isSomethingThere() {
        return ask(session -> session.first("SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'applied'",
            row -> row.getInt(1)).isPresent());
    }

    /** Where the new ones are to be made; empty after {@link #begin}. */
    public Where.InPostgres where() {
        String rest = standing.url().replaceAll("(?<=[?&])currentSchema=[^&]*&?", "").replaceAll("[?&]$", "");
        return new Where.InPostgres(rest + (rest.contains("?") ? '&' : '?') + "currentSchema=" + URLEncoder.encode(beside, StandardCharsets.UTF_8));
    }

    /** Makes room, and takes away what was left by one who was stopped. */
    public void begin() {
        ask(session -> {
            end(session);
            session.execute("CREATE SCHEMA " + beside);
            return true;
        });
    }

    /** The new ones stand where the others stood, which are gone. */
    public void takePlace() {
        ask(session -> {
            List<String> tables = session.list("SELECT quote_ident(tablename) FROM pg_tables WHERE quote_ident(schemaname) = ? ORDER BY tablename",
                row -> row.getString(1), beside);
            for (String table : tables) {
                session.execute("DROP TABLE IF EXISTS " + there + "." + table);
                session.execute("ALTER TABLE " + beside + "." + table + " SET SCHEMA " + there);
            }
            end(session);
            return true;
        });
    }

    /** Takes away what nobody needs any more. */
    public void end() {
        ask(session -> {
            end(session);
            return true;
        });
    }

    private void end(Session session) throws SQLException { session.execute("DROP SCHEMA IF EXISTS " + beside + " CASCADE"); }
}
