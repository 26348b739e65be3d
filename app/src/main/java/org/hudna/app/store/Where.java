package org.hudna.app.store;

import java.nio.file.Path;

/** Where tables are kept. */
public sealed interface Where {

    /** The tables' file in a data folder. */
    String FILE = "tables.db";

    /** A file of SQLite, made where it is missing. */
    record InFile(Path file) implements Where {

        /** The one of a data folder. */
        public static InFile of(Path data) { return new InFile(data.resolve(FILE)); }
    }

    /**
     * A PostgreSQL that several nodes may share.
     *
     * @param url {@code jdbc:postgresql:…}, with its user; {@code currentSchema} where the tables are to lie
     */
    record InPostgres(String url) implements Where {

        /** Never the URL: it may hold a password. */
        @Override public String toString() { return "PostgreSQL"; }
    }

    /** How JDBC calls it. */
    default String url() {
        return switch (this) {
            case InFile(Path file) -> "jdbc:sqlite:" + file;
            case InPostgres(String url) -> url;
        };
    }
}
