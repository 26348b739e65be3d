package org.hudna.ledger.cli;

import java.util.List;
import org.hudna.ledger.words.Message;
import org.hudna.ledger.words.Texts;

/** What {@code --help} shows. */
final class Help {
    private static final String INDENT = "  ";

    private Help() {
    }

    /** All commands, one line each, and the exit codes. */
    static String all(Texts texts) {
        var out = new StringBuilder(texts.say(Message.of("help"))).append("\n\n");
        List<Row> rows = Commands.ALL.stream().map(command -> row(command, texts)).toList();
        table(rows, out);
        return out.append('\n').append(texts.say(Message.of("help.codes"))).append('\n')
            .append(texts.say(Message.of("help.more", "./hudna ledger verify --help")))
            .append('\n').toString();
    }

    /** One command: how to call it, what it does, its options. */
    static String of(Command command, Texts texts) {
        var out = new StringBuilder(command.shape().usage()).append("\n\n").append(texts.say(Message.of("help." + command.shape().command())))
            .append("\n\n");
        List<Row> rows = command.shape().all().map(option ->
            new Row(option.usage(), texts.say(Message.of("option." + option.name().substring(2))))).toList();
        table(rows, out);
        return out.toString();
    }

    private record Row(String left, String right) {}

    private static Row row(Command command, Texts texts) {
        String help = texts.say(Message.of("help." + command.shape().command()));
        return new Row(command.shape().command(), help.lines().findFirst().orElseThrow());
    }

    private static void table(List<Row> rows, StringBuilder out) {
        int widest = rows.stream().mapToInt(row -> Printed.width(row.left())).max().orElse(0);
        for (Row row : rows)
            out.append(INDENT).append(row.left()).append(" ".repeat(widest - Printed.width(row.left()) + INDENT.length())).append(row.right())
                .append('\n');
    }
}
