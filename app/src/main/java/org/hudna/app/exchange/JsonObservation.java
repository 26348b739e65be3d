package org.hudna.app.exchange;

import java.util.List;
import org.hudna.claims.Assessed;
import org.hudna.claims.Means;
import org.hudna.claims.Observation;
import org.hudna.claims.Sighting;
import org.hudna.where.Arc;
import org.hudna.truth.Truth;

/** An observation as a member of a claim's object, in the words of the files; bearings are degrees from true north, distances metres. */
final class JsonObservation {

    private final JsonValues json;

    JsonObservation(JsonValues json) { this.json = json; }

    void members(Observation seen) {
        json.name("observation").begin().textIfAny("observedFrom", seen.post());
        seen.position().ifPresent(p -> json.number("lat", p.lat()).number("lon", p.lon()).number("errorMetres", p.errorMetres()));
        seen.bearing().ifPresent(arc -> arc("bearing", arc));
        seen.distance().ifPresent(band -> json.name("distance").begin().number("minMetres", band.minMetres())
            .number("maxMetres", band.maxMetres()).end());
        json.texts("means", codes(seen)).textIfAny("observation", seen.what().map(Sighting::code).orElse(""))
            .textIfAny("describedAs", seen.assessed().map(Assessed::code).orElse(""));
        seen.travel().ifPresent(way -> {
            json.name("travel").begin();
            arc("from", way.from());
            arc("to", way.to());
            json.end();
        });
        seen.tally().ifPresent(tally -> json.name("tally").begin().text("number", tally.number().code()).text("precision", tally.precision().code())
            .text("counting", tally.rule().code()).end());
        answer("protectedArea", seen.inProtectedArea());
        answer("subject", seen.subject());
        json.end();
    }

    private void arc(String name, Arc arc) { json.name(name).begin().number("from", arc.from()).number("to", arc.to()).end(); }

    private void answer(String name, Truth truth) { if (truth != Truth.UNKNOWN) json.text(name, JsonFindings.answer(truth)); }

    private static List<String> codes(Observation seen) { return seen.means().stream().sorted().map(Means::code).toList(); }
}
