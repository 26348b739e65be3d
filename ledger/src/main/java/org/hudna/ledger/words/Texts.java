package org.hudna.ledger.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of one language. */
public final class Texts {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private final Lang lang;
    private final Properties texts;

    private Texts(Lang lang, Properties texts) {
        this.lang = lang;
        this.texts = texts;
    }

    /** Reads the texts of {@code lang}. */
    public static Texts in(Lang lang) {
        var texts = new Properties();
        try (InputStream file = Texts.class.getResourceAsStream(lang.tag() + ".properties")) {
            if (file == null) throw new IllegalStateException("the texts in " + lang + " are not in the program");
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Texts(lang, texts);
    }

    /** The sentence, its holes filled. */
    public String say(Message message) {
        Matcher holes = HOLE.matcher(text(message.id()));
        return holes.replaceAll(hole -> Matcher.quoteReplacement(show(message.holes().get(Integer.parseInt(hole.group(1))))));
    }

    /** A value as it stands in a sentence: see {@link Message}. */
    public String show(Object value) {
        return switch (value) {
            case Message inner -> say(inner);
            case Enum<?> constant -> text(id(constant));
            case Long number -> Numbers.grouped(lang, number);
            case Integer number -> Numbers.grouped(lang, number);
            case Instant at -> time(at);
            case List<?> many -> many.stream().map(this::show).collect(Collectors.joining(text("list.comma")));
            case Optional<?> _ -> throw new IllegalArgumentException("a hole takes a value, not perhaps one");
            case Object other -> isolated(other.toString());
        };
    }

    /** The ids that have a text. */
    public Set<String> ids() {
        return texts.stringPropertyNames();
    }

    /** The text of {@code id}, with its holes open. */
    String text(String id) {
        String text = texts.getProperty(id);
        if (text == null) throw new IllegalArgumentException("no text " + id + " in " + lang);
        return text;
    }

    /** {@code NoteFault.TOO_LARGE}; of a type inside another, {@code Outer.Inner.CONSTANT}. */
    private static String id(Enum<?> constant) {
        String type = constant.getDeclaringClass().getName();
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + constant.name();
    }

    private String time(Instant at) {
        OffsetDateTime utc = at.atOffset(ZoneOffset.UTC);
        String clock = String.format(Locale.ROOT, "%02d:%02d:%02d", utc.getHour(), utc.getMinute(), utc.getSecond());
        String said = text("date.time").replace("{0}", plain(utc.getDayOfMonth())).replace("{1}", text("month." + utc.getMonthValue()))
            .replace("{2}", plain(utc.getYear())).replace("{3}", Numbers.in(lang, clock));
        return lang == Lang.AR ? shell(said) : said;
    }

    private String plain(int number) {
        return Numbers.in(lang, Integer.toString(number));
    }

    private String isolated(String original) {
        return lang == Lang.AR || isRightToLeft(original) ? shell(original) : original;
    }

    private static String shell(String text) {
        return FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;
    }

    private static boolean isRightToLeft(String text) {
        return text.codePoints().map(Character::getDirectionality).anyMatch(direction ->
            direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
}
