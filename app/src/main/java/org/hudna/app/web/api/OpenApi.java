package org.hudna.app.web.api;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.web.api.shape.Schema;
import org.hudna.app.web.api.shape.Schema.Way;
import org.hudna.app.web.api.shape.Shape;
import org.hudna.app.web.api.shape.Shapes;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The document that describes the routes (OpenAPI 3.1), made from the routes themselves, in the reader's language. */
final class OpenApi {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Texts texts;
    private final Schema schema = new Schema();

    private OpenApi(Lang lang) { texts = Texts.of(lang); }

    static String of(List<Route> routes, Lang lang) {
        var out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(json, new OpenApi(lang).document(routes));
        }
        return out.toString();
    }

    private Map<String, Object> document(List<Route> routes) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Route route : routes) member(paths, route.path()).put(route.method().name().toLowerCase(Locale.ROOT), operation(route));
        Map<String, Object> problem = schema.of(ProblemShown.class, Way.ANSWERED);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", texts.say(Message.of("api.title")), "description", texts.say(Message.of("api.about")), "version", "1"));
        document.put("security", List.of(Map.of("token", List.of()), Map.of("session", List.of())));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", schema.named(), "securitySchemes", doors(),
            "responses", Map.of("problem", Map.of("description", texts.say(Message.of("api.any-problem")), "content",
                Map.of("application/problem+json", Map.of("schema", problem))))));
        return document;
    }

    private static Map<String, Object> doors() {
        return Map.of("token", Map.of("type", "http", "scheme", "bearer"), "session", Map.of("type", "apiKey", "in", "cookie", "name", "hudna"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> member(Map<String, Object> in, String name) {
        return (Map<String, Object>) in.computeIfAbsent(name, _ -> new LinkedHashMap<String, Object>());
    }

    private Map<String, Object> operation(Route route) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", name(route));
        operation.put("summary", texts.say(route.summary()));
        operation.put("x-who-may", route.guard().code());
        if (route.guard().equals(Guard.OPEN)) operation.put("security", List.of());
        operation.put("parameters", parameters(route));
        body(route.takes()).ifPresent(body -> operation.put("requestBody", body));
        Map<String, Object> responses =
            new LinkedHashMap<>(Map.of(status(route), answer(route.gives()), "default", Map.of("$ref", "#/components/responses/problem")));
        if (saysItself(route)) responses.put("4XX", answer(route.gives()));
        operation.put("responses", responses);
        return operation;
    }

    /** An app shows whoever sends why it was refused, where it is said in the app's own form. */
    private static boolean saysItself(Route route) {
        return route.method() == Method.POST && route.gives().equals(new Route.Gives.Bytes("text/xml"));
    }

    private static String status(Route route) { return route.gives() instanceof Route.Gives.Nothing ? "204" : "2XX"; }

    /** From the path: no two routes have the same. */
    private static String name(Route route) {
        var name = new StringBuilder(route.method().name().toLowerCase(Locale.ROOT));
        for (String piece : route.path().replaceFirst("^/api/", "").split("[^A-Za-z0-9]+"))
            if (!piece.isEmpty()) name.append(piece.substring(0, 1).toUpperCase(Locale.ROOT)).append(piece.substring(1));
        return name.toString();
    }

    private List<Object> parameters(Route route) {
        var all = new java.util.ArrayList<Object>();
        for (String hole : route.holes()) all.add(Map.of("name", hole, "in", "path", "required", true, "schema", Map.of("type", "string")));
        route.query().ifPresent(query -> {
            for (Shape.Member member : Shapes.flat(query)) {
                boolean needed = member.isNeeded() && !(member.shape() instanceof Shape.Many);
                all.add(Map.of("name", member.name(), "in", "query", "required", needed, "schema", schema.of(member.shape(), Way.ASKED)));
            }
        });
        if (route.method() == Method.POST) all.add(Map.of("name", "Idempotency-Key", "in", "header", "required", false, "schema", Map.of("type",
            "string", "maxLength", 200),
            "description", texts.say(Message.of("api.key"))));
        return all;
    }

    private Optional<Map<String, Object>> body(Route.Takes takes) {
        return switch (takes) {
            case Route.Takes.Nothing(), Route.Takes.Form() -> Optional.empty();
            case Route.Takes.Json(var shape) -> Optional.of(Map.of("required", true, "content", Map.of("application/json", Map.of("schema",
                schema.of(shape, Way.ASKED)))));
            case Route.Takes.Bytes(List<String> types) -> {
                Map<String, Object> content = new LinkedHashMap<>();
                types.forEach(type -> content.put(type, Map.of("schema", Map.of())));
                yield Optional.of(Map.of("required", true, "content", content));
            }
        };
    }

    private Map<String, Object> answer(Route.Gives gives) {
        String said = texts.say(Message.of("api.all-is-well"));
        Map<String, Object> content = new LinkedHashMap<>();
        switch (gives) {
            case Route.Gives.Nothing() -> { }
            case Route.Gives.Json(var shape) -> content.put("application/json", Map.of("schema", schema.of(shape, Way.ANSWERED)));
            case Route.Gives.Rows(var shape, List<String> others) -> {
                content.put("application/json", Map.of("schema", page(schema.of(shape, Way.ANSWERED))));
                content.put(Rows.LINES, Map.of("schema", Map.of("type", "string")));
                others.forEach(type -> content.put(type, Map.of("schema", Map.of("type", "string"))));
            }
            case Route.Gives.Events(var shape) -> content.put("text/event-stream", Map.of("schema", schema.of(shape, Way.ANSWERED)));
            case Route.Gives.Bytes(String type) -> content.put(type, Map.of("schema", Map.of()));
            case Route.Gives.Page() -> content.put("text/html", Map.of("schema", Map.of("type", "string")));
        }
        return content.isEmpty() ? Map.of("description", said) : Map.of("description", said, "content", content);
    }

    private static Map<String, Object> page(Map<String, Object> row) {
        return Map.of("type", "object", "required", List.of("rows"), "additionalProperties", false,
            "properties", Map.of("rows", Map.of("type", "array", "items", row), "next", Map.of("type", "string"), "total", Map.of("type",
                "integer")));
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case String text -> json.writeString(text);
            case Integer number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            case List<?> many -> {
                json.writeStartArray();
                many.forEach(one -> write(json, one));
                json.writeEndArray();
            }
            case Map<?, ?> members -> {
                json.writeStartObject();
                Map<?, ?> ordered = members instanceof LinkedHashMap ? members
                    : new java.util.TreeMap<>(members); // others have another order in each run
                ordered.forEach((name, one) -> {
                    json.writeName((String) name);
                    write(json, one);
                });
                json.writeEndObject();
            }
            default -> throw new IllegalArgumentException("the document holds no " + value.getClass()); // not sealed: what the document is made of
        }
    }
}
