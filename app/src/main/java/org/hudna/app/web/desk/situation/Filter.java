package org.hudna.app.web.desk.situation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hudna.app.web.api.SituationAsked;
import org.hudna.app.web.desk.Addresses;
import org.hudna.words.Digits;

/**
 * The filters of a page as its address says them: the parameters of {@code /api/incidents}, where days may stand in place of instants.
 *
 * @param said by their names, without those that are blank; others than those parameters are left out
 */
public record Filter(Map<String, List<String>> said) {

    private static final String PATH = "/situation";

    public Filter { said = Map.copyOf(said); }

    static Filter of(Map<String, List<String>> query) {
        Map<String, List<String>> said = new TreeMap<>();
        for (String name : SituationAsked.NAMES) {
            List<String> values = query.getOrDefault(name, List.of()).stream().map(String::strip).filter(value -> !value.isEmpty())
                .distinct().toList();
            if (!values.isEmpty()) said.put(name, values);
        }
        return new Filter(said);
    }

    public List<String> all(String name) { return said.getOrDefault(name, List.of()); }

    /** What stands there, or nothing. */
    public String first(String name) { return all(name).stream().findFirst().orElse(""); }

    public boolean has(String name, String value) { return all(name).contains(value); }

    /** The page with one value more of a name, or without it where it is asked for already. */
    public Filter toggled(String name, String value) {
        List<String> values = new ArrayList<>(all(name));
        if (!values.remove(value)) values.add(value);
        return put(name, values);
    }

    /** The page with this value of a name and no other; blank for none. */
    public Filter put(String name, String value) { return put(name, List.of(value)); }

    private Filter put(String name, List<String> values) {
        Map<String, List<String>> other = new TreeMap<>(said);
        other.put(name, values);
        return of(other);
    }

    /** The page's address. */
    public String address() { return Addresses.of(PATH, said); }

    /** The same question to the door for programs. */
    public String address(String path, ZoneId zone, String name, String value) {
        Map<String, List<String>> all = new TreeMap<>(exact(zone));
        if (!name.isEmpty()) all.put(name, List.of(value));
        return Addresses.of(path, all);
    }

    /**
     * With instants in place of days: a day begins with {@code from}, and is over with {@code to} and {@code asOf}. What is neither stays, to be
     * complained of.
     */
    Map<String, List<String>> exact(ZoneId zone) {
        Map<String, List<String>> exact = new TreeMap<>(said);
        for (String name : List.of("from", "learnedSince"))
            exact.computeIfPresent(name, (_, values) -> values.stream().map(text -> instant(text, zone, 0)).toList());
        for (String name : List.of("to", "asOf"))
            exact.computeIfPresent(name, (_, values) -> values.stream().map(text -> instant(text, zone, 1)).toList());
        return exact;
    }

    private static String instant(String text, ZoneId zone, int days) {
        String ascii = Digits.ascii(text);
        try {
            if (ascii.length() == 10) return LocalDate.parse(ascii).plusDays(days).atStartOfDay(zone).toInstant().toString();
            return ascii.endsWith("Z") || ascii.length() > 19 ? ascii : LocalDateTime.parse(ascii).atZone(zone).toInstant().toString();
        } catch (DateTimeException none) {
            return text;
        }
    }

    /** The moment that a parameter names; empty where it names none. */
    Optional<Instant> at(String name, ZoneId zone) {
        try {
            return exact(zone).getOrDefault(name, List.of()).stream().findFirst().map(Instant::parse);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** How a field of a form shows it: as a day, or, where it is more than that, as it was written. */
    public String field(String name) { return first(name).matches("[\\d-]{10}|") ? "date" : "text"; }
}
