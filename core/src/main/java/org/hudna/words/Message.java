package org.hudna.words;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole sentence, by id, with what goes in its holes, by name. Code never joins words: Arabic and Russian would not forgive it.
 *
 * <p>A hole takes a {@link Words} (a name in three languages), a {@link Message} (said in the same language), a {@link Number}, an enum constant
 * (for {@code select}; its name is the key), a {@link Boolean} ({@code select}: {@code true}, {@code false}), a {@link ZonedDateTime} or
 * {@link LocalDate}, a {@link Duration}, a {@link String} (someone's original words or an id, shown as they are, in a shell of their own
 * direction), or a list of any of these, which is joined as the language joins lists.
 *
 * @param id    the key of the text, such as {@code verdicts.would-breach}
 * @param holes what goes where, by the name that the text uses
 */
public record Message(String id, Map<String, Object> holes) {
    public Message {
        if (id.isBlank()) throw new IllegalArgumentException("a message needs an id");
        boolean lists = false;
        for (var hole : holes.entrySet()) lists |= checked(id, hole.getKey(), hole.getValue()) instanceof Collection<?>;
        holes = lists ? copied(id, holes) : Map.copyOf(holes);
    }

    /** Lists are copied as well, so that nobody can change what was said. */
    private static Map<String, Object> copied(String id, Map<String, Object> holes) {
        var copy = new LinkedHashMap<String, Object>();
        holes.forEach((name, value) -> copy.put(name, checked(id, name, value)));
        return Collections.unmodifiableMap(copy);
    }

    /** A sentence without holes. */
    public static Message of(String id) {
        return new Message(id, Map.of());
    }

    /** A sentence with one hole. */
    public static Message of(String id, String name, Object value) {
        return new Message(id, Map.of(name, value));
    }

    /** A sentence with its holes as name, value, name, value … */
    public static Message of(String id, String name1, Object value1, String name2, Object value2, Object... more) {
        if (more.length == 0) return new Message(id, Map.of(name1, value1, name2, value2));
        var holes = new LinkedHashMap<String, Object>();
        holes.put(name1, value1);
        holes.put(name2, value2);
        if (more.length % 2 != 0) throw new IllegalArgumentException(id + ": a name without its value");
        for (int i = 0; i < more.length; i += 2) holes.put((String) more[i], more[i + 1]);
        return new Message(id, holes);
    }

    /** The same sentence with one hole more, or one filled otherwise. */
    public Message with(String name, Object value) {
        var all = new LinkedHashMap<>(holes);
        all.put(name, value);
        return new Message(id, all);
    }

    static Object checked(String id, String name, Object value) {
        return switch (value) {
            case Collection<?> many -> many.stream().map(one -> checked(id, name, one)).toList();
            case Words _, Message _, Number _, Enum<?> _, Boolean _, ZonedDateTime _, LocalDate _, Duration _, String _ -> value;
            case null -> throw new IllegalArgumentException(id + ": nothing for the hole \"" + name + "\"");
            default -> throw new IllegalArgumentException( // not sealed: any object may be offered, only these can be said
                id + ": the hole \"" + name + "\" cannot take " + value.getClass().getName());
        };
    }
}
