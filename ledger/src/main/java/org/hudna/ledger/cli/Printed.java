package org.hudna.ledger.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hudna.ledger.words.Message;
import org.hudna.ledger.words.Texts;

/** A report as text for a person, or as one line of JSON for a program. */
final class Printed {
    private static final String INDENT = "  ";

    private Printed() {
    }

    /**
     * Prints it and returns the exit code.
     *
     * <p>What was found out goes to standard output, what was not to standard error; JSON always to the output, unless a product takes that.
     */
    static int print(Report report, boolean asJson, Desk desk) {
        report.product().ifPresent(desk.out()::writeBytes);
        boolean aside = report.product().isPresent() || !asJson && !isAnswer(report.outcome());
        (aside ? desk.err() : desk.out()).print(asJson ? json(report, desk.texts()) : text(report, desk.texts()));
        desk.out().flush();
        desk.err().flush();
        return report.outcome().exit();
    }

    private static boolean isAnswer(Outcome outcome) {
        return switch (outcome) {
            case HOLDS, FAILS -> true;
            case CALLED_WRONGLY, UNKNOWN, OUR_FAULT -> false;
        };
    }

    /** The verdict, the facts with their values below one another, then what can be done. */
    static String text(Report report, Texts texts) {
        var out = new StringBuilder(texts.say(report.verdict())).append('\n');
        int widest = report.facts().stream().mapToInt(fact -> width(label(fact, texts))).max().orElse(0);
        for (Fact fact : report.facts()) {
            String label = label(fact, texts);
            String gap = " ".repeat(widest - width(label) + INDENT.length());
            String below = "\n" + " ".repeat(INDENT.length() + widest + INDENT.length());
            out.append(INDENT).append(label).append(gap).append(value(fact.value(), texts, below)).append('\n');
        }
        if (!report.next().isEmpty()) out.append('\n');
        report.next().forEach(advice -> out.append(texts.say(advice)).append('\n'));
        return out.toString();
    }

    static String json(Report report, Texts texts) {
        Map<String, Object> facts = new LinkedHashMap<>();
        report.facts().forEach(fact -> facts.put(fact.label(), plain(fact.value(), texts)));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("outcome", report.outcome().name().toLowerCase(Locale.ROOT));
        all.put("exit", report.outcome().exit());
        all.put("verdict", report.verdict().id());
        all.put("text", texts.say(report.verdict()));
        all.put("facts", facts);
        all.put("next", report.next().stream().map(texts::say).toList());
        return Json.of(all) + "\n";
    }

    private static Object plain(Object value, Texts texts) {
        return switch (value) {
            case Message message -> said(message, texts);
            case List<?> many -> many.stream().map(one -> plain(one, texts)).toList();
            case Object other -> other;
        };
    }

    /** The sentence, and what stands in its holes, so that no program has to take sentences apart. */
    private static Map<String, Object> said(Message message, Texts texts) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", message.id());
        said.put("text", texts.say(message));
        said.put("values", message.holes().stream().map(hole -> plain(hole, texts)).toList());
        return said;
    }

    private static String label(Fact fact, Texts texts) {
        return texts.say(Message.of("fact." + fact.label()));
    }

    /** Of a list, each value on a line of its own. */
    private static String value(Object value, Texts texts, String below) {
        return value instanceof List<?> many ? String.join(below, many.stream().map(texts::show).toList()) : texts.show(value);
    }

    /** Columns on a terminal: marks that join a letter and marks of direction take none. */
    static int width(String text) {
        return (int) text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT)
            .count();
    }
}
