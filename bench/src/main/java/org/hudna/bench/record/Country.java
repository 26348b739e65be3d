package org.hudna.bench.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.hudna.arms.Weapon;
import org.hudna.arms.WeaponKind;
import org.hudna.bench.Scene;
import org.hudna.bench.match.Phrases;
import org.hudna.bench.match.Phrases.Tongue;
import org.hudna.claims.Accused;
import org.hudna.claims.Casualties;
import org.hudna.claims.Casualties.Fate;
import org.hudna.claims.Casualties.Group;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.Coding;
import org.hudna.claims.EventId;
import org.hudna.claims.Said;
import org.hudna.claims.Spot;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Deed;
import org.hudna.deeds.Target;
import org.hudna.deeds.TargetKind;
import org.hudna.when.Happened;
import org.hudna.when.Span;
import org.hudna.where.PCode;
import org.hudna.where.Position;
import org.hudna.who.ActorId;
import org.hudna.who.SourceId;

/** What happens in the {@link Scene}, as sources tell it: the k-th claim of the i-th incident is the same on every machine. */
final class Country {
    private static final Deed[] DEEDS = {Deed.SHELLING, Deed.SHELLING, Deed.SHELLING, Deed.ROCKET_FIRE, Deed.AIR_STRIKE, Deed.SNIPING,
        Deed.EXPLOSION, Deed.GROUND_ATTACK};
    private static final WeaponKind[] WEAPONS = {WeaponKind.ARTILLERY, WeaponKind.MORTAR, WeaponKind.MLRS, WeaponKind.TANK, WeaponKind.SMALL_ARMS};
    private static final TargetKind[] TARGETS = {TargetKind.DWELLING, TargetKind.MARKET, TargetKind.HOSPITAL, TargetKind.SCHOOL, TargetKind.POSITION,
        TargetKind.FARM};
    private static final String[] ACTORS = {"north", "north-army", "south", "south-army", "third"};
    private static final int[] ERRORS = {50, 100, 500, 1_000, 1_000, 2_000, 5_000};
    private static final int SOURCES = 60;
    private static final int LETTERS = 12;
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private final Scene.Points points;

    Country(int incidents) { this.points = new Scene(1).points(incidents); }

    /** Ids as the service gives them: letters from which nothing can be told, in no order. */
    static String code(long number) {
        long mixed = (number + 1) * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed ^= mixed >>> 27;
        var code = new StringBuilder(LETTERS);
        for (int i = 0; i < LETTERS; i++) code.append(ALPHABET.charAt((int) (mixed >>> 5 * i & 31)));
        return code.toString();
    }

    static ClaimId id(int incident, int number) { return new ClaimId("c-" + code(incident * 64L + number)); }

    Claim claim(int incident, int number) {
        var chance = new SplittableRandom((incident * 64L + number) * 0x9e3779b97f4a7c15L);
        var all = new SplittableRandom(incident * 0x9e3779b97f4a7c15L + 7);
        int kind = all.nextInt(6), target = all.nextInt(TARGETS.length), town = all.nextInt(3_000), killed = all.nextInt(4) == 0 ? 1 + all.nextInt(9)
            : 0, actor = all.nextInt(ACTORS.length);
        Deed deed = DEEDS[chance.nextInt(5) == 0 ? chance.nextInt(DEEDS.length) : all.nextInt(DEEDS.length)];
        Instant from = Instant.ofEpochSecond(points.second()[incident] + chance.nextInt(1_800));
        int source = chance.nextInt(SOURCES), error = ERRORS[chance.nextInt(ERRORS.length)];
        Tongue tongue = Tongue.values()[source % 10 < 6 ? 0 : source % 10 < 9 ? 1 : 2];
        String name = Phrases.town(town, tongue, chance.nextInt(4) == 0), side = chance.nextInt(100) < 60 ? ACTORS[actor] : "";
        String words = Phrases.say(tongue, kind, target, name, killed, -1, side, "", chance);
        ClaimId id = id(incident, number);
        Said said = new Said(new SourceId("source " + source), Optional.empty(), Said.Stance.ALLEGES, Optional.empty(),
            from.plusSeconds(3_600L * (1 + chance.nextInt(48))));
        Position at = new Position(round(points.lat()[incident]), round(points.lon()[incident]), error);
        int area = (int) ((points.lat()[incident] - Scene.SOUTH) * 3) * 18 + (int) ((points.lon()[incident] - Scene.WEST) * 2.5);
        Spot spot = new Spot(name, Set.of(new PCode("SY"), new PCode("SY%02d".formatted(area % 14)),
            new PCode("SY%02d%02d".formatted(area % 14, area / 14 % 100))), Optional.of(at), Set.of(), Set.of(),
            Set.of(), Optional.empty());
        Casualties harm = killed == 0 ? Casualties.UNSAID
            : new Casualties(List.of(Group.total(Fate.KILLED, Count.exactly(killed))), Casualties.Method.AS_STATED);
        Claim bare = Claim.of(id, new EventId(id.code()), said, new Happened(Span.at(from), Happened.Extent.ONCE), List.of(Act.of(deed)));
        return new Claim(id, bare.event(), bare.account(), said, bare.happened(), bare.act(), chance.nextBoolean()
            ? List.of(Weapon.of(WEAPONS[all.nextInt(WEAPONS.length)])) : List.of(),
            Optional.empty(), side.isEmpty() ? Accused.NOBODY_NAMED : new Accused(List.of(new ActorId(side)), Accused.Basis.NAMED, ""),
            List.of(List.of(new Target.Kind(TARGETS[target]))), List.of(List.of(spot)), List.of(), harm, Optional.empty(), Set.of(), bare.notice(),
            bare.facts(),
            new Coding(words, "", "", ""), Optional.empty(), Optional.empty());
    }

    private static double round(double degrees) { return Math.round(degrees * 1e5) / 1e5; }
}
