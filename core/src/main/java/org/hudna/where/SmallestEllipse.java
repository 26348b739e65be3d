package org.hudna.where;

import java.util.Arrays;

/**
 * The ellipse of least area that holds given points of a plane: Khachiyan's algorithm, then widened by what it still lacked, so that every point is
 * inside.
 */
final class SmallestEllipse {

    /** How near the weights come to the best: the area is then within some two hundredths of the least. */
    private static final double TOLERANCE = 1e-2;
    private static final int MOST_STEPS = 10_000;
    /** For the last bits of the doubles. */
    private static final double ROUNDING = 1 + 1e-9;

    final double east;
    final double north;
    final double semiMajor;
    final double semiMinor;
    /** Of the longer axis, degrees clockwise from north, 0 inclusive to 180 exclusive. */
    final double orientation;

    /** @param points east and north of each, at least three that are not on one line */
    SmallestEllipse(double[][] points) {
        double[] weights = weights(points);
        double e = 0;
        double n = 0;
        for (int i = 0; i < points.length; i++) {
            e += weights[i] * points[i][0];
            n += weights[i] * points[i][1];
        }
        double ee = 0;
        double en = 0;
        double nn = 0;
        for (int i = 0; i < points.length; i++) {
            double de = points[i][0] - e;
            double dn = points[i][1] - n;
            ee += weights[i] * de * de;
            en += weights[i] * de * dn;
            nn += weights[i] * dn * dn;
        }
        double det = ee * nn - en * en;
        double farthest = 0;
        for (double[] point : points) farthest = Math.max(farthest, form(point[0] - e, point[1] - n, ee, en, nn, det));
        double mean = (ee + nn) / 2;
        double spread = Math.hypot((ee - nn) / 2, en);
        east = e;
        north = n;
        semiMajor = Math.sqrt(farthest * (mean + spread)) * ROUNDING;
        semiMinor = Math.sqrt(farthest * Math.max(0, det / (mean + spread))) * ROUNDING;
        double turn = Arc.turned(Math.toDegrees(Math.atan2(2 * en, nn - ee) / 2));
        orientation = turn >= 180 ? turn - 180 : turn;
    }

    /** The inverse of the scatter, applied to a point from the centre. */
    private static double form(double e, double n, double ee, double en, double nn, double det) {
        return (nn * e * e - 2 * en * e * n + ee * n * n) / det;
    }

    /** How much each point weighs in the centre and the axes. */
    private static double[] weights(double[][] points) {
        int count = points.length;
        double[] weights = new double[count];
        Arrays.fill(weights, 1.0 / count);
        for (int step = 0; step < MOST_STEPS; step++) {
            int worst = 0;
            double most = 0;
            double[] lifted = scatter(points, weights);
            for (int i = 0; i < count; i++) {
                double form = lifted(points[i], lifted);
                if (form > most) {
                    most = form;
                    worst = i;
                }
            }
            if (most <= 3 * (1 + TOLERANCE)) return weights;
            double move = (most - 3) / (3 * (most - 1));
            for (int i = 0; i < count; i++) weights[i] *= 1 - move;
            weights[worst] += move;
        }
        return weights;
    }

    /** The inverse of the weighted scatter of the points lifted to (east, north, 1), as its six different entries. */
    private static double[] scatter(double[][] points, double[] weights) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double f = 0;
        for (int i = 0; i < points.length; i++) {
            double w = weights[i];
            double e = points[i][0];
            double n = points[i][1];
            a += w * e * e;
            b += w * e * n;
            c += w * e;
            d += w * n * n;
            f += w * n;
        }
        double det = a * (d - f * f) - b * (b - f * c) + c * (b * f - d * c);
        return new double[] {(d - f * f) / det, (c * f - b) / det, (b * f - c * d) / det, (a - c * c) / det, (b * c - a * f) / det,
            (a * d - b * b) / det};
    }

    private static double lifted(double[] point, double[] inverse) {
        double e = point[0];
        double n = point[1];
        return inverse[0] * e * e + 2 * inverse[1] * e * n + 2 * inverse[2] * e + inverse[3] * n * n + 2 * inverse[4] * n + inverse[5];
    }
}
