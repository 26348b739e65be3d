package org.hudna.app.exchange;

import java.io.Writer;
import java.util.List;
import org.hudna.app.exchange.telling.Reached;
import org.hudna.app.exchange.telling.Saying;
import org.hudna.app.exchange.telling.When;
import org.hudna.app.exchange.telling.Where;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Finding;
import org.hudna.claims.Claim;
import org.hudna.claims.Row;
import org.hudna.terms.Terms;
import org.hudna.when.Span;
import org.hudna.where.Position;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/**
 * A layer for a map (RFC 7946): a point for each incident whose place is known, with the radius of the circle that surely holds it.
 *
 * <p>Where an incident has several places the first stands for it and {@code places} says how many there are. Properties:
 * {@code id, outcome, outcome_words, contested, place, places, error_m, from, to, sources, clauses, missing, terms, as_of}. The collection ends with
 * {@code withoutPosition}, a count.
 */
public final class GeoJsonReport implements Report {

    private static final double DIGITS = 1e6;

    private final Saying saying;
    private final Where where;
    private JsonValues json;
    private long withoutPosition;

    public GeoJsonReport(Terms terms, Lang lang) {
        this.saying = new Saying(terms, lang);
        this.where = new Where(terms, lang);
    }

    @Override public void begin(Writer out) {
        json = new JsonValues(out, saying);
        JsonReport.written(() -> json.begin().text("type", "FeatureCollection").beginList("features"));
    }

    @Override public void add(Assessment assessment) {
        List<Claim> claims = assessment.incident().claims();
        List<Where.Placed> circles = Where.circles(claims);
        if (circles.isEmpty()) withoutPosition++;
        else JsonReport.written(() -> feature(assessment, claims, circles));
    }

    private void feature(Assessment assessment, List<Claim> claims, List<Where.Placed> circles) {
        Position position = circles.getFirst().position();
        Span span = When.around(claims);
        json.begin().text("type", "Feature").text("id", assessment.incident().id().code());
        json.name("geometry").begin().text("type", "Point").beginList("coordinates");
        json.element(rounded(position.lon()));
        json.element(rounded(position.lat()));
        json.endList();
        json.end();
        json.name("properties").begin().text("id", assessment.incident().id().code()).text("outcome", assessment.outcome().code())
            .text("outcome_words", saying.say(Message.of("outcome." + assessment.outcome().code()))).flag("contested", assessment.contested())
            .text("place", saying.say(where.ofAll(claims))).number("places", circles.size()).number("error_m", position.errorMetres())
            .instant("from", span.from()).instant("to", span.to())
            .texts("sources", claims.stream().map(c -> c.said().source().name()).distinct().toList())
            .texts("clauses", assessment.telling().stream().filter(f -> !Reached.isOfAnotherAct(f)).map(Finding::clause).distinct().toList())
            .texts("missing", Reached.questions(assessment.telling()).stream().map(saying::say).toList())
            .text("terms", assessment.terms()).instant("as_of", assessment.asOf()).end();
        json.end();
    }

    private static double rounded(double degrees) { return Math.round(degrees * DIGITS) / DIGITS; }

    @Override public void aside(Row.SetAside row) {
        // A map has no place for it.
    }

    @Override public void note(long row, Message note) {
        // likewise
    }

    @Override public void unreadable(Message why) {
        // The command that reads the file says so; what is drawn is drawn.
    }

    @Override public void end() {
        JsonReport.written(() -> {
            json.endList();
            json.number("withoutPosition", withoutPosition).text("language", saying.lang().tag());
            json.end();
            json.flush();
        });
    }
}
