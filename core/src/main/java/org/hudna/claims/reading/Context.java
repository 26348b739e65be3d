package org.hudna.claims.reading;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hudna.claims.lexicon.Phrasebook;
import org.hudna.where.spotting.Mention;
import org.hudna.words.Lang;

/**
 * What a reader knows besides the text. Costly to make, for it loads lexicons: keep one, and change the day with {@link #on}.
 *
 * @param day of the report, by which "yesterday" and "Sunday" are understood
 * @param zone of the days and clock times that the text tells
 */
public record Context(LocalDate day, ZoneId zone, Places places, Map<Lang, Phrasebook> lexicons) {

    public Context { lexicons = Map.copyOf(lexicons); }

    /** Finds places in a text, with their offsets in it; a {@link org.hudna.where.spotting.PlaceSpotter} is one. */
    @FunctionalInterface public interface Places {
        List<Mention> spot(String text);
    }

    /** With the program's own lexicons. */
    public static Context of(LocalDate day, ZoneId zone, Places places) {
        Map<Lang, Phrasebook> own = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) own.put(lang, Phrasebook.own(lang));
        return new Context(day, zone, places, own);
    }

    /** The same, for a report of another day or zone. */
    public Context on(LocalDate other, ZoneId otherZone) { return new Context(other, otherZone, places, lexicons); }
}
