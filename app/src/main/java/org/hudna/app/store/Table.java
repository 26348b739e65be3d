package org.hudna.app.store;

import java.util.List;

/** The tables that follow from entries: their columns, by which a row is known, and which of its columns change when it no longer stands. */
enum Table {
    ENTRY("idx", "", "idx", "at", "who", "kind", "grp", "body"),
    REPORT("since", "until", "since", "id", "channel", "size", "media", "file", "until"),
    HANDLING("since", "until", "since", "report", "received", "state", "who", "how", "until"),
    LINK("since", "", "since", "report", "other", "how"),
    SENDER("since", "", "since", "report", "part", "body"),
    CLAIM("since", "how until", "since", "id", "report", "instead", "cell", "mid", "half", "lat", "lon", "error", "how", "until"),
    FREE("claim", "", "claim"),
    WITHDRAWAL("since", "", "since", "claim"),
    MEMBERSHIP("claim since", "until", "claim", "since", "incident", "until"),
    JUDGEMENT("since", "", "since", "one", "other"),
    DECISION("since", "", "since", "incident"),
    ADOPTED("since", "until", "since", "kind", "name", "until"),
    LOOK("since", "", "since", "kind", "subject"),
    TAKEOVER("since", "", "since", "handover"),
    LINE_CHECK("since", "", "since", "party", "line", "answered"),
    STEP_TOLD("since", "", "since", "incident"),
    STEP_BACK("since", "", "since", "told"),
    CARD("incident since", "until", "incident", "since", "until", "began", "ended", "body");

    final List<String> keys;
    final List<String> changing;
    final List<String> columns;

    Table(String keys, String changing, String... columns) {
        this.keys = List.of(keys.split(" "));
        this.changing = changing.isEmpty() ? List.of() : List.of(changing.split(" "));
        this.columns = List.of(columns);
    }

    String sql() { return name().toLowerCase(java.util.Locale.ROOT); }

    int at(String column) {
        int at = columns.indexOf(column);
        if (at < 0) throw new IllegalArgumentException(this + " has no column " + column);
        return at;
    }

    String select() { return "SELECT " + String.join(", ", columns) + " FROM " + sql(); }

    String insert() { return "INSERT INTO " + sql() + " (" + String.join(", ", columns) + ") VALUES (" + "?, ".repeat(columns.size() - 1) + "?)"; }

    String update() { return "UPDATE " + sql() + " SET " + String.join(" = ?, ", changing) + " = ? WHERE " + byKey(); }

    String delete() { return "DELETE FROM " + sql() + " WHERE " + byKey(); }

    private String byKey() { return String.join(" = ? AND ", keys) + " = ?"; }
}
