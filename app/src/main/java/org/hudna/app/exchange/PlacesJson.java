package org.hudna.app.exchange;

import java.io.Writer;
import java.util.List;
import org.hudna.where.Candidate;
import org.hudna.where.GazetteerVersion;
import org.hudna.where.Place;
import org.hudna.where.Position;
import org.hudna.where.reading.Whereabouts;
import org.hudna.words.Lang;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Where something may be, as JSON: {@code asked}, {@code positions}, {@code areas}, {@code candidates}, {@code nearest}, {@code ambiguous},
 * {@code gazetteers}.
 */
public final class PlacesJson {

    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private PlacesJson() {}

    /**
     * What was found.
     *
     * @param positions read from coordinates, the likelier first
     * @param areas read from words such as "5 km north of"
     * @param nearest where nothing was found, what sounds most like it
     */
    public record Answer(List<Position> positions, List<Whereabouts> areas, List<Candidate> candidates, List<Place> nearest) {
        /** More than one reading stands first. */
        boolean isAmbiguous() { return positions.size() > 1 || areas.size() > 1 || candidates.stream().filter(each -> each.rank() == 1).count() > 1; }
    }

    /** Writes one object; the writer stays open. */
    public static void write(Writer out, String asked, Answer answer, List<GazetteerVersion> versions) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("asked", asked);
            json.writeBooleanProperty("ambiguous", answer.isAmbiguous());
            json.writeArrayPropertyStart("positions");
            for (Position position : answer.positions()) {
                json.writeStartObject();
                position(json, position);
                json.writeEndObject();
            }
            json.writeEndArray();
            areas(json, answer.areas());
            json.writeArrayPropertyStart("candidates");
            for (Candidate candidate : answer.candidates()) candidate(json, candidate);
            json.writeEndArray();
            json.writeArrayPropertyStart("nearest");
            for (Place place : answer.nearest()) {
                json.writeStartObject();
                place(json, place);
                json.writeEndObject();
            }
            json.writeEndArray();
            versions(json, versions);
            json.writeEndObject();
        }
    }

    private static void areas(JsonGenerator json, List<Whereabouts> areas) {
        json.writeArrayPropertyStart("areas");
        for (Whereabouts area : areas) {
            json.writeStartObject();
            position(json, area.circle());
            json.writeArrayPropertyStart("rests_on");
            for (Place place : area.restsOn()) json.writeString(place.code().code());
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void candidate(JsonGenerator json, Candidate candidate) {
        json.writeStartObject();
        json.writeNumberProperty("rank", candidate.rank());
        json.writeStringProperty("spelling", candidate.spelling());
        json.writeNumberProperty("cost", Math.round(candidate.cost() * 100) / 100.0);
        json.writeArrayPropertyStart("reasons");
        for (Candidate.Because because : candidate.reasons()) json.writeString(because.code());
        json.writeEndArray();
        place(json, candidate.place());
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, Place place) {
        json.writeStringProperty("code", place.code().code());
        json.writeObjectPropertyStart("name");
        for (Lang lang : Lang.values()) if (place.names().containsKey(lang)) json.writeStringProperty(lang.tag(), place.names().get(lang));
        json.writeEndObject();
        json.writeStringProperty("kind", place.standing().kind().code());
        json.writeArrayPropertyStart("within");
        place.within().forEach(code -> json.writeString(code.code()));
        json.writeEndArray();
        place.position().ifPresent(position -> position(json, position));
    }

    private static void position(JsonGenerator json, Position position) {
        json.writeNumberProperty("lat", position.lat());
        json.writeNumberProperty("lon", position.lon());
        json.writeNumberProperty("error_m", Math.ceil(position.errorMetres()));
    }

    private static void versions(JsonGenerator json, List<GazetteerVersion> versions) {
        json.writeArrayPropertyStart("gazetteers");
        for (GazetteerVersion version : versions) {
            json.writeStartObject();
            json.writeStringProperty("source", version.source());
            version.date().ifPresent(date -> json.writeStringProperty("date", date.toString()));
            if (!version.sha256().isEmpty()) json.writeStringProperty("sha256", version.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
