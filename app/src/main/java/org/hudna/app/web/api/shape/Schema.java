package org.hudna.app.web.api.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Forms as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
public final class Schema {

    /** Whether something is sent to us, which may be looser, or comes from us. */
    public enum Way { ASKED, ANSWERED }

    private static final String REF = "#/components/schemas/";

    private final Map<String, Object> named = new TreeMap<>();
    private final Map<String, Class<?>> names = new TreeMap<>();
    private final Set<String> begun = new java.util.HashSet<>();

    /** A reference to the schema of a record, which from now on stands among {@link #named}. */
    public Map<String, Object> of(Class<? extends Record> type, Way way) {
        String name = type.getSimpleName();
        Class<?> other = names.put(name, type);
        if (other != null && other != type) throw new IllegalStateException("two shapes are called " + name);
        if (begun.add(name)) named.put(name, thing(type, way));
        return Map.of("$ref", REF + name);
    }

    /** Schemas of records by their names. */
    public Map<String, Object> named() { return named; }

    private Map<String, Object> thing(Class<? extends Record> type, Way way) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> needed = new ArrayList<>();
        for (Shape.Member member : Shapes.members(type)) {
            properties.put(member.name(), of(member.shape(), way));
            if (member.isNeeded() && (way == Way.ANSWERED || !(member.shape() instanceof Shape.Many
                || member.shape() instanceof Shape.ByName))) needed.add(member.name());
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!needed.isEmpty()) schema.put("required", needed);
        schema.put("additionalProperties", false);
        return schema;
    }

    /** The schema of a form. */
    public Map<String, Object> of(Shape shape, Way way) {
        return switch (shape) {
            case Shape.Text() -> Map.of("type", "string");
            case Shape.Whole _ -> way == Way.ASKED ? Map.of("type", List.of("integer", "string")) : Map.of("type", "integer");
            case Shape.Figure() -> way == Way.ASKED ? Map.of("type", List.of("number", "string")) : Map.of("type", "number");
            case Shape.Flag() -> Map.of("type", "boolean");
            case Shape.Time() -> way == Way.ASKED ? Map.of("type", "string", "examples", List.of("2016-02-27T00:00:00+02:00", "2016-02-27"))
                : Map.of("type", "string", "format", "date-time");
            case Shape.Word(var _, List<String> codes) -> Map.of("type", "string", "enum", codes);
            case Shape.Many(Shape of) -> Map.of("type", "array", "items", of(of, way));
            case Shape.ByName(Shape of) -> Map.of("type", "object", "additionalProperties", of(of, way));
            case Shape.Thing(Class<? extends Record> of) -> of(of, way);
        };
    }
}
