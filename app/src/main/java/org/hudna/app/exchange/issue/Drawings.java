package org.hudna.app.exchange.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.app.exchange.chart.AreaMap;
import org.hudna.app.exchange.chart.DayBars;
import org.hudna.app.exchange.telling.Voice;
import org.hudna.bulletin.issue.Bulletin;
import org.hudna.bulletin.issue.Figure.Part;
import org.hudna.bulletin.issue.What;
import org.hudna.where.Gazetteer;
import org.hudna.where.PCode;
import org.hudna.where.Place;
import org.hudna.where.Position;

/** The map and the chart of a bulletin: the same numbers as in its tables. */
public final class Drawings {

    private final Told told;
    private final Bulletin bulletin;
    private final Gazetteer places;
    private final Voice voice;

    public Drawings(Told told, Gazetteer places) {
        this.told = told;
        this.bulletin = told.bulletin();
        this.places = places;
        this.voice = new Voice(bulletin.asked().zone(), told.lang());
    }

    /** Incidents by day. */
    public String chart() {
        return DayBars.drawn(voice, bulletin.asked().chart().each().stream()
            .map(day -> new DayBars.Bar(day, bulletin.number(new What.OnDay(day), Part.CHART),
            bulletin.asked().days().has(day))).toList());
    }

    /** Numbers by area, and the places that the edition is told; empty where nothing is known of where any of these lie. */
    public Optional<String> map() {
        Set<PCode> all = new TreeSet<>(bulletin.silent());
        bulletin.rows().forEach(row -> row.area().ifPresent(all::add));
        Map<PCode, Position> middles = middles(all);
        List<AreaMap.Area> areas = new ArrayList<>();
        for (PCode code : all)
            if (middles.containsKey(code))
                areas.add(new AreaMap.Area(told.area(code), middles.get(code), bulletin.number(new What.InArea(Optional.of(code)), Part.NOW)));
        return new AreaMap(voice, areas, bulletin.rows().stream().flatMap(row -> row.shown().at().stream()).toList()).drawn();
    }

    /** The middle of the places that the gazetteer knows there. */
    private Map<PCode, Position> middles(Set<PCode> areas) {
        Map<PCode, List<Position>> all = new HashMap<>();
        for (Place place : places.places())
            for (PCode within : place.within())
                if (areas.contains(within)) place.position().ifPresent(at -> all.computeIfAbsent(within, _ -> new ArrayList<>()).add(at));
        Map<PCode, Position> middles = new HashMap<>();
        all.forEach((code, positions) -> middles.put(code, Position.at(positions.stream().mapToDouble(Position::lat).average().orElseThrow(),
            positions.stream().mapToDouble(Position::lon).average().orElseThrow())));
        return middles;
    }
}
