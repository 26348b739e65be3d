package org.hudna.where;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.words.Digits;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/** Reads one row of a gazetteer, by the names of its columns. */
final class GazetteerRow {

    /** Where a gazetteer gives no radius: that of a village; CLAIMS.md says so. */
    private static final double VILLAGE_METRES = 1_000;
    /**
     * The seats of governorates, districts and sub-districts in the UN's list of populated places (its column {@code capital_level}: 1, 2, 3) are
     * cities and towns; the circle must hold their outskirts. Our own figures, from the built-up areas of Aleppo, Manbij and Nubl.
     */
    private static final Map<String, Double> SEAT_METRES = Map.of("1", 10_000.0, "2", 4_000.0, "3", 2_000.0);
    private static final Map<String, PlaceKind> KIND_OF = Map.of("adm1", PlaceKind.REGION, "adm2", PlaceKind.DISTRICT, "adm3", PlaceKind.SUBDISTRICT);
    private static final List<String> LEVELS = List.of("adm3", "adm2", "adm1");

    private final Map<String, Integer> columns = new HashMap<>();

    private GazetteerRow() {}

    static GazetteerRow under(List<String> header) {
        GazetteerRow row = new GazetteerRow();
        for (int i = 0; i < header.size(); i++) row.columns.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        return row;
    }

    boolean isComplete() {
        boolean named = columns.containsKey("name_en") || columns.containsKey("name_ar") || columns.containsKey("name_ru");
        return columns.containsKey("pcode") && named;
    }

    void read(List<String> cells, long row, List<Place> places, Map<PCode, Place> areas, List<Message> refused) {
        if (cells.stream().allMatch(String::isBlank)) return;
        String code = cell(cells, "pcode").toUpperCase(Locale.ROOT);
        Map<Lang, String> names = names(cells, "name_");
        if (!PCode.isCode(code)) refused.add(Message.of("claims.gazetteer-code", "row", row, "cell", code));
        else if (names.isEmpty()) refused.add(Message.of("claims.gazetteer-name", "row", row, "cell", code));
        else if (isMisplaced(cells)) refused.add(Message.of("claims.gazetteer-position", "row", row, "cell", code));
        else {
            List<PCode> within = within(cells);
            Place place = new Place(new PCode(code), names, aliases(cells, names), position(cells), classes(cells), within).standing(standing(cells));
            if (place.standing().kind().isArea() && place.standing().kind() != PlaceKind.COUNTRY) areas.merge(place.code(), place, Place::joinedWith);
            else places.add(place);
            addAreas(cells, within, areas);
        }
    }

    private Map<Lang, String> names(List<String> cells, String prefix) {
        Map<Lang, String> names = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            String name = cell(cells, prefix + lang.tag());
            if (!name.isEmpty()) names.put(lang, name);
        }
        return names;
    }

    /** Those of the file; the reference spelling; of joined names ("Rabwa / Harbuq", "شحرورة_شمروران") the first, which is always the place's own. */
    private Set<String> aliases(List<String> cells, Map<Lang, String> names) {
        Set<String> aliases = new LinkedHashSet<>();
        for (String alias : cell(cells, "aliases").split("[;|]")) if (!alias.isBlank()) aliases.add(alias.strip());
        String reference = cell(cells, "name_en_ref");
        if (!reference.isEmpty()) aliases.add(reference);
        for (String name : names.values()) {
            String first = name.split("\\s*[/_(]|\\s*-\\s+|\\s+-", 2)[0].strip();
            if (first.length() > 2 && !first.equals(name)) aliases.add(first);
        }
        return aliases;
    }

    /** The kind as the file says it, else that of a seat of that level; a row without either is a place of which nothing is said. */
    private Standing standing(List<String> cells) {
        double level = number(cell(cells, "capital_level"));
        int seat = level >= 1 && level <= 3 ? (int) level : 0;
        PlaceKind ofSeat = seat == 0 ? PlaceKind.UNSAID : seat == 1 ? PlaceKind.CITY : PlaceKind.TOWN;
        double people = number(cell(cells, "population"));
        return new Standing(PlaceKind.find(cell(cells, "kind")).orElse(ofSeat), seat, people >= 0 ? (long) people : 0);
    }

    private Set<SpotClass> classes(List<String> cells) {
        Set<SpotClass> classes = EnumSet.noneOf(SpotClass.class);
        for (String code : cell(cells, "spot").split("[;| ]+")) SpotClass.find(code).ifPresent(classes::add);
        return classes;
    }

    /** From the smallest to the country. P-codes of the common datasets begin with the country's two letters, so that the column may be missing. */
    private List<PCode> within(List<String> cells) {
        List<PCode> within = new ArrayList<>();
        for (String level : LEVELS) code(cell(cells, level + "_pcode")).ifPresent(within::add);
        Optional<PCode> country = code(cell(cells, "country"));
        if (country.isPresent()) country.ifPresent(within::add);
        else if (!within.isEmpty()) countryOf(within.getLast()).ifPresent(within::add);
        return within.stream().distinct().toList();
    }

    private static Optional<PCode> countryOf(PCode area) {
        return Character.isLetter(area.code().charAt(1)) ? Optional.of(new PCode(area.code().substring(0, 2))) : Optional.empty();
    }

    private void addAreas(List<String> cells, List<PCode> within, Map<PCode, Place> areas) {
        for (String level : LEVELS)
            code(cell(cells, level + "_pcode")).ifPresent(code ->
                areas.computeIfAbsent(code, _ -> area(code, names(cells, level + "_"), within).standing(Standing.of(KIND_OF.get(level)))));
        if (!within.isEmpty())
            areas.computeIfAbsent(within.getLast(), code -> area(code, names(cells, "adm0_"), within).standing(Standing.of(PlaceKind.COUNTRY)));
    }

    private static Place area(PCode code, Map<Lang, String> names, List<PCode> within) {
        return new Place(code, names, Set.of(), Optional.empty(), Set.of(), within.subList(within.indexOf(code) + 1, within.size()));
    }

    private static Optional<PCode> code(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        return PCode.isCode(code) ? Optional.of(new PCode(code)) : Optional.empty();
    }

    private Optional<Position> position(List<String> cells) {
        String lat = cell(cells, "lat");
        if (lat.isEmpty()) return Optional.empty();
        return Optional.of(new Position(number(lat), number(cell(cells, "lon")), radius(cells)));
    }

    private double radius(List<String> cells) {
        double radius = number(cell(cells, "radius_m"));
        return radius >= 0 ? radius : SEAT_METRES.getOrDefault(cell(cells, "capital_level"), VILLAGE_METRES);
    }

    /** Half a position, or one that is not on Earth. */
    private boolean isMisplaced(List<String> cells) {
        String lat = cell(cells, "lat");
        String lon = cell(cells, "lon");
        if (lat.isEmpty() && lon.isEmpty()) return false;
        return !(Math.abs(number(lat)) <= 90 && Math.abs(number(lon)) <= 180);
    }

    private static double number(String text) {
        String digits = Digits.ascii(text);
        try {
            double number = digits.isEmpty() ? Double.NaN : Double.parseDouble(digits);
            return Double.isInfinite(number) ? Double.NaN : number;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private String cell(List<String> cells, String column) {
        Integer at = columns.get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at).strip();
    }
}
