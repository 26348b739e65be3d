package org.hudna.app.web.api.seen;

import java.util.List;
import java.util.Optional;
import org.hudna.app.web.api.shape.Shapes;
import org.hudna.claims.reading.Evidence;
import org.hudna.claims.reading.Field;
import org.hudna.claims.reading.Read;
import org.hudna.claims.reading.Suggestion;
import org.hudna.claims.reading.Value;
import org.hudna.where.Candidate;

/**
 * What the program reads in one text of a report, with the words that each thing rests on. Nothing of it is a claim until a person accepts it.
 *
 * @param number from 0; with that of a suggestion it names what is accepted
 * @param name which part of the report it is
 */
public record ReadingSeen(int number, String name, String text, List<Suggested> suggestions) {

    /** Characters of the text in UTF-16 units, from 0; {@code to} exclusive. */
    public record Words(int from, int to, String words) {
        static Words of(Evidence evidence, String text) { return new Words(evidence.from(), evidence.to(), evidence.in(text)); }
    }

    /** Something that the text seems to say. */
    public record Suggested(int number, String kind, Words within, List<String> reasons, List<FieldSeen> fields) {
        static Suggested of(int number, Suggestion one, String text) {
            return new Suggested(number, one.kind().code(), Words.of(one.within(), text), Codes.of(one.reasons(), reason -> reason.code()),
                one.fields().stream().map(field -> FieldSeen.of(field, text)).toList());
        }
    }

    /**
     * One thing that it says.
     *
     * @param through the earlier words by which these are understood
     * @param circles what surely holds a place that is told by figures or by the way from another; several where the words may mean several
     */
    public record FieldSeen(String slot, Words evidence, Optional<Words> through, Optional<String> value, Optional<String> code,
        Optional<Between> when,
                            Optional<List<String>> candidates, Optional<List<Circle>> circles, Optional<Harmed> harmed) {
        static FieldSeen of(Field field, String text) {
            return new FieldSeen(field.slot().code(), Words.of(field.evidence(), text), field.through().map(it -> Words.of(it, text)),
                field.value() instanceof Value.Words(String words) ? Optional.of(words) : Optional.empty(), code(field.value()),
                field.value() instanceof Value.Time(var happened) ? Optional.of(Between.of(happened.span())) : Optional.empty(),
                    candidates(field.value()),
                field.value() instanceof Value.Around(var circles, var _) ? Optional.of(circles.stream().map(Circle::of).toList()) : Optional.empty(),
                field.value() instanceof Value.Harmed(var people) ? Optional.of(new Harmed(Shapes.code(people.fate()), people.number().code(),
                    Shapes.code(people.who()),
                    people.among())) : Optional.empty());
        }

        private static Optional<String> code(Value value) {
            return switch (value) {
                case Value.Code(String code) -> Optional.of(code);
                case Value.Did(var act) -> Optional.of(act.code());
                case Value.With(var weapon) -> Optional.of(weapon.code());
                case Value.Hit(var kind) -> Optional.of(kind.code());
                case Value.Words _, Value.Time _, Value.At _, Value.Around _, Value.Harmed _ -> Optional.empty();
            };
        }

        private static Optional<List<String>> candidates(Value value) {
            return switch (value) {
                case Value.At(List<Candidate> all) -> Optional.of(codes(all));
                case Value.Around(var _, List<Candidate> named) -> Optional.of(codes(named)).filter(codes -> !codes.isEmpty());
                case Value.Words _, Value.Code _, Value.Did _, Value.With _, Value.Hit _, Value.Time _, Value.Harmed _ -> Optional.empty();
            };
        }

        private static List<String> codes(List<Candidate> all) {
            return all.stream().filter(one -> one.rank() == 1).map(one -> one.place().code().code()).toList();
        }
    }

    /** People harmed. */
    public record Harmed(String fate, String number, String who, boolean among) {}

    /** Of one text. */
    public static ReadingSeen of(int number, String name, Read read) {
        List<Suggested> all = new java.util.ArrayList<>();
        for (int i = 0; i < read.suggestions().size(); i++) all.add(Suggested.of(i, read.suggestions().get(i), read.text()));
        return new ReadingSeen(number, name, read.text(), all);
    }
}
