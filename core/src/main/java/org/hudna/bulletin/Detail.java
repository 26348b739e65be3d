package org.hudna.bulletin;

import static org.hudna.bulletin.Depth.COARSE;
import static org.hudna.bulletin.Depth.HIDDEN;
import static org.hudna.bulletin.Depth.WHOLE;

import org.hudna.bulletin.Card.Sensitivity;

/**
 * What there is to see of an incident, and how far each edition sees into it: the one table of what is shown to whom.
 *
 * <p>Columns: the watch, the humanitarian cell, the task force, the liaison of a party that the incident concerns, the liaison of another, anybody. A
 * second row holds where an incident is {@link Sensitivity#RESTRICTED}. The last column is what the World Health Organization publishes of attacks on
 * health ({@code field.md} 4.6), the areas no smaller than a governorate.
 */
public enum Detail {

    /** That there is such an incident, while it is under embargo. */
    EMBARGOED(row(WHOLE, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    /** That there is such an incident, while nobody's allegation of it was taken down. */
    UNALLEGED(row(WHOLE, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    /** When it happened. Coarse: the days, in UTC. */
    WHEN(row(WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, COARSE)),
    /** When we learned it, which may tell from whom. Coarse: the day, in UTC. */
    LEARNED(row(WHOLE, WHOLE, COARSE, COARSE, COARSE, HIDDEN)),
    /** Its position. Coarse: the cell of a fixed grid, see {@link Grid}. What is protected never stands exactly in a list, for nobody. */
    POSITION(row(WHOLE, WHOLE, COARSE, COARSE, COARSE, HIDDEN), row(COARSE, COARSE, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    /** Its places in words. A source's words may name the ward of a hospital. */
    PLACE_NAMES(row(WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, HIDDEN), row(WHOLE, WHOLE, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    /** The areas that it lies in, as codes. Coarse: the country and the governorate. */
    AREAS(row(WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, COARSE), row(WHOLE, WHOLE, COARSE, COARSE, COARSE, COARSE)),
    /** Where it was done from: a target for somebody, so that no party is told. Coarse: as {@link #POSITION}, without names. */
    DONE_FROM(row(WHOLE, COARSE, COARSE, HIDDEN, HIDDEN, HIDDEN)),
    /** What was done. */
    ACTS(row(WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, WHOLE)),
    /** With what, and how much of it. */
    WEAPONS(row(WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, HIDDEN)),
    /** To what. Coarse: kinds alone, no actor's forces. */
    TARGETS(row(WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, COARSE)),
    /** Whom a source names, on what ground; who is said to have held a place. */
    ACCUSED(row(WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, HIDDEN)),
    /** How many were killed and injured. */
    HARMED(row(WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, WHOLE)),
    /** Who they were: sex, age, civilian or not. */
    HARMED_GROUPS(row(WHOLE, WHOLE, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    /** Who says so, and whatever leads there. Coarse: how many they are, and in a claim which of them by a number. */
    SOURCES(row(WHOLE, COARSE, COARSE, HIDDEN, HIDDEN, HIDDEN)),
    /** How many claims there are. */
    CLAIM_COUNT(row(WHOLE, WHOLE, WHOLE, HIDDEN, HIDDEN, HIDDEN)),
    /** Where it stands on the ladder. Coarse: by the word alone, not whose mechanism, nor which incident it repeats. */
    STANDING(row(WHOLE, COARSE, COARSE, COARSE, COARSE, COARSE)),
    /** What its claims come to where people decided otherwise. */
    COMPUTED(row(WHOLE, WHOLE, WHOLE, HIDDEN, HIDDEN, HIDDEN)),
    /** Whether anybody disputes it. */
    CONTESTED(row(WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, WHOLE)),
    /** Whether its place is kept from view. */
    SENSITIVITY(row(WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, HIDDEN)),
    /** What it comes to under the terms, by which version of them. */
    OUTCOME(row(WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, HIDDEN)),
    /** Under which clause, and who would be responsible; what a source relies on for it. */
    FINDINGS(row(WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, HIDDEN)),
    /** Its claims, one by one, each to the depth of the other rows. */
    CLAIMS(row(WHOLE, WHOLE, WHOLE, WHOLE, HIDDEN, HIDDEN)),
    /** The words of the source. Where it is not named to the reader, its name is struck out of them. */
    NARRATIVE(row(WHOLE, WHOLE, HIDDEN, WHOLE, HIDDEN, HIDDEN), row(WHOLE, WHOLE, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    /** How reliable the source is held to be. */
    GRADES(row(WHOLE, WHOLE, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    /**
     * The post that observed it, and in which direction: for the safety of those who stand there. Coarse: the post's cell, no direction, no distance.
     */
    OBSERVATION(row(WHOLE, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN), row(COARSE, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    /** Which of our people put it into slots. */
    CODER(row(WHOLE, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    /** What people decided. Coarse: what and on which day, not who nor why. */
    DECISIONS(row(WHOLE, COARSE, COARSE, COARSE, COARSE, HIDDEN)),
    /** What procedures want done after it, by when, and what became of that: whoever is to answer is asked by whoever is to ask, never by this. */
    STEPS(row(WHOLE, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    /** The report itself, and its file's name; never who sent it. */
    REPORT(row(WHOLE, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN)),
    /** Who sent it: in no list; only by a look, with a reason, by the custodian. */
    SENDER(row(HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN, HIDDEN));

    private final Row ordinary;
    private final Row restricted;

    Detail(Row ordinary) { this(ordinary, ordinary); }

    Detail(Row ordinary, Row restricted) {
        this.ordinary = ordinary;
        this.restricted = restricted;
    }

    /**
     * How far {@code edition} sees into it.
     *
     * @param concerned whether the incident concerns the liaison's own party; without meaning for the other editions
     */
    public Depth depth(Edition edition, Sensitivity sensitivity, boolean concerned) {
        Row row = switch (sensitivity) {
            case ORDINARY -> ordinary;
            case RESTRICTED -> restricted;
        };
        return switch (edition) {
            case RESTRICTED -> row.watch;
            case HUMANITARIAN -> row.humanitarian;
            case TASK_FORCE -> row.taskForce;
            case PARTY -> concerned ? row.concerned : row.party;
            case PUBLIC -> row.anybody;
        };
    }

    private record Row(Depth watch, Depth humanitarian, Depth taskForce, Depth concerned, Depth party, Depth anybody) {}

    private static Row row(Depth watch, Depth humanitarian, Depth taskForce, Depth concerned, Depth party, Depth anybody) {
        return new Row(watch, humanitarian, taskForce, concerned, party, anybody);
    }
}
