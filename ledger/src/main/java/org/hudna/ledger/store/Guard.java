package org.hudna.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.hudna.ledger.store.StoreFailure.Reason;

/** What disks and databases throw, as the one failure that stores throw. */
final class Guard {
    private Guard() {}

    static StoreFailure broken(IOException cause) {
        return new StoreFailure(Reason.BROKEN, cause);
    }

    static StoreFailure broken(UncheckedIOException cause) {
        return cause instanceof StoreFailure typed ? typed : broken(cause.getCause());
    }

    static StoreFailure broken(SQLException cause) {
        return broken(new IOException(cause));
    }
}
