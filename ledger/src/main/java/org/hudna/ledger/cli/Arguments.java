package org.hudna.ledger.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the words of a call, and refuses what it does not know rather than guess. */
final class Arguments {
    private static final String END_OF_OPTIONS = "--";

    private final Shape shape;
    private final List<String> operands = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();

    private Arguments(Shape shape) {
        this.shape = shape;
    }

    /** The call, or a stop that names the word at fault. {@code --help} excuses what is missing. */
    static Call read(Shape shape, List<String> words) throws Stopped {
        var arguments = new Arguments(shape);
        arguments.take(new ArrayDeque<>(words));
        var call = new Call(shape, arguments.operands, arguments.options);
        if (!call.has(Shape.HELP) && call.operands().size() < shape.least())
            throw call.wrongly("call.missing", shape.operands().get(call.operands().size()));
        return call;
    }

    private void take(Deque<String> words) throws Stopped {
        boolean dashes = true;
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            if (dashes && word.equals(END_OF_OPTIONS)) dashes = false;
            else if (dashes && word.startsWith("-") && !word.equals("-")) option(word, words);
            else operand(word);
        }
    }

    private void operand(String word) throws Stopped {
        if (operands.size() == shape.operands().size()) throw wrongly("call.too-many", word);
        operands.add(word);
    }

    private void option(String word, Deque<String> rest) throws Stopped {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Option option = shape.all().filter(known -> known.name().equals(name)).findFirst().orElseThrow(() -> unknown(name));
        if (option.isFlag() && equals >= 0) throw wrongly("call.flag", name);
        String value = option.isFlag() ? "" : equals >= 0 ? word.substring(equals + 1) : following(name, rest);
        List<String> values = options.computeIfAbsent(name, _ -> new ArrayList<>());
        if (!values.isEmpty() && !option.repeats()) throw wrongly("call.twice", name);
        values.add(value);
    }

    private String following(String name, Deque<String> rest) throws Stopped {
        if (rest.isEmpty() || rest.getFirst().startsWith("--")) throw wrongly("call.value", name);
        return rest.removeFirst();
    }

    private Stopped unknown(String name) {
        Optional<String> nearest = Nearest.to(name, shape.all().map(Option::name).toList());
        return nearest.map(known -> wrongly("call.option-nearest", name, known)).orElseGet(() -> wrongly("call.option", name));
    }

    private Stopped wrongly(String id, Object... holes) {
        return new Stopped(Report.of(Outcome.CALLED_WRONGLY, id, holes).then("call.usage", shape.usage()));
    }
}
