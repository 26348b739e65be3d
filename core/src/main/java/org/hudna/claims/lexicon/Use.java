package org.hudna.claims.lexicon;

import java.util.Locale;
import java.util.Optional;

/** What a phrase of a lexicon is used for; README.md beside the files tells each with an example. */
public enum Use {
    // speech
    SAY, DENY, CONFIRM, RESPOND, RELAY, ACCORDING, CITING, THAT, SAYING, ALSO,
    // people and bodies
    ROLE, TITLE, ORGANISATION, DOCUMENT, ANONYMOUS, COUNTERPART, BOTH, PRONOUN, COUNTRY, LINK, STOP, SAME,
    // acts
    ACT, WEAPON, TARGET, FORCES, BY, BLAME, TRUCE, IGNORE, HYPOTHETICAL, NOT,
    // harm and numbers
    HARM, HARMED, PEOPLE, AMONG, OTHERS, NUMBER, TIMES, AT_LEAST, MORE_THAN, AT_MOST, ABOUT, UP_TO,
    // time
    WEEKDAY, MONTH, DAY, PART, NEXT, LAST, UNIT, AGO, WEEKEND, SINCE, OF_DATE, YEAR, CLOCK, HOUR, MINUTES, HALF,
    // what was done together, decided, thought
    CALL, MEET, WILL_MEET, DISCUSS, WITH, THEN, SUBJECT, AGREE, DECISION, ADOPTED, FUTURE, POSITION, LAW, SOURCE, ABBREVIATION;

    /** The word in files: lower case with hyphens. */
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    static Optional<Use> find(String code) {
        for (Use use : values()) if (use.code().equals(code)) return Optional.of(use);
        return Optional.empty();
    }
}
