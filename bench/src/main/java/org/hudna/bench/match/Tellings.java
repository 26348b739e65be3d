package org.hudna.bench.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.hudna.arms.Weapon;
import org.hudna.arms.WeaponKind;
import org.hudna.bench.match.Phrases.Tongue;
import org.hudna.claims.Accused;
import org.hudna.claims.ClaimId;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Deed;
import org.hudna.deeds.Target;
import org.hudna.deeds.TargetKind;
import org.hudna.incidents.matching.Mention;
import org.hudna.incidents.matching.Wording;
import org.hudna.when.Span;
import org.hudna.where.PCode;
import org.hudna.where.Position;
import org.hudna.who.ActorId;
import org.hudna.who.SourceId;

/**
 * Invented incidents told by invented sources, with the noise of real reports: see bench/README.md. The same seed gives the same set on every
 * machine.
 */
final class Tellings {

    private static final Deed[][] DEEDS = {{Deed.SHELLING, Deed.FIRE, Deed.EXPLOSION}, {Deed.ROCKET_FIRE, Deed.SHELLING, Deed.AIR_STRIKE},
        {Deed.AIR_STRIKE, Deed.ATTACK, Deed.SHELLING},
        {Deed.SNIPING, Deed.SMALL_ARMS_FIRE, Deed.FIRE}, {Deed.EXPLOSION, Deed.DETONATION, Deed.SHELLING},
        {Deed.GROUND_ATTACK, Deed.ADVANCE, Deed.SMALL_ARMS_FIRE}};
    private static final WeaponKind[][] WEAPONS = {{WeaponKind.ARTILLERY, WeaponKind.MORTAR, WeaponKind.TANK},
        {WeaponKind.MLRS, WeaponKind.GRAD, WeaponKind.ROCKET},
        {WeaponKind.AIR_BOMB, WeaponKind.BARREL_BOMB, WeaponKind.FIXED_WING}, {WeaponKind.SNIPER_RIFLE, WeaponKind.SMALL_ARMS, WeaponKind.HMG},
        {WeaponKind.IED, WeaponKind.CAR_BOMB, WeaponKind.MINE},
        {WeaponKind.SMALL_ARMS, WeaponKind.TANK, WeaponKind.ATGM}};
    private static final int[] KIND_WEIGHTS = {34, 12, 30, 8, 6, 10};
    private static final TargetKind[] TARGETS = {TargetKind.DWELLING, TargetKind.MARKET, TargetKind.HOSPITAL, TargetKind.SCHOOL, TargetKind.POSITION,
        TargetKind.FARM};
    private static final int[] TARGET_WEIGHTS = {40, 8, 8, 6, 26, 12};
    private static final int SOURCES = 60;
    private static final int DAY = 86_400;
    private static final int HOUR = 3_600;

    private final SplittableRandom chance;
    private final Country country;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> truth = new ArrayList<>();

    /** What really happened. */
    private record Event(int number, int place, double lat, double lon, long second, int kind, int weapon, int target, int killed, int injured,
        int rounds, int side, String[] details) {}

    private Tellings(long seed, double years, double spread) {
        chance = new SplittableRandom(seed);
        country = new Country(seed, years, spread);
    }

    /**
     * @param years over which events lie; ten as in speed.md
     */
    static Labelled of(long seed, int claims, double years, double spread) {
        var tellings = new Tellings(seed, years, spread);
        for (int number = 0; tellings.mentions.size() < claims; number++) tellings.tell(tellings.event(number), claims);
        return new Labelled(tellings.mentions, tellings.texts, tellings.truth.stream().mapToInt(t -> t).toArray());
    }

    private Event last;

    /** One in eight happens in the town and on the day of the one before, alike in kind. */
    private Event event(int number) {
        boolean again = last != null && chance.nextInt(8) == 0;
        int place = again ? last.place : country.place(chance);
        long second = again ? last.second - Math.floorMod(last.second, DAY) + chance.nextInt(DAY) : country.second(chance);
        int kind = again && chance.nextInt(3) > 0 ? last.kind : drawn(KIND_WEIGHTS);
        boolean bloodless = chance.nextInt(100) < 45;
        int killed = bloodless ? 0 : (int) Math.min(80, Math.pow(1 - chance.nextDouble(), -0.8));
        int injured = bloodless ? chance.nextInt(3) : (int) (killed * (1 + 2 * chance.nextDouble())) + chance.nextInt(3);
        last = new Event(number, place, country.lat(place) + 0.006 * gauss(), country.lon(place) + 0.006 * gauss(), second, kind, chance.nextInt(3),
            drawn(TARGET_WEIGHTS), killed, injured,
            1 + chance.nextInt(30), chance.nextInt(10) < 7 ? 0
            : 1, new String[] {detail(Tongue.AR, number), detail(Tongue.EN, number), detail(Tongue.RU, number)});
        return last;
    }

    /** What makes an incident its own: a street, a family of words that only its reports share; about half of the reports have it. */
    private static String detail(Tongue tongue, int number) {
        int street = (int) (Math.floorMod(number * 2_654_435_761L, 3_000L)) + 1;
        String name = Phrases.town(street, tongue, false).replace(" ", "");
        return switch (tongue) {
            case AR -> "وقع ذلك قرب شارع " + name;
            case EN -> "It happened near " + name + " street";
            case RU -> "Это произошло у улицы " + name;
        };
    }

    private void tell(Event event, int most) {
        int tellings = (int) Math.min(40, Math.max(1, 1.35 * Math.pow(1 - chance.nextDouble(), -0.72)));
        int first = mentions.size();
        for (int k = 0; k < tellings && mentions.size() < most; k++) {
            boolean relays = k > 0 && chance.nextInt(100) < 18;
            if (relays) relay(event, first + chance.nextInt(mentions.size() - first));
            else mentions.add(claim(event));
            truth.add(event.number);
        }
    }

    private Mention claim(Event event) {
        int source = Math.min(chance.nextInt(SOURCES), chance.nextInt(SOURCES));
        Tongue tongue = Tongue.values()[source % 10 < 6 ? 0 : source % 10 < 9 ? 1 : 2];
        boolean wrongTown = chance.nextInt(100) < 3;
        int place = wrongTown ? country.neighbour(event.place, chance) : event.place;
        Span span = span(event.second);
        int killed = figure(event.killed, 65), injured = figure(event.injured, 55);
        int side = chance.nextInt(100) < 90 ? event.side : 1 - event.side;
        boolean blames = chance.nextInt(100) < 60;
        boolean vague = chance.nextInt(100) < 20;
        Deed deed = DEEDS[event.kind][vague ? 1 + chance.nextInt(2) : 0];
        int kind = event.kind;
        String text = Phrases.say(tongue, kind, event.target, Phrases.town(place, tongue, chance.nextInt(4) == 0), killed, injured, blames
            ? side(side, tongue) : "",
            chance.nextInt(10) < 5 ? event.details[tongue.ordinal()] : "", chance);
        texts.add(text);
        List<Weapon> weapons = chance.nextInt(100) < 50
            ? List.of(Weapon.of(WEAPONS[event.kind][chance.nextInt(100) < 85 ? event.weapon : chance.nextInt(3)])) : List.of();
        Set<Target> targets = chance.nextInt(100) < 60
            ? Set.of(new Target.Kind(chance.nextInt(100) < 85 ? TARGETS[event.target] : TargetKind.SETTLEMENT)) : Set.of();
        Accused accused = blames ? new Accused(List.of(new ActorId(side == 0 ? "side-a" : "side-b")), Accused.Basis.NAMED, "") : Accused.NOBODY_NAMED;
        int rounds = chance.nextInt(100) < 25 ? figure(event.rounds, 100) : -1;
        return new Mention(new ClaimId("c" + mentions.size()), new SourceId("source " + source), Optional.empty(),
            Instant.ofEpochSecond(event.second + chance.nextInt(2 * DAY)), span,
            position(event, place, wrongTown), country.codes(place), List.of(Act.of(deed)), weapons, targets, count(killed), count(injured),
            count(rounds), accused, Wording.of(text));
    }

    /** Copied words, another name above them; sometimes a count that has grown. */
    private void relay(Event event, int of) {
        Mention told = mentions.get(of);
        int source = chance.nextInt(SOURCES);
        String text = chance.nextInt(3) == 0 ? texts.get(of) : texts.get(of) + (chance.nextBoolean() ? " (via agencies)" : " نقلا عن وكالات");
        texts.add(text);
        Optional<SourceId> via = chance.nextInt(3) == 0 ? Optional.of(told.source()) : Optional.empty();
        Optional<Count> killed = told.killed().map(count -> chance.nextInt(4) == 0 ? Count.exactly(count.min() + 1) : count);
        mentions.add(new Mention(new ClaimId("c" + mentions.size()), new SourceId("source " + source), via, told.learnedAt().plusSeconds(HOUR),
            told.when(), told.position(), told.codes(), told.acts(),
            told.weapons(), told.targets(), killed, told.injured(), told.count(), told.accused(), Wording.of(text)));
    }

    private Span span(long second) {
        int how = chance.nextInt(100);
        long day = second - Math.floorMod(second, DAY);
        if (how < 4)
            return new Span(Instant.ofEpochSecond(day + (chance.nextBoolean() ? DAY : -DAY)),
                Instant.ofEpochSecond(day + (chance.nextBoolean() ? 2L * DAY : DAY) + DAY));
        if (how < 34) return new Span(Instant.ofEpochSecond(day), Instant.ofEpochSecond(day + DAY));
        if (how < 44) return new Span(Instant.ofEpochSecond(second - 3 * HOUR), Instant.ofEpochSecond(second + 3 * HOUR));
        long said = second + (long) (900 * gauss()) + (chance.nextInt(12) == 0 ? HOUR * (chance.nextBoolean() ? 1 : -1) : 0);
        return new Span(Instant.ofEpochSecond(said - 600), Instant.ofEpochSecond(said + 600));
    }

    private Optional<Position> position(Event event, int place, boolean wrong) {
        int how = chance.nextInt(100);
        if (how < 6) return Optional.empty();
        if (how < 60 || wrong) return Optional.of(new Position(country.lat(place), country.lon(place), 2_000));
        double error = how < 85 ? 0.003 : 0.01;
        return Optional.of(new Position(event.lat + error * gauss(), event.lon + error * gauss(), how < 85 ? 300 : 1_500));
    }

    private int figure(int real, int said) {
        if (chance.nextInt(100) >= said) return -1;
        int how = chance.nextInt(100);
        if (how < 60) return real;
        if (how < 85) return Math.max(0, real + chance.nextInt(3) - 1);
        return Math.max(0, (int) (real * (0.5 + chance.nextDouble() * 1.2)));
    }

    private static Optional<Count> count(int figure) { return figure < 0 ? Optional.empty() : Optional.of(Count.exactly(figure)); }

    private static String side(int side, Tongue tongue) {
        return switch (tongue) {
            case AR -> side == 0 ? "قوات الجانب الشرقي" : "فصائل الجانب الغربي";
            case EN -> side == 0 ? "eastern forces" : "western factions";
            case RU -> side == 0 ? "силы восточной стороны" : "отряды западной стороны";
        };
    }

    private int drawn(int[] weights) {
        int at = chance.nextInt(100), kind = 0;
        while (at >= weights[kind]) at -= weights[kind++];
        return kind;
    }

    private double gauss() { return Country.gauss(chance); }
}
