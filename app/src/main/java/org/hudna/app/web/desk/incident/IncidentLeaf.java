package org.hudna.app.web.desk.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Room;
import org.hudna.app.room.Seen;
import org.hudna.app.room.Situation;
import org.hudna.app.store.Tables;
import org.hudna.app.web.api.Guard;
import org.hudna.app.web.desk.Addresses;
import org.hudna.app.web.desk.Leaves;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.incident.IncidentSheet.Deeds;
import org.hudna.app.web.desk.incident.IncidentSheet.LadderSheet;
import org.hudna.app.web.desk.incident.IncidentSheet.Party;
import org.hudna.app.web.desk.incident.IncidentSheet.Step;
import org.hudna.app.web.desk.incident.IncidentSheet.Told;
import org.hudna.app.web.desk.situation.IncidentRow;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.EventId;
import org.hudna.incidents.ladder.Rung;
import org.hudna.incidents.ladder.Verification;
import org.hudna.terms.Terms;
import org.hudna.who.ActorId;
import org.hudna.who.SourceId;
import org.hudna.words.Message;

/** One incident, whole: as far as the viewer, or somebody whom the watch imagines, is shown it. */
public final class IncidentLeaf {

    static final String TEMPLATE = "incident/page.jte";

    private IncidentLeaf() {}

    /** Adds what belongs here. */
    public static void in(Leaves leaves) {
        leaves.page("/incidents/{id}", Guard.of(Verb.READ_INCIDENT), "incident.leaf-one", IncidentLeaf::page);
        leaves.form("/incidents/{id}/decisions", Guard.any(Verb.DECIDE, Verb.DETERMINE, Verb.EMBARGO, Verb.RELEASE), "incident.leaf-decide",
            Decided::decide);
        leaves.form("/incidents/{id}/judgements", Guard.of(Verb.JUDGE), "incident.leaf-judge", Decided::judge);
        leaves.form("/incidents/{id}/position", Guard.of(Verb.LOOK_AT_POSITION), "incident.leaf-position", Decided::look);
        leaves.form("/incidents/{id}/steps", Guard.of(Verb.TELL_STEP), "step.leaf-tell", Decided::tell);
        leaves.form("/incidents/{id}/steps/{entry}/take-back", Guard.of(Verb.TELL_STEP), "step.leaf-take-back", Decided::takeBack);
        ClaimLeaf.in(leaves);
    }

    static Message title() { return Message.of("incident.title"); }

    /** Blank ids are nobody's. */
    static Optional<EventId> id(Visit visit) { return Optional.of(visit.at("id")).filter(id -> !id.isBlank()).map(EventId::new); }

    static String path(EventId id) { return "/incidents/" + Addresses.encoded(id.code()); }

    private static View page(Visit visit) {
        Told told = visit.asked("written").filter(text -> text.matches("\\d{1,18}"))
            .map(entry -> new Told(Optional.of(Message.of("incident.written", "entry", Long.parseLong(entry))), List.of())).orElse(Told.NOTHING);
        return sheet(visit, told, Map.of()).<View>map(sheet -> View.sheet(TEMPLATE, title(), sheet)).orElse(new View.Nothing());
    }

    /** Empty where there is no such incident as far as the viewer is told, or the moment is none. */
    static Optional<IncidentSheet> sheet(Visit visit, Told told, Map<String, String> filled) {
        Optional<Long> asOf = visit.asOf();
        if (asOf.isEmpty()) return Optional.empty();
        Optional<ActorId> imagined = visit.asked("as").filter(_ -> visit.viewer().edition() == Edition.RESTRICTED).filter(ActorId::isCode)
            .map(ActorId::new);
        Viewer viewer = imagined.map(party -> new Viewer("", Set.of(Role.LIAISON), Optional.of(party))).orElse(visit.viewer());
        Names names = Names.of(visit.room(), asOf.get(), visit.lang());
        return id(visit).flatMap(id -> seen(visit, id, viewer)
            .map(seen -> new Making(visit, seen, names, imagined, told, filled).sheet(id)));
    }

    private static Optional<Seen> seen(Visit visit, EventId id, Viewer viewer) {
        Situation situation = visit.room().situation();
        return visit.moment().map(at -> situation.incident(id, viewer, at)).orElseGet(() -> situation.incident(id, viewer, Tables.NOW));
    }

    private record Making(Visit visit, Seen seen, Names names, Optional<ActorId> imagined, Told told, Map<String, String> filled) {

        IncidentSheet sheet(EventId id) {
            Room room = visit.room();
            boolean own = imagined.isEmpty();
            List<FindingCard.OfAccount> findings = seen.whole().stream().flatMap(whole -> whole.findings().stream())
                .map(one -> FindingCard.of(one, names)).toList();
            return new IncidentSheet(IncidentRow.of(seen.card(), names), path(id), visit.asked("asOf").orElse(""), imagined.map(names::actor),
                ClaimCard.columns(seen.claims(), names), seen.whole().map(whole -> FactRow.of(whole.accounts(), seen.claims(), names))
                .orElse(List.of()), findings,
                findings.isEmpty() ? under() : List.of(), seen.whole().map(whole -> ladder(whole.verification())),
                seen.decisions().stream().map(one -> DecisionLine.of(one, names)).toList().reversed(),
                own ? seen.steps().stream().map(run -> StepLine.block(run, id.code(), names)).toList() : List.of(),
                own && visit.may(Verb.READ_REPORT) ? EvidenceLine.of(seen.claims(), room) : List.of(),
                own && visit.may(Verb.READ_HISTORY) ? HistoryLine.of(room.tables().history(id), room, names).reversed() : List.of(), deeds(),
                told, filled);
        }

        private List<Message> under() {
            List<Message> under = new ArrayList<>();
            for (var found : seen.card().findings().orElse(List.of())) {
                Message verdict = Message.of("verdict." + found.verdict());
                under.add(found.responsible().isEmpty() ? Message.of("situation.finding", "clause", names.clause(found.clause()), "verdict", verdict)
                    : Message.of("incident.under", "clause", names.clause(found.clause()), "verdict", verdict,
                    "who", names.actors(found.responsible().stream().sorted(
                        java.util.Comparator.comparing(ActorId::code)).toList())));
            }
            return under;
        }

        private static LadderSheet ladder(Verification found) {
            String standing = found.standing().code();
            List<Step> steps = Arrays.stream(Rung.values())
                .map(rung -> new Step(Message.of("ladder." + rung.code()), rung == found.computed(), rung.code().equals(standing))).toList();
            return new LadderSheet(steps, DecisionLine.said(found.standing()), Message.of("ladder." + found.computed().code()), found.differs(),
                found.reasons(),
                found.contestedBy().stream().map(SourceId::name).toList());
        }

        /** Nothing is done to the past, nor through somebody else's eyes. */
        private Deeds deeds() {
            List<Party> parties = visit.viewer().edition() == Edition.RESTRICTED ? names.terms().map(Making::parties).orElse(List.of()) : List.of();
            if (imagined.isPresent() || visit.asked("asOf").isPresent()) return new Deeds(false, false, false, false, false, false, false, false,
                parties);
            boolean kept = seen.card().isCoarse();
            return new Deeds(visit.may(Verb.DECIDE), visit.may(Verb.EMBARGO), visit.may(Verb.RELEASE), visit.may(Verb.DETERMINE),
                visit.may(Verb.JUDGE) && !seen.claims().isEmpty(),
                visit.may(Verb.CORRECT_CLAIM), visit.may(Verb.LOOK_AT_POSITION) && kept, visit.may(Verb.TELL_STEP), parties);
        }

        private static List<Party> parties(Terms terms) {
            return terms.actors().values().stream().map(actor -> new Party(actor.id().code(), actor.name())).toList();
        }
    }

    /** Where there is an incident of that id to be seen at all, now. */
    static boolean isThere(Visit visit) {
        return id(visit).flatMap(id -> visit.room().situation().incident(id, visit.viewer(), Tables.NOW)).isPresent();
    }
}
