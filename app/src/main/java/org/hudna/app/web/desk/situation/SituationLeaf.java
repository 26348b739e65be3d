package org.hudna.app.web.desk.situation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Room;
import org.hudna.app.search.Asked;
import org.hudna.app.search.Counts;
import org.hudna.app.search.Facet;
import org.hudna.app.search.Found;
import org.hudna.app.web.api.Answer;
import org.hudna.app.web.api.Guard;
import org.hudna.app.web.api.SituationAsked;
import org.hudna.app.web.api.shape.Got;
import org.hudna.app.web.api.shape.Trouble;
import org.hudna.app.web.desk.Addresses;
import org.hudna.app.web.desk.Basemap;
import org.hudna.app.web.desk.Frame;
import org.hudna.app.web.desk.Leaves;
import org.hudna.app.web.desk.Moments;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.situation.SituationSheet.MapSheet;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.bulletin.Detail;
import org.hudna.bulletin.Shown;
import org.hudna.bulletin.Sight;
import org.hudna.words.Message;

/** Incidents under one set of filters, which is the page's address. */
public final class SituationLeaf {

    private static final int PAGE = 50;
    private static final String TEMPLATE = "situation/list.jte";
    private static final Message TITLE = Message.of("desk.tab-situation");
    static final String SHAPES = "/situation/shapes";

    private SituationLeaf() {}

    /** Adds what belongs here. */
    public static void in(Leaves leaves) {
        leaves.page("/situation", Guard.of(Verb.READ_SITUATION), "desk.tab-situation", SituationLeaf::list);
        leaves.page(SHAPES, Guard.of(Verb.READ_LAW), "situation.leaf-shapes", SituationLeaf::shapes);
    }

    private static View list(Visit visit) {
        Filter filter = Filter.of(visit.request().query());
        ZoneId zone = Frame.zone(visit.room());
        Optional<Found.After> after = visit.asked("after").flatMap(Found.After::find);
        return switch (SituationAsked.read(filter.exact(zone), visit.room().situation()::asOf)) {
            case Got.Wrong<Asked>(List<Trouble> troubles) -> View.wrong(TEMPLATE, TITLE, wrong(filter, zone, troubles, visit));
            case Got.Sound<Asked>(Asked asked) -> View.sheet(TEMPLATE, TITLE, new Question(visit, filter, zone, asked, after).sheet());
        };
    }

    private static SituationSheet wrong(Filter filter, ZoneId zone, List<Trouble> troubles, Visit visit) {
        List<Message> said = troubles.stream()
            .map(one -> one.member().isEmpty() ? one.what() : Message.of("situation.in-field", "field", field(one.member()), "what", one.what()))
            .toList();
        return new SituationSheet(filter, zone, said, 0, None.FITTING, List.of(), Optional.empty(), List.of(),
            Chosen.of(filter, Names.of(visit.room(), visit.room().tables().applied(),
            visit.lang())), new Timeline(List.of(), 1, 0, 0), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Object field(String member) {
        return switch (member) {
            case "from" -> Message.of("situation.from");
            case "to" -> Message.of("situation.to");
            case "asOf" -> Message.of("situation.as-of");
            case "learnedSince" -> Message.of("situation.learned-since");
            case "text" -> Message.of("situation.words");
            case "box" -> Message.of("situation.box");
            default -> Facet.find(member).<Object>map(FacetGroup::title).orElse(member); // not sealed: any parameter
        };
    }

    /** One question, put to the index and the tables. */
    private record Question(Visit visit, Filter filter, ZoneId zone, Asked asked, Optional<Found.After> after) {

        SituationSheet sheet() {
            Room room = visit.room();
            Found found = room.search().find(asked, visit.viewer(), PAGE, after);
            Map<Facet, Counts> counts = room.search().count(asked, visit.viewer(), FacetGroup.COUNTED);
            Counts byDay = room.search().count(asked, visit.viewer(), new Counts.Axis.Day(zone), Optional.empty());
            Sight sight = Sight.of(visit.viewer());
            List<Shown> shown = found.incidents().stream().flatMap(id -> room.tables().card(id, found.asOf()).flatMap(sight::show).stream()).toList();
            Names names = Names.of(room, found.asOf(), visit.lang());
            boolean rightToLeft = visit.lang().direction().html().equals("rtl");
            None none = !filter.said().isEmpty() ? None.FITTING : visit.may(Verb.READ_INBOX) ? None.REPORTED : None.SHOWN;
            return new SituationSheet(filter, zone, List.of(), byDay.incidents(), none, shown.stream().map(one -> IncidentRow.of(one, names, filter))
                .toList(), found.next().map(this::next),
                FacetGroup.of(counts, filter, names), Chosen.of(filter, names), Timeline.of(byDay, filter, rightToLeft), map(shown),
                happened(byDay), known());
        }

        private String next(Found.After next) {
            Map<String, List<String>> parameters = new TreeMap<>(filter.said());
            parameters.put("after", List.of(next.code()));
            return Addresses.of("/situation", parameters);
        }

        /** None for whoever is shown no position of anything. */
        private Optional<MapSheet> map(List<Shown> shown) {
            if (Detail.POSITION.depth(visit.viewer().edition(), org.hudna.bulletin.Card.Sensitivity.ORDINARY,
                false) == org.hudna.bulletin.Depth.HIDDEN) return Optional.empty();
            boolean law = visit.may(Verb.READ_LAW);
            Instant at = filter.at("to", zone).or(() -> shown.stream().flatMap(one -> one.when().stream()).map(when -> when.to()).findFirst())
                .orElseGet(() -> visit.room().now());
            Map<String, List<String>> moment = Map.of("at", List.of(at.toString()), "asOf",
                List.of(filter.at("asOf", zone).map(Instant::toString).orElse("")));
            return Optional.of(new MapSheet(filter.address("/api/tiles/{z}/{x}/{y}.mvt", zone, "", "").replace("%7B", "{").replace("%7D", "}"),
                law ? Optional.of(Addresses.of(SHAPES, moment)) : Optional.empty(),
                law ? Optional.of(Message.of("situation.map-at", "at", at.atZone(zone))) : Optional.empty(), Around.of(shown),
                visit.house().basemap().map(Basemap::address)));
        }

        /** Through the days on which anything happened, whatever part of them is looked at. */
        private Optional<Slide> happened(Counts byDay) {
            Filter whole = filter.put("from", "").put("to", "");
            Counts all = whole.equals(filter) ? byDay
                : SituationAsked.read(whole.exact(zone), visit.room().situation()::asOf) instanceof Got.Sound<Asked>(Asked every)
                ? visit.room().search().count(every, visit.viewer(), new Counts.Axis.Day(zone), Optional.empty()) : byDay;
            return Slide.of(all.rows().keySet().stream().map(LocalDate::parse).toList(), ended("to"));
        }

        /** Through the days of the record; where these are too many, through those on which much was recorded. */
        private Optional<Slide> known() {
            LocalDate today = day(visit.room().now());
            return visit.room().tables().stampedAt(0).flatMap(first -> Slide.of(Slide.each(day(first), today)
                .orElseGet(() -> Stream.concat(visit.room().tables().stamped(Slide.MOST - 1).stream().map(this::day), Stream.of(today)).toList()),
                ended("asOf")));
        }

        private LocalDate day(Instant at) { return at.atZone(zone).toLocalDate(); }

        /** The last day that is over at the moment of a filter. */
        private Optional<LocalDate> ended(String name) { return filter.at(name, zone).map(moment -> day(moment.minusMillis(1))); }
    }

    /** The agreement's zones and lines, and who held what, at a moment, as that was known at another. */
    private static View shapes(Visit visit) {
        Optional<Long> index = visit.asOf();
        Optional<Instant> at = visit.asked("at").flatMap(text -> Moments.read(text, Frame.zone(visit.room())));
        if (index.isEmpty() || at.isEmpty()) return new View.Nothing();
        Instant known = visit.asked("asOf").flatMap(text -> Moments.read(text, Frame.zone(visit.room()))).orElseGet(() -> visit.room().now());
        return new View.Other(Answer.of(200, "application/geo+json",
            new Shapes(Names.of(visit.room(), index.get(), visit.lang()), at.get(), known).bytes()));
    }
}
