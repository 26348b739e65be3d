package org.hudna.claims.mapping;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hudna.claims.mapping.Field.Cut;
import org.hudna.claims.mapping.Field.Otherwise;
import org.hudna.claims.mapping.Field.Take;
import org.hudna.words.Message;

/** Reads how one column is filled: the name of theirs alone, or {@code column}, {@code first-of} or {@code join} and what is done to it. */
final class FieldReader {

    private static final List<String> KEYS = List.of("column", "first-of", "join", "with", "at", "take", "format", "values", "otherwise");
    private static final Map<String, Otherwise> OTHERWISE = Map.of("set-aside", Otherwise.SET_ASIDE,
        "empty", Otherwise.EMPTY, "as-is", Otherwise.AS_IS);
    private static final Map<String, Take> TAKES = Map.of("first", Take.FIRST, "last", Take.LAST, 
        "all-but-first", Take.ALL_BUT_FIRST, "all-but-last", Take.ALL_BUT_LAST,
        "together", Take.TOGETHER, "alternatives", Take.ALTERNATIVES, "rows", Take.ROWS);

    private final Map<String, Map<String, String>> tables;
    private final Locale locale;

    FieldReader(Map<String, Map<String, String>> tables, Locale locale) {
        this.tables = tables;
        this.locale = locale;
    }

    Field read(String column, MappingPart part) {
        if (!part.isMap()) return new Field(column, part.texts(), Optional.empty(), Optional.empty(), List.of(), Map.of(), Otherwise.AS_IS);
        Map<String, MappingPart> keys = part.map(KEYS);
        List<String> given = List.of("column", "first-of", "join").stream().filter(keys::containsKey).toList();
        if (given.size() != 1) part.refuse(Message.of("mapping.one-source", "keys", List.of("column", "first-of", "join")));
        List<String> from = given.isEmpty() ? List.of() : keys.get(given.getFirst()).texts();
        Optional<String> joined = keys.containsKey("join") ? Optional.of(text(keys, "with").orElse(" ")) : Optional.empty();
        Map<String, String> values = keys.containsKey("values") ? values(keys.get("values")) : Map.of();
        return new Field(column, from, joined, cut(part, keys), formats(keys), values, otherwise(keys, values.isEmpty()));
    }

    private static Optional<String> text(Map<String, MappingPart> keys, String key) {
        return Optional.ofNullable(keys.get(key)).flatMap(MappingPart::text);
    }

    private static Optional<Cut> cut(MappingPart part, Map<String, MappingPart> keys) {
        if (!keys.containsKey("at") && !keys.containsKey("take")) return Optional.empty();
        Optional<String> at = text(keys, "at").filter(mark -> !mark.isEmpty());
        Optional<String> take = text(keys, "take");
        if (at.isEmpty() || take.isEmpty()) part.refuse(Message.of("mapping.cut", "keys", List.of("at", "take")));
        if (take.isPresent() && !TAKES.containsKey(take.get())) keys.get("take").unknown(take.get(), TAKES.keySet());
        return at.flatMap(mark -> take.map(TAKES::get).map(pieces -> new Cut(mark, pieces)));
    }

    private List<DateTimeFormatter> formats(Map<String, MappingPart> keys) {
        List<DateTimeFormatter> formats = new ArrayList<>();
        if (keys.containsKey("format")) for (String pattern : keys.get("format").texts())
            try {
                formats.add(new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern.replace('y', 'u')).toFormatter(locale)
                    .withResolverStyle(ResolverStyle.STRICT));
            } catch (IllegalArgumentException _) {
                keys.get("format").refuse(Message.of("mapping.format", "format", pattern, "example", "dd.MM.yyyy HH:mm"));
            }
        return formats;
    }

    /** Written here, or the name of a table. */
    private Map<String, String> values(MappingPart part) {
        if (part.isMap()) return table(part);
        String name = part.text().orElse("");
        if (!tables.containsKey(name)) part.unknown(name, tables.keySet());
        return tables.getOrDefault(name, Map.of());
    }

    static Map<String, String> table(MappingPart part) {
        Map<String, String> table = new LinkedHashMap<>();
        part.map().forEach((theirs, value) -> value.text().ifPresent(ours -> table.put(theirs.strip().toLowerCase(Locale.ROOT), ours.strip())));
        return table;
    }

    private static Otherwise otherwise(Map<String, MappingPart> keys, boolean noTable) {
        Optional<String> word = text(keys, "otherwise");
        if (word.isPresent() && !OTHERWISE.containsKey(word.get())) keys.get("otherwise").unknown(word.get(), OTHERWISE.keySet());
        return word.map(OTHERWISE::get).orElse(noTable ? Otherwise.AS_IS : Otherwise.SET_ASIDE);
    }
}
