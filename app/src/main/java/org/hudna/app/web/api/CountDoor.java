package org.hudna.app.web.api;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hudna.app.room.Room;
import org.hudna.app.search.Counts;
import org.hudna.app.search.Facet;
import org.hudna.app.web.api.Problem.Kind;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/** Numbers over incidents, and the map of them: of what the caller is shown, and of nothing else. */
final class CountDoor {

    private static final int DEEPEST = 16;
    private static final String TILE = "application/vnd.mapbox-vector-tile";

    private final Room room;

    CountDoor(Room room) { this.room = room; }

    /** What is counted by: the day on which an incident began, or any of the names that incidents are asked for by. */
    enum By {
        DAY, ACT, WEAPON, TARGET, ACCUSED, RESPONSIBLE, CLAUSE, FINDING, OUTCOME, STANDING, COMPUTED, CONTESTED, EMBARGOED, CASUALTIES, SENSITIVITY,
            AREA, SOURCE;

        /** Empty for the day, which is none. */
        Optional<Facet> facet() { return this == DAY ? Optional.empty() : Optional.of(Facet.valueOf(name())); }
    }

    /**
     * Which incidents, counted by what.
     *
     * @param across by the values of a second name besides
     * @param zone whose days they are, such as {@code Asia/Damascus}; that of the agreement where left out
     */
    record CountAsked(SituationAsked which, By by, Optional<By> across, Optional<String> zone) {}

    /**
     * How many incidents there are, and how they fall; one with several values is counted under each.
     *
     * @param asOf the number of the entry that the answer stands for
     */
    record CountsSeen(long incidents, long asOf, List<CountSeen> rows) {}

    /** Under one value: how many, or how many of each value across. */
    record CountSeen(String value, Optional<Integer> count, Optional<Map<String, Integer>> across) {}

    Answer counts(Request request) {
        CountAsked asked = request.asked(CountAsked.class);
        Counts.Axis axis = asked.by().facet().<Counts.Axis>map(Counts.Axis.Of::new).orElseGet(() -> new Counts.Axis.Day(zone(asked.zone())));
        Optional<Facet> across = asked.across().map(by -> by.facet().orElseThrow(() -> Problem.of(Kind.NOT_UNDERSTOOD, Message.of("api.across-day"))
            .refusal()));
        Counts counts = room.search().count(asked.which().asked(room.situation()::asOf), request.viewer(), axis, across);
        CountsSeen seen = new CountsSeen(counts.incidents(), counts.asOf(), counts.rows().entrySet().stream()
            .map(row -> new CountSeen(row.getKey(), across.isPresent() ? Optional.empty() : Optional.of(row.getValue().getOrDefault("", 0)),
                across.isPresent() ? Optional.of(new TreeMap<>(row.getValue())) : Optional.empty())).toList());
        return Past.of(Became.json(seen), asked.which().asOf(), room);
    }

    /**
     * Which incidents, counted by which names.
     *
     * @param facet all of them where none is said
     */
    record FacetsAsked(SituationAsked which, List<Facet> facet) {}

    /**
     * How many incidents there are of each value of each name, as the panel beside a list shows them; one with several values is counted under each.
     *
     * @param asOf the number of the entry that the answer stands for
     */
    record FacetsSeen(long incidents, long asOf, Map<String, Map<String, Integer>> facets) {}

    Answer facets(Request request) {
        FacetsAsked asked = request.asked(FacetsAsked.class);
        Set<Facet> facets = asked.facet().isEmpty() ? EnumSet.allOf(Facet.class) : EnumSet.copyOf(asked.facet());
        Map<Facet, Counts> counts = room.search().count(asked.which().asked(room.situation()::asOf), request.viewer(), facets);
        Map<String, Map<String, Integer>> seen = new LinkedHashMap<>();
        counts.forEach((facet, of) -> {
            Map<String, Integer> values = new TreeMap<>();
            of.rows().forEach((value, row) -> values.put(value, row.getOrDefault("", 0)));
            seen.put(facet.code(), values);
        });
        Counts any = counts.values().iterator().next();
        return Past.of(Became.json(new FacetsSeen(any.incidents(), any.asOf(), seen)), asked.which().asOf(), room);
    }

    private ZoneId zone(Optional<String> name) {
        try {
            return name.map(ZoneId::of).or(() -> room.lawgiving().terms().map(Terms::zone)).orElse(ZoneOffset.UTC);
        } catch (DateTimeException noZone) {
            throw Problem.of(Kind.NOT_UNDERSTOOD, Message.of("api.zone-wrong")).refusal();
        }
    }

    /** Which incidents stand on the tile. */
    record TileAsked(SituationAsked which) {}

    Answer tile(Request request) {
        long z = Marks.number(request.at("z"));
        long x = Marks.number(request.at("x"));
        long y = Marks.number(request.at("y"));
        if (z > DEEPEST || x >= 1L << z || y >= 1L << z) throw Became.unknown();
        SituationAsked which = request.asked(TileAsked.class).which();
        byte[] tile = room.search().tile((int) z, (int) x, (int) y, which.asked(room.situation()::asOf), request.viewer());
        return Past.of(Answer.of(200, TILE, tile), which.asOf(), room);
    }
}
