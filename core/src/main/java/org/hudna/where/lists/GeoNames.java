package org.hudna.where.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.where.DatedName;
import org.hudna.where.GazetteerFile;
import org.hudna.where.PCode;
import org.hudna.where.Place;
import org.hudna.where.PlaceKind;
import org.hudna.where.PlaceRows;
import org.hudna.where.Position;
import org.hudna.where.Standing;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/**
 * A GeoNames dump: 19 columns between tabs, one place a line, and beside it, if wished, its file of alternate names with their dates.
 *
 * <p>Codes: GN and the GeoNames number; areas by the country's letters and GeoNames' own code of the area (GNSY08), which is no p-code of the United
 * Nations.
 */
public final class GeoNames {

    private static final int COLUMNS = 19;
    private static final int ALTERNATE_COLUMNS = 4;
    /** Places of these classes are read: areas, waters, terrain, roads, spots, hills; undersea features are not. */
    private static final String CLASSES = "AHLPRST";
    private static final Map<PlaceKind, Double> RADIUS = Map.of(PlaceKind.CITY, 10_000.0, PlaceKind.TOWN, 3_000.0, PlaceKind.VILLAGE, 1_500.0,
        PlaceKind.NATURE, 10_000.0);
    private static final double OTHER_METRES = 1_500;

    private GeoNames() {}

    /** Reads to the end; does not close. */
    public static GazetteerFile read(Reader dump) throws IOException { return read(dump, Reader.nullReader()); }

    /** Reads both to the end; names of places that the dump has not are passed over. */
    public static GazetteerFile read(Reader dump, Reader alternateNames) throws IOException {
        Map<String, Place> places = new HashMap<>();
        PlaceRows rows = new PlaceRows();
        BufferedReader lines = new BufferedReader(dump);
        long row = 0;
        List<String> order = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            row++;
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] cells = line.split("\t", -1);
            Optional<Message> wrong = wrong(cells, row);
            if (wrong.isPresent()) rows.refuse(wrong.get());
            else if (CLASSES.contains(cells[6]) && places.put(cells[0], place(cells)) == null) order.add(cells[0]);
        }
        alternate(new BufferedReader(alternateNames), places, rows);
        for (String id : order) rows.add(places.get(id));
        return rows.file();
    }

    private static Optional<Message> wrong(String[] cells, long row) {
        if (cells.length < COLUMNS) return Optional.of(Message.of("place.refused-row", "row", row, "cells", cells.length));
        if (!cells[0].matches("\\d{1,12}") || !cells[8].matches("[A-Z]{2}|"))
            return Optional.of(Message.of("place.refused-code", "row", row, "cell", cells[0] + " " + cells[8]));
        if (cells[1].isBlank()) return Optional.of(Message.of("place.refused-name", "row", row));
        boolean placed = Math.abs(number(cells[4])) <= 90 && Math.abs(number(cells[5])) <= 180;
        return placed ? Optional.empty() : Optional.of(Message.of("place.refused-position", "row", row));
    }

    private static Place place(String[] cells) {
        PlaceKind kind = kind(cells);
        Set<String> aliases = new LinkedHashSet<>();
        aliases.add(cells[2]);
        for (String name : cells[3].split(",")) aliases.add(name.strip());
        aliases.removeIf(name -> name.isEmpty() || name.startsWith("http"));
        Position position = new Position(number(cells[4]), number(cells[5]), RADIUS.getOrDefault(kind, OTHER_METRES));
        boolean placed = !kind.isArea();
        Map<Lang, String> names = new EnumMap<>(Map.of(script(cells[1]), cells[1]));
        for (String alias : aliases) names.putIfAbsent(script(alias), alias);
        return new Place(code(cells, kind), names, aliases, placed ? Optional.of(position) : Optional.empty(), Set.of(), within(cells, kind),
            standing(cells, kind), List.of());
    }

    /** The language is not said in the dump; its script is a fair guess for the name that is shown. */
    private static Lang script(String name) {
        Character.UnicodeScript script = Character.UnicodeScript.of(name.codePointAt(0));
        if (script == Character.UnicodeScript.ARABIC) return Lang.AR;
        return script == Character.UnicodeScript.CYRILLIC ? Lang.RU : Lang.EN;
    }

    private static PlaceKind kind(String[] cells) {
        String feature = cells[7];
        if (feature.startsWith("PCL")) return PlaceKind.COUNTRY;
        if (feature.equals("ADM1")) return PlaceKind.REGION;
        if (feature.equals("ADM2")) return PlaceKind.DISTRICT;
        if (feature.equals("ADM3")) return PlaceKind.SUBDISTRICT;
        if (feature.equals("PPLX")) return PlaceKind.QUARTER;
        if (feature.equals("PPLC") || feature.equals("PPLA")) return PlaceKind.CITY;
        if (cells[6].equals("P")) return people(cells) >= 100_000 ? PlaceKind.CITY : feature.startsWith("PPLA") || people(cells) >= 10_000
            ? PlaceKind.TOWN : PlaceKind.VILLAGE;
        return cells[6].equals("H") || cells[6].equals("T") ? PlaceKind.NATURE : cells[6].equals("S") || cells[6].equals("R") ? PlaceKind.SITE
            : PlaceKind.UNSAID;
    }

    private static Standing standing(String[] cells, PlaceKind kind) {
        String feature = cells[7];
        int seat = feature.equals("PPLC") || feature.equals("PPLA") ? 1 : feature.equals("PPLA2") ? 2 : feature.equals("PPLA3") ? 3 : 0;
        return new Standing(kind, seat, people(cells));
    }

    private static long people(String[] cells) { return Math.max(0, (long) Math.min(number(cells[14]), 1e10)); }

    private static PCode code(String[] cells, PlaceKind kind) {
        Optional<PCode> area = switch (kind) {
            case COUNTRY -> code(cells[8]);
            case REGION -> area(cells, 1);
            case DISTRICT -> area(cells, 2);
            case SUBDISTRICT -> area(cells, 3);
            case CITY, TOWN, VILLAGE, QUARTER, CAMP, SITE, NATURE, UNSAID -> Optional.empty();
        };
        return area.orElseGet(() -> new PCode("GN" + cells[0]));
    }

    private static List<PCode> within(String[] cells, PlaceKind kind) {
        int own = switch (kind) {
            case COUNTRY -> 0;
            case REGION -> 1;
            case DISTRICT -> 2;
            case SUBDISTRICT -> 3;
            case CITY, TOWN, VILLAGE, QUARTER, CAMP, SITE, NATURE, UNSAID -> 4;
        };
        List<PCode> within = new ArrayList<>();
        for (int level = Math.min(3, own - 1); level >= 1; level--) area(cells, level).ifPresent(within::add);
        if (own > 0) code(cells[8]).ifPresent(within::add);
        return within;
    }

    /** The codes of the levels strung together; "00" says that there is none. */
    private static Optional<PCode> area(String[] cells, int level) {
        StringBuilder code = new StringBuilder("GN").append(cells[8]);
        for (int i = 1; i <= level; i++) code.append(cells[9 + i]);
        boolean none = cells[9 + level].isEmpty() || cells[9 + level].equals("00");
        return none ? Optional.empty() : code(code.toString());
    }

    private static Optional<PCode> code(String text) { return PCode.isCode(text) ? Optional.of(new PCode(text)) : Optional.empty(); }

    /** Number, place, language, name; then whether preferred, short, colloquial, historic; from and to where known. */
    private static void alternate(BufferedReader lines, Map<String, Place> places, PlaceRows rows) throws IOException {
        long row = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            row++;
            String[] cells = line.split("\t", -1);
            if (cells.length < ALTERNATE_COLUMNS) {
                if (!line.isBlank()) rows.refuse(Message.of("place.refused-row", "row", row, "cells", cells.length));
                continue;
            }
            Place place = places.get(cells[1]);
            boolean name = cells[2].length() <= 3 && !cells[3].isBlank();
            if (place != null && name) places.put(cells[1], named(place, cells));
        }
    }

    private static Place named(Place place, String[] cells) {
        Map<Lang, String> names = new EnumMap<>(Lang.class);
        names.putAll(place.names());
        Set<String> aliases = new LinkedHashSet<>(place.aliases());
        aliases.addAll(names.values());
        aliases.add(cells[3]);
        boolean preferred = cells.length > 4 && cells[4].equals("1");
        boolean historic = cells.length > 7 && cells[7].equals("1");
        for (Lang lang : Lang.values())
            if (lang.tag().equals(cells[2]) && !historic && (preferred || !names.containsKey(lang))) names.put(lang, cells[3]);
        List<DatedName> dated = new ArrayList<>(place.dated());
        Optional<LocalDate> from = cells.length > 8 ? day(cells[8], false) : Optional.empty();
        Optional<LocalDate> to = cells.length > 9 ? day(cells[9], true) : Optional.empty();
        if (from.isPresent() || to.isPresent()) dated.add(new DatedName(cells[3], from, to));
        return new Place(place.code(), names, aliases, place.position(), place.classes(), place.within(), place.standing(), dated);
    }

    /** A year, or a day; a year's last day where it ends something. */
    private static Optional<LocalDate> day(String text, boolean end) {
        try {
            if (text.matches("\\d{4}")) return Optional.of(LocalDate.of(Integer.parseInt(text), end ? 12 : 1, end ? 31 : 1));
            if (text.matches("\\d{8}"))
                return Optional.of(LocalDate.parse(text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6)));
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
