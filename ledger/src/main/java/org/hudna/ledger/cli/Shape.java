package org.hudna.ledger.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a command is called.
 *
 * @param operands what stands without dashes, in order
 * @param least how many of them must be there
 * @param options its own; those that every command takes are {@link #EVERYWHERE}
 */
record Shape(String command, List<String> operands, int least, List<Option> options) {
    static final Option LANG = Option.value("--lang", "ar|en|ru");
    static final Option JSON = Option.flag("--json");
    static final Option HELP = Option.flag("--help");
    private static final List<Option> EVERYWHERE = List.of(JSON, LANG, HELP);

    Shape {
        operands = List.copyOf(operands);
        options = List.copyOf(options);
    }

    static Shape of(String command, List<String> operands, Option... options) {
        return new Shape(command, operands, operands.size(), List.of(options));
    }

    Stream<Option> all() {
        return Stream.concat(options.stream(), EVERYWHERE.stream());
    }

    /** {@code ./hudna ledger verify WHAT [--policy FILE] …}; what may be left out stands in brackets. */
    String usage() {
        Stream<String> named = Stream.concat(Stream.of("./hudna ledger " + command), operands.stream().map(this::bracketed));
        return Stream.concat(named, options.stream().map(option -> "[" + option.usage() + "]")).collect(Collectors.joining(" "));
    }

    private String bracketed(String operand) {
        return operands.indexOf(operand) < least ? operand : "[" + operand + "]";
    }
}
