package org.hudna.app.web.desk.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.exchange.telling.Coded;
import org.hudna.claims.reading.Evidence;
import org.hudna.claims.reading.Field;
import org.hudna.claims.reading.Kind;
import org.hudna.claims.reading.Reason;
import org.hudna.claims.reading.Slot;
import org.hudna.claims.reading.Suggestion;
import org.hudna.claims.reading.Value;
import org.hudna.intake.text.Scripts;
import org.hudna.when.Span;
import org.hudna.where.Candidate;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/**
 * Something that a text seems to say; nobody's claim yet.
 *
 * @param at its text and its number there, by which forms name it: {@code 0-2}
 * @param needsTime whether a claim can be made of it only by somebody who says when
 * @param needsAct whether it can be made only by somebody who says what was done
 * @param filled the claim as it was read, column by column
 * @param stands whether a claim that was made of it counts
 */
public record Suggested(String at, int number, Message kind, boolean isEvent, boolean needsTime, boolean needsAct, String words, Optional<Lang> lang,
    List<Message> reasons,
                        List<FieldShown> fields, Map<String, String> filled, boolean stands) {

    /**
     * One thing that it says.
     *
     * @param said in the reader's words, where there are such
     * @param own the words of the text
     * @param places what a name may mean, the likeliest
     */
    public record FieldShown(Message slot, Optional<Message> said, String own, Optional<Span> span, List<String> places, Optional<String> through) {}

    static Suggested of(int text, int number, Suggestion one, String words, RowFilled row, boolean stands) {
        Evidence within = one.within();
        boolean isEvent = one.kind() == Kind.EVENT;
        return new Suggested(text + "-" + number, number, one.kind().said(), isEvent, one.first(Slot.WHEN).isEmpty(), one.first(Slot.ACT).isEmpty(),
            within.in(words),
            Scripts.lang(within.in(words)), one.reasons().stream().map(Reason::said).toList(), one.fields().stream()
            .map(field -> field(field, words, row.lang())).toList(),
            row.of(one, words), stands);
    }

    private static FieldShown field(Field field, String text, Lang lang) {
        return new FieldShown(field.slot().said(), said(field), field.evidence().in(text), field.value() instanceof Value.Time(var happened)
            ? Optional.of(happened.span()) : Optional.empty(),
            places(field.value()).stream().filter(it -> it.rank() == 1).map(it -> name(it, lang)).distinct().toList(),
            field.through().map(it -> it.in(text)));
    }

    private static List<Candidate> places(Value value) {
        return switch (value) {
            case Value.At(List<Candidate> all) -> all;
            case Value.Around(var _, List<Candidate> named) -> named;
            case Value.Words _, Value.Code _, Value.Did _, Value.With _, Value.Hit _, Value.Time _, Value.Harmed _ -> List.of();
        };
    }

    private static String name(Candidate candidate, Lang lang) {
        return Optional.ofNullable(candidate.place().names().get(lang)).orElse(candidate.spelling());
    }

    private static Optional<Message> said(Field field) {
        return switch (field.value()) {
            case Value.Did(var act) -> Optional.of(Coded.act(act));
            case Value.With(var weapon) -> Optional.of(weapon.said());
            case Value.Hit(var kind) -> Optional.of(Message.of("target." + kind.code()));
            case Value.Harmed(var people) -> Optional.of(people.said());
            case Value.Code(String code) -> field.slot() == Slot.STANCE ? Optional.of(Message.of("stance." + code)) : Optional.empty();
            case Value.Around around -> Optional.of(around.said());
            case Value.Words _, Value.Time _, Value.At _ -> Optional.empty();
        };
    }
}
