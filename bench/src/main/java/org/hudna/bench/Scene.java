package org.hudna.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hudna.where.Area;
import org.hudna.where.ZoneIndex;

/**
 * An invented country: places, zones in force for a time, events. The same seed gives the same scene on every machine.
 *
 * <p>Events lie within 35.5–42.5 E, 32.2–37.4 N, clustered on 4,000 places of very different weight, on days of very different weight, over ten
 * years. Each of 300 zones has about 500 vertices and is in force for an interval; an event lies in 1.53 zones in force on average. Degrees are
 * rounded to {@link #DECIMALS} decimals, events' too, as people write them: some events fall exactly on edges.
 */
public final class Scene {
    public static final double WEST = 35.5;
    public static final double EAST = 42.5;
    public static final double SOUTH = 32.2;
    public static final double NORTH = 37.4;
    public static final long BEGIN = LocalDate.of(2012, 1, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    public static final int DAYS = 3_653;
    static final int SECONDS_PER_DAY = 86_400;
    private static final int PLACES = 4_000;
    private static final int TOWNS = 60;
    private static final int ZONES = 300;
    private static final int DECIMALS = 5;
    /** Median radius of a zone, in degrees, and its spread (of the logarithm); set so that an event has 1.53 hits. */
    private static final double RADIUS = 0.359;
    private static final double RADIUS_SPREAD = 0.6;
    /** Exponents of the heavy tails: the k-th place weighs 1 / k^0.9; a day weighs u^-0.6, u being uniform. */
    private static final double PLACE_TAIL = 0.9;
    private static final double DAY_TAIL = 0.6;

    private final long seed;
    private final double[] placeLon = new double[PLACES];
    private final double[] placeLat = new double[PLACES];
    private final double[] placeWeights = new double[PLACES];
    private final double[] dayWeights = new double[DAYS];
    private final List<ZoneIndex.Entry> zones = new ArrayList<>();

    /** Events, one by one, in no order of time. */
    public interface Events {
        void event(double lon, double lat, long epochSecond);
    }

    /** Events in columns. */
    public record Points(double[] lon, double[] lat, long[] second) {}

    public Scene(long seed) {
        this.seed = seed;
        var chance = new SplittableRandom(seed);
        double[] townLon = new double[TOWNS], townLat = new double[TOWNS];
        for (int t = 0; t < TOWNS; t++) {
            townLon[t] = chance.nextDouble(WEST + 0.3, EAST - 0.3);
            townLat[t] = chance.nextDouble(SOUTH + 0.3, NORTH - 0.3);
        }
        double sum = 0;
        for (int p = 0; p < PLACES; p++) {
            int town = chance.nextInt(TOWNS);
            boolean alone = chance.nextInt(4) == 0;
            placeLon[p] = alone ? chance.nextDouble(WEST, EAST) : Math.clamp(townLon[town] + 0.25 * gauss(chance), WEST, EAST);
            placeLat[p] = alone ? chance.nextDouble(SOUTH, NORTH) : Math.clamp(townLat[town] + 0.2 * gauss(chance), SOUTH, NORTH);
            placeWeights[p] = sum += Math.pow(p + 1, -PLACE_TAIL);
        }
        sum = 0;
        for (int d = 0; d < DAYS; d++) dayWeights[d] = sum += Math.pow(1 - chance.nextDouble(), -DAY_TAIL);
        for (int z = 0; z < ZONES; z++) zones.add(zone(chance));
    }

    List<ZoneIndex.Entry> zones() { return zones; }

    private ZoneIndex.Entry zone(SplittableRandom chance) {
        int at = chance.nextInt(PLACES);
        double radius = Math.min(RADIUS * Math.exp(RADIUS_SPREAD * gauss(chance)), 1.5);
        double lon = Math.clamp(placeLon[at], WEST + radius / 2, EAST - radius / 2),
            lat = Math.clamp(placeLat[at], SOUTH + radius / 2, NORTH - radius / 2);
        long days = (long) Math.min(DAYS, 48 * Math.exp(1.5 * Math.abs(gauss(chance)) + 1.2));
        long from = BEGIN + SECONDS_PER_DAY * chance.nextLong(-days / 2, DAYS - days / 2);
        return new ZoneIndex.Entry(Area.of(List.of(List.of(ring(chance, lon, lat, radius))), 0), from, from + days * SECONDS_PER_DAY);
    }

    /** Star-shaped, so that it never crosses itself, and ragged at every scale, as drawn fronts are. */
    private static List<double[]> ring(SplittableRandom chance, double lon, double lat, double radius) {
        int vertices = 400 + chance.nextInt(200);
        int waves = 40;
        double[] height = new double[waves], phase = new double[waves];
        for (int w = 0; w < waves; w++) {
            height[w] = 0.25 * gauss(chance) / (w + 1.5);
            phase[w] = chance.nextDouble(2 * Math.PI);
        }
        List<double[]> ring = new ArrayList<>();
        for (int v = 0; v < vertices; v++) {
            double angle = 2 * Math.PI * v / vertices, far = 1 + 0.01 * gauss(chance);
            for (int w = 0; w < waves; w++) far += height[w] * Math.sin((w + 1) * angle + phase[w]);
            far = radius * Math.max(0.2, far);
            ring.add(new double[] {rounded(lon + 1.2 * far * Math.cos(angle)), rounded(lat + far * Math.sin(angle))});
        }
        ring.add(ring.getFirst().clone());
        return ring;
    }

    /** The first {@code count} events; the same ones whatever the count. */
    public void events(int count, Events events) {
        var chance = new SplittableRandom(seed ^ 0x5eed);
        for (int i = 0; i < count; i++) {
            int place = drawn(placeWeights, chance);
            double spread = 0.015;
            double lon = Math.clamp(placeLon[place] + spread * gauss(chance), WEST, EAST),
                lat = Math.clamp(placeLat[place] + spread * gauss(chance), SOUTH, NORTH);
            long second = BEGIN + (long) drawn(dayWeights, chance) * SECONDS_PER_DAY + chance.nextInt(SECONDS_PER_DAY);
            events.event(rounded(lon), rounded(lat), second);
        }
    }

    public Points points(int count) {
        var points = new Points(new double[count], new double[count], new long[count]);
        int[] next = {0};
        events(count, (lon, lat, second) -> {
            points.lon[next[0]] = lon;
            points.lat[next[0]] = lat;
            points.second[next[0]++] = second;
        });
        return points;
    }

    private static int drawn(double[] sums, SplittableRandom chance) {
        int found = Arrays.binarySearch(sums, chance.nextDouble() * sums[sums.length - 1]);
        return found >= 0 ? found : -found - 1;
    }

    /** From the centre of a normal distribution, made of uniform numbers so that it is the same on every machine (Irwin–Hall). */
    private static double gauss(SplittableRandom chance) {
        double sum = -6;
        for (int i = 0; i < 12; i++) sum += chance.nextDouble();
        return sum;
    }

    static double rounded(double degrees) {
        double scale = Math.pow(10, DECIMALS);
        return Math.rint(degrees * scale) / scale;
    }
}
