package org.hudna.claims.reading;

import java.util.Locale;
import org.hudna.deeds.Count;
import org.hudna.words.Message;

/**
 * So many people and what befell them.
 *
 * @param who UNSAID where the number is of people in general
 * @param among whether they are counted among others who were named before
 */
public record People(Fate fate, Count number, Who who, boolean among) {

    /** What befell them. */
    public enum Fate { KILLED, WOUNDED, MISSING }

    /** Who they are said to be; a child is whom the source calls one. */
    public enum Who {
        UNSAID, CIVILIAN, CHILD, WOMAN, MAN, COMBATANT, MEDIC;

        static Who of(String code) { return code.equals("person") ? UNSAID : valueOf(code.toUpperCase(Locale.ROOT)); }
    }

    /** Fate, number and kind as a line of a file: {@code killed 3 child}. */
    public String code() {
        return fate.name().toLowerCase(Locale.ROOT) + " " + number.code() + (who == Who.UNSAID ? "" : " " + who.name().toLowerCase(Locale.ROOT));
    }

    /** The same in any of the three languages. */
    public Message said() { return Message.of("reading.harmed-" + fate.name().toLowerCase(Locale.ROOT), "number", number.code(), "who", who); }
}
