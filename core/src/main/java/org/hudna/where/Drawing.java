package org.hudna.where;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What areas and lines have in common when they are read: coordinates checked, repeated positions dropped. */
final class Drawing {
    private Drawing() {}

    static double accuracy(double metres) {
        if (!(metres >= 0 && metres < Double.POSITIVE_INFINITY)) throw new IllegalArgumentException("an accuracy is 0 metres or more: " + metres);
        return metres;
    }

    /** Positions as lon, lat, lon, lat …, each different from the one before. */
    static double[] flat(List<double[]> positions, String where) {
        double[] out = new double[positions.size() * 2];
        int n = 0;
        for (double[] position : positions) {
            if (position.length < 2) throw new IllegalArgumentException(where + ": a position needs a longitude and a latitude");
            double lon = position[0], lat = position[1];
            if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90))
                throw new IllegalArgumentException(where + ": not a longitude and a latitude in degrees: [" + lon + ", " + lat + "]");
            if (n > 0 && out[n - 2] == lon && out[n - 1] == lat) continue;
            if (n > 0 && Math.abs(out[n - 2] - lon) > 180)
                throw new IllegalArgumentException(where + ": crosses the 180th meridian between " + out[n - 2] + " and " + lon + "; cut it there");
            out[n++] = lon;
            out[n++] = lat;
        }
        return Arrays.copyOf(out, n);
    }

    static List<double[]> positions(double[] flat) {
        List<double[]> out = new ArrayList<>(flat.length / 2);
        for (int i = 0; i < flat.length; i += 2) out.add(new double[] {flat[i], flat[i + 1]});
        return List.copyOf(out);
    }
}
