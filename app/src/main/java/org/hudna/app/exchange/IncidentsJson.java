package org.hudna.app.exchange;

import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.Gathered;
import org.hudna.app.exchange.telling.Voice;
import org.hudna.app.exchange.telling.When;
import org.hudna.claims.Casualties.Fate;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.deeds.Count;
import org.hudna.incidents.accounts.Consolidated;
import org.hudna.incidents.accounts.Ends;
import org.hudna.incidents.accounts.FactView;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.ladder.Ruling;
import org.hudna.incidents.ladder.Verification;
import org.hudna.incidents.matching.Judgement;
import org.hudna.incidents.matching.Score;
import org.hudna.when.Span;
import org.hudna.who.SourceId;
import org.hudna.words.Lang;

/**
 * Claims gathered into incidents, for a program to read. The names stay, new ones may be added.
 *
 * <pre>
 * format "hudna-incidents", version 1, language, asOf (null: everything known), weights: as a file of weights holds them
 * incidents[]  {id, from, to (exclusive), independentSources[], claims[], facts[], harmed[], denials[], responses[], links[], verification}
 *   claims[]     as in a report of findings
 *   facts[]      {fact, concord silent|one-source|agreed|conflict, versions[] {said, claims[], sources[]}, clashes[] {one, other}, silent[]: sources}
 *   harmed[]     {fate, least, most (left out where somebody gives no upper end), lowest[], highest[]: claims}
 *   links[]      {one, other, bits, probability, prior, clues[] {clue, level, bits}, judged {verdict, by, at}}
 *   verification {standing, computed, reasons[], contestedBy[], decisions[] {decision, of, until, by, at, why}, embargoed}
 * open[]       pairs in different incidents that a person should look at, as links[]
 * overruled[]  {one, other, verdict, by, at, by whom: laterBy, laterAt}
 * unknown[]    claims that are judged and not in the file
 * strayDecisions[] {incident, now: the incident that its claim belongs to, decision as in decisions[]}: on incidents that are none here
 * setAside[]   {row, column, why}     notes[] {row, note}     whole: whether the file was read to its end; else why
 * </pre>
 */
public final class IncidentsJson {

    private final JsonValues json;
    private final JsonClaims claims;

    private IncidentsJson(JsonValues json) {
        this.json = json;
        this.claims = new JsonClaims(json);
    }

    /** Writes one object; the writer stays open. */
    public static void write(Writer out, Gathered gathered, Instant asOf, ZoneId zone, Lang lang) {
        JsonReport.written(() -> {
            JsonValues values = new JsonValues(out, new Voice(zone, lang));
            values.begin().text("format", "hudna-incidents").number("version", 1).text("language", lang.tag()).instant("asOf", asOf).text("weights",
                gathered.weights().text());
            new IncidentsJson(values).members(gathered);
            values.end();
            values.flush();
        });
    }

    private void members(Gathered gathered) {
        json.objects("incidents", gathered.events(), this::event).objects("open", gathered.open(), this::link)
            .objects("overruled", gathered.overruled(), over -> {
                json.text("one", over.word().one().code()).text("other", over.word().other().code());
                judgement(over.word());
                json.text("laterBy", over.by().by()).instant("laterAt", over.by().at());
            })
            .texts("unknown", ids(gathered.unknown())).objects("strayDecisions", gathered.stray(), stray -> {
                json.text("incident", stray.decision().event().code());
                stray.now().ifPresent(now -> json.text("now", now.code()));
                decision(stray.decision());
            })
            .objects("setAside", gathered.aside(), row -> json.number("row", row.row()).textIfAny("column", row.column()).sentence("why", row.why()))
            .objects("notes", gathered.notes(), note -> json.number("row", note.row()).sentence("note", note.what())).flag("whole", gathered.broken()
                .isEmpty());
        gathered.broken().ifPresent(why -> json.sentence("why", why));
    }

    private void event(Gathered.Event event) {
        Consolidated view = event.view();
        List<Claim> all = event.incident().claims();
        Span span = When.around(all);
        json.text("id", event.incident().id().code()).instant("from", span.from()).instant("to", span.to()).texts("independentSources",
            sources(view.sources().names()))
            .objects("claims", all, claims::members).objects("facts", view.facts(), this::fact)
            .objects("harmed", view.harmed().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList(), this::harmed)
            .texts("denials", ids(view.denials())).texts("responses", ids(view.responses())).objects("links", event.links(), this::link);
        json.name("verification").begin();
        verification(event.verification());
        json.objects("decisions", event.decisions(), this::decision).end();
    }

    private void fact(FactView view) {
        json.text("fact", view.fact().code()).text("concord", view.concord().code())
            .objects("versions", view.versions(), told -> json.text("said", told.said()).texts("claims", ids(told.claims())).texts("sources",
                sources(told.sources())))
            .objects("clashes", view.clashes(), clash -> json.text("one", clash.one().code()).text("other", clash.other().code())).texts("silent",
                sources(view.silent()));
    }

    private void harmed(Map.Entry<Fate, Ends<Integer>> harmed) {
        Ends<Integer> ends = harmed.getValue();
        json.text("fate", harmed.getKey().name().toLowerCase(Locale.ROOT)).number("least", ends.least());
        if (ends.most() != Count.NO_LIMIT) json.number("most", ends.most());
        json.texts("lowest", ids(ends.lowest())).texts("highest", ids(ends.highest()));
    }

    private void link(Gathered.Link link) {
        Score score = link.score();
        json.text("one", link.one().code()).text("other", link.other().code()).number("bits", rounded(score.bits())).number("probability",
            rounded(score.probability()))
            .number("prior", rounded(score.priorBits())).objects("clues", score.parts().stream()
                .sorted(Comparator.comparingDouble(part -> -part.bits())).toList(),
                part -> json.text("clue", part.clue().code()).text("level", part.clue().levels().get(part.level())).number("bits",
                    rounded(part.bits())));
        link.judged().ifPresent(judged -> {
            json.name("judged").begin();
            judgement(judged);
            json.end();
        });
    }

    private void judgement(Judgement judged) { json.text("verdict", judged.verdict().code()).text("by", judged.by()).instant("at", judged.at()); }

    private void verification(Verification found) {
        json.text("standing", found.standing().code()).text("computed", found.computed().code()).beginList("reasons");
        found.reasons().forEach(json::sentence);
        json.endList();
        json.texts("contestedBy", sources(found.contestedBy())).flag("embargoed", found.isEmbargoed());
    }

    private void decision(Decision made) {
        json.text("decision", made.ruling().code()).textIfAny("of", made.ruling().about().orElse(""));
        if (made.ruling() instanceof Ruling.Embargoed(Optional<Instant> until) && until.isPresent()) json.instant("until", until.get());
        json.text("by", made.by()).instant("at", made.at()).text("why", made.why());
    }

    private static double rounded(double value) { return Math.round(value * 1_000) / 1_000.0; }

    private static List<String> ids(List<ClaimId> ids) { return ids.stream().map(ClaimId::code).toList(); }

    private static List<String> sources(Iterable<SourceId> sources) {
        List<String> names = new java.util.ArrayList<>();
        sources.forEach(source -> names.add(source.name()));
        return names;
    }
}
