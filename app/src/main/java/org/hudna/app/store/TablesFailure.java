package org.hudna.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.hudna.words.Message;

/** Tables that cannot be read or written. Nothing is lost by it: they are made from the record, and a batch that failed is not in them. */
public final class TablesFailure extends UncheckedIOException {

    /** Why, and by that what can be done about it. */
    public enum Reason {
        /** There is no room on the disk. */
        DISK_FULL,
        /** Another process has them. */
        LOCKED,
        /** The database does not answer; it may later. */
        UNREACHABLE,
        /** Made by a later version of this program. */
        OTHER_VERSION,
        /** Made by an earlier version, and only to be read. */
        EARLIER_VERSION,
        /** Entries are missing before those that were handed in. */
        GAP,
        /** They are not what was written: to be deleted and made again. */
        CORRUPT,
        /** Any other error of the disk or the database. */
        BROKEN;

        /** Whether the same may go well later, with nothing done about it by this program. */
        public boolean passes() {
            return switch (this) {
                case DISK_FULL, LOCKED, UNREACHABLE -> true;
                case OTHER_VERSION, EARLIER_VERSION, GAP, CORRUPT, BROKEN -> false;
            };
        }
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    TablesFailure(Reason reason, String detail) { this(reason, new IOException(detail)); }

    private TablesFailure(Reason reason, IOException cause) {
        super(reason + ": " + cause.getMessage(), cause);
        this.reason = reason;
    }

    static TablesFailure of(SQLException cause) { return new TablesFailure(reason(cause), new IOException(cause)); }

    public Reason reason() { return reason; }

    /** What whoever runs the program is told, and what to do about it. */
    public Message said() {
        Message said = Message.of("tables." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return switch (reason) {
            case GAP, CORRUPT -> said.with("command", "hudna replay");
            case BROKEN -> said.with("detail", String.valueOf(getCause().getMessage()));
            case DISK_FULL, LOCKED, UNREACHABLE, OTHER_VERSION, EARLIER_VERSION -> said;
        };
    }

    private static Reason reason(SQLException cause) {
        if (cause instanceof SQLTransientConnectionException) return Reason.UNREACHABLE;
        String state = cause.getSQLState();
        return state == null ? sqlite(cause.getErrorCode() & 0xff) : postgres(state);
    }

    /** Primary result codes of SQLite: <a href="https://www.sqlite.org/rescode.html">rescode</a>. */
    private static Reason sqlite(int code) {
        return switch (code) {
            case 5, 6 -> Reason.LOCKED;
            case 11, 26 -> Reason.CORRUPT;
            case 13 -> Reason.DISK_FULL;
            default -> Reason.BROKEN;
        };
    }

    /** Classes of PostgreSQL's error codes, appendix A of its manual. */
    private static Reason postgres(String state) {
        if (state.equals("53100")) return Reason.DISK_FULL;
        if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")) return Reason.UNREACHABLE;
        if (state.startsWith("55P") || state.startsWith("40")) return Reason.LOCKED; // the latter: a deadlock, or rolled back for another's sake
        return state.startsWith("XX") ? Reason.CORRUPT : Reason.BROKEN;
    }
}
