package org.hudna.app.search;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.hudna.arms.WeaponKind;
import org.hudna.deeds.Deed;
import org.hudna.deeds.TargetKind;
import org.hudna.when.Span;

/** What people may ask, from a seed. */
final class Questions {
    private final Random random;

    Questions(long seed) { random = new Random(seed); }

    Asked next() {
        Asked asked = Asked.ALL;
        if (random.nextInt(4) == 0) {
            double south = 35 + random.nextDouble(1.5);
            double west = 36 + random.nextDouble(1.5);
            asked = asked.in(new Box(south, west, south + random.nextDouble(), west + random.nextDouble()));
        }
        if (random.nextInt(3) == 0) {
            Instant from = Instant.ofEpochSecond(Cards.BEGIN + random.nextLong(Cards.LENGTH));
            asked = asked.during(new Span(from, from.plusSeconds(1 + random.nextInt(500_000))));
        }
        if (random.nextInt(6) == 0) asked = asked.learnedSince(Instant.ofEpochSecond(Cards.BEGIN + random.nextLong(Cards.LENGTH)));
        for (int i = random.nextInt(3); i > 0; i--) asked = facet(asked);
        if (random.nextInt(4) == 0) asked = asked.words(one(Cards.WORDS));
        return asked;
    }

    private Asked facet(Asked asked) {
        Facet facet = one(List.of(Facet.values()));
        return switch (facet) {
            case ACT -> asked.only(facet, Deed.values()[random.nextInt(Deed.values().length)].code(), "shelling");
            case WEAPON -> asked.only(facet, one(List.of(WeaponKind.values())).code(), "artillery");
            case TARGET -> asked.only(facet, one(List.of(TargetKind.values())).code(), "civilian-objects");
            case ACCUSED, RESPONSIBLE -> asked.only(facet, one(Cards.ACTORS));
            case CLAUSE -> asked.only(facet, "2a", "1");
            case FINDING -> asked.only(facet, "2b/would-breach");
            case OUTCOME -> asked.only(facet, "violation", "undetermined");
            case STANDING -> asked.only(facet, one(List.of("possible", "determined", "discounted", "duplicate-of", "received")));
            case COMPUTED -> asked.only(facet, one(List.of("possible", "received")));
            case CONTESTED, EMBARGOED -> asked.only(facet, one(List.of("yes", "no")));
            case CASUALTIES -> asked.only(facet, one(List.of("yes", "no", "perhaps", "unsaid")));
            case SENSITIVITY -> asked.only(facet, one(List.of("ordinary", "restricted")));
            case AREA -> asked.only(facet, one(List.of("SY", "SY01", "SY0201", "C1003")));
            case SOURCE -> asked.only(facet, one(Cards.SOURCES));
        };
    }

    <T> T one(List<T> of) { return of.get(random.nextInt(of.size())); }
}
