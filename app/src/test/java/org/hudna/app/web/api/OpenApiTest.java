package org.hudna.app.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hudna.words.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document, read by a validator that is not ours. */
class OpenApiTest {

    @TempDir static Path folder;
    private static OpenRoom open;

    @BeforeAll static void open() throws IOException { open = new OpenRoom(folder); }

    @AfterAll static void close() { open.close(); }

    @Test void the_document_is_sound_in_every_language() {
        for (Lang lang : Lang.values()) {
            String document = OpenRoom.text(open.answer(Asks.ANYBODY.in(lang).get("/api/openapi.json")));
            var options = new ParseOptions();
            options.setResolve(true);
            var result = new OpenAPIV3Parser().readContents(document, List.of(), options);
            assertEquals(List.of(), result.getMessages());
            long operations = result.getOpenAPI().getPaths().values().stream().mapToLong(path -> path.readOperations().size()).sum();
            assertEquals(open.api.routes().size(), operations);
        }
    }

    @Test void the_document_names_what_a_route_takes_gives_and_who_may() {
        String document = OpenRoom.text(open.answer(Asks.ANYBODY.get("/api/openapi.json")));
        assertTrue(document.startsWith("{\"openapi\":\"3.1.0\""), document.substring(0, 80));
        for (String part : List.of("\"x-who-may\":\"read-inbox\"", "\"Idempotency-Key\"", "#/components/schemas/IncidentWhole",
            "\"additionalProperties\":false", "multipart/form-data"))
            assertTrue(document.contains(part), part);
    }
}
