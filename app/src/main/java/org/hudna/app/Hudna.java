package org.hudna.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The main program: one command, with the others below it. */
@Command(name = "hudna", mixinStandardHelpOptions = true, version = "hudna 0.1.0", description = "The operations room of a ceasefire.")
public final class Hudna implements Runnable {
    private Hudna() {
    }

    /** Runs the command that the arguments name and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Hudna()).execute(arguments));
    }

    @Override public void run() {
        CommandLine.usage(this, System.out);
    }
}
