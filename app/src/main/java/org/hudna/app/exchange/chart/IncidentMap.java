package org.hudna.app.exchange.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.app.exchange.telling.Saying;
import org.hudna.assessment.Outcome;
import org.hudna.words.Message;

/** Where incidents happened: circles as large as what is not known of the place, and in them the signs of what they came to. */
public final class IncidentMap {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 620;
    /** How much larger letters and marks are on a narrow screen. */
    private static final double NARROW_BY = 2.1;
    /** Places nearer than this on the drawing, across and up, share one group of marks. */
    private static final double GROUP_ACROSS = 40;
    private static final double GROUP_UP = 21;
    private static final double LEAST_DEGREES = 0.25;
    private static final double MARGIN = 0.09;
    /** A circle larger than this (metres) does not widen the map: its place is all but unknown. */
    private static final double LARGEST_CIRCLE = 60_000;
    /** A sign that stands for one incident, and one that has a number in it. */
    private static final double MARK = 18;
    private static final double NUMBERED = 27;

    private final Saying saying;
    private final Tally tally;
    private final Zones zones;

    public IncidentMap(Saying saying, Tally tally) {
        this.saying = saying;
        this.tally = tally;
        this.zones = new Zones(saying);
    }

    /** Places that fall on one spot of the drawing. */
    private record Group(double x, double y, List<Tally.Place> places) {
        Map<Outcome, Integer> counts() {
            Map<Outcome, Integer> sum = new EnumMap<>(Outcome.class);
            places.forEach(p -> p.counts().forEach((outcome, n) -> sum.merge(outcome, n, Integer::sum)));
            return sum;
        }

        int size() { return places.stream().mapToInt(Tally.Place::size).sum(); }

        Tally.Place first() { return places.stream().max(Comparator.comparingInt(Tally.Place::size)).orElseThrow(); }

        List<String> ids() { return places.stream().flatMap(p -> p.ids().stream()).distinct().toList(); }
    }

    /** Whether there is anything to draw. */
    public boolean isEmpty() { return bounds().isEmpty(); }

    private Bounds bounds() {
        Bounds bounds = zones.bounds();
        for (Tally.Place place : tally.places()) bounds = bounds.with(place.position(), LARGEST_CIRCLE);
        return bounds;
    }

    /** Draws the map; the ids that a mark may lead to are those of the cards on the page. */
    public void draw(Markup svg, Collection<String> cards) {
        Projection map = new Projection(bounds().framed(LEAST_DEGREES, MARGIN, WIDTH, HEIGHT), WIDTH, HEIGHT);
        List<Group> groups = groups(map);
        At frame = At.css("map").at("viewBox", "0 0 " + At.number(WIDTH) + " " + At.number(HEIGHT)).at("role", "group").at("direction", "ltr");
        svg.in("svg", frame.at("aria-label", saying.say(Message.of("report.map-label", "places", tally.places().size()))), () -> {
            Ground ground = new Ground(svg, map, saying);
            ground.outlines();
            ground.net();
            Labels labels = new Labels(WIDTH, HEIGHT, NARROW_BY);
            groups.forEach(g -> labels.mark(g.x, g.y, width(g) / 2, NUMBERED / 2));
            groups.forEach(g -> labels.place(name(g), g.x, g.y, width(g) / 2));
            zones.draw(svg, map, ground, labels);
            ground.countries(labels);
            tally.places().forEach(place -> circle(svg, map, place));
            labels.write(svg, saying.lang().direction());
            groups.forEach(group -> marks(svg, group, cards));
            ground.scale();
        });
    }

    private List<Group> groups(Projection map) {
        List<Group> groups = new ArrayList<>();
        for (Tally.Place place : tally.places().stream().sorted(Comparator.comparingInt(Tally.Place::size).reversed()).toList()) {
            double x = map.x(place.position().lon());
            double y = map.y(place.position().lat());
            groups.stream().filter(g -> Math.abs(g.x - x) < GROUP_ACROSS && Math.abs(g.y - y) < GROUP_UP).findFirst()
                .ifPresentOrElse(g -> g.places.add(place),
                () -> groups.add(new Group(x, y, new ArrayList<>(List.of(place)))));
        }
        return groups;
    }

    private String name(Group group) {
        if (group.places.size() == 1) return group.first().name();
        return saying.say(Message.of("report.place-and-others", "place", group.first().name(), "others", group.places.size() - 1));
    }

    private static void circle(Markup svg, Projection map, Tally.Place place) {
        double radius = place.position().errorMetres() * map.unitsPerMetre();
        Outcome strongest = place.counts().keySet().stream().min(Outcome::compareTo).orElseThrow();
        svg.only("circle", At.css("error " + Marks.css(strongest)).at("cx", map.x(place.position().lon())).at("cy", map.y(place.position().lat()))
            .at("r", radius));
    }

    private static double width(Group group) { return group.counts().values().stream().mapToDouble(IncidentMap::size).sum(); }

    private static double size(int count) { return count == 1 ? MARK : NUMBERED; }

    private void marks(Markup svg, Group group, Collection<String> cards) {
        List<Object> parts = new ArrayList<>();
        group.counts().forEach((outcome, n) -> parts.add(Message.of("report.count-of", "n", n, "outcome", Message.of("outcome." + outcome.code()))));
        String title = saying.say(Message.of("report.map-title", "place", name(group), "counts", parts, "incidents", group.ids()));
        String first = group.ids().stream().filter(cards::contains).findFirst().map(id -> "#" + Anchor.of(id)).orElse("#incidents");
        svg.in("g", At.of("transform", "translate(" + At.number(group.x) + " " + At.number(group.y) + ")"), () ->
            svg.in("a", At.css("marks").at("href", first), () -> {
                svg.text("title", title);
                double x = -width(group) / 2;
                for (Map.Entry<Outcome, Integer> entry : group.counts().entrySet()) {
                    double size = size(entry.getValue());
                    Marks.at(svg, entry.getKey(), x + size / 2, size);
                    if (entry.getValue() > 1)
                        svg.text("text", At.css("n " + Marks.css(entry.getKey())).at("aria-hidden", "true").at("x", x + size / 2)
                        .at("y", entry.getKey() == Outcome.VIOLATION ? 7 : 4), saying.show(entry.getValue()));
                    x += size;
                }
            }));
    }
}
