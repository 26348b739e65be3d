package org.hudna.app.exchange.chart;

import java.time.LocalDate;
import java.util.List;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.app.exchange.telling.Voice;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/** Incidents by day, one bar each with its number; time runs as the language does. */
public final class DayBars {

    private static final double WIDTH = 960;
    private static final double SIDE = 8;
    private static final double TOP = 26;
    private static final double PLOT = 130;
    private static final double HEIGHT = TOP + PLOT + 34;
    private static final int MOST_NUMBERS = 45;
    /** On a narrow screen, where letters are larger, the first and the last are shown alone. */
    private static final int DATES = 6;
    /** Half of a date in the larger letters of a narrow screen. */
    private static final double MARGIN = 125;

    private DayBars() {}

    /** A day. @param isNow whether it is of the period, or before it */
    public record Bar(LocalDate day, int number, boolean isNow) {}

    /** Of at least one day, in order. */
    public static String drawn(Voice voice, List<Bar> bars) {
        var text = new java.io.StringWriter();
        Markup svg = new Markup(text);
        At frame = At.css("bars").at("viewBox", "0 0 " + At.number(WIDTH) + " " + At.number(HEIGHT)).at("role", "img").at("direction", "ltr");
        String label = voice.say(Message.of("bulletin.bars-label", "first", bars.getFirst().day(), "last", bars.getLast().day()));
        svg.in("svg", frame.at("aria-label", label), () -> draw(svg, voice, bars));
        return text.toString();
    }

    private static void draw(Markup svg, Voice voice, List<Bar> bars) {
        int most = Math.max(1, bars.stream().mapToInt(Bar::number).max().orElse(1));
        double broad = (WIDTH - 2 * SIDE) / bars.size();
        int every = Math.max(1, (int) Math.ceil((double) bars.size() / DATES));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double along = SIDE + i * broad;
            double x = voice.lang().direction() == Lang.Direction.RTL ? WIDTH - along - broad : along;
            double high = (double) bar.number() / most * PLOT;
            double inset = Math.min(6, broad * 0.12);
            svg.only("rect", At.css(bar.isNow() ? "bar now" : "bar").at("x", x + inset).at("y", TOP + PLOT - high).at("width", broad - 2 * inset)
                .at("height", high));
            if (bars.size() <= MOST_NUMBERS && bar.number() > 0)
                svg.text("text", At.css("axis").at("x", x + broad / 2).at("y", TOP + PLOT - high - 5).at("text-anchor", "middle"),
                    voice.show(bar.number()));
            if ((bars.size() - 1 - i) % every == 0)
                svg.text("text", At.css(i >= every && i < bars.size() - 1 ? "axis between" : "axis").at("direction", voice.lang().direction().html())
                    .at("x", Math.clamp(x + broad / 2, MARGIN, WIDTH - MARGIN)).at("y", HEIGHT - 10).at("text-anchor", "middle"),
                    voice.show(bar.day()));
        }
        svg.only("path", At.css("base").at("d", "M" + At.number(SIDE) + " " + At.number(TOP + PLOT) + "H" + At.number(WIDTH - SIDE)));
    }
}
