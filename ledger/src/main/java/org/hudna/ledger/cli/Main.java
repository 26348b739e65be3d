package org.hudna.ledger.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.hudna.ledger.store.StoreFailure;
import org.hudna.ledger.words.Lang;
import org.hudna.ledger.words.Texts;
import org.hudna.ledger.writer.WriterFailure;

/** The ledger's command line. START HERE: each command is a class of its own, listed in {@link Commands}. */
public final class Main {
    /** For whoever reports a fault of ours: the trace then goes to standard error. */
    private static final String DEBUG = "HUDNA_DEBUG";

    private Main() {
    }

    /** Runs the command that the arguments name, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var desk = new Desk(System.in, out, err, System.getenv(), InstantSource.system(), new SecureRandom(), Texts.in(Lang.EN), _ -> untilKilled());
        System.exit(run(List.of(arguments), desk));
    }

    /** The same with everything from outside handed in. Returns the exit code. */
    static int run(List<String> words, Desk bare) {
        var desk = bare.in(Texts.in(lang(words, bare)));
        var task = new FutureTask<>(() -> answer(words, desk).map(report -> Printed.print(report, words.contains(Shape.JSON.name()), desk))
            .orElse(Outcome.HOLDS.exit()));
        task.run();
        try {
            int exit = task.get();
            desk.out().flush();
            return exit;
        } catch (ExecutionException fault) {
            return ourFault(fault.getCause(), desk);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ourFault(stopped, desk);
        }
    }

    private static Optional<Report> answer(List<String> words, Desk desk) {
        try {
            return Commands.run(words, desk);
        } catch (Stopped stopped) {
            return Optional.of(stopped.report());
        } catch (IOException unreadable) {
            return Optional.of(Unreadable.report(unreadable));
        } catch (StoreFailure failure) {
            return Optional.of(Unreadable.report(failure));
        } catch (UncheckedIOException unreadable) {
            return Optional.of(Unreadable.report(unreadable.getCause()));
        } catch (WriterFailure failure) {
            return Optional.of(Unreadable.report(failure));
        }
    }

    private static int ourFault(Throwable fault, Desk desk) {
        desk.out().flush();
        desk.err().print(Printed.text(Report.of(Outcome.OUR_FAULT, "main.our-fault", fault.toString()), desk.texts()));
        if (desk.environment().containsKey(DEBUG)) Stream.of(fault.getStackTrace()).forEach(desk.err()::println);
        desk.err().flush();
        return Outcome.OUR_FAULT.exit();
    }

    /** As {@code --lang} says, else as the environment does (POSIX: LC_ALL before LC_MESSAGES before LANG), else English. */
    private static Lang lang(List<String> words, Desk desk) {
        Stream<String> option = Stream.iterate(0, at -> at < words.size(), at -> at + 1).flatMap(at -> asked(words, at));
        Stream<String> locale = Stream.of("LC_ALL", "LC_MESSAGES", "LANG").map(name -> desk.environment().getOrDefault(name, ""))
            .filter(value -> !value.isEmpty()).limit(1);
        return Stream.concat(option, locale).map(Lang::find).flatMap(Optional::stream).findFirst().orElse(Lang.EN);
    }

    private static Stream<String> asked(List<String> words, int at) {
        String word = words.get(at);
        if (word.startsWith(Shape.LANG.name() + "=")) return Stream.of(word.substring(Shape.LANG.name().length() + 1));
        return word.equals(Shape.LANG.name()) && at + 1 < words.size() ? Stream.of(words.get(at + 1)) : Stream.empty();
    }

    private static void untilKilled() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
