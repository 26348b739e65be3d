package org.hudna.where.spotting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.where.Gazetteer;
import org.hudna.where.NameKey;
import org.hudna.where.Place;
import org.hudna.where.PlaceKind;

/** Names of the gazetteer among the words of a text. */
final class Known {

    private static final int MOST_WORDS = 5;

    private final Gazetteer gazetteer;

    Known(Gazetteer gazetteer) { this.gazetteer = gazetteer; }

    /**
     * A name that stands in the text.
     *
     * @param first its first word
     * @param last its last word, inclusive
     * @param reading how the first word was read
     */
    record Match(int first, int last, Reading reading, String key, List<Place> places) {
        int words() { return last - first + 1; }

        /** A country, a region, a city, a water: a name by which everybody knows it. */
        boolean isOfNote() {
            return places.stream().anyMatch(place -> place.standing().seat() > 0 || switch (place.standing().kind()) {
                case COUNTRY, REGION, CITY, NATURE, QUARTER -> true;
                case DISTRICT, SUBDISTRICT, TOWN, VILLAGE, CAMP, SITE, UNSAID -> false;
            });
        }

        boolean isLarge() {
            return places.stream().anyMatch(place -> place.standing().seat() > 0 || place.standing().kind() == PlaceKind.CITY
                || place.standing().kind() == PlaceKind.COUNTRY);
        }
    }

    /** The longest name that begins at that word; of two readings of as many words the one that takes fewer letters away. */
    Optional<Match> at(List<Token> tokens, List<List<Reading>> readings, int first) {
        for (int last = Math.min(tokens.size(), first + MOST_WORDS) - 1; last >= first; last--) {
            if (!together(tokens, first, last)) continue;
            String rest = rest(readings, first, last);
            for (Reading reading : readings.get(first)) {
                if (reading.key().isEmpty()) continue;
                String key = rest.isEmpty() ? reading.key() : NameKey.exact(reading.key() + " " + rest);
                List<Place> places = alike(gazetteer.bearing(key), key, reading, last > first);
                if (!places.isEmpty()) return Optional.of(new Match(first, last, reading, key, places));
            }
            Optional<Match> inflected = inflected(tokens, readings, first, last);
            if (inflected.isPresent()) return inflected;
        }
        return Optional.empty();
    }

    /** Russian inflects every word of a name: в Восточной Гуте. */
    private Optional<Match> inflected(List<Token> tokens, List<List<Reading>> readings, int first, int last) {
        if (last != first + 1 || !tokens.get(first).isCyrillic() || !tokens.get(last).isCyrillic()) return Optional.empty();
        for (Reading one : readings.get(first))
            for (Reading other : readings.get(last)) {
                String key = one.key() + " " + other.key();
                List<Place> places = gazetteer.bearing(key);
                if (!places.isEmpty()) return Optional.of(new Match(first, last, one, key, places));
            }
        return Optional.empty();
    }

    private static boolean together(List<Token> tokens, int first, int last) {
        for (int i = first; i <= last; i++) {
            if (tokens.get(i).skipped() || i > first && tokens.get(i).broken()) return false;
            if (i > first && tokens.get(i).tag() != tokens.get(first).tag()) return false;
        }
        return true;
    }

    private static String rest(List<List<Reading>> readings, int first, int last) {
        List<String> words = new ArrayList<>();
        for (int i = first + 1; i <= last; i++) words.add(readings.get(i).getFirst().key());
        return String.join(" ", words);
    }

    /** A one-word Arabic name has its article or has none; that is part of it: the village of Jafr is الجفر. */
    private static List<Place> alike(List<Place> places, String key, Reading reading, boolean several) {
        if (several || places.isEmpty() || key.charAt(0) < 'ء' || key.charAt(0) > 'ۿ') return places;
        return places.stream().filter(place -> place.spellings().stream()
            .anyMatch(name -> name.startsWith("ال") == reading.definite() && NameKey.exact(name).equals(key))).toList();
    }
}
