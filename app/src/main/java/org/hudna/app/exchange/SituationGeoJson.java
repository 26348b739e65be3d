package org.hudna.app.exchange;

import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hudna.arms.Weapon;
import org.hudna.bulletin.Shown;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;
import org.hudna.where.PCode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Incidents as GeoJSON (RFC 7946), as far as the reader sees them; those without a place that is shown have no geometry. */
public final class SituationGeoJson implements AutoCloseable {

    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    /** Begins the collection; the writer stays open. */
    public SituationGeoJson(Writer out) {
        json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("features");
    }

    /** One feature more. */
    public void add(Shown shown) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeStringProperty("id", shown.id().code());
        json.writeName("geometry");
        shown.at().ifPresentOrElse(at -> {
            json.writeStartObject();
            json.writeStringProperty("type", "Point");
            json.writeArrayPropertyStart("coordinates");
            json.writeNumber(at.lon());
            json.writeNumber(at.lat());
            json.writeEndArray();
            json.writeEndObject();
        }, json::writeNull);
        json.writeObjectPropertyStart("properties");
        properties(shown);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void properties(Shown shown) {
        shown.at().ifPresent(at -> json.writeNumberProperty("errorMetres", at.errorMetres()));
        json.writeBooleanProperty("coarse", shown.isCoarse());
        shown.when().ifPresent(when -> {
            json.writeStringProperty("from", when.from().toString());
            json.writeStringProperty("to", when.to().toString());
        });
        texts("areas", shown.codes(), PCode::code);
        texts("acts", shown.acts(), Act::code);
        texts("weapons", shown.weapons(), Weapon::code);
        texts("targets", shown.targets(), Target::code);
        text("killed", shown.killed().map(Count::code));
        text("injured", shown.injured().map(Count::code));
        text("standing", shown.standing());
        text("outcome", shown.outcome().map(it -> it.code()));
    }

    private void text(String name, Optional<String> text) { text.ifPresent(it -> json.writeStringProperty(name, it)); }

    private <T> void texts(String name, Optional<? extends Collection<T>> things, Function<T, String> code) {
        things.ifPresent(all -> {
            json.writeArrayPropertyStart(name);
            List.copyOf(all).forEach(one -> json.writeString(code.apply(one)));
            json.writeEndArray();
        });
    }

    /** Ends the collection. */
    @Override public void close() {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
