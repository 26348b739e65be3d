package org.hudna.app.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hudna.app.journal.Setting;
import org.hudna.app.journal.Watch;
import org.hudna.app.journal.backup.Restore;
import org.hudna.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hudna restore}: a backup brought back, never over something newer. Exits 1 where it is refused. */
@Command(name = "restore",
    description = "Bring a backup back where the record is lost. Never over a newer record, nor where more was signed than the backup holds.")
public final class RestoreCommand implements Callable<Integer> {

    @Mixin private Options options;
    @Mixin private RecordOptions record;
    @Parameters(index = "0", paramLabel = "FOLDER", description = "as hudna backup made it") private Path folder;
    @Option(names = Restore.NEW_LOCK,
        description = "the folder lock/ is lost for good: begin a new one, and give up what was signed after this backup")
    private boolean newLock;

    private final InstantSource clock;
    private final SecureRandom random;

    private RestoreCommand(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    public static RestoreCommand command(InstantSource clock, SecureRandom random) { return new RestoreCommand(clock, random); }

    @Override public Integer call() {
        Screen screen = options.screen();
        if (record.isHalf()) return BackupCommand.refuse(screen, Message.of("record.both-addresses"), 2);
        Watch watch = new Watch() {
            @Override public void noted(Message what) { screen.problem(what); }

            @Override public void stopped(Message why) { screen.problem(why); }
        };
        return switch (Restore.run(folder, record.place(), new Setting(clock, random, Duration.ZERO, Set.of(), watch), newLock)) {
            case Restore.Outcome.Refused(Message why) -> BackupCommand.refuse(screen, why, 1);
            case Restore.Outcome.Restored(long entries) -> {
                screen.say(Message.of("record.restored", "entries", entries));
                yield 0;
            }
        };
    }
}
