package org.hudna.app.exchange.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.app.exchange.telling.InstrumentLife;
import org.hudna.app.exchange.telling.Saying;
import org.hudna.assessment.Outcome;
import org.hudna.when.Period;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/** Incidents by day, stacked by what they came to, under the life of the instruments. Time runs as the language does. */
public final class Timeline {

    private static final double WIDTH = 960;
    private static final double LEFT = 34;
    private static final double RIGHT = 12;
    private static final double PLOT = 150;
    private static final double BAND = 34;
    private static final double GAP = 22;
    private static final double FOOT = 30;
    private static final int MOST_BARS = 140;
    private static final int DATES = 5;
    private static final int[] BAR_DAYS = {1, 2, 7, 14, 28, 91, 182, 365};

    private final Saying saying;
    private final Tally tally;
    private final List<InstrumentLife> lives;
    private final LocalDate first;
    private final int days;
    private final int barDays;
    private final TreeMap<Integer, Map<Outcome, Integer>> bars = new TreeMap<>();

    /** Only for a tally that is not empty. */
    public Timeline(Saying saying, Tally tally) {
        this.saying = saying;
        this.tally = tally;
        LocalDate from = tally.days().firstKey();
        long range = ChronoUnit.DAYS.between(from, tally.days().lastKey()) + 1;
        int margin = (int) Math.max(2, range / 12);
        this.first = from.minusDays(margin);
        this.days = (int) Math.min(range + 2L * margin, Integer.MAX_VALUE / 2);
        this.barDays = barDays(days);
        Instant asOf = tally.asOf().orElseThrow();
        this.lives = saying.terms().life().instruments().stream().map(i -> InstrumentLife.of(i, saying.terms(), asOf)).filter(this::isSeen).toList();
        tally.days().forEach((day, counts) ->
            counts.forEach((outcome, n) -> bars.computeIfAbsent((int) (ChronoUnit.DAYS.between(first, day) / barDays),
            _ -> new EnumMap<>(Outcome.class)).merge(outcome, n, Integer::sum)));
    }

    private static int barDays(int days) {
        for (int one : BAR_DAYS) if (days / one <= MOST_BARS) return one;
        return days / MOST_BARS + 1;
    }

    /** How many days one bar stands for. */
    public int barDays() { return barDays; }

    private Period shown() { return new Period(start(first), start(first.plusDays(days))); }

    private Instant start(LocalDate day) { return day.atStartOfDay(saying.terms().zone()).toInstant(); }

    private boolean isSeen(InstrumentLife life) {
        return life.stretches().stream().anyMatch(s -> s.state() != InstrumentLife.State.NOT_IN_FORCE && !s.period().and(shown()).isEmpty());
    }

    public void draw(Markup svg) {
        double top = lives.size() * BAND + (lives.isEmpty() ? 12 : GAP);
        double height = top + PLOT + FOOT;
        At frame = At.css("timeline").at("viewBox", "0 0 " + At.number(WIDTH) + " " + At.number(height)).at("role", "img").at("direction", "ltr");
        svg.in("svg", frame.at("aria-label", saying.say(Message.of("report.timeline-label", "days", barDays))), () -> {
            axis(svg, top);
            for (int i = 0; i < lives.size(); i++) band(svg, lives.get(i), i * BAND);
            bars(svg, top);
        });
    }

    /** From the start of the first day, in days, to the drawing; mirrored where lines run from right to left. */
    private double x(double day) {
        double along = LEFT + day / days * (WIDTH - LEFT - RIGHT);
        return saying.lang().direction() == Lang.Direction.RTL ? WIDTH - along : along;
    }

    private double x(Instant instant) {
        Instant begin = start(first);
        Instant clipped = instant.isBefore(begin) ? begin : instant.isAfter(shown().until()) ? shown().until() : instant;
        return x(ChronoUnit.SECONDS.between(begin, clipped) / 86_400.0);
    }

    private void band(Markup svg, InstrumentLife life, double y) {
        boolean mirrored = saying.lang().direction() == Lang.Direction.RTL;
        svg.text("text", At.css("instrument").at("x", x(0)).at("y", y + 11).at("text-anchor", mirrored ? "end" : "start"), life.instrument().name()
            .in(saying.lang()));
        for (InstrumentLife.Stretch stretch : life.stretches()) {
            Period seen = stretch.period().and(shown());
            if (seen.isEmpty()) continue;
            double from = Math.min(x(seen.from()), x(seen.until()));
            double wide = Math.abs(x(seen.until()) - x(seen.from()));
            double high = stretch.state() == InstrumentLife.State.NOT_IN_FORCE ? 2 : 9;
            svg.in("rect", At.css(css(stretch.state())).at("x", from).at("y", y + 22 - high / 2).at("width", Math.max(1, wide))
                .at("height", high), () ->
                svg.text("title", saying.say(state(stretch.state()))));
        }
    }

    private static String css(InstrumentLife.State state) {
        return switch (state) {
            case IN_FORCE -> "life";
            case CONTESTED -> "life contested";
            case NOT_IN_FORCE -> "life not";
        };
    }

    /** The word for a state of an instrument. */
    public static Message state(InstrumentLife.State state) {
        return Message.of(switch (state) {
            case IN_FORCE -> "report.life-in-force";
            case CONTESTED -> "report.life-contested";
            case NOT_IN_FORCE -> "report.life-not";
        });
    }

    private int tallest() { return bars.values().stream().mapToInt(c -> c.values().stream().mapToInt(Integer::intValue).sum()).max().orElse(1); }

    /** The top of the axis: a round figure that three steps divide evenly enough. */
    private int top() {
        int tallest = Math.max(tallest(), 2);
        int step = 1;
        for (int factor = 0; step * 4 < tallest; factor++) step = factor % 3 == 1 ? step / 2 * 5 : step * 2;
        return (tallest + step - 1) / step * step;
    }

    private void axis(Markup svg, double top) {
        int most = top();
        double across = Math.min(x(0), x(days));
        for (int n : new int[] {0, most / 2, most}) {
            double y = top + PLOT - (double) n / most * PLOT;
            svg.only("path", At.css(n == 0 ? "base" : "net")
                .at("d", "M" + At.number(across) + " " + At.number(y) + "h" + At.number(WIDTH - LEFT - RIGHT)));
            boolean mirrored = saying.lang().direction() == Lang.Direction.RTL;
            svg.text("text", At.css("axis").at("x", mirrored ? x(0) + 6 : x(0) - 6).at("y", y + 4).at("text-anchor", mirrored ? "start" : "end"),
                saying.show(n));
        }
        int every = Math.max(1, (int) Math.ceil((double) days / barDays / DATES)) * barDays;
        for (int day = every / 2 / barDays * barDays; day < days; day += every) {
            double x = x(day);
            svg.only("path", At.css("net").at("d", "M" + At.number(x) + " 0V" + At.number(top + PLOT + 5)));
            svg.text("text", At.css("axis").at("x", x).at("y", top + PLOT + 20).at("text-anchor", "middle"), saying.show(first.plusDays(day)));
        }
    }

    private void bars(Markup svg, double top) {
        int most = top();
        bars.forEach((index, counts) -> svg.in("g", () -> {
            svg.text("title", title(index, counts));
            double one = Math.min(x(index * barDays), x((index + 1) * barDays));
            double broad = Math.abs(x((index + 1) * barDays) - x(index * barDays));
            double inset = broad > 4 ? Math.min(6, broad * 0.12) : 0;
            double y = top + PLOT;
            for (Map.Entry<Outcome, Integer> entry : counts.entrySet()) {
                double high = (double) entry.getValue() / most * PLOT;
                y -= high;
                svg.only("rect", At.css("bar " + Marks.css(entry.getKey())).at("x", one + inset).at("y", y)
                    .at("width", Math.max(1, broad - 2 * inset)).at("height", high));
            }
        }));
    }

    private String title(int index, Map<Outcome, Integer> counts) {
        List<Object> parts = new ArrayList<>();
        counts.forEach((outcome, n) -> parts.add(Message.of("report.count-of", "n", n, "outcome", Message.of("outcome." + outcome.code()))));
        LocalDate day = first.plusDays((long) index * barDays);
        return saying.say(barDays == 1 ? Message.of("report.bar-day", "day", day, "counts", parts)
            : Message.of("report.bar-days", "from", day, "to", day.plusDays(barDays - 1), "counts", parts));
    }
}
