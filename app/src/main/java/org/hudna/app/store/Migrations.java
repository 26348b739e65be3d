package org.hudna.app.store;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.hudna.app.store.TablesFailure.Reason;

/** Brings the tables to the form that this program knows. */
final class Migrations {

    private Migrations() {}

    static void run(Where where) {
        Flyway flyway = flyway(where);
        try {
            known(flyway);
            flyway.migrate();
        } catch (FlywayValidateException other) {
            throw new TablesFailure(Reason.OTHER_VERSION, other.getMessage());
        } catch (FlywayException failed) {
            throw told(failed);
        }
    }

    /**
     * Changes nothing. @throws TablesFailure with reason {@code OTHER_VERSION} or {@code EARLIER_VERSION} where the tables have not the form of this
     * program
     */
    static void check(Where where) {
        Flyway flyway = flyway(where);
        try {
            known(flyway);
            if (flyway.info().pending().length > 0) throw new TablesFailure(Reason.EARLIER_VERSION, "the tables are of an earlier form");
        } catch (FlywayException failed) {
            throw told(failed);
        }
    }

    private static Flyway flyway(Where where) {
        return Flyway.configure().dataSource(where.url(), null, null).locations("classpath:org/hudna/app/store/migrations")
            .placeholders(Dialect.of(where).words).table("hudna_tables").baselineOnMigrate(true).baselineVersion("0").load();
    }

    private static void known(Flyway flyway) {
        for (MigrationInfo one : flyway.info().applied())
            if (!one.getState().isResolved()) throw new TablesFailure(Reason.OTHER_VERSION, "the tables have form " + one.getVersion());
    }

    private static TablesFailure told(FlywayException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) if (cause instanceof SQLException sql) return TablesFailure.of(sql);
        return new TablesFailure(Reason.BROKEN, failed.getMessage());
    }
}
