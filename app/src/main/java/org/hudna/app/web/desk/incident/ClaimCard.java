package org.hudna.app.web.desk.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.exchange.telling.Coded;
import org.hudna.app.web.desk.telling.ClaimLine;
import org.hudna.app.web.desk.telling.ClaimWords;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.bulletin.ShownClaim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.Origin;
import org.hudna.who.SourceId;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/**
 * One claim as the viewer sees it.
 *
 * @param who the source by its name; empty where it is told by a number only, or not at all
 * @param grade how reliable the source and how credible the word
 * @param words the source's own; with their language where it is known
 * @param report the hash of the report that they stand in
 */
public record ClaimCard(Optional<ClaimId> id, Optional<String> who, Optional<Message> number, Message stance, Optional<Message> via,
    Optional<String> gradeCode, Optional<Message> grade,
                        Optional<Message> learned, List<ClaimLine> lines, Optional<String> words, Optional<String> lang,
                        Optional<Message> conclusion, Optional<String> url,
                        Optional<String> report) {

    public ClaimCard { lines = List.copyOf(lines); }

    /** Claims of one account; the label is absent for whoever is not told which account it is. */
    public record Column(Optional<String> label, List<ClaimCard> claims) {
        public Column { claims = List.copyOf(claims); }
    }

    static ClaimCard of(ShownClaim claim, Names names) {
        var who = claim.who();
        return new ClaimCard(who.id(), who.source().map(SourceId::name), who.number().map(n -> Message.of("incident.source-number", "n", n)),
            Coded.stance(claim.stance()),
            who.via().map(via -> Message.of("report.via", "via", via.name())), claim.grade().map(Object::toString),
            claim.grade().map(grade -> Message.of("report.grade", "reliability", String.valueOf(grade.reliability()),
            "credibility", grade.credibility())),
            claim.learned().map(at -> Message.of("situation.learned", "at", at.atZone(names.zone()))), new ClaimWords(claim, names).lines(),
            claim.words().filter(words -> !words.isBlank()).or(() -> claim.origin().map(Origin::words)), claim.origin().flatMap(Origin::lang)
            .map(Lang::tag),
            conclusion(claim), who.url().filter(ClaimCard::isLink), claim.origin().map(origin -> origin.report().sha256()));
    }

    private static Optional<Message> conclusion(ShownClaim claim) {
        return claim.conclusion().filter(words -> !words.isBlank() && claim.who().source().isPresent())
            .map(words -> Message.of("report.conclusion", "source", claim.who().source().orElseThrow().name(), "words", words));
    }

    /** Nothing else may become a link: it came from outside. */
    private static boolean isLink(String url) { return url.toLowerCase(Locale.ROOT).matches("https?://[^\\s;]+"); }

    /** Whoever is not told which account it is sees each source's claims together. */
    static List<Column> columns(List<ShownClaim> claims, Names names) {
        Map<String, List<ClaimCard>> together = new LinkedHashMap<>();
        Map<String, Optional<String>> labels = new LinkedHashMap<>();
        for (ShownClaim claim : claims) {
            String key = claim.who().account().orElseGet(() -> claim.who().number().map(String::valueOf).orElse(""));
            together.computeIfAbsent(key, _ -> new ArrayList<>()).add(of(claim, names));
            labels.putIfAbsent(key, claim.who().account());
        }
        return together.entrySet().stream().map(one -> new Column(labels.get(one.getKey()), one.getValue())).toList();
    }
}
