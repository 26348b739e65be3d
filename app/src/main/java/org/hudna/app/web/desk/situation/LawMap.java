package org.hudna.app.web.desk.situation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.web.desk.Addresses;
import org.hudna.app.web.desk.Basemap;
import org.hudna.app.web.desk.Frame;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.situation.SituationSheet.MapSheet;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.where.Position;
import org.hudna.words.Message;

/** The agreement's zones and lines on a map, without an incident. */
public final class LawMap {

    private LawMap() {}

    /** Empty where nothing of it is drawn. @param at what holds then. @param known and had been learned by then, in the tables as of {@code asOf} */
    public static Optional<MapSheet> of(Visit visit, Instant at, Instant known, long asOf) {
        List<Position> corners = new Shapes(Names.of(visit.room(), asOf, visit.lang()), at, known).corners();
        if (corners.isEmpty()) return Optional.empty();
        String zones = Addresses.of(SituationLeaf.SHAPES, Map.of("at", List.of(at.toString()), "asOf", List.of(visit.asked("asOf").orElse(""))));
        return Optional.of(new MapSheet("", Optional.of(zones),
            Optional.of(Message.of("situation.map-at", "at", at.atZone(Frame.zone(visit.room())))), Around.drawn(corners),
            visit.house().basemap().map(Basemap::address)));
    }
}
