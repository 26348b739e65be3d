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

/** What an act is done to, where it is not a named actor: protected persons and objects, those who watch the truce, forces, ground. */
public enum TargetKind {
    CIVILIANS,
    CHILDREN(CIVILIANS),
    DISPLACED(CIVILIANS),
    AID_WORKERS(CIVILIANS),
    MEDICAL_STAFF(CIVILIANS),
    JOURNALISTS(CIVILIANS),
    DETAINEES,
    CIVILIAN_OBJECTS,
    HOSPITAL(CIVILIAN_OBJECTS),
    AMBULANCE(CIVILIAN_OBJECTS),
    SCHOOL(CIVILIAN_OBJECTS),
    DWELLING(CIVILIAN_OBJECTS),
    MARKET(CIVILIAN_OBJECTS),
    WORSHIP(CIVILIAN_OBJECTS),
    CULTURAL(CIVILIAN_OBJECTS),
    WATER(CIVILIAN_OBJECTS),
    POWER(CIVILIAN_OBJECTS),
    FARM(CIVILIAN_OBJECTS),
    VEHICLE(CIVILIAN_OBJECTS),
    BUSINESS(CIVILIAN_OBJECTS),
    INDUSTRY(CIVILIAN_OBJECTS),
    PUBLIC_BUILDING(CIVILIAN_OBJECTS),
    CAMP(CIVILIAN_OBJECTS),
    AID(CIVILIAN_OBJECTS),
    AID_CONVOY(AID),
    AID_STORE(AID),
    MONITORS,
    MONITOR_PATROL(MONITORS),
    MONITOR_UAV(MONITORS),
    MONITOR_POST(MONITORS),
    PEACEKEEPERS,
    FORCES,
    TROOPS(FORCES),
    POSITION(FORCES),
    BASE(FORCES),
    CONVOY(FORCES),
    ROAD,
    /** A town, village or quarter with no word on what in it was the object: civilians, their objects, or fighters among them. */
    SETTLEMENT;

    private static final Truth[][] IS = matrix();
    private static final Map<String, TargetKind> BY_CODE = Arrays.stream(values())
        .collect(Collectors.toUnmodifiableMap(TargetKind::code, kind -> kind));

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final List<TargetKind> wider;

    TargetKind(TargetKind... wider) { this.wider = List.of(wider); }

    /** The word in files: lower case with hyphens. */
    public String code() { return code; }

    public static Optional<TargetKind> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Whether a reported target is of the kind that a clause names; not known where it is vaguer and could be. */
    public Truth is(TargetKind named) { return IS[ordinal()][named.ordinal()]; }

    /** Whether it could be somebody's armed force: an actor's name in a clause may then be meant, and it is not known which. */
    public boolean mayBeForces() { return is(FORCES) != Truth.FALSE; }

    /** Whether it says where, not what: an object not described. */
    public boolean isUndescribed() { return this == SETTLEMENT || this == ROAD; }

    private Set<TargetKind> couldBe() {
        return switch (this) {
            case SETTLEMENT -> EnumSet.of(CIVILIANS, CIVILIAN_OBJECTS, FORCES);
            case ROAD -> EnumSet.of(VEHICLE, FORCES, AID_CONVOY);
            case CIVILIANS, CHILDREN, DISPLACED, AID_WORKERS, MEDICAL_STAFF, JOURNALISTS, DETAINEES, CIVILIAN_OBJECTS, HOSPITAL, AMBULANCE, SCHOOL,
                 DWELLING, MARKET, WORSHIP, CULTURAL, WATER, POWER, FARM, VEHICLE, BUSINESS, INDUSTRY, PUBLIC_BUILDING, CAMP, AID, AID_CONVOY,
                 AID_STORE, MONITORS, MONITOR_PATROL, MONITOR_UAV, MONITOR_POST, PEACEKEEPERS, FORCES, TROOPS, POSITION, BASE, CONVOY ->
                EnumSet.noneOf(TargetKind.class);
        };
    }

    private boolean within(TargetKind other) { return this == other || wider.stream().anyMatch(w -> w.within(other)); }

    private static Truth[][] matrix() {
        TargetKind[] all = values();
        Truth[][] is = new Truth[all.length][all.length];
        for (TargetKind reported : all)
            for (TargetKind named : all) is[reported.ordinal()][named.ordinal()] = compare(reported, named, all);
        return is;
    }

    private static Truth compare(TargetKind reported, TargetKind named, TargetKind[] all) {
        if (reported.within(named)) return Truth.TRUE;
        for (TargetKind one : all) {
            boolean possible = one.within(reported) || reported.couldBe().stream().anyMatch(one::within);
            if (possible && one.within(named)) return Truth.UNKNOWN;
        }
        return Truth.FALSE;
    }
}
