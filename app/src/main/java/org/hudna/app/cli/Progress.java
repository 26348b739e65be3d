package org.hudna.app.cli;

import java.io.Console;
import java.util.function.LongConsumer;
import org.hudna.words.Message;

/** Says on long input how far it has come, on a line of its own that is written over; only where somebody looks. */
final class Progress implements LongConsumer {

    private final Screen screen;

    Progress(Screen screen) { this.screen = screen; }

    @Override public void accept(long rows) {
        Console console = System.console();
        if (console != null && console.isTerminal()) screen.progress("\r" + screen.text(Message.of("cli.progress", "rows", rows)) + " ");
    }
}
