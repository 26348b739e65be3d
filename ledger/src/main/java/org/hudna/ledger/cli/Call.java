package org.hudna.ledger.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A call that was understood. */
record Call(Shape shape, List<String> operands, Map<String, List<String>> options) {
    Call {
        operands = List.copyOf(operands);
        options = Map.copyOf(options);
    }

    boolean has(Option option) {
        return options.containsKey(option.name());
    }

    Optional<String> value(Option option) {
        return values(option).stream().findFirst();
    }

    List<String> values(Option option) {
        return options.getOrDefault(option.name(), List.of());
    }

    String operand(int number) {
        return operands.get(number);
    }

    Optional<Path> path(Option option) throws Stopped {
        Optional<String> given = value(option);
        return given.isEmpty() ? Optional.empty() : Optional.of(path(given.get()));
    }

    /** The path that {@code text} names; some characters stand in none. */
    static Path path(String text) throws Stopped {
        try {
            if (!text.isEmpty()) return Path.of(text);
        } catch (InvalidPathException _) {
            // said below
        }
        throw Stopped.because(Outcome.CALLED_WRONGLY, "call.path", text);
    }

    /** The option's value, without which the command means nothing. */
    String required(Option option) throws Stopped {
        return value(option).orElseThrow(() -> wrongly("call.required", option.name()));
    }

    /** A refusal of this call. */
    Stopped wrongly(String id, Object... holes) {
        return new Stopped(Report.of(Outcome.CALLED_WRONGLY, id, holes).then("call.usage", shape.usage()));
    }
}
