package org.hudna.ledger.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Opens connections to one database, SQLite or PostgreSQL. Each store keeps one of its own. */
@FunctionalInterface
public interface Connections {
    Connection open() throws SQLException;

    /** By a JDBC URL, with the driver that is on the class path or module path. */
    static Connections to(String url) {
        return () -> DriverManager.getConnection(url);
    }
}
