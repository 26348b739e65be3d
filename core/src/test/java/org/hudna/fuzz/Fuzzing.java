package org.hudna.fuzz;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/**
 * Runs inputs one after the other, each made from its number alone, so that a failure can be had again.
 *
 * <p>{@code -Dhudna.fuzz.minutes=10} goes on for so long; {@code -Dhudna.fuzz.from=4711} begins at that number.
 */
final class Fuzzing {
    /** Of the processor's time, for one input. */
    private static final Duration LIMIT = Duration.ofSeconds(2);
    /** Of the clock's, however busy the machine. */
    private static final Duration HANGS = Duration.ofSeconds(60);
    private static final Path FOUND = Path.of("target", "fuzz");

    /** What one input came to: a word for the count. Whatever it throws is a fault. */
    interface Input extends Callable<String> {
        /** The input itself, to be kept where it was a fault. */
        String text();
    }

    private Fuzzing() {}

    /** @param many in an ordinary run; the first fault ends it, while a long run collects one of each kind */
    static void run(String name, int many, LongFunction<Input> inputs) {
        var outcomes = new TreeMap<String, Integer>();
        var faults = new LinkedHashMap<String, String>();
        var slowest = new AtomicReference<>(new Slowest(0, Duration.ZERO));
        long first = Long.getLong("hudna.fuzz.from", 0);
        Integer minutes = Integer.getInteger("hudna.fuzz.minutes");
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes == null ? 0 : minutes);
        long number = first;
        try (var worker = Executors.newSingleThreadExecutor(task -> Thread.ofPlatform().daemon().unstarted(task))) {
            for (; minutes == null ? number < first + many && faults.isEmpty() : System.nanoTime() < end; number++) {
                Input input = inputs.apply(number);
                long at = number;
                var ran = worker.submit(() -> timed(at, input, slowest));
                try {
                    outcomes.merge(ran.get(HANGS.toSeconds(), TimeUnit.SECONDS), 1, Integer::sum);
                } catch (ExecutionException e) {
                    String kind = kind(e.getCause());
                    if (!faults.containsKey(kind)) faults.put(kind, kept(name, number, input, "throws " + e.getCause() + stack(e.getCause())));
                } catch (TimeoutException e) {
                    worker.shutdownNow();
                    throw new AssertionError(kept(name, number, input, "hangs"), e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        System.out.printf("%s: %,d inputs from %d, slowest %d with %d ms, %s%n", name, number - first, first, slowest.get().number, slowest.get()
            .took.toMillis(), outcomes);
        if (!faults.isEmpty()) fail(String.join("\n\n", faults.values()));
    }

    private record Slowest(long number, Duration took) {}

    private static String timed(long number, Input input, AtomicReference<Slowest> slowest) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        String outcome = input.call();
        var took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
        if (took.compareTo(slowest.get().took) > 0) slowest.set(new Slowest(number, took));
        if (took.compareTo(LIMIT) > 0) throw new IllegalStateException("took " + took);
        return outcome;
    }

    private static String stack(Throwable cause) {
        var stack = new StringBuilder();
        Arrays.stream(cause.getStackTrace()).limit(12).forEach(frame -> stack.append("\n    at ").append(frame));
        return stack.toString();
    }

    /** Where it was thrown in our own code, and what. */
    private static String kind(Throwable cause) {
        return cause.getClass() + Arrays.stream(cause.getStackTrace()).filter(frame -> frame.getClassName().startsWith("org.hudna.")).findFirst()
            .map(StackTraceElement::toString).orElse("");
    }

    private static String kept(String name, long number, Input input, String what) {
        Path kept = FOUND.resolve(name + "-" + number + ".txt");
        try {
            Files.createDirectories(FOUND);
            Files.writeString(kept, input.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return name + " " + number + " " + what + "\nkept as " + kept + "; again with -Dhudna.fuzz.from=" + number;
    }

    /** Says a message in all three languages, as far as its texts are there. */
    static void say(Message message) {
        for (Lang lang : Lang.values()) {
            Texts texts = Texts.of(lang);
            if (isThere(texts, message) && texts.say(message).isBlank()) throw new IllegalStateException("nothing is said for " + message);
        }
    }

    private static boolean isThere(Texts texts, Object value) {
        return switch (value) {
            case Message message -> texts.has(message.id()) && message.holes().values().stream().allMatch(hole -> isThere(texts, hole));
            case Collection<?> many -> many.stream().allMatch(one -> isThere(texts, one));
            default -> true;
        };
    }
}
