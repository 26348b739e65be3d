package org.hudna.incidents.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hudna.arms.Weapon;
import org.hudna.arms.WeaponKind;
import org.hudna.claims.Accused;
import org.hudna.claims.ClaimId;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Deed;
import org.hudna.deeds.Target;
import org.hudna.deeds.TargetKind;
import org.hudna.when.Span;
import org.hudna.where.PCode;
import org.hudna.where.Position;
import org.hudna.who.SourceId;

/** Mentions as tests tell them: a shelling of an invented town at noon, unless said otherwise. */
record Told(String id, String source, double lat, double lon, Instant at, long halfSeconds, Deed deed, int killed, String words) {

    static final Instant NOON = Instant.parse("2031-05-05T12:00:00Z");
    private static final Deed[] DEEDS = {Deed.SHELLING, Deed.AIR_STRIKE, Deed.SNIPING};
    private static final String[] STREETS = {"mill", "quay", "rope", "bell", "glass", "salt", "vine", "horn", "lamp", "wool"};

    static Told of(String id) {
        return new Told(id, "source of " + id, 35, 37, NOON, 600, Deed.SHELLING, 3, "shells fell on the old mill, three were killed");
    }

    Told at(double north, double east) {
        return new Told(id, source, lat + north / 111_195, lon + east / 91_086, at, halfSeconds, deed, killed, words);
    }

    Told later(long seconds) { return new Told(id, source, lat, lon, at.plusSeconds(seconds), halfSeconds, deed, killed, words); }

    Told about(long half) { return new Told(id, source, lat, lon, at, half, deed, killed, words); }

    Told of(Deed other) { return new Told(id, source, lat, lon, at, halfSeconds, other, killed, words); }

    Told killed(int number) { return new Told(id, source, lat, lon, at, halfSeconds, deed, number, words); }

    Told saying(String text) { return new Told(id, source, lat, lon, at, halfSeconds, deed, killed, text); }

    Mention mention() { return mention(Optional.of(new Position(lat, lon, 500))); }

    Mention placeless() { return mention(Optional.empty()); }

    private Mention mention(Optional<Position> position) {
        return new Mention(new ClaimId(id), new SourceId(source), Optional.empty(), at.plusSeconds(3_600),
            new Span(at.minusSeconds(halfSeconds), at.plusSeconds(halfSeconds)), position,
            Set.of(new PCode("XX"), new PCode("C1")), List.of(Act.of(deed)), deed == Deed.SHELLING ? List.of(Weapon.of(WeaponKind.MORTAR))
            : List.of(), Set.<Target>of(new Target.Kind(TargetKind.DWELLING)),
            Optional.of(Count.exactly(killed)), Optional.empty(), Optional.empty(), Accused.NOBODY_NAMED, Wording.of(words));
    }

    /**
     * Events told one to five times each, with noise; within one district and as many days as given. The id of a mention begins with its event's
     * number.
     */
    static List<Mention> many(long seed, int events, int days) {
        var chance = new Random(seed);
        List<Mention> all = new ArrayList<>();
        for (int event = 0; event < events; event++) {
            Told first = Told.of("").at(20_000 * chance.nextGaussian(), 20_000 * chance.nextGaussian()).later(chance.nextInt(days * 86_400))
                .of(DEEDS[chance.nextInt(3)]).killed(chance.nextInt(12));
            String street = STREETS[chance.nextInt(10)] + " " + STREETS[chance.nextInt(10)] + " " + event % 97;
            int tellings = 1 + chance.nextInt(5);
            for (int k = 0; k < tellings; k++) {
                Told one = first.at(400 * chance.nextGaussian(), 400 * chance.nextGaussian()).later((long) (900 * chance.nextGaussian()))
                    .about(chance.nextInt(4) == 0 ? 43_200 : 600)
                    .killed(Math.max(0, first.killed + (chance.nextInt(4) == 0 ? 1 : 0)))
                    .saying("people near " + street + " said that " + first.killed + " were killed " + STREETS[chance.nextInt(10)]);
                Told named = new Told(event + "-" + k, "source " + chance.nextInt(9), one.lat, one.lon, one.at, one.halfSeconds, one.deed,
                    one.killed, one.words);
                all.add(chance.nextInt(20) == 0 ? named.placeless() : named.mention());
            }
        }
        return all;
    }

    static List<Mention> shuffled(List<Mention> mentions, long seed) {
        List<Mention> copy = new ArrayList<>(mentions);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }
}
