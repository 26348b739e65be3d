package org.hudna.app.web.api;

import java.io.StringWriter;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Problems as the caller reads them: {@code application/problem+json} of RFC 9457, in the caller's language. */
public final class Problems {

    private static final String TYPE = "application/problem+json";
    private static final JsonFactory FACTORY = new JsonFactory();

    private Problems() {}

    /** Something in the program or under it failed; what, stands in the log and not here. */
    public static Answer broken(Lang lang) { return answer(Problem.of(Problem.Kind.BROKEN), lang); }

    /** The record cannot take anything at present, or the program is going down. */
    public static Answer unavailable(Lang lang) { return answer(Problem.of(Problem.Kind.UNAVAILABLE), lang).with("Retry-After", "5"); }

    /** More requests than one caller may make. */
    public static Answer tooMany(Lang lang, long seconds) { return answer(Problem.of(Problem.Kind.TOO_MANY), lang).with("Retry-After", Long.toString(seconds)); }

    /** Nobody is signed in. */
    public static Answer notSignedIn(Lang lang) { return answer(Problem.of(Problem.Kind.NOT_SIGNED_IN), lang); }

    /** Whoever is signed in may not do this. */
    public static Answer notAllowed(Lang lang) { return answer(Problem.of(Problem.Kind.NOT_ALLOWED), lang); }

    static Answer answer(Problem problem, Lang lang) {
        Texts texts = Texts.of(lang);
        var out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "urn:hudna:problem:" + problem.kind().code());
            json.writeStringProperty("title", texts.say(Message.of("api.problem-" + problem.kind().code())));
            json.writeNumberProperty("status", problem.kind().status());
            json.writeStringProperty("detail", texts.say(problem.detail()));
            if (!problem.rows().isEmpty()) {
                json.writeArrayPropertyStart("rows");
                for (Problem.Row row : problem.rows()) row(json, row, texts);
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return Answer.of(problem.kind().status(), TYPE, out.toString()).with("Content-Language", lang.tag()).with("Cache-Control", "no-store");
    }

    private static void row(JsonGenerator json, Problem.Row row, Texts texts) {
        json.writeStartObject();
        row.number().ifPresent(number -> json.writeNumberProperty("row", number));
        if (!row.column().isEmpty()) json.writeStringProperty("column", row.column());
        json.writeStringProperty("detail", texts.say(row.what()));
        json.writeEndObject();
    }
}
