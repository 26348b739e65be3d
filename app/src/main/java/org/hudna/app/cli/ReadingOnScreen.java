package org.hudna.app.cli;

import java.io.Console;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hudna.claims.reading.Evidence;
import org.hudna.claims.reading.Field;
import org.hudna.claims.reading.Read;
import org.hudna.claims.reading.Reason;
import org.hudna.claims.reading.Slot;
import org.hudna.claims.reading.Suggestion;
import org.hudna.claims.reading.Value;
import org.hudna.words.Message;

/**
 * A text with the words underlined that suggestions rest on, then the suggestions. Marks go round words and never between letters that join; a line
 * keeps its own direction, and where nobody looks the text is printed as it came.
 */
final class ReadingOnScreen {

    private static final String UNDERLINED = "\u001B[4m";
    private static final String PLAIN = "\u001B[24m";

    private final Screen screen;
    private final ZoneId zone;
    private final String opening;
    private final String closing;

    ReadingOnScreen(Screen screen, ZoneId zone, boolean mark) {
        this.screen = screen;
        this.zone = zone;
        Console console = System.console();
        boolean looks = console != null && console.isTerminal();
        this.opening = mark ? "⟦" : looks ? UNDERLINED : "";
        this.closing = mark ? "⟧" : looks ? PLAIN : "";
    }

    void show(Read read) {
        screen.line(marked(read).stripTrailing());
        screen.blank();
        int n = 0;
        for (Suggestion suggestion : read.suggestions()) suggestion(read.text(), suggestion, ++n);
        screen.say(Message.of("reading.count", "n", read.suggestions().size()));
    }

    /** The text with all evidence marked; what overlaps is marked as one. A paraphrase or a subject is no word of evidence by itself. */
    private String marked(Read read) {
        if (opening.isEmpty()) return read.text();
        boolean[] on = new boolean[read.text().length() + 1];
        for (Suggestion suggestion : read.suggestions()) for (Field field : suggestion.fields()) {
            if (field.slot() == Slot.PARAPHRASE || field.slot() == Slot.SUBJECT) continue;
            int from = field.evidence().from();
            while (from > 0 && Character.isLetter(read.text().charAt(from - 1))) from--; // a mark inside a word would part letters that join
            for (int at = from; at < field.evidence().to(); at++) on[at] = read.text().charAt(at) != '\n';
        }
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < read.text().length(); at++) {
            if (on[at] && (at == 0 || !on[at - 1])) out.append(opening);
            out.append(read.text().charAt(at));
            if (on[at] && !on[at + 1]) out.append(closing);
        }
        return out.toString();
    }

    private void suggestion(String text, Suggestion suggestion, int n) {
        List<Object> reasons = new ArrayList<>();
        for (Reason reason : suggestion.reasons()) reasons.add(reason.said());
        screen.say(Message.of("reading.suggested", "n", n, "kind", suggestion.kind().said(), "reasons", reasons));
        List<List<String>> rows = new ArrayList<>();
        for (Field field : suggestion.fields()) rows.add(row(text, field));
        screen.table(rows);
        screen.blank();
    }

    private List<String> row(String text, Field field) {
        Evidence evidence = field.evidence();
        String words = isolated(evidence.in(text).replace('\n', ' '));
        String through = field.through().map(it -> " · " + screen.text(Message.of("reading.understood-by", "words", it.in(text).replace('\n', ' '))))
            .orElse("");
        String value = value(text, field);
        return List.of("  " + screen.text(field.slot().said()), "[" + evidence.from() + "," + evidence.to() + ")",
            (value.isEmpty() ? "" : value + " · ") + words + through);
    }

    /** In a shell of its own direction, so that neither side moves the other. */
    private static String isolated(String words) { return "\u2068" + words + "\u2069"; }

    private String value(String text, Field field) {
        return switch (field.value()) {
            case Value.Words(String words) -> words.equals(field.evidence().in(text)) ? "" : isolated(words);
            case Value.Code(String code) -> field.slot() == Slot.STANCE ? screen.text(Message.of("stance." + code)) : code;
            case Value.Did(var act) -> screen.text(Message.of("deed." + act.deed().code()));
            case Value.With(var weapon) -> screen.text(weapon.said());
            case Value.Hit(var kind) -> screen.text(Message.of("target." + kind.code()));
            case Value.Time(var happened) -> screen.text(When.of(happened.span(), zone));
            case Value.At(var candidates) -> String.join(" | ", candidates.stream().filter(each -> each.rank() == 1)
                .map(each -> screen.text(Message.of("claims.candidate", "name", each.place().name(screen.texts().lang()), "code", each.place().code()
                .code()))).toList());
            case Value.Around around -> screen.text(around.said());
            case Value.Harmed(var people) -> screen.text(people.said());
        };
    }
}
