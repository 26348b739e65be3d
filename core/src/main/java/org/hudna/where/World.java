package org.hudna.where;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.words.Lang;

/**
 * The wider world: countries as CLDR names them in three languages, and cities, regions and quarters from {@code world.csv}. For reading text of any
 * country.
 */
final class World {

    private static final String PLACES = "world.csv";
    private static final String COUNTRIES = "countries.csv";

    private World() {}

    /** Whether it is a code of this list: two letters, W and a number, which mean nothing elsewhere. */
    static boolean is(PCode code) {
        return code.code().length() > 3 && code.code().charAt(2) == 'W' && code.code().substring(3).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static Gazetteer read() {
        List<Place> countries = new ArrayList<>();
        Map<String, Set<String>> aliases = aliases();
        for (String country : ULocale.getISOCountries()) countries.add(country(country, aliases.getOrDefault(country, Set.of())));
        return Gazetteer.of(countries).over(places());
    }

    private static Place country(String code, Set<String> aliases) {
        Map<Lang, String> names = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            String name = ULocale.getDisplayCountry("und_" + code, lang.tag());
            if (!name.isEmpty() && !name.equals(code)) names.put(lang, name);
        }
        return new Place(new PCode(code), names, aliases, Optional.empty(), Set.of(), List.of()).standing(Standing.of(PlaceKind.COUNTRY));
    }

    private static Gazetteer places() {
        try (Reader reader = open(PLACES)) {
            GazetteerFile file = GazetteerFile.read(reader);
            if (!file.refused().isEmpty()) throw new IllegalStateException(PLACES + ": " + file.refused());
            return file.gazetteer();
        } catch (IOException e) {
            throw new UncheckedIOException(PLACES, e);
        }
    }

    private static Map<String, Set<String>> aliases() {
        Map<String, Set<String>> aliases = new HashMap<>();
        try (Reader reader = open(COUNTRIES)) {
            for (String line : reader.readAllLines()) {
                if (line.startsWith("#") || line.startsWith("country,")) continue;
                int comma = line.indexOf(',');
                aliases.put(line.substring(0, comma), new LinkedHashSet<>(List.of(line.substring(comma + 1).split(";"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(COUNTRIES, e);
        }
        return aliases;
    }

    private static Reader open(String name) {
        InputStream in = World.class.getResourceAsStream(name);
        if (in == null) throw new IllegalStateException(name + " is missing");
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
