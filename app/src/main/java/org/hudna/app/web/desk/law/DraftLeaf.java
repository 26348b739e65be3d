package org.hudna.app.web.desk.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Lawgiving.Tried;
import org.hudna.app.room.Trial;
import org.hudna.app.store.Tables;
import org.hudna.app.web.desk.Addresses;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.WhyNot;
import org.hudna.assessment.Outcome;
import org.hudna.terms.Clause;
import org.hudna.terms.Terms;
import org.hudna.terms.reading.Refusal;
import org.hudna.terms.reading.TermsReader;
import org.hudna.words.Message;

/** A lawyer writes a new version, is told what is wrong with it and what it would change, and only then may somebody adopt it. */
final class DraftLeaf {

    private static final String TEMPLATE = "law/draft.jte";
    private static final Message TITLE = Message.of("agreement.draft");

    private DraftLeaf() {}

    static View open(Visit visit) {
        return View.sheet(TEMPLATE, TITLE, new Draft(visit, current(visit)).sheet(List.of(), Optional.empty(), false, Optional.empty(), ""));
    }

    static View sent(Visit visit) {
        var draft = new Draft(visit, filled(visit));
        Optional<Message> wrong = visit.filled("deed").equals("adopt") ? adopt(draft) : Optional.empty();
        if (visit.filled("deed").equals("adopt") && wrong.isEmpty()) return new View.Go("/agreement#versions");
        return switch (visit.room().lawgiving().trial(draft.files, visit.viewer())) {
            case Tried.Refused(List<Refusal> why) ->
                View.wrong(TEMPLATE, TITLE, draft.sheet(why, Optional.of(why.isEmpty() ? Message.of("room.terms-incomplete")
                : Message.of("agreement.refused", "n", why.size())), true, Optional.empty(), ""));
            case Tried.Sound(Terms terms, Optional<Trial> trial) -> draft.tried(terms, trial, wrong);
        };
    }

    /** Only what was tried is adopted, and nothing that was altered since. Empty where it was. */
    private static Optional<Message> adopt(Draft draft) {
        Optional<Terms> terms = TermsReader.read(draft.files).terms();
        if (terms.isEmpty() || !draft.visit.filled("checked").equals(terms.get().version())) return Optional.of(Message.of("agreement.not-this"));
        return WhyNot.of(draft.visit.room().lawgiving().adoptTerms(terms.get().id(), draft.files, draft.visit.filled("why"), draft.visit.acting()));
    }

    /** The files in force. */
    private static Map<String, String> current(Visit visit) {
        return visit.room().lawgiving().adopted(Tables.NOW)
            .map(one -> one.entry() instanceof Entry.TermsAdopted now ? now.files() : Map.<String, String>of()).orElse(Map.of());
    }

    /** What was filled in; the file in force where nothing came. Browsers end lines in their own way. */
    private static Map<String, String> filled(Visit visit) {
        Map<String, String> current = current(visit), files = new LinkedHashMap<>();
        for (String name : TermsReader.FILES) {
            String now = current.getOrDefault(name, "");
            String text = visit.ticked(name).stream().findFirst().map(DraftLeaf::lines)
                .filter(it -> !it.stripTrailing().equals(lines(now).stripTrailing())).orElse(now);
            if (!text.isBlank()) files.put(name, text);
        }
        return files;
    }

    private static String lines(String text) { return text.replace("\r\n", "\n"); }

    /** What somebody has written. */
    private record Draft(Visit visit, Map<String, String> files) {

        View tried(Terms terms, Optional<Trial> trial, Optional<Message> wrong) {
            Message fine = Message.of(terms.version().equals(visit.room().lawgiving().terms().map(Terms::version).orElse("")) ? "agreement.same"
                : "agreement.sound");
            DraftSheet sheet = sheet(List.of(), Optional.of(wrong.orElse(fine)), wrong.isPresent(), trial.map(it -> rows(it, terms)),
                terms.version());
            return wrong.isPresent() ? View.wrong(TEMPLATE, TITLE, sheet) : View.sheet(TEMPLATE, TITLE, sheet);
        }

        DraftSheet sheet(List<Refusal> refusals, Optional<Message> verdict, boolean isWrong, Optional<DraftSheet.TrialRows> trial, String checked) {
            Map<String, String> now = current(visit);
            List<DraftSheet.FileRow> rows = TermsReader.FILES.stream().map(name -> new DraftSheet.FileRow(name, files.getOrDefault(name, ""),
                !files.getOrDefault(name, "").equals(now.getOrDefault(name, "")), (int) refusals.stream().filter(one -> one.file().equals(name))
                .count())).toList();
            return new DraftSheet(rows, refusals, verdict, isWrong, trial, checked, visit.filled("why"), visit.may(Verb.ADOPT_TERMS));
        }

        private DraftSheet.TrialRows rows(Trial trial, Terms draft) {
            List<DraftSheet.TurnRow> turns = trial.turns().entrySet().stream()
                .map(one -> new DraftSheet.TurnRow(said(one.getKey().before()), one.getKey().after().said(), one.getValue())).toList();
            List<DraftSheet.ChangedRow> first = trial.first().stream()
                .map(one -> new DraftSheet.ChangedRow(one.incident().code(), "/incidents/" + Addresses.encoded(one.incident().code()),
                said(one.turn().before()), one.turn().after().said(), one.clauses().stream().map(clause -> title(draft, clause)).toList())).toList();
            Optional<Message> coarse = trial.coarse() == 0 ? Optional.empty() : Optional.of(Message.of("agreement.coarse", "n", trial.coarse()));
            Optional<Message> more = trial.changed() <= first.size() ? Optional.empty()
                : Optional.of(Message.of("agreement.more", "n", first.size(), "all", trial.changed()));
            return new DraftSheet.TrialRows(Message.of("agreement.tried", "n", trial.incidents(), "changed", trial.changed()), coarse, turns,
                trial.findings(), first, more);
        }

        private static Message said(Optional<Outcome> before) { return before.map(Outcome::said).orElse(Message.of("agreement.no-terms")); }

        /** A clause may stand in one version alone. */
        private Object title(Terms draft, String clause) {
            return draft.clause(clause).or(() -> visit.room().lawgiving().terms().flatMap(now -> now.clause(clause)))
                .map(Clause::title).<Object>map(it -> it).orElse(clause);
        }
    }
}
