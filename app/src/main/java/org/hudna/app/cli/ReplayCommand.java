package org.hudna.app.cli;

import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.hudna.app.journal.Place;
import org.hudna.app.journal.Refusals;
import org.hudna.app.journal.form.Unreadable;
import org.hudna.app.room.Replay;
import org.hudna.app.room.Replay.Sameness;
import org.hudna.app.store.TablesFailure;
import org.hudna.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hudna replay}: tables and index from the record alone. Exits 1 where those that were there are not the same, or it cannot be done. */
@Command(name = "replay", description = "Make tables and index anew from the record, and say whether they were the same. The service must not run.")
public final class ReplayCommand implements Callable<Integer> {

    @Mixin private Options options;
    @Mixin private RecordOptions record;

    private ReplayCommand() {}

    public static ReplayCommand command() { return new ReplayCommand(); }

    @Override public Integer call() {
        Screen screen = options.screen();
        if (record.isHalf()) return BackupCommand.refuse(screen, Message.of("record.both-addresses"), 2);
        Place place = record.place();
        if (place.isMissing()) return BackupCommand.refuse(screen, Message.of("record.nothing-here", "folder", place.data().toString()), 1);
        try {
            return tell(screen, Replay.run(place), place instanceof Place.Server);
        } catch (TablesFailure broken) {
            return BackupCommand.refuse(screen, broken.said(), 1);
        } catch (UncheckedIOException broken) {
            return BackupCommand.refuse(screen, Refusals.of(broken), 1);
        } catch (Unreadable unknown) {
            return BackupCommand.refuse(screen, Message.of("record.other-version", "detail", String.valueOf(unknown.getMessage())), 1);
        }
    }

    private static int tell(Screen screen, Replay.Told told, boolean isShared) {
        long rate = Math.round(told.entries() * 1e9 / Math.max(1, told.nanos()));
        screen.say(Message.of("record.replayed", "entries", told.entries(), "rate", rate));
        screen.say(isShared ? Message.of("record.replayed-shared", "how", told.tables(), "folder", Replay.INDEX)
            : Message.of("record.replayed-tables", "how", told.tables()));
        screen.say(Message.of("record.replayed-index", "how", told.index()));
        return told.tables() == Sameness.DIFFERENT || told.index() == Sameness.DIFFERENT ? 1 : 0;
    }
}
