package org.hudna.app.web.desk.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hudna.app.search.Counts;
import org.hudna.words.Message;

/**
 * Incidents by the day on which they began, as bars; where there are many days, several to a bar.
 *
 * @param days that one bar stands for
 * @param width of the drawing, in its own units
 */
public record Timeline(List<Bar> bars, int days, int most, int width) {

    /** The height of the highest bar, in units of the drawing. */
    public static final int HEIGHT = 100;
    private static final int BAR = 10;
    private static final int GAP = 2;
    private static final int MOST_BARS = 62;
    private static final List<Integer> STEPS = List.of(1, 7, 28, 91, 365, 1826, 3652, 36525);

    public Timeline { bars = List.copyOf(bars); }

    /**
     * One bar.
     *
     * @param said its days, and how many incidents
     * @param address the page, of these days alone
     * @param x its side towards the beginning of the line
     */
    public record Bar(LocalDate from, LocalDate to, int count, Message said, String address, int x, int y, int barWidth, int barHeight) {}

    static Timeline of(Counts byDay, Filter filter, boolean isRightToLeft) {
        if (byDay.rows().isEmpty()) return new Timeline(List.of(), 1, 0, 0);
        LocalDate first = LocalDate.parse(byDay.rows().firstKey());
        long span = ChronoUnit.DAYS.between(first, LocalDate.parse(byDay.rows().lastKey())) + 1;
        int days = STEPS.stream().filter(step -> span <= (long) step * MOST_BARS).findFirst().orElse(STEPS.getLast());
        SortedMap<Long, Integer> sums = new TreeMap<>();
        byDay.rows().keySet().forEach(day -> sums.merge(ChronoUnit.DAYS.between(first, LocalDate.parse(day)) / days, byDay.of(day), Integer::sum));
        int most = sums.values().stream().max(Integer::compare).orElse(1);
        int slots = (int) (sums.lastKey() + 1);
        List<Bar> bars = new ArrayList<>();
        sums.forEach((slot, count) ->
            bars.add(bar(first.plusDays(slot * days), days, count, most, (int) (isRightToLeft ? slots - 1 - slot : slot), filter)));
        return new Timeline(bars, days, most, slots * BAR);
    }

    private static Bar bar(LocalDate from, int days, int count, int most, int at, Filter filter) {
        LocalDate to = from.plusDays(days - 1L);
        Message said = days == 1 ? Message.of("situation.bar-day", "day", from, "n", count)
            : Message.of("situation.bar-days", "from", from, "to", to, "n", count);
        int height = Math.max(2, (int) ((long) HEIGHT * count / most));
        return new Bar(from, to, count, said, filter.put("from", from.toString()).put("to", to.toString()).address(), at * BAR + GAP / 2,
            HEIGHT - height, BAR - GAP, height);
    }

    /** The first and the last day that the drawing shows. */
    public Message span() { return Message.of("report.when-days", "from", bars.getFirst().from(), "to", bars.getLast().to()); }
}
