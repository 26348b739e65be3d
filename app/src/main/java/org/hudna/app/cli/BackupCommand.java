package org.hudna.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hudna.app.journal.backup.Backup;
import org.hudna.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hudna backup}: a copy of the record, made while the service runs, and checked. Exits 1 where there is none. */
@Command(name = "backup",
    description = "Copy the record to a folder while the service runs, and check the copy. The same folder again adds what is new.")
public final class BackupCommand implements Callable<Integer> {

    @Mixin private Options options;
    @Mixin private RecordOptions record;
    @Parameters(index = "0", paramLabel = "FOLDER",
        description = "on another disk, if there is one; its part keys/ is replaced each time: keep no older copy of that part")
    private Path folder;

    private BackupCommand() {}

    public static BackupCommand command() { return new BackupCommand(); }

    @Override public Integer call() {
        Screen screen = options.screen();
        if (record.isHalf()) return refuse(screen, Message.of("record.both-addresses"), 2);
        return switch (Backup.make(record.place(), folder)) {
            case Backup.Outcome.Refused(Message why) -> refuse(screen, why, 1);
            case Backup.Outcome.Made(long entries, long added) -> {
                screen.say(Message.of("record.backed-up", "entries", entries, "added", added, "folder", folder.toString()));
                yield 0;
            }
        };
    }

    static int refuse(Screen screen, Message why, int exit) {
        screen.problem(why);
        return exit;
    }
}
