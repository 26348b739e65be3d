package org.hudna.app;

import java.security.SecureRandom;
import java.time.Clock;
import org.hudna.app.cli.AssessCommand;
import org.hudna.app.cli.BackupCommand;
import org.hudna.app.cli.BulletinCommand;
import org.hudna.app.cli.CheckCommand;
import org.hudna.app.cli.DemoCommand;
import org.hudna.app.cli.ExplainCommand;
import org.hudna.app.cli.LocateCommand;
import org.hudna.app.cli.MatchCommand;
import org.hudna.app.cli.ReadCommand;
import org.hudna.app.cli.ReplayCommand;
import org.hudna.app.cli.RestoreCommand;
import org.hudna.app.cli.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The main program. START HERE: the commands below, each of which runs {@link Pipeline}, where the stages meet. */
@Command(name = "hudna", mixinStandardHelpOptions = true, version = "hudna 0.1.0", description = "The operations room of a ceasefire.")
public final class Hudna implements Runnable {

    private static final int CALLED_WRONGLY = 2;
    /** For a bug in us, as distinct from a problem in the data. */
    private static final int OUR_FAULT = 70;

    private Hudna() {}

    /** Runs the command that the arguments name and ends with its exit code: 0 done, 1 refused or not found, 2 called wrongly, 70 our own fault. */
    public static void main(String[] arguments) { System.exit(commands().execute(arguments)); }

    static CommandLine commands() {
        CommandLine all = new CommandLine(new Hudna());
        all.addSubcommand(DemoCommand.command(Clock.systemUTC()));
        all.addSubcommand(AssessCommand.command());
        all.addSubcommand(CheckCommand.command());
        all.addSubcommand(ExplainCommand.command());
        all.addSubcommand(LocateCommand.command());
        all.addSubcommand(MatchCommand.command());
        all.addSubcommand(ReadCommand.command());
        all.addSubcommand(ServeCommand.command(Clock.systemUTC()));
        all.addSubcommand(BulletinCommand.command());
        all.addSubcommand(BackupCommand.command());
        all.addSubcommand(ReplayCommand.command());
        all.addSubcommand(RestoreCommand.command(Clock.systemUTC(), new SecureRandom()));
        all.setExitCodeExceptionMapper(thrown -> thrown instanceof CommandLine.ParameterException ? CALLED_WRONGLY : OUR_FAULT);
        return all;
    }

    @Override public void run() { CommandLine.usage(this, System.out); }
}
