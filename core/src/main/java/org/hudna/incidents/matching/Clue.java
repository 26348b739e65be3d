package org.hudna.incidents.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hudna.words.Message;

/**
 * What is compared between two claims, each with its levels of agreement, from the closest to the farthest. A clue on which one of the two is silent
 * says nothing.
 *
 * <p>Where {@link #isOrdered()}, a closer level never counts for less than a farther one.
 */
public enum Clue {
    /** Between the centres of both circles; where both have a position. */
    DISTANCE(true, "under-300-m", "under-1-km", "under-2500-m", "under-5-km", "errors-touch"),
    /** By shared p-codes; where one of them has no position. */
    AREA(true, "same-small-area", "same-area", "same-large-area", "apart"),
    /** Between the middles of both spans; where both are of two hours or less. */
    HOUR(true, "under-20-min", "under-1-h", "under-3-h", "under-8-h", "under-16-h", "farther"),
    /** The same, where one of them is longer than two hours. */
    DAY(true, "under-6-h", "under-12-h", "under-24-h", "under-48-h", "farther"),
    ACT(true, "same-rare", "same", "wider", "could-be", "different"),
    WEAPON(true, "same-rare", "same", "wider", "different"),
    TARGET(true, "same-rare", "same", "shared", "different"),
    KILLED(false, "same-many", "same-few", "same-none", "near", "different"),
    INJURED(false, "same-many", "same-few", "same-none", "near", "different"),
    COUNT(false, "same-many", "same-few", "same-none", "near", "different"),
    ACCUSED(true, "same-rare", "same", "shared", "different"),
    /** The cosine of both texts, words weighed by how rare they are; where both are in one script. */
    TEXT(true, "over-90", "over-70", "over-50", "over-35", "over-22", "over-12", "over-5", "below-5"),
    SOURCE(false, "relay", "same-relay", "same-source", "other-source"),
    /** How many other claims are near both in time and place: in a crowd, nearness says little. */
    CROWD(true, "under-4", "under-8", "under-16", "under-32", "under-64", "under-128", "under-256", "more");

    private static final Clue[] ALL = values();
    static final int COUNT_OF_CLUES = ALL.length;

    private final boolean ordered;
    private final List<String> levels;

    Clue(boolean ordered, String... levels) {
        this.ordered = ordered;
        this.levels = List.of(levels);
    }

    static Clue at(int ordinal) { return ALL[ordinal]; }

    /** Whether its levels go from agreement to disagreement, so that their weights must, too. */
    public boolean isOrdered() { return ordered; }

    /** Codes of the levels, closest first. */
    public List<String> levels() { return levels; }

    /** The word in files: lower case. */
    public String code() { return name().toLowerCase(Locale.ROOT); }

    /** The clue of this code. */
    public static Optional<Clue> find(String code) { return Arrays.stream(ALL).filter(clue -> clue.code().equals(code)).findFirst(); }

    /** Its name. */
    public Message said() { return Message.of("clue." + code()); }

    /** What a level of it means. */
    public Message said(int level) { return Message.of("clue.level-" + levels.get(level)); }
}
