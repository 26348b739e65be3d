package org.hudna.bulletin.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.Shown;
import org.hudna.bulletin.ShownClaim;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;
import org.hudna.where.PCode;

/**
 * What an edition sees of a period, as it was known at a cut-off. A function of these alone: as of the same cut-off it is the same for ever.
 *
 * @param rows incidents of the period, in the order of their days and times
 * @param earlier those of as many days before it, and of the days of the chart
 * @param lines the table of violations: what each source alleges of them, as far as the edition sees claims
 * @param silent areas of the countries spoken of from which there is no incident in the period: no report, which is not calm
 */
public record Bulletin(Asked asked, List<Row> rows, List<Row> earlier, List<Line> lines, List<Figure> figures, List<PCode> silent) {

    /** So many days a chart shows, or as many as the period has. */
    public static final int CHART_DAYS = 14;

    public Bulletin {
        rows = List.copyOf(rows);
        earlier = List.copyOf(earlier);
        lines = List.copyOf(lines);
        figures = List.copyOf(figures);
        silent = List.copyOf(silent);
    }

    /**
     * What is asked for.
     *
     * @param cutOff the number of the last entry that counts
     * @param at when that was
     * @param zone in which days are counted
     */
    public record Asked(Edition edition, Days days, ZoneId zone, long cutOff, Instant at) {

        public Codes.Of codes() { return new Codes.Of(edition, cutOff, days); }

        /** The days of the chart, which end with the period. */
        public Days chart() {
            LocalDate first = days.last().minusDays(CHART_DAYS - 1L);
            return Days.find(first.isBefore(days.first()) ? first : days.first(), days.last()).orElse(days);
        }
    }

    /** An incident as the edition sees it, on its day: the first on which it may have happened; in UTC where the edition is told days alone. */
    public record Row(Shown shown, LocalDate day, Optional<PCode> area) {}

    /** One source's word about an incident, as the edition sees it. */
    public record Line(EventId incident, ShownClaim claim) {}

    /**
     * Makes it.
     *
     * @param cards all that stood at the cut-off and may lie in {@link Asked#chart} or the period before, in any order; others do no harm
     * @param claims of the incidents that may lie in the period
     * @param governorates all that are known, of any country
     */
    public static Bulletin of(Asked asked, List<Card> cards, Map<EventId, List<Claim>> claims, List<PCode> governorates) {
        return new Making(asked, governorates).made(cards, claims);
    }

    /** The figure of this; empty where nothing was counted. */
    public Optional<Figure> figure(What what, Figure.Part part) {
        return figures.stream().filter(one -> one.part() == part && one.what().equals(what)).findFirst();
    }

    /** By the last part of its code. */
    public Optional<Figure> figure(String code) { return figures.stream().filter(one -> one.code().equals(code)).findFirst(); }

    /** How many; 0 where nothing was counted. */
    public int number(What what, Figure.Part part) { return figure(what, part).map(Figure::number).orElse(0); }

    /** An incident of the period, or of the days before. */
    public Optional<Row> row(EventId id) {
        return java.util.stream.Stream.concat(rows.stream(), earlier.stream()).filter(row -> row.shown().id().equals(id)).findFirst();
    }

    /** A figure's incidents, as often as each counts. */
    public List<Row> rows(Figure figure) { return figure.rows().stream().flatMap(id -> row(id).stream()).toList(); }
}
