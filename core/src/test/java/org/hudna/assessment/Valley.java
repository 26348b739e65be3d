package org.hudna.assessment;

import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimFile;
import org.hudna.claims.EventId;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Row;
import org.hudna.incidents.Incident;
import org.hudna.terms.Terms;
import org.hudna.terms.reading.TermsReader;
import org.hudna.where.Gazetteer;

/**
 * An invented truce in an invented valley, for tests: NORTH and SOUTH are bound, the REDS are excluded, the MILL folk are neither, and of the
 * HERDERS it is not known whether they accepted. In force from noon UTC on 1 March 2031. The river runs along latitude 10 from longitude 10 to 11.
 *
 * <p>Claims are written as a monitor would: {@code "act=shelling actor=north target=hospital"}, a cell with spaces in quotes.
 */
final class Valley {

    static final Instant START = Instant.parse("2031-03-01T12:00:00Z");
    static final Instant EVER = Instant.MAX;

    private final Map<String, String> files = new LinkedHashMap<>();

    private Valley() {
        files.put("agreement.yaml", """
            id: valley
            name: {ar: وادي, en: Valley, ru: Долина}
            zone: UTC
            instruments:
              - {id: truce, kind: base, name: {ar: هدنة, en: Truce, ru: Перемирие}, effect: 2031-03-01T12:00, cite: c}
            moments: {D: 2031-03-01T12:00, done: {unknown: true, because: {ar: لا, en: never announced, ru: нет}}}
            settings: {attribution: named-only, unnamed-target: open}
            """);
        files.put("actors.yaml", """
            actors:
              - {id: north, name: {ar: شمال, en: North, ru: Север}, kind: state}
              - {id: north-guns, name: {ar: مدافع, en: Northern guns, ru: Пушки}, kind: force, part-of: north}
              - {id: north-air, name: {ar: طيران, en: Northern aircraft, ru: Авиация}, kind: force, part-of: north}
              - {id: south, name: {ar: جنوب, en: South, ru: Юг}, kind: state}
              - {id: reds, name: {ar: حمر, en: Reds, ru: Красные}, kind: group}
              - {id: mill, name: {ar: طاحون, en: Mill folk, ru: Мельники}, kind: group}
              - {id: herders, name: {ar: رعاة, en: Herders, ru: Пастухи}, kind: umbrella}
              - {id: board, name: {ar: لجنة, en: Board, ru: Совет}, kind: body}
            sets:
              - {id: parties, name: {ar: أطراف, en: Parties, ru: Стороны}, members: [north, south]}
              - {id: excluded, name: {ar: مستثنون, en: Excluded, ru: Исключённые}, members: [{who: reds, from: 2030-01-01, source: list}]}
            binding:
              - {who: parties, is: bound}
              - {who: excluded, is: excluded}
              - {who: mill, is: neither}
              - {who: board, is: neither}
              - {who: herders, is: unknown, because: {ar: لا, en: no list, ru: нет}}
            """);
        files.put("places.yaml", """
            places:
              - {id: river, name: {ar: نهر, en: River, ru: Река}, kind: line, shape: river}
              - {id: field, name: {ar: حقل, en: Field, ru: Поле}, kind: area, shape: field}
              - {id: gun-lines, name: {ar: خط, en: Gun lines, ru: Рубежи}, kind: near, of: river, distance: [{with: artillery >= 100 mm, is: 25 km}, {with: mlrs, is: 35 km}]}
              - {id: strip, name: {ar: شريط, en: Strip, ru: Полоса}, kind: strip, inside: field, depth: 5 km .. 10 km}
              - {id: map, name: {ar: خريطة, en: Map, ru: Карта}, status: unavailable, because: {ar: لا, en: never published, ru: нет}}
              - {id: homes, name: {ar: بيوت, en: Homes, ru: Дома}, kind: class, of: populated}
            """);
        files.put("places.geojson", """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"id":"river"},"geometry":{"type":"LineString","coordinates":[[10,10],[11,10]]}},
             {"type":"Feature","properties":{"id":"field"},"geometry":{"type":"Polygon","coordinates":[[[10,11],[11,11],[11,12],[10,12],[10,11]]]}}]}
            """);
        files.put("clauses.yaml", "");
        files.put("text.md", "");
    }

    /** The truce with these clauses (YAML, without {@code of}, {@code title} and {@code cite}, which are all alike). */
    static Valley with(String... rules) {
        Valley valley = new Valley();
        StringBuilder yaml = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (String rule : rules) {
            boolean clause = rule.startsWith("clause:");
            boolean titled = clause || rule.startsWith("exception:") || rule.startsWith("condition:") || rule.startsWith("procedure:");
            yaml.append("- ").append(rule.strip().replace("\n", "\n  ")).append('\n');
            if (clause) yaml.append("  of: truce\n  cite: c\n");
            if (titled) yaml.append("  title: {ar: نص, en: title, ru: текст}\n");
            if (clause) text.append("## {#").append(rule.strip().lines().findFirst().orElseThrow().substring("clause:".length()).strip())
                .append("} t\n");
        }
        valley.files.put("clauses.yaml", yaml.toString());
        valley.files.put("text.md", text.toString());
        return valley;
    }

    Valley but(String file, String from, String to) {
        String old = files.get(file);
        if (!old.contains(from)) throw new IllegalArgumentException(file + " has no '" + from + "'");
        files.put(file, old.replace(from, to));
        return this;
    }

    Valley and(String file, String more) {
        files.merge(file, more, (old, added) -> old + added);
        return this;
    }

    Terms terms() {
        TermsReader.Outcome outcome = TermsReader.read(files);
        if (!outcome.refusals().isEmpty()) throw new IllegalStateException(outcome.refusals().toString());
        return outcome.terms().orElseThrow();
    }

    /** The one finding under {@code clause} of the first account. */
    Finding finding(String clause, String... claims) {
        return assess(EVER, claims).accounts().getFirst().findings().stream().filter(f -> f.clause().equals(clause)).findFirst().orElseThrow();
    }

    /** The verdict's code under the clause {@code c}, the usual one. */
    String verdict(String... claims) { return finding("c", claims).verdict().code(); }

    Assessment assess(Instant asOf, String... claims) {
        Terms terms = terms();
        List<Claim> read = new ArrayList<>();
        for (String claim : claims) read.add(claim(terms, claim));
        return new Assess(Rulebook.of(terms, asOf)).assess(Incident.of(new EventId("e"), read)).orElseThrow();
    }

    static Claim claim(Terms terms, String written) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of("incident", "e", "source", "Post", "from", "2031-03-02T12:00:00Z"));
        java.util.regex.Matcher cell = java.util.regex.Pattern.compile("(\\w+)=(\"[^\"]*\"|\\S+)").matcher(written);
        while (cell.find()) cells.put(cell.group(1), cell.group(2).replace("\"", ""));
        String csv = String.join(",", cells.keySet()) + "\n\"" + String.join("\",\"", cells.values()) + "\"\n";
        Lexicon lexicon = Lexicon.of(Optional.of(ZoneOffset.UTC), Gazetteer.EMPTY);
        for (var id : terms.actors().keySet()) lexicon = lexicon.withActor(id);
        for (var id : terms.sets().keySet()) lexicon = lexicon.withActor(id);
        for (var id : terms.places().keySet()) lexicon = lexicon.withPlace(id);
        lexicon = lexicon.withExceptions(terms.rules().exceptions().stream().map(org.hudna.terms.Lifting::id).toList());
        Row row = ClaimFile.csv(new StringReader(csv), lexicon).next();
        if (row instanceof Row.Read read) return read.claim();
        throw new IllegalArgumentException(written + ": " + row);
    }
}
