package org.hudna.app.web.desk.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Done;
import org.hudna.app.store.KeptClaim;
import org.hudna.app.store.Tables;
import org.hudna.app.web.api.ClaimRow;
import org.hudna.app.web.api.Guard;
import org.hudna.app.web.desk.Addresses;
import org.hudna.app.web.desk.Frame;
import org.hudna.app.web.desk.Leaves;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.incident.ClaimSheet.Cell;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.bulletin.ShownClaim;
import org.hudna.claims.ClaimFile;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.words.Message;

/** One claim: corrected or withdrawn, never changed. */
final class ClaimLeaf {

    private static final String TEMPLATE = "incident/claim.jte";
    private static final Message TITLE = Message.of("incident.claim");

    private ClaimLeaf() {}

    static void in(Leaves leaves) {
        Guard guard = Guard.any(Verb.CORRECT_CLAIM, Verb.WITHDRAW_CLAIM);
        leaves.page("/claims/{claim}", guard, "incident.leaf-claim",
            visit -> sheet(visit, List.of(), false).<View>map(sheet -> View.sheet(TEMPLATE, TITLE, sheet)).orElse(new View.Nothing()));
        leaves.form("/claims/{claim}/correct", Guard.of(Verb.CORRECT_CLAIM), "incident.leaf-correct", ClaimLeaf::correct);
        leaves.form("/claims/{claim}/withdraw", Guard.of(Verb.WITHDRAW_CLAIM), "incident.leaf-withdraw", ClaimLeaf::withdraw);
    }

    static String path(ClaimId id) { return "/claims/" + Addresses.encoded(id.code()); }

    private static Optional<ClaimId> id(Visit visit) { return Optional.of(visit.at("claim")).filter(id -> !id.isBlank()).map(ClaimId::new); }

    /** One that no longer counts is shown as it last stood. */
    private static Optional<ClaimSheet> sheet(Visit visit, List<Message> wrong, boolean isSent) {
        var stood = id(visit).flatMap(id -> visit.room().situation().claim(id, visit.viewer()));
        if (stood.isEmpty()) return Optional.empty();
        KeptClaim kept = stood.get().kept();
        ClaimId id = kept.claim().id();
        Optional<EventId> incident = stood.get().incident();
        Optional<ShownClaim> shown = stood.get().shown().filter(one -> one.who().id().isPresent());
        Names names = Names.of(visit.room(), Tables.NOW, visit.lang());
        return shown.map(one -> {
            Map<String, String> cells = isSent ? sent(visit) : new ClaimCells(kept.claim(), Frame.zone(visit.room())).cells();
            List<Cell> filled = ClaimFile.columns().stream().filter(cells::containsKey).map(column -> new Cell(column, cells.get(column))).toList();
            List<Cell> more = ClaimFile.columns().stream().filter(column -> !cells.containsKey(column)).map(column -> new Cell(column, "")).toList();
            return new ClaimSheet(path(id), incident.filter(_ -> kept.stands()).map(IncidentLeaf::path), ClaimCard.of(one, names), kept.stands(),
                new ClaimCells(kept.claim(), Frame.zone(visit.room())).isWhole(), filled, more,
                visit.may(Verb.READ_HISTORY) ? HistoryLine.of(visit.room().tables().history(id), visit.room(), names) : List.of(), wrong,
                visit.filled("why"));
        });
    }

    private static Map<String, String> sent(Visit visit) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : ClaimFile.columns()) if (!visit.filled("row-" + column).isEmpty()) cells.put(column, visit.filled("row-" + column));
        return cells;
    }

    private static View correct(Visit visit) {
        Optional<ClaimSheet> sheet = sheet(visit, List.of(), true);
        if (sheet.isEmpty()) return new View.Nothing();
        if (!sheet.get().fits()) return wrong(visit, Message.of("incident.correct-elsewhere"), true);
        ClaimId id = id(visit).orElseThrow();
        return done(visit, id, visit.room().claiming().correct(id, ClaimRow.of(sent(visit)), visit.filled("why"), visit.acting()), true);
    }

    private static View withdraw(Visit visit) {
        if (sheet(visit, List.of(), false).isEmpty()) return new View.Nothing();
        ClaimId id = id(visit).orElseThrow();
        return done(visit, id, visit.room().claiming().withdraw(id, visit.filled("why"), visit.acting()), false);
    }

    /** Back to the incident that the claim was in. */
    private static View done(Visit visit, ClaimId id, Done done, boolean isSent) {
        return switch (done) {
            case Done.Yes(List<Long> entries) -> new View.Go(path(id) + (entries.isEmpty() ? "" : "#history"));
            case Done.Refused(Message why) -> wrong(visit, why, isSent);
            case Done.Forbidden() -> wrong(visit, Message.of("api.detail-not-allowed"), isSent);
            case Done.Unknown() -> wrong(visit, Message.of("incident.claim-gone"), isSent);
            case Done.KeyTaken() -> wrong(visit, Message.of("incident.sent-already"), isSent);
        };
    }

    private static View wrong(Visit visit, Message why, boolean isSent) {
        return sheet(visit, List.of(why), isSent).<View>map(sheet -> View.wrong(TEMPLATE, TITLE, sheet)).orElse(new View.Nothing());
    }
}
