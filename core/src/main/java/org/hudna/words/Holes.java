package org.hudna.words;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/** What goes into the holes of a text, as the language writes it. */
final class Holes {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private final Texts texts;
    private final Lang lang;
    private final Dates dates;
    private final ListFormatter all;
    private final ListFormatter any;

    Holes(Texts texts) {
        this.texts = texts;
        this.lang = texts.lang();
        this.dates = new Dates(lang);
        this.all = ListFormatter.getInstance(Template.locale(lang), ListFormatter.Type.AND, ListFormatter.Width.WIDE);
        this.any = ListFormatter.getInstance(Template.locale(lang), ListFormatter.Type.OR, ListFormatter.Width.WIDE);
    }

    /** The bare key for a choice: an enum's name, {@code true} or {@code false}, or the string itself. */
    String key(Message message, String hole) {
        return switch (value(message, hole)) {
            case Enum<?> one -> one.name();
            case Boolean yes -> yes.toString();
            case String key -> key;
            case Object other -> throw cannot(message.id() + ": the choice \"" + hole + "\"", other);
        };
    }

    /** What ICU gets for this hole: a number for it to format, or a finished string. */
    Object fill(Message message, String hole) {
        Object value = message.holes().get(hole);
        if (value != null) return value instanceof Number number ? number : show(message.id() + ": " + hole, value);
        int form = hole.lastIndexOf('_');
        if (form < 1) throw empty(message, hole);
        return form(message, hole, value(message, hole.substring(0, form)), hole.substring(form + 1));
    }

    /** A value as a finished string. */
    String show(String where, Object value) {
        return switch (value) {
            case Words words -> words.in(lang);
            case Message inner -> texts.say(inner);
            case Number number -> NumberFormat.getInstance(Template.locale(lang)).format(number);
            case ZonedDateTime time -> apart(dates.dateAndTime(time));
            case LocalDate date -> apart(dates.date(date));
            case Duration time -> dates.duration(time);
            case String original -> isolated(original);
            case List<?> many -> joined(where, many, all);
            case Object other -> throw cannot(where, other);
        };
    }

    private Object form(Message message, String hole, Object value, String form) {
        return switch (value) {
            case List<?> many when form.equals("n") -> many.size();
            case List<?> many when form.equals("or") -> joined(message.id(), many, any);
            case ZonedDateTime time when form.equals("date") -> apart(dates.date(time.toLocalDate()));
            case ZonedDateTime time when form.equals("time") -> apart(dates.time(time));
            case ZonedDateTime time when form.equals("zone") -> apart(dates.zone(time));
            case Duration time when form.equals("days") -> time.toDays();
            case Duration time when form.equals("hours") -> time.toHours();
            case Duration time when form.equals("minutes") -> time.toMinutes();
            case Object _ -> throw empty(message, hole);
        };
    }

    private String joined(String where, List<?> many, ListFormatter formatter) {
        return formatter.format(many.stream().map(one -> show(where, one)).toList());
    }

    /** Someone's own words, or an id: untouched, in a shell, so that their direction does not disturb ours. */
    private String isolated(String original) {
        return lang == Lang.AR || hasRightToLeft(original) ? shell(original) : original;
    }

    /** In Arabic text a date or time stands in a shell: its digits and marks would otherwise change places with their neighbours. */
    private String apart(String date) {
        return lang == Lang.AR ? shell(date) : date;
    }

    private static String shell(String text) {
        return FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;
    }

    private static boolean hasRightToLeft(String text) {
        return text.codePoints().map(Character::getDirectionality).anyMatch(direction ->
            direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    private static Object value(Message message, String hole) {
        Object value = message.holes().get(hole);
        if (value == null) throw empty(message, hole);
        return value;
    }

    private static IllegalArgumentException empty(Message message, String hole) {
        return new IllegalArgumentException(message.id() + ": nothing for the hole \"" + hole + "\"; given are " + message.holes().keySet());
    }

    private static IllegalArgumentException cannot(String where, Object value) {
        return new IllegalArgumentException(where + " cannot show " + value.getClass().getSimpleName() + " " + value);
    }
}
