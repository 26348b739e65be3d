package org.hudna.claims.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.claims.ClaimFile;
import org.hudna.claims.mapping.Mapping.Only;
import org.hudna.words.Message;
import org.hudna.words.yaml.YamlFile;
import org.snakeyaml.engine.v2.nodes.Node;

/** The file of a mapping, as MAPPINGS.md describes it. */
public final class MappingFile {

    private static final List<String> KEYS = List.of("mapping", "signed", "note", "empty", "language", "columns", "constants", "values", "ignore",
        "only");

    private final String file;
    private final List<String> required;
    private final List<Refusal> refusals = new ArrayList<>();

    private MappingFile(String file, List<String> required) {
        this.file = file;
        this.required = required;
    }

    /** @param mapping there where nothing was refused */
    public record Outcome(Optional<Mapping> mapping, List<Refusal> refusals) {
        public Outcome { refusals = List.copyOf(refusals); }
    }

    /** @param file its name, for the refusals */
    public static Outcome read(String file, String text) { return new MappingFile(file, ClaimFile.required()).read(text); }

    /** The same for tables that nobody has gathered into incidents yet: the incident need not be filled. */
    public static Outcome ungathered(String file, String text) { return new MappingFile(file, ClaimFile.requiredUngathered()).read(text); }

    private Outcome read(String text) {
        Optional<Mapping> mapping = switch (YamlFile.read(file, text)) {
            case YamlFile.Root(Node node) -> mapping(new MappingPart(file, refusals, node));
            case YamlFile.Blank _ -> refused(0, Message.of("mapping.blank"));
            case YamlFile.Bad(int line, Message why) -> refused(line, why);
        };
        return new Outcome(refusals.isEmpty() ? mapping : Optional.empty(), refusals);
    }

    private Optional<Mapping> refused(int line, Message why) {
        refusals.add(new Refusal(file, line, why));
        return Optional.empty();
    }

    private Optional<Mapping> mapping(MappingPart root) {
        Map<String, MappingPart> parts = root.map(KEYS);
        for (String needed : List.of("mapping", "signed", "columns"))
            if (root.isMap() && !parts.containsKey(needed)) root.refuse(Message.of("refusal.key-missing", "key", needed));
        if (!parts.keySet().containsAll(List.of("mapping", "signed", "columns"))) return Optional.empty();
        String id = parts.get("mapping").text().orElse("");
        Map<String, MappingPart> signed = parts.get("signed").map(List.of("by", "on"));
        String by = signature(parts.get("signed"), signed);
        LocalDate on = day(parts.get("signed"), signed);
        Set<String> empty = new HashSet<>(texts(parts, "empty"));
        FieldReader fields = new FieldReader(tables(parts), locale(parts));
        List<Field> read = new ArrayList<>();
        parts.get("columns").map(ClaimFile.columns()).forEach((column, part) -> read.add(fields.read(column, part)));
        Map<String, String> constants = constants(parts, read);
        check(root, read, constants);
        return Optional.of(new Mapping(id, by, on, empty, read, constants, new HashSet<>(texts(parts, "ignore")), only(parts)));
    }

    private static List<String> texts(Map<String, MappingPart> parts, String key) {
        return parts.containsKey(key) ? parts.get(key).texts() : List.of();
    }

    private static String signature(MappingPart part, Map<String, MappingPart> signed) {
        Optional<String> by = Optional.ofNullable(signed.get("by")).flatMap(MappingPart::text).map(String::strip).filter(code -> !code.isEmpty());
        if (by.isEmpty()) part.refuse(Message.of("mapping.unsigned", "key", "signed: by"));
        return by.orElse("");
    }

    private static LocalDate day(MappingPart part, Map<String, MappingPart> signed) {
        String written = Optional.ofNullable(signed.get("on")).flatMap(MappingPart::text).orElse("");
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeException _) {
            part.refuse(Message.of("mapping.signed-on", "written", written, "key", "signed: on", "example", "2016-02-27"));
            return LocalDate.EPOCH;
        }
    }

    private static Locale locale(Map<String, MappingPart> parts) {
        return Optional.ofNullable(parts.get("language")).flatMap(MappingPart::text).map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
    }

    /** Tables of values, by name: their word, in lower case, and ours. */
    private static Map<String, Map<String, String>> tables(Map<String, MappingPart> parts) {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        if (parts.containsKey("values")) parts.get("values").map().forEach((name, part) -> tables.put(name, FieldReader.table(part)));
        return tables;
    }

    private static Map<String, String> constants(Map<String, MappingPart> parts, List<Field> fields) {
        Map<String, String> constants = new LinkedHashMap<>();
        if (parts.containsKey("constants")) parts.get("constants").map(ClaimFile.columns()).forEach((column, part) -> {
            if (fields.stream().anyMatch(field -> field.column().equals(column))) part.refuse(Message.of("mapping.twice", "column", column));
            part.text().ifPresent(text -> constants.put(column, text));
        });
        return constants;
    }

    private static List<Only> only(Map<String, MappingPart> parts) {
        List<Only> only = new ArrayList<>();
        if (parts.containsKey("only")) for (MappingPart item : parts.get("only").items()) {
            Map<String, MappingPart> keys = item.map(List.of("column", "in", "not"));
            boolean sound = keys.containsKey("column") && keys.containsKey("in") != keys.containsKey("not");
            if (!sound) item.refuse(Message.of("mapping.only", "keys", List.of("in", "not")));
            else keys.get("column").text().ifPresent(column ->
                only.add(new Only(column, new LinkedHashSet<>(texts(keys, "in")), new LinkedHashSet<>(texts(keys, "not")))));
        }
        return only;
    }

    /** Whatever a claim cannot do without is filled, and at most one field makes several claims of a row. */
    private void check(MappingPart root, List<Field> fields, Map<String, String> constants) {
        List<String> filled = new ArrayList<>(fields.stream().map(Field::column).toList());
        filled.addAll(constants.keySet());
        List<String> missing = required.stream().filter(column -> !filled.contains(column)).toList();
        if (!missing.isEmpty()) root.refuse(Message.of("mapping.required", "columns", missing));
        if (fields.stream().filter(field -> field.cut().filter(cut -> cut.take() == Field.Take.ROWS).isPresent()).count() > 1)
            root.refuse(Message.of("mapping.rows-twice"));
    }
}
