package org.hudna.arms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hudna.truth.Truth;

/**
 * Kinds of weapons, with the range of calibres that each is made in, in millimetres.
 *
 * <p>Ranges are those of the systems in service where the agreements apply (IISS, The Military Balance 2021, equipment definitions; OSCE table of
 * ceasefire violations for the names). A named system has one calibre. A calibre of 0 to 0 means that calibre does not apply.
 */
public enum WeaponKind {
    SMALL_ARMS(4, 12),
    SNIPER_RIFLE(5, 15, SMALL_ARMS),
    CREW_SERVED(12, 240),
    HMG(12, 15, CREW_SERVED),
    AGL(30, 40, CREW_SERVED),
    RPG(40, 150),
    RECOILLESS(73, 107, CREW_SERVED),
    ATGM(80, 160),
    MORTAR(50, 240, CREW_SERVED),
    ARTILLERY(76, 240),
    ANTI_TANK_GUN(76, 125, ARTILLERY),
    HOWITZER(105, 203, ARTILLERY),
    TOWED_HOWITZER(105, 203, HOWITZER),
    SP_HOWITZER(105, 203, HOWITZER),
    GVOZDIKA_2S1(122, 122, SP_HOWITZER),
    AKATSIYA_2S3(152, 152, SP_HOWITZER),
    MSTA_B(152, 152, TOWED_HOWITZER),
    D30(122, 122, TOWED_HOWITZER),
    ROCKET(57, 330),
    MLRS(107, 330, ROCKET),
    GRAD(122, 122, MLRS),
    TORNADO_G(122, 122, MLRS),
    URAGAN(220, 220, MLRS),
    SMERCH(300, 300, MLRS),
    TORNADO_S(300, 300, MLRS),
    KATYUSHA(82, 132, ROCKET),
    TACTICAL_MISSILE(400, 1000),
    TOCHKA(650, 650, TACTICAL_MISSILE),
    BALLISTIC_MISSILE(400, 1500),
    ARMOUR(12, 130),
    TANK(90, 125, ARMOUR),
    IFV(20, 100, ARMOUR),
    APC(7, 30, ARMOUR),
    ANTI_AIRCRAFT_GUN(12, 130),
    MANPADS(60, 80),
    AIRCRAFT(0, 0),
    FIXED_WING(0, 0, AIRCRAFT),
    HELICOPTER(0, 0, AIRCRAFT),
    UAV(0, 0),
    AIR_BOMB(0, 0, AIRCRAFT),
    BARREL_BOMB(0, 0, AIR_BOMB),
    INCENDIARY_BOMB(0, 0, AIR_BOMB),
    THERMOBARIC(0, 0),
    CLUSTER(0, 0),
    CHEMICAL(0, 0),
    IED(0, 0),
    CAR_BOMB(0, 0, IED),
    MINE(0, 0),
    GRENADE(0, 0);

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final int minMm;
    private final int maxMm;
    private final List<WeaponKind> wider;

    WeaponKind(int minMm, int maxMm, WeaponKind... wider) {
        this.minMm = minMm;
        this.maxMm = maxMm;
        this.wider = List.of(wider);
    }

    private static final Map<String, WeaponKind> BY_CODE = byCode();

    /** The word in files: lower case with hyphens. */
    public String code() { return code; }

    public static Optional<WeaponKind> find(String code) { return Optional.ofNullable(BY_CODE.get(code)); }

    /** The calibres that this kind is made in. */
    public Calibre calibre() { return new Calibre(minMm, maxMm); }

    /** Whether a weapon reported as this kind is of the kind that a clause names; not known where it is vaguer and could be. */
    public Truth is(WeaponKind named) {
        if (within(named)) return Truth.TRUE;
        return named.within(this) ? Truth.UNKNOWN : Truth.FALSE;
    }

    private boolean within(WeaponKind other) {
        if (this == other) return true;
        for (WeaponKind one : wider) if (one.within(other)) return true;
        return false;
    }

    private static Map<String, WeaponKind> byCode() {
        Map<String, WeaponKind> codes = new java.util.HashMap<>();
        for (WeaponKind kind : values()) codes.put(kind.code(), kind);
        Map.of("2s1", GVOZDIKA_2S1, "gvozdika", GVOZDIKA_2S1, "2s3", AKATSIYA_2S3, "akatsiya", AKATSIYA_2S3, "d-30", D30, "heavy-machine-gun", HMG,
            "tanks", TANK, "mortars", MORTAR).forEach(codes::put);
        return Map.copyOf(codes);
    }
}
