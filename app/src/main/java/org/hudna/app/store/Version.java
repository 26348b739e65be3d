package org.hudna.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.hudna.app.store.Session.Absent;

/** A row of a table, as it stands in the database or will after the batch. */
final class Version {

    /** Of {@code until}: it stands. */
    static final long STANDS = Long.MAX_VALUE;

    final Table table;
    private final Object[] row;
    private boolean stored;

    Version(Table table, boolean stored, Object... row) {
        if (row.length != table.columns.size()) throw new IllegalArgumentException("not a row of " + table);
        this.table = table;
        this.stored = stored;
        this.row = row;
    }

    /** A row that answers a {@link Table#select}. */
    static Version read(Table table, ResultSet found) throws SQLException {
        var row = new Object[table.columns.size()];
        for (int i = 0; i < row.length; i++) row[i] = value(found.getObject(i + 1));
        return new Version(table, true, row);
    }

    private static Object value(Object found) {
        return switch (found) {
            case null -> Absent.NOTHING;
            case Integer number -> number.longValue();
            case String text -> Plain.out(text);
            default -> found; // a long, a double or bytes: there are no other columns
        };
    }

    boolean isStored() { return stored; }

    /** It is in the database from now on. */
    void written() { stored = true; }

    /** Empty texts stand for what is not there. */
    String text(String column) { return row[table.at(column)] instanceof String text ? text : ""; }

    long number(String column) { return (Long) row[table.at(column)]; }

    byte[] bytes(String column) { return row[table.at(column)] instanceof byte[] bytes ? bytes : new byte[0]; }

    boolean stands() { return number("until") == STANDS; }

    void change(String column, Object value) { row[table.at(column)] = value; }

    List<Object> values(List<String> columns) { return columns.stream().map(column -> row[table.at(column)]).toList(); }

    Object[] row() { return row; }
}
