package org.hudna.app.web.api;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hudna.words.Lang;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers against the document that describes them, by a validator that is not ours. */
final class Described {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Api api;
    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> known = new ConcurrentHashMap<>();

    Described(Api api) {
        this.api = api;
        this.document = JSON.readTree(OpenApi.of(api.routes(), Lang.EN));
    }

    /** Refusals that an app shows, in its own form, where the document says so. */
    private boolean isOfApp(Request request, String type) {
        var operation = document.path("paths").path(request.path()).path(request.method().name().toLowerCase(java.util.Locale.ROOT));
        return operation.path("responses").path("4XX").path("content").has(type);
    }

    /** Fails where the answer is not as described. */
    void check(Request request, Answer answer) {
        String type = answer.headers().getOrDefault("Content-Type", "").split(";")[0];
        if (answer.status() >= 400) {
            if (isOfApp(request, type)) return;
            if (!type.equals("application/problem+json")) throw new AssertionError(request.path() + " " + answer.status() + " is " + type);
            valid(request, "problem", document.at("/components/responses/problem/content/application~1problem+json/schema"), OpenRoom.text(answer));
            return;
        }
        if (answer.status() == 304) return;
        Optional<Route> route = api.route(request.method(), request.path());
        String where = route.orElseThrow().path().replace("~", "~0").replace("/", "~1");
        if (answer.status() == 204) {
            if (document.at("/paths/" + where + "/" + request.method().name().toLowerCase(Locale.ROOT) + "/responses/204").isMissingNode())
                throw new AssertionError(request.path() + " gives nothing");
            return;
        }
        JsonNode content = document.at("/paths/" + where + "/" + request.method().name()
            .toLowerCase(Locale.ROOT) + "/responses/2XX/content/" + type.replace("/", "~1"));
        if (content.isMissingNode()) throw new AssertionError(request.path() + " gives " + type + ", which the document does not know");
        if (answer.body() instanceof Answer.Body.Whole && type.equals("application/json") && !request.path().endsWith("openapi.json"))
            valid(request, request.method() + where, content.get("schema"), OpenRoom.text(answer));
    }

    private void valid(Request request, String name, JsonNode schema, String text) {
        Schema standing = known.computeIfAbsent(name, _ -> {
            ObjectNode whole = JSON.createObjectNode();
            whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            whole.set("components", document.get("components"));
            whole.set("allOf", JSON.createArrayNode().add(schema));
            return registry.getSchema(whole);
        });
        List<com.networknt.schema.Error> errors = standing.validate(text, InputFormat.JSON);
        if (!errors.isEmpty()) throw new AssertionError(request.path() + " is not as described: " + errors + "\n" + text);
    }
}
