package org.hudna.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.hudna.where.ZoneIndex;

/**
 * Our half of {@code run-join}: writes points and zones for the other half, then joins whenever it is told to.
 *
 * <p>Arguments: number of points, folder for the files or {@code -} for none. Each line read from the standard input is a number of threads; the
 * answer is a line of threads, hits and seconds. Points lie in memory and the index is built before the first question; both times are told on the
 * standard error.
 */
final class JoinRun {
    private static final long SEED = 1;

    private JoinRun() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        var scene = new Scene(SEED);
        Scene.Points points = scene.points(Integer.parseInt(args[0]));
        if (!args[1].equals("-")) {
            writePoints(Path.of(args[1], "points.csv"), points);
            writeZones(Path.of(args[1], "zones.csv"), scene);
        }
        long start = System.nanoTime();
        var index = ZoneIndex.of(scene.zones());
        System.err.printf(Locale.ROOT, "ours: index built in %.2f s (cold), %s, %.1f MB%n", seconds(start), index, index.gridBytes() / 1e6);
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            int threads = Integer.parseInt(line.strip());
            long from = System.nanoTime();
            long hits = Join.hits(index, points, threads);
            System.out.printf(Locale.ROOT, "%d %d %.6f%n", threads, hits, seconds(from));
            System.out.flush();
        }
    }

    private static double seconds(long from) { return (System.nanoTime() - from) / 1e9; }

    private static void writePoints(Path file, Scene.Points points) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < points.lon().length; i++)
                out.append(Double.toString(points.lon()[i])).append(',').append(Double.toString(points.lat()[i])).append(',')
                    .append(Long.toString(points.second()[i])).append('\n');
        }
    }

    /** Number, first second, last second (exclusive), WKT. */
    private static void writeZones(Path file, Scene scene) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int z = 0; z < scene.zones().size(); z++) {
                ZoneIndex.Entry zone = scene.zones().get(z);
                out.append(z + "," + zone.fromEpochSecond() + "," + zone.untilEpochSecond() + ",\"MULTIPOLYGON(");
                String between = "";
                for (var polygon : zone.area().polygons()) {
                    out.append(between).append('(');
                    between = ",";
                    String comma = "";
                    for (var ring : polygon) {
                        out.append(comma).append(wkt(ring));
                        comma = ",";
                    }
                    out.append(')');
                }
                out.append(")\"\n");
            }
        }
    }

    private static String wkt(java.util.List<double[]> ring) {
        var text = new StringBuilder("(");
        for (double[] position : ring) text.append(text.length() == 1 ? "" : ",").append(position[0]).append(' ').append(position[1]);
        return text.append(')').toString();
    }
}
