package org.hudna.app.web.desk.incident;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hudna.app.web.desk.telling.ClaimWords;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.bulletin.ShownClaim;
import org.hudna.claims.ClaimId;
import org.hudna.incidents.accounts.Consolidated;
import org.hudna.incidents.accounts.FactView;
import org.hudna.incidents.accounts.FactView.Concord;
import org.hudna.who.SourceId;
import org.hudna.words.Message;

/**
 * One fact as all tell it.
 *
 * @param told each way in which it is told, by whom
 * @param silent sources that say nothing of it
 */
public record FactRow(Message fact, Concord concord, List<Version> told, List<String> silent) {

    public FactRow {
        told = List.copyOf(told);
        silent = List.copyOf(silent);
    }

    /** One way in which it is told. */
    public record Version(Object said, List<String> sources) {}

    /** How those who tell it stand to one another. */
    public Message concordSaid() { return Message.of("incident.concord-" + concord.code()); }

    static List<FactRow> of(Consolidated view, List<ShownClaim> claims, Names names) {
        Map<ClaimId, ShownClaim> byId = claims.stream().filter(claim -> claim.who().id().isPresent())
            .collect(Collectors.toMap(claim -> claim.who().id().orElseThrow(), Function.identity(), (one, _) -> one));
        return view.facts().stream().filter(fact -> fact.concord() != Concord.SILENT).map(fact -> of(fact, byId, names)).toList();
    }

    private static FactRow of(FactView fact, Map<ClaimId, ShownClaim> claims, Names names) {
        List<Version> told = fact.versions().stream().map(one -> {
            Optional<Object> said = one.claims().stream().flatMap(id -> Optional.ofNullable(claims.get(id)).stream()).findFirst()
                .flatMap(claim -> new ClaimWords(claim, names).of(fact.fact()));
            return new Version(said.orElse(one.said()), one.sources().stream().map(SourceId::name).toList());
        }).toList();
        return new FactRow(Message.of("match.fact-" + fact.fact().code()), fact.concord(), told, fact.silent().stream().map(SourceId::name).toList());
    }
}
