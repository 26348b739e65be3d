package org.hudna.bench.match;

import java.util.Set;
import java.util.SplittableRandom;
import org.hudna.where.PCode;

/** An invented country of 4,000 places round 60 towns, places and days of heavy-tailed weight: the scene of speed.md, for matching. */
final class Country {

    private static final int PLACES = 4_000;
    private static final int TOWNS = 60;
    private static final double PLACE_TAIL = 0.9;
    private static final double DAY_TAIL = 0.6;
    private static final int DAY = 86_400;
    private static final long BEGIN = 1_325_376_000L;

    private final double[] lat = new double[PLACES];
    private final double[] lon = new double[PLACES];
    private final int[] town = new int[PLACES];
    private final double[] placeWeights = new double[PLACES];
    private final double[] dayWeights;

    Country(long seed, double years, double spread) {
        var chance = new SplittableRandom(seed ^ 0xc0417);
        double[] townLat = new double[TOWNS], townLon = new double[TOWNS];
        for (int t = 0; t < TOWNS; t++) {
            townLat[t] = 32.5 + 4.6 * chance.nextDouble();
            townLon[t] = 35.8 + 6.4 * chance.nextDouble();
        }
        double sum = 0;
        for (int p = 0; p < PLACES; p++) {
            town[p] = chance.nextInt(TOWNS);
            boolean alone = chance.nextInt(4) == 0;
            lat[p] = alone ? 32.2 + 5.2 * chance.nextDouble() : townLat[town[p]] + 0.2 * spread * gauss(chance);
            lon[p] = alone ? 35.5 + 7 * chance.nextDouble() : townLon[town[p]] + 0.25 * spread * gauss(chance);
            placeWeights[p] = sum += Math.pow(p + 1, -PLACE_TAIL);
        }
        dayWeights = new double[(int) (365.25 * years)];
        sum = 0;
        for (int d = 0; d < dayWeights.length; d++) dayWeights[d] = sum += Math.pow(1 - chance.nextDouble(), -DAY_TAIL);
    }

    int place(SplittableRandom chance) { return drawn(placeWeights, chance); }

    long second(SplittableRandom chance) { return BEGIN + (long) drawn(dayWeights, chance) * DAY + chance.nextInt(DAY); }

    double lat(int place) { return lat[place]; }

    double lon(int place) { return lon[place]; }

    /** Another of the nearest places. */
    int neighbour(int place, SplittableRandom chance) {
        int best = place == 0 ? 1 : 0;
        for (int k = 0; k < 60; k++) {
            int other = chance.nextInt(PLACES);
            if (other != place && Math.hypot(lat[other] - lat[place], lon[other] - lon[place]) < Math.hypot(lat[best] - lat[place],
                lon[best] - lon[place])) best = other;
        }
        return best;
    }

    Set<PCode> codes(int place) {
        return Set.of(new PCode("XX"), new PCode("XX" + String.format("%02d", town[place])), new PCode("C" + (10_000 + place)));
    }

    private static int drawn(double[] sums, SplittableRandom chance) {
        int found = java.util.Arrays.binarySearch(sums, chance.nextDouble() * sums[sums.length - 1]);
        return found >= 0 ? found : -found - 1;
    }

    /** From the centre of a normal distribution, made of uniform numbers so that it is the same on every machine. */
    static double gauss(SplittableRandom chance) {
        double sum = -6;
        for (int i = 0; i < 12; i++) sum += chance.nextDouble();
        return sum;
    }
}
