package org.hudna.app.web.desk.situation;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.words.Message;

/**
 * Incidents under one set of filters: a list, counts, a timeline and a map, and the same for programs.
 *
 * @param wrong what is wrong with the filters; then nothing is listed
 * @param none why none is listed, where none is
 * @param next the following page; empty after the last
 * @param happened to move through when it happened
 * @param known to move through what was known
 */
public record SituationSheet(Filter filter, ZoneId zone, List<Message> wrong, long incidents, None none, List<IncidentRow> rows,
    Optional<String> next, List<FacetGroup> facets,
                             List<Chosen> chosen, Timeline timeline, Optional<MapSheet> map, Optional<Slide> happened, Optional<Slide> known) {

    public SituationSheet {
        wrong = List.copyOf(wrong);
        rows = List.copyOf(rows);
        facets = List.copyOf(facets);
        chosen = List.copyOf(chosen);
    }

    /**
     * What the script needs to draw a map.
     *
     * @param tiles the address of tiles with incidents, with the filters; empty where none are shown
     * @param zones the address of the agreement's shapes; empty for whoever may not read it
     * @param at the moment at which zones and control are shown
     * @param base the address of the operator's own map, where there is one
     * @param view west, south, east and north in degrees; empty where nothing says where to look
     */
    public record MapSheet(String tiles, Optional<String> zones, Optional<Message> at, String view, Optional<String> base) {

        /** Whether incidents stand on it. */
        public boolean hasSigns() { return !tiles.isEmpty(); }
    }

    /** What their number is a number of. */
    public Message counted() { return Message.of("situation.incidents-n", "n", incidents); }

    /** Filters that the form keeps as they are. */
    public Map<String, List<String>> kept() {
        var kept = new java.util.TreeMap<>(filter.said());
        for (String field : List.of("text", "from", "to", "asOf", "learnedSince")) kept.remove(field);
        return kept;
    }

    /** The table or the map of all of them, for programs. */
    public String file(String form) { return filter.address("/api/incidents", zone, "form", form); }
}
