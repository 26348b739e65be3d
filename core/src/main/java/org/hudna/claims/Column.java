package org.hudna.claims;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.intake.tables.HxlTag;

/** The columns of a file of claims, as CLAIMS.md lists them: a name and a HXL tag each. */
enum Column {
    INCIDENT("#event+id"),
    CLAIM("#claim+id"),
    ACCOUNT("#meta+account"),
    SOURCE("#meta+source"),
    VIA("#meta+via"),
    STANCE("#status+stance"),
    GRADE("#meta+grade"),
    LEARNED("#date+reported"),
    FROM("#date+start"),
    TO("#date+end"),
    TIME("#date+time"),
    ZONE("#date+zone"),
    EXTENT("#event+extent"),
    ACT("#event+type"),
    WEAPON("#item+weapon"),
    COUNT("#item+count"),
    ACTOR("#actor+accused"),
    BASIS("#actor+basis"),
    CALLED("#actor+called"),
    TARGET("#event+target"),
    PLACE("#loc+name"),
    PCODE("#loc+code"),
    LAT("#geo+lat"),
    LON("#geo+lon"),
    ERROR("#geo+error"),
    SPOT("#loc+type"),
    INSIDE("#loc+inside"),
    OUTSIDE("#loc+outside"),
    HELD_BY("#actor+holder"),
    FIRED_FROM("#loc+origin"),
    FIRED_FROM_SPOT("#loc+origin+type"),
    FIRED_FROM_HELD_BY("#actor+origin"),
    KILLED("#affected+killed"),
    INJURED("#affected+injured"),
    MISSING("#affected+missing"),
    CASUALTY_METHOD("#affected+method"),
    AMOUNT("#value"),
    RAISES("#meta+raises"),
    NOTICE("#meta+notice"),
    FACTS("#meta+facts"),
    CONCLUSION("#meta+conclusion"),
    WORDS("#description"),
    CODER("#meta+coder"),
    URL("#meta+url"),
    OBSERVED_FROM("#loc+observer"),
    OBSERVER_LAT("#geo+observer+lat"),
    OBSERVER_LON("#geo+observer+lon"),
    OBSERVER_ERROR("#geo+observer+error"),
    BEARING("#geo+bearing"),
    DISTANCE("#geo+distance"),
    MEANS("#event+means"),
    OBSERVATION("#event+observation"),
    DESCRIBED_AS("#event+description"),
    TRAVEL("#geo+travel"),
    COUNTING("#meta+counting"),
    PROTECTED_AREA("#loc+protected"),
    SUBJECT("#status+subject"),
    REPORT("#meta+report"),
    SPAN("#meta+span"),
    LANGUAGE("#meta+lang");

    /** The columns of an observation, from the first to the last. */
    static final Set<Column> OBSERVATIONS = EnumSet.range(OBSERVED_FROM, SUBJECT);

    /** Without these four there is no claim: whose word, about which event, that what happened, when. */
    static final Set<Column> REQUIRED = EnumSet.of(INCIDENT, SOURCE, ACT, FROM);
    /** For claims that nobody has gathered into incidents yet. */
    static final Set<Column> REQUIRED_UNGATHERED = EnumSet.of(SOURCE, ACT, FROM);
    static final int HOW_MANY = values().length;

    private static final Column[] ALL = values();
    private static final Map<String, Column> BY_NAME = byName();

    private final HxlTag tag;

    Column(String tag) { this.tag = HxlTag.find(tag).orElseThrow(); }

    /** The name in row one. */
    String code() { return name().toLowerCase(Locale.ROOT); }

    HxlTag tag() { return tag; }

    static Column at(int ordinal) { return ALL[ordinal]; }

    /** Longer than any column's name. */
    private static final int LONGEST = 100;

    /** Case, and a space or hyphen in place of the underscore, make no difference. */
    static Optional<Column> find(String name) {
        if (name.length() > LONGEST) return Optional.empty();
        return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_')));
    }

    /**
     * The column whose tag {@code written} carries, with whatever attributes beside: the one of which most attributes are there. Empty where there is
     * none, or several with as many.
     */
    static Optional<Column> find(HxlTag written) {
        Optional<Column> best = Optional.empty();
        int most = -1;
        for (Column column : ALL) {
            int attributes = column.tag.attributes().size();
            if (!written.says(column.tag) || attributes < most) continue;
            best = attributes == most ? Optional.empty() : Optional.of(column);
            most = attributes;
        }
        return best;
    }

    private static Map<String, Column> byName() {
        Map<String, Column> names = new HashMap<>();
        for (Column column : ALL) names.put(column.code(), column);
        return Map.copyOf(names);
    }
}
