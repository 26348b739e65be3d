package org.hudna.app.web.desk.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hudna.app.room.Done;
import org.hudna.app.room.Looking.Look;
import org.hudna.app.web.api.DecisionTold;
import org.hudna.app.web.api.shape.Got;
import org.hudna.app.web.api.shape.Trouble;
import org.hudna.app.web.desk.Frame;
import org.hudna.app.web.desk.Moments;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.incident.IncidentSheet.Told;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.incidents.ladder.Ruling;
import org.hudna.incidents.matching.Judgement;
import org.hudna.where.Position;
import org.hudna.words.Digits;
import org.hudna.words.Message;

/** What is done about an incident by the forms on its page. */
final class Decided {

    private static final List<String> FIELDS = List.of("ruling", "standing", "of", "evidence", "reference", "until", "why");

    private Decided() {}

    static View decide(Visit visit) {
        if (!IncidentLeaf.isThere(visit)) return new View.Nothing();
        EventId id = IncidentLeaf.id(visit).orElseThrow();
        Map<String, List<String>> fields = fields(visit);
        return switch (DecisionTold.read(fields)) {
            case Got.Wrong<Ruling>(List<Trouble> troubles) -> wrong(visit, troubles.stream().map(one -> said(one)).toList());
            case Got.Sound<Ruling>(Ruling ruling) -> done(visit, id, visit.room().deciding().decide(id, ruling, visit.filled("why"), visit.acting()),
                "decisions");
        };
    }

    /** As the door for programs names them; without what was left empty. A reason is asked for by the room, in its own words. */
    private static Map<String, List<String>> fields(Visit visit) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (String name : FIELDS) if (!visit.filled(name).isEmpty() || name.equals("why")) fields.put(name, List.of(visit.filled(name)));
        fields.computeIfPresent("until", (_, values) -> values.stream()
            .map(text -> Moments.read(text, Frame.zone(visit.room())).map(Object::toString).orElse(text)).toList());
        return fields;
    }

    private static Message said(Trouble one) {
        Message field = switch (one.member()) {
            case "ruling" -> Message.of("incident.decide");
            case "standing" -> Message.of("incident.standing");
            case "of" -> Message.of("incident.of");
            case "evidence" -> Message.of("incident.evidence-kind");
            case "reference" -> Message.of("incident.reference");
            case "until" -> Message.of("incident.until");
            default -> Message.of("incident.why"); // not sealed: the last field of the form
        };
        return Message.of("situation.in-field", "field", field, "what", one.what());
    }

    static View judge(Visit visit) {
        if (!IncidentLeaf.isThere(visit)) return new View.Nothing();
        EventId id = IncidentLeaf.id(visit).orElseThrow();
        Optional<Judgement.Verdict> verdict = verdict(visit.filled("verdict"));
        List<Message> wrong = new ArrayList<>();
        for (String field : List.of("one", "other")) if (visit.filled(field).isEmpty()) wrong.add(Message.of("incident.judge-which"));
        if (verdict.isEmpty()) wrong.add(Message.of("incident.judge-verdict"));
        if (!wrong.isEmpty()) return wrong(visit, wrong.stream().distinct().toList());
        return switch (visit.room().claiming().judge(new ClaimId(visit.filled("one")), new ClaimId(visit.filled("other")), verdict.orElseThrow(),
            visit.acting())) {
            case Done.Unknown() -> wrong(visit, List.of(Message.of("incident.no-claim")));
            case Done done -> done(visit, id, done, "judge");
        };
    }

    private static Optional<Judgement.Verdict> verdict(String text) {
        for (Judgement.Verdict one : Judgement.Verdict.values()) if (one.name().toLowerCase(Locale.ROOT).equals(text)) return Optional.of(one);
        return Optional.empty();
    }

    static View look(Visit visit) {
        if (!IncidentLeaf.isThere(visit)) return new View.Nothing();
        EventId id = IncidentLeaf.id(visit).orElseThrow();
        return switch (visit.room().looking().position(id, visit.filled("why"), visit.acting())) {
            case Look.Not<Optional<Position>>(Done why) -> done(visit, id, why, "position");
            case Look.Shown<Optional<Position>>(Optional<Position> at, long entry) ->
                View.sheet("incident/position.jte", Message.of("incident.position"),
                new PlaceSheet(IncidentLeaf.path(id), at, at.map(Names::radius), entry));
        };
    }

    static View tell(Visit visit) {
        if (!IncidentLeaf.isThere(visit)) return new View.Nothing();
        EventId id = IncidentLeaf.id(visit).orElseThrow();
        return done(visit, id, StepForm.tell(visit, id), "steps");
    }

    static View takeBack(Visit visit) {
        Optional<Long> entry = Optional.of(Digits.ascii(visit.at("entry"))).filter(it -> it.matches("\\d{1,18}")).map(Long::parseLong);
        if (entry.isEmpty() || !IncidentLeaf.isThere(visit)) return new View.Nothing();
        EventId id = IncidentLeaf.id(visit).orElseThrow();
        boolean isHere = visit.room().tables().step(entry.get()).filter(word -> word.said().incident().equals(id)).isPresent();
        return isHere ? done(visit, id, visit.room().stepping().takeBack(entry.get(), visit.filled("why"), visit.acting()), "steps")
            : new View.Nothing();
    }

    /** The page anew, or the page with why it was not done. */
    static View done(Visit visit, EventId id, Done done, String part) {
        return switch (done) {
            case Done.Yes(List<Long> entries) -> new View.Go(IncidentLeaf.path(id) + (entries.isEmpty() ? "" : "?written=" + entries.getFirst())
                + "#" + part);
            case Done.Refused(Message why) -> wrong(visit, List.of(why));
            case Done.Forbidden() -> wrong(visit, List.of(Message.of("api.detail-not-allowed")));
            case Done.Unknown() -> new View.Nothing();
            case Done.KeyTaken() -> wrong(visit, List.of(Message.of("incident.sent-already")));
        };
    }

    private static View wrong(Visit visit, List<Message> why) {
        Map<String, String> filled = new TreeMap<>();
        visit.request().page().fields().forEach((name, values) -> filled.put(name, values.getFirst()));
        return IncidentLeaf.sheet(visit, new Told(Optional.empty(), why),
            filled).<View>map(sheet -> View.wrong(IncidentLeaf.TEMPLATE, IncidentLeaf.title(), sheet))
            .orElse(new View.Nothing());
    }
}
