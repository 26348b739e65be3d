package org.hudna.app.cli;

import org.hudna.app.Pipeline;
import org.hudna.assessment.Assessment;
import org.hudna.claims.Row;
import org.hudna.words.Message;

/** Tells of rows that were set aside, and of notes, as they come; at most so many of each, then how many more. */
final class RowsOnScreen implements Pipeline.Sink<Assessment> {

    /** More than anybody reads; a report lists them all. */
    private static final int MOST = 20;

    private final Screen screen;
    private final String file;
    private final boolean quietNotes;
    private long setAside;
    private long notes;
    private boolean broken;

    RowsOnScreen(Screen screen, String file, boolean quietNotes) {
        this.screen = screen;
        this.file = file;
        this.quietNotes = quietNotes;
    }

    @Override public void assessed(Assessment assessment) { }

    @Override public void aside(Row.SetAside row) {
        if (setAside++ < MOST) screen.problem(Message.of("cli.in-file", "file", file, "what", row.why()));
    }

    @Override public void note(long row, Message note) {
        if (notes++ < MOST && !quietNotes) screen.problem(Message.of("cli.in-file", "file", file, "what", note));
    }

    @Override public void unreadable(Message why) {
        broken = true;
        screen.problem(Message.of("cli.in-file", "file", file, "what", why));
    }

    long setAside() { return setAside; }

    long notes() { return notes; }

    boolean broken() { return broken; }

    /** How many were not shown. */
    void close() {
        if (setAside > MOST) screen.problem(Message.of("cli.more-set-aside", "n", setAside - MOST));
        if (!quietNotes && notes > MOST) screen.problem(Message.of("cli.more-notes", "n", notes - MOST));
    }
}
