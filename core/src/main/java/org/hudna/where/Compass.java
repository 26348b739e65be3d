package org.hudna.where;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hudna.words.Digits;

/** The points of the compass as three languages write them, and bearings in degrees. */
public final class Compass {

    /** Half the width of an eighth of the circle: a word such as north-west is no nearer than that. */
    private static final double HALF_EIGHTH = 22.5;
    private static final double HALF_SIXTEENTH = 11.25;
    /** A bearing given as one number was read off a hand compass: our own convention, five degrees either way. */
    private static final double BY_HAND = 5;
    private static final double SIXTEENTH = 22.5;

    private static final List<List<String>> EIGHTHS = List.of(
        List.of("N", "north", "شمال", "С", "север"), List.of("NE", "north-east", "شمال شرق", "СВ", "северо-восток"),
        List.of("E", "east", "شرق", "В", "восток"), List.of("SE", "south-east", "جنوب شرق", "ЮВ", "юго-восток"),
        List.of("S", "south", "جنوب", "Ю", "юг"), List.of("SW", "south-west", "جنوب غرب", "ЮЗ", "юго-запад"),
        List.of("W", "west", "غرب", "З", "запад"), List.of("NW", "north-west", "شمال غرب", "СЗ", "северо-запад"));
    private static final List<List<String>> SIXTEENTHS = List.of(List.of("NNE", "ССВ"), List.of("ENE", "ВСВ"), List.of("ESE", "ВЮВ"),
        List.of("SSE", "ЮЮВ"),
        List.of("SSW", "ЮЮЗ"), List.of("WSW", "ЗЮЗ"), List.of("WNW", "ЗСЗ"), List.of("NNW", "ССЗ"));
    private static final Map<String, Arc> WORDS = words();

    private Compass() {}

    /**
     * Reads {@code NW}, {@code north-west}, {@code شمال غرب}, {@code 315}, {@code 300-330}, {@code 350-10}, {@code 315 ±2}, {@code N-E} (from north
     * over to east), with or without the sign for degrees; empty where it is none.
     */
    public static Optional<Arc> find(String text) {
        String plain = Digits.ascii(text.strip()).replace("°", "").replace('–', '-').replace('—', '-');
        Arc word = WORDS.get(key(plain));
        if (word != null) return Optional.of(word);
        int sign = plain.indexOf('±');
        if (sign > 0) return degrees(plain.substring(0, sign)).flatMap(at -> degrees(plain.substring(sign + 1)).map(about -> Arc.about(at, about)));
        int dash = plain.indexOf('-');
        if (dash < 0) return degrees(plain).map(at -> Arc.about(at, BY_HAND));
        return edge(plain.substring(0, dash)).flatMap(from -> edge(plain.substring(dash + 1)).map(to -> new Arc(from, to)));
    }

    private static Optional<Double> edge(String text) {
        Arc word = WORDS.get(key(text));
        return word == null ? degrees(text) : Optional.of(word.middle());
    }

    private static Optional<Double> degrees(String text) {
        String number = text.strip();
        if (!number.matches("\\d{1,3}([.,]\\d{1,3})?")) return Optional.empty();
        double degrees = Double.parseDouble(number.replace(',', '.'));
        return degrees <= 360 ? Optional.of(degrees) : Optional.empty();
    }

    /** Small letters alone, without the article of each Arabic word. */
    private static String key(String text) {
        StringBuilder key = new StringBuilder();
        for (String word : text.toLowerCase(Locale.ROOT).split("[\\s-]+"))
            key.append(word.startsWith("ال") && word.length() > 3 ? word.substring(2) : word);
        return key.toString();
    }

    private static Map<String, Arc> words() {
        Map<String, Arc> words = new HashMap<>();
        for (int i = 0; i < EIGHTHS.size(); i++) for (String word : EIGHTHS.get(i)) words.put(key(word), Arc.about(2 * i * SIXTEENTH, HALF_EIGHTH));
        for (int i = 0; i < SIXTEENTHS.size(); i++)
            for (String word : SIXTEENTHS.get(i)) words.put(key(word), Arc.about((2 * i + 1) * SIXTEENTH, HALF_SIXTEENTH));
        return Map.copyOf(words);
    }
}
