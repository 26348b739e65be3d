package org.hudna.app.exchange;

import java.io.Writer;
import org.hudna.assessment.Assessment;
import org.hudna.claims.Row;
import org.hudna.words.Message;

/**
 * A file of assessments in some form, written as they come: {@link #begin}, then any number of the others in any order, then {@link #end}.
 *
 * <p>The caller opens the writer, in UTF-8, and closes it. A medium that fails throws {@link java.io.UncheckedIOException}. One report, one thread.
 */
public interface Report {

    void begin(Writer out);

    void add(Assessment assessment);

    /** A row of claims that could not be read; it is listed where the form has room for it. */
    void aside(Row.SetAside row);

    /** Something noticed about a row that was read. */
    void note(long row, Message note);

    /** The file of claims could not be read, or not beyond a point: whoever reads the report must know that it is not whole. */
    void unreadable(Message why);

    /** Writes what is left; the writer stays open. */
    void end();
}
