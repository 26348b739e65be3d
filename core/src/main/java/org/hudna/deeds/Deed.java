package org.hudna.deeds;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hudna.truth.Truth;

/**
 * What can be done, permitted, owed or left undone under a ceasefire: a closed list in which a deed may belong to several wider ones.
 *
 * <p>The list joins the acts that the agreements name with the kinds that monitors report (OSCE table of ceasefire violations, ACLED
 * sub-event types, access constraints). A deed lasts ({@link Kind#STATE}) or happens ({@link Kind#EVENT}).
 */
public enum Deed {
    ATTACK(Kind.EVENT),
    FIRE(Kind.EVENT, ATTACK),
    SHELLING(Kind.EVENT, FIRE),
    ROCKET_FIRE(Kind.EVENT, SHELLING),
    SMALL_ARMS_FIRE(Kind.EVENT, FIRE),
    SNIPING(Kind.EVENT, SMALL_ARMS_FIRE),
    GROUND_ATTACK(Kind.EVENT, ATTACK),
    DETONATION(Kind.EVENT, ATTACK),
    SEIZE_GROUND(Kind.EVENT),
    ADVANCE(Kind.EVENT, GROUND_ATTACK, SEIZE_GROUND),
    FLY(Kind.EVENT),
    AIR_STRIKE(Kind.EVENT, ATTACK, FLY),
    RECONNOITRE(Kind.EVENT),
    OVERFLIGHT(Kind.EVENT, FLY),
    SABOTAGE(Kind.EVENT),
    /** Heard or seen with no telling whether it was fire, its impact, or a controlled demolition. */
    EXPLOSION(Kind.EVENT),
    DEMOLITION(Kind.EVENT),
    MOVE_FORCES(Kind.EVENT),
    REINFORCE(Kind.EVENT, MOVE_FORCES),
    ENTER(Kind.EVENT),
    RETURN(Kind.EVENT, ENTER),
    INCURSION(Kind.EVENT, ENTER),
    PRESENCE(Kind.STATE),
    STATION(Kind.STATE, PRESENCE),
    FORTIFY(Kind.STATE),
    OCCUPY(Kind.STATE, PRESENCE),
    LAY_MINES(Kind.EVENT),
    FENCE_OFF(Kind.STATE),
    BESIEGE(Kind.STATE),
    OBSTRUCT(Kind.STATE),
    OBSTRUCT_AID(Kind.STATE, OBSTRUCT),
    OBSTRUCT_SERVICES(Kind.STATE, OBSTRUCT),
    OBSTRUCT_MONITORS(Kind.STATE, OBSTRUCT),
    OBSTRUCT_MOVEMENT(Kind.STATE, OBSTRUCT),
    JAM(Kind.EVENT),
    THREATEN(Kind.EVENT),
    SEIZE_PROPERTY(Kind.EVENT),
    LOOT(Kind.EVENT, SEIZE_PROPERTY),
    ABUSE(Kind.EVENT),
    ABDUCT(Kind.EVENT, ABUSE),
    TORTURE(Kind.EVENT, ABUSE),
    SEXUAL_VIOLENCE(Kind.EVENT, ABUSE),
    ARREST(Kind.EVENT),
    DETAIN(Kind.STATE),
    RECRUIT_CHILDREN(Kind.EVENT),
    PROPAGANDA(Kind.EVENT),
    SEEK_ADVANTAGE(Kind.EVENT),
    IMPORT_ARMS(Kind.EVENT),
    HOST_FOREIGN_FIGHTERS(Kind.STATE),
    TRAIN(Kind.STATE),
    WITHDRAW(Kind.EVENT),
    DISENGAGE(Kind.EVENT, WITHDRAW),
    HAND_OVER(Kind.EVENT),
    REMAIN(Kind.STATE),
    DISARM(Kind.EVENT),
    REMOVE_MINES(Kind.EVENT),
    LET_IN(Kind.EVENT),
    LET_OUT(Kind.EVENT),
    GUARANTEE_TRAFFIC(Kind.STATE),
    OPEN_ROAD(Kind.EVENT),
    RELEASE_DETAINEES(Kind.EVENT),
    EXCHANGE_PRISONERS(Kind.EVENT),
    RESTORE_SERVICES(Kind.EVENT),
    ALLOW_MONITORING(Kind.STATE),
    NOTIFY(Kind.EVENT),
    REPORT(Kind.EVENT),
    COORDINATE(Kind.STATE),
    NEGOTIATE(Kind.STATE),
    PATROL(Kind.EVENT),
    PROTECT(Kind.STATE);

    /** Whether a deed happens or lasts. */
    public enum Kind { EVENT, STATE }

    private static final Truth[][] IS = matrix();
    private static final Map<String, Deed> BY_CODE = Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Deed::code, deed -> deed));

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Kind kind;
    private final List<Deed> wider;

    Deed(Kind kind, Deed... wider) {
        this.kind = kind;
        this.wider = List.of(wider);
    }

    public Kind kind() { return kind; }

    /** The word in files: lower case with hyphens. */
    public String code() { return code; }

    public static Optional<Deed> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * Whether a reported deed is one of the kind that a clause names: yes where it is the same or narrower; not known where it is vaguer, so
     * that it could be; else no.
     */
    public Truth is(Deed named) { return IS[ordinal()][named.ordinal()]; }

    /** What, if reported, shows that this duty is not being done: presence against withdrawal, obstruction against access. */
    public Set<Deed> contraries() {
        return switch (this) {
            case WITHDRAW, DISENGAGE, HAND_OVER -> EnumSet.of(PRESENCE, STATION, OCCUPY, FORTIFY);
            case LET_IN -> EnumSet.of(OBSTRUCT_AID, BESIEGE);
            case LET_OUT, GUARANTEE_TRAFFIC, OPEN_ROAD -> EnumSet.of(OBSTRUCT_MOVEMENT);
            case ALLOW_MONITORING -> EnumSet.of(OBSTRUCT_MONITORS);
            case RELEASE_DETAINEES -> EnumSet.of(DETAIN);
            case REMAIN -> EnumSet.of(ADVANCE, SEIZE_GROUND);
            case RESTORE_SERVICES -> EnumSet.of(OBSTRUCT_SERVICES);
            case REMOVE_MINES -> EnumSet.of(LAY_MINES);
            case ATTACK, FIRE, SHELLING, ROCKET_FIRE, SMALL_ARMS_FIRE, SNIPING, GROUND_ATTACK, DETONATION, SEIZE_GROUND, ADVANCE, FLY, AIR_STRIKE,
                 RECONNOITRE, OVERFLIGHT, SABOTAGE, EXPLOSION, DEMOLITION, MOVE_FORCES, REINFORCE, ENTER, RETURN, INCURSION, PRESENCE, STATION,
                 FORTIFY, OCCUPY, LAY_MINES, FENCE_OFF, BESIEGE, OBSTRUCT, OBSTRUCT_AID, OBSTRUCT_SERVICES, OBSTRUCT_MONITORS,
                 OBSTRUCT_MOVEMENT, JAM, THREATEN, SEIZE_PROPERTY, LOOT, ABUSE, ABDUCT, TORTURE, SEXUAL_VIOLENCE, ARREST, DETAIN,
                 RECRUIT_CHILDREN, PROPAGANDA, SEEK_ADVANTAGE, IMPORT_ARMS, HOST_FOREIGN_FIGHTERS, TRAIN, DISARM, EXCHANGE_PRISONERS,
                 NOTIFY, REPORT, COORDINATE, NEGOTIATE, PATROL, PROTECT -> EnumSet.noneOf(Deed.class);
        };
    }

    /**
     * Whether it is done where it takes effect, so that a place said for it is also the place that it is done from: a device goes off, mines are
     * laid, a building is held. Fire, flight and movement come from elsewhere.
     */
    public boolean isDoneOnTheSpot() {
        return kind == Kind.STATE || within(DETONATION) || within(SEIZE_PROPERTY) || within(ABUSE) || this == LAY_MINES || this == ARREST;
    }

    private Set<Deed> couldBe() {
        return this == EXPLOSION ? EnumSet.of(SHELLING, DETONATION, AIR_STRIKE, DEMOLITION) : Set.of();
    }

    private boolean within(Deed other) {
        if (this == other) return true;
        for (Deed one : wider) if (one.within(other)) return true;
        return false;
    }

    private static Truth[][] matrix() {
        Deed[] all = values();
        Truth[][] is = new Truth[all.length][all.length];
        for (Deed reported : all)
            for (Deed named : all) is[reported.ordinal()][named.ordinal()] = compare(reported, named, all);
        return is;
    }

    private static Truth compare(Deed reported, Deed named, Deed[] all) {
        if (reported.within(named)) return Truth.TRUE;
        for (Deed one : all) {
            boolean possible = one.within(reported) || reported.couldBe().stream().anyMatch(one::within);
            if (possible && one.within(named)) return Truth.UNKNOWN;
        }
        return Truth.FALSE;
    }
}
