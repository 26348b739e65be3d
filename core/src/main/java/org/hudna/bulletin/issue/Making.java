package org.hudna.bulletin.issue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Card.Sensitivity;
import org.hudna.bulletin.Depth;
import org.hudna.bulletin.Detail;
import org.hudna.bulletin.Shown;
import org.hudna.bulletin.Sight;
import org.hudna.bulletin.issue.Bulletin.Asked;
import org.hudna.bulletin.issue.Bulletin.Line;
import org.hudna.bulletin.issue.Bulletin.Row;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;
import org.hudna.claims.Said.Stance;
import org.hudna.where.PCode;

/** One bulletin being made: first what the edition sees, then nothing but that. */
final class Making {

    private static final Pattern GOVERNORATE = Pattern.compile("[A-Z]{2}\\d{2}");
    private static final int COUNTRY = 2;
    private static final Comparator<Row> ORDER = Comparator.comparing(Row::day).thenComparing(row -> row.shown().when().orElseThrow().from())
        .thenComparing(row -> row.shown().when().orElseThrow().to()).thenComparing(row -> row.shown().id());

    private final Asked asked;
    private final List<PCode> governorates;
    private final Sight sight;
    private final ZoneId zone;

    Making(Asked asked, List<PCode> governorates) {
        this.asked = asked;
        this.governorates = governorates;
        this.sight = Sight.of(asked.edition());
        boolean days = Detail.WHEN.depth(asked.edition(), Sensitivity.ORDINARY, false) != Depth.WHOLE;
        this.zone = days ? ZoneOffset.UTC : asked.zone();
    }

    Bulletin made(List<Card> cards, Map<EventId, List<Claim>> claims) {
        List<Row> all = cards.stream().flatMap(card -> sight.show(card).stream()).filter(shown -> shown.when().isPresent()).map(this::row)
            .filter(row -> asked.days().has(row.day()) || asked.days().before().has(row.day()) || asked.chart().has(row.day()))
            .sorted(ORDER).toList();
        List<Row> rows = all.stream().filter(row -> asked.days().has(row.day())).toList();
        List<Row> earlier = all.stream().filter(row -> !asked.days().has(row.day())).toList();
        List<Line> lines = lines(rows, cards, claims);
        return new Bulletin(asked, rows, earlier, lines, new Counting(asked).figures(rows, earlier, lines), silent(rows, all));
    }

    private Row row(Shown shown) {
        LocalDate day = shown.when().orElseThrow().from().atZone(zone).toLocalDate();
        return new Row(shown, day, shown.codes().stream().flatMap(List::stream).filter(code -> GOVERNORATE.matcher(code.code()).matches())
            .findFirst());
    }

    private List<Line> lines(List<Row> rows, List<Card> cards, Map<EventId, List<Claim>> claims) {
        Map<EventId, Card> byId = cards.stream().collect(Collectors.toMap(Card::id, Function.identity(), (one, _) -> one));
        List<Line> lines = new ArrayList<>();
        for (Row row : rows)
            for (Claim claim : claims.getOrDefault(row.shown().id(), List.of()))
                if (claim.said().stance() == Stance.ALLEGES || claim.said().stance() == Stance.CONFIRMS)
                    sight.show(claim, byId.get(row.shown().id())).ifPresent(shown -> lines.add(new Line(row.shown().id(), shown)));
        return lines;
    }

    /** Of countries of which anything was reported at all. */
    private List<PCode> silent(List<Row> rows, List<Row> all) {
        Set<PCode> heard = rows.stream().flatMap(row -> row.area().stream()).collect(Collectors.toSet());
        Set<String> countries = all.stream().flatMap(row -> row.shown().codes().stream().flatMap(List::stream)).map(Making::country)
            .collect(Collectors.toSet());
        return governorates.stream().filter(code -> GOVERNORATE.matcher(code.code()).matches() && countries.contains(country(code))
            && !heard.contains(code))
            .distinct().sorted().toList();
    }

    private static String country(PCode code) { return code.code().substring(0, COUNTRY); }
}
