package org.hudna.app.exchange.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Coastlines and borders for orientation, from {@code outlines.txt} beside this class, which says where they come from and what they are not. */
final class Outlines {

    private static final String FILE = "outlines.txt";
    /** The file counts in parts of a degree. */
    private static final double PARTS = 200;
    /** The boxes that the file covers; outside of them it says nothing about land and sea. */
    private static final List<Bounds> COVERED = List.of(new Bounds(20, 2, 42, 24), new Bounds(28, 24, 52, 44), new Bounds(20, 44, 46, 54));

    private Outlines() {}

    /** What a line or ring of the file is. */
    enum Kind { LAND, WATER, BORDER, DISPUTED }

    /** A ring or line, as longitude, latitude, longitude …, and the box round it. */
    record Outline(Kind kind, double[] degrees, Bounds bounds) {}

    /** Where the name of a country may stand, by its code. */
    record Name(String country, double lon, double lat) {}

    /** All that meets a frame; empty where the file does not cover its middle. */
    record Drawn(List<Outline> outlines, List<Name> names) {}

    static Drawn in(Bounds frame) {
        double lon = (frame.west() + frame.east()) / 2;
        double lat = (frame.south() + frame.north()) / 2;
        List<Outline> outlines = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        if (COVERED.stream().noneMatch(box -> box.has(lon, lat))) return new Drawn(outlines, names);
        try (InputStream in = Outlines.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException(FILE + " is missing");
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().filter(line -> !line.startsWith("#"))
                .forEach(line -> read(line.split(" "), frame, outlines, names));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return new Drawn(outlines, names);
    }

    private static void read(String[] parts, Bounds frame, List<Outline> outlines, List<Name> names) {
        if (parts[0].equals("name")) {
            Name name = new Name(parts[1], Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
            if (frame.has(name.lon(), name.lat())) names.add(name);
            return;
        }
        double[] degrees = new double[parts.length - 1];
        Bounds bounds = Bounds.NOTHING;
        int lon = 0;
        int lat = 0;
        for (int i = 0; i < degrees.length; i += 2) {
            lon += Integer.parseInt(parts[i + 1]);
            lat += Integer.parseInt(parts[i + 2]);
            degrees[i] = lon / PARTS;
            degrees[i + 1] = lat / PARTS;
            bounds = bounds.with(degrees[i], degrees[i + 1]);
        }
        if (bounds.meets(frame)) outlines.add(new Outline(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), degrees, bounds));
    }
}
