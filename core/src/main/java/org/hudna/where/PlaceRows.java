package org.hudna.where;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hudna.words.Message;

/**
 * Collects places that a reader of some other format brings row by row, in the columns of {@link GazetteerFile}; a row that cannot be used is refused
 * alone.
 */
public final class PlaceRows {

    private final List<Place> places = new ArrayList<>();
    private final Map<PCode, Place> areas = new LinkedHashMap<>();
    private final List<Message> refused = new ArrayList<>();

    /** A row by the names of its columns. */
    public void add(Map<String, String> row, long number) {
        List<String> columns = List.copyOf(row.keySet());
        GazetteerRow.under(columns).read(columns.stream().map(row::get).toList(), number, places, areas, refused);
    }

    public void add(Place place) {
        boolean area = place.standing().kind().isArea() && place.standing().kind() != PlaceKind.COUNTRY;
        if (area) areas.merge(place.code(), place, Place::joinedWith);
        else places.add(place);
    }

    public void refuse(Message why) { refused.add(why); }

    /** What was collected. */
    public GazetteerFile file() { return new GazetteerFile(Gazetteer.of(places, areas.values()), refused); }
}
