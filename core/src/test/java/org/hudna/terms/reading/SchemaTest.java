package org.hudna.terms.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hudna.arms.WeaponKind;
import org.hudna.deeds.Deed;
import org.hudna.deeds.TargetKind;
import org.hudna.terms.Actor;
import org.hudna.terms.Binding;
import org.hudna.terms.Clause;
import org.hudna.terms.Condition;
import org.hudna.terms.Instrument;
import org.hudna.terms.Renewal;
import org.hudna.terms.Settings;
import org.hudna.terms.Status;
import org.hudna.where.SpotClass;
import org.junit.jupiter.api.Test;

/** What an editor offers is what the program takes: the schemas in {@code agreements/schema} are level with the readers. */
class SchemaTest {
    static final Path AGREEMENTS = Path.of("..", "agreements");
    private static final List<String> NAMES = List.of("agreement", "actors", "places", "clauses");
    private static final Map<String, Schema> SCHEMAS = new LinkedHashMap<>();

    static {
        for (String name : NAMES) SCHEMAS.put(name, new Schema(read(AGREEMENTS.resolve("schema").resolve(name + ".json"))));
    }

    /** Closed lists, by the name of their definition. */
    private static final Map<String, List<String>> LISTS = Map.ofEntries(
        Map.entry("deed", codes(Deed.values())), Map.entry("target-kind", codes(TargetKind.values())),
        Map.entry("weapon-kind", codes(WeaponKind.values())),
        Map.entry("spot", codes(SpotClass.values())), Map.entry("instrument-kind", codes(Instrument.Kind.values())),
        Map.entry("status-what", codes(Status.What.values())),
        Map.entry("renewal-how", codes(Renewal.How.values())), Map.entry("attribution", codes(Settings.Attribution.values())),
        Map.entry("unnamed-target", codes(Settings.UnnamedTarget.values())), Map.entry("actor-kind", codes(Actor.Kind.values())),
        Map.entry("binding-is", codes(Binding.Is.values())),
        Map.entry("condition-kind", codes(Condition.Kind.values())), Map.entry("place-kind", List.copyOf(PlacesFile.KINDS.keySet())));

    @Test void the_keys_that_the_readers_take_are_those_of_the_schemas() {
        var inCode = new TreeMap<String, Set<String>>();
        for (Keys keys : Keys.values()) inCode.put(code(keys), new TreeSet<>(keys.all()));
        var inSchemas = new TreeMap<String, Set<String>>();
        eachDef((name, def) -> { if (def.get("properties") instanceof Map<?, ?> properties) inSchemas.put(name, strings(properties.keySet())); });
        assertEquals(inCode, inSchemas);
    }

    @Test void the_closed_lists_are_those_of_the_schemas() {
        var inSchemas = new TreeMap<String, List<String>>();
        eachDef((name, def) -> { if (def.get("enum") instanceof List<?> words && !name.equals("flag")) inSchemas.put(name, words.stream()
            .map(String.class::cast).toList()); });
        assertEquals(new TreeMap<>(LISTS), inSchemas);
    }

    @Test void each_kind_of_place_has_its_own_keys() {
        var inSchema = new TreeMap<String, Set<String>>();
        for (Object rule : (List<?>) SCHEMAS.get("places").def("place").get("allOf"))
            inSchema.put((String) get(rule, "if", "properties", "kind", "const"),
                strings((Collection<?>) get(rule, "then", "propertyNames", "enum")));
        var inCode = new TreeMap<String, Set<String>>();
        PlacesFile.KINDS.forEach((kind, keys) -> {
            inCode.put(kind, new TreeSet<>(keys));
            inCode.get(kind).addAll(PlacesFile.ANY_KIND);
        });
        assertEquals(inCode, inSchema);
    }

    @Test void the_entries_and_norms_of_clauses_are_those_of_the_schema() {
        var entries = ((List<?>) SCHEMAS.get("clauses").def("entry").get("anyOf")).stream()
            .map(one -> (String) ((Map<?, ?>) one).get("$ref")).toList();
        assertEquals(ClausesFile.KINDS.stream().map(kind -> "#/$defs/" + kind).toList(), entries);
        var norms = ((List<?>) SCHEMAS.get("clauses").def("clause").get("oneOf")).stream().map(one -> get(one, "required").toString()).toList();
        assertEquals(Arrays.stream(Clause.Norm.values()).map(norm -> "[" + norm.code() + "]").toList(), norms);
    }

    @Test void what_two_schemas_share_is_the_same_in_both() {
        var first = new TreeMap<String, Map<?, ?>>();
        eachDef((name, def) -> assertEquals(first.computeIfAbsent(name, _ -> def), def, name));
    }

    @Test void every_weapon_may_stand_with_and_without_a_calibre() {
        for (WeaponKind weapon : WeaponKind.values())
            for (String written : List.of(weapon.code(), weapon.code() + " 82 mm", weapon.code() + " >= 100 mm", weapon.code() + "<120mm"))
                assertEquals(List.of(), SCHEMAS.get("clauses").faults("weapon", written));
    }

    @Test void every_agreement_fits_its_schemas() {
        var faults = new TreeSet<String>();
        for (Path folder : agreements())
            for (String name : NAMES) {
                Path file = folder.resolve(name + ".yaml");
                if (Files.exists(file))
                    for (String fault : SCHEMAS.get(name).faults(Schema.load(read(file))))
                        faults.add(folder.getFileName() + "/" + name + ".yaml" + fault);
            }
        assertEquals(Set.of(), faults);
    }

    @Test void every_file_tells_the_editor_its_schema() {
        var offences = new TreeSet<String>();
        for (Path folder : agreements())
            for (String name : NAMES) {
                Path file = folder.resolve(name + ".yaml");
                if (Files.exists(file) && !read(file).startsWith("# yaml-language-server: $schema=../schema/" + name + ".json\n"))
                    offences.add(file.toString());
            }
        assertEquals(Set.of(), offences);
    }

    @Test void a_slip_does_not_fit() {
        refused("clauses", "[{clause: a, of: t, title: {ar: ا, en: e, ru: р}, cite: c, must: {do: attack}, must-not: {do: attack}}]");
        refused("clauses", "[{clause: a, of: t, title: {ar: ا, en: e, ru: р}, cite: c, must-not: {do: atack}}]");
        refused("clauses", "[{clause: a, of: t, title: {ar: ا, en: e, ru: р}, cite: c, must-not: {do: attack, with: artillery >= 100}}]");
        refused("clauses", "[{clause: a, of: t, title: {ar: ا, en: e}, cite: c, must-not: {do: attack}}]");
        refused("places", "places: [{id: p, name: {ar: ا, en: e, ru: р}, kind: near, of: line, distance: 25}]");
        refused("places", "places: [{id: p, name: {ar: ا, en: e, ru: р}, kind: near, of: line, distance: 25 km, width: 5 km}]");
        refused("places", "places: [{id: p, name: {ar: ا, en: e, ru: р}, status: unavailable}]");
        refused("actors", "actors: [{id: A, name: {ar: ا, en: e, ru: р}, kind: state}]");
        refused("agreement", "{id: a, name: {ar: ا, en: e, ru: р}, instruments: [{id: t, kind: base, name: {ar: ا, en: e, ru: р}, effect: 27 February}], settings: {attribution: control}}");
    }

    private static void refused(String schema, String yaml) { assertFalse(SCHEMAS.get(schema).faults(Schema.load(yaml)).isEmpty(), yaml); }

    private static void eachDef(java.util.function.BiConsumer<String, Map<?, ?>> look) {
        for (Schema schema : SCHEMAS.values()) for (Object name : schema.defs().keySet()) look.accept((String) name, schema.def((String) name));
    }

    private static Object get(Object map, String... path) {
        Object at = map;
        for (String key : path) at = ((Map<?, ?>) at).get(key);
        return at;
    }

    private static Set<String> strings(Collection<?> words) {
        var strings = new TreeSet<String>();
        for (Object word : words) strings.add((String) word);
        return strings;
    }

    private static List<String> codes(Enum<?>[] constants) { return Arrays.stream(constants).map(SchemaTest::code).toList(); }

    private static String code(Enum<?> constant) { return constant.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    /** The folders of the agreements that come with the program. */
    static List<Path> agreements() {
        try (Stream<Path> folders = Files.list(AGREEMENTS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("agreement.yaml"))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
