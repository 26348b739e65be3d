package org.hudna.app.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a batch does to the tables: gathered in memory, then written in runs. */
final class Changes {

    private final Map<Table, Set<Version>> added = new EnumMap<>(Table.class);
    private final Map<Table, Set<Version>> altered = new EnumMap<>(Table.class);
    private final Map<Table, Set<Version>> removed = new EnumMap<>(Table.class);

    Version add(Table table, Object... row) {
        var version = new Version(table, false, row);
        added.computeIfAbsent(table, _ -> new LinkedHashSet<>()).add(version);
        return version;
    }

    /** It stands no longer from {@code at} on. */
    void end(Version version, long at) {
        version.change("until", at);
        if (version.isStored()) altered.computeIfAbsent(version.table, _ -> new LinkedHashSet<>()).add(version);
    }

    /** It is there no longer. */
    void remove(Version version) {
        if (version.isStored()) removed.computeIfAbsent(version.table, _ -> new LinkedHashSet<>()).add(version);
        else added.get(version.table).remove(version);
    }

    /** Writes what was gathered, and forgets it. */
    void flush(Session session) throws SQLException {
        for (var some : added.entrySet()) {
            session.batch(some.getKey().insert(), some.getValue().stream().map(one -> List.of(one.row())).toList());
            some.getValue().forEach(Version::written);
        }
        for (var some : altered.entrySet()) {
            Table table = some.getKey();
            session.batch(table.update(), some.getValue().stream().map(one -> values(one, table.changing, table.keys)).toList());
        }
        for (var some : removed.entrySet())
            session.batch(some.getKey().delete(), some.getValue().stream().map(one -> one.values(some.getKey().keys)).toList());
        added.clear();
        altered.clear();
        removed.clear();
    }

    private static List<Object> values(Version version, List<String> changing, List<String> keys) {
        List<Object> values = new ArrayList<>(version.values(changing));
        values.addAll(version.values(keys));
        return values;
    }
}
