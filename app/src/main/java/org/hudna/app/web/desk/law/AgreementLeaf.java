package org.hudna.app.web.desk.law;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.people.Verb;
import org.hudna.app.store.Tables;
import org.hudna.app.web.api.Guard;
import org.hudna.app.web.desk.Frame;
import org.hudna.app.web.desk.Leaves;
import org.hudna.app.web.desk.Moments;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.situation.LawMap;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/** What binds whom, in words beside its citations, at any time and as it was known at any time. */
public final class AgreementLeaf {

    private AgreementLeaf() {}

    /** Adds what belongs here. */
    public static void in(Leaves leaves) {
        Guard drafts = Guard.any(Verb.ADOPT_TERMS, Verb.READ_LAW);
        leaves.page("/agreement", Guard.of(Verb.READ_LAW), "desk.tab-agreement", AgreementLeaf::read);
        leaves.page("/agreement/draft", drafts, "agreement.draft", DraftLeaf::open);
        leaves.form("/agreement/draft", drafts, "agreement.leaf-draft", DraftLeaf::sent);
        FormsLeaf.in(leaves);
    }

    private static View read(Visit visit) {
        var asked = new AgreementSheet.Asked(visit.asked("instrument").orElse(""), visit.asked("at").orElse(""), visit.asked("asOf").orElse(""));
        Optional<Instant> at = Moments.read(asked.at(), Frame.zone(visit.room()));
        Optional<Long> asOf = visit.asOf();
        boolean wrong = asOf.isEmpty() || !asked.at().isEmpty() && at.isEmpty();
        long then = asOf.orElse(Tables.NOW);
        Instant looked = at.orElseGet(visit.room()::now);
        Optional<Terms> terms = visit.room().lawgiving().terms(then);
        Optional<Recorded> adopted = visit.room().lawgiving().adopted(then);
        Optional<String> only = Optional.of(asked.instrument())
            .filter(id -> terms.stream().flatMap(all -> all.life().instruments().stream()).anyMatch(one -> one.id().equals(id)));
        Optional<Law> law = terms.map(all -> new Reader(all, articles(adopted), looked, only).law());
        Instant known = Moments.read(asked.asOf(), Frame.zone(visit.room())).orElseGet(visit.room()::now);
        var sheet = new AgreementSheet(asked, Optional.of(Message.of("agreement.wrong-moment")).filter(_ -> wrong), looked, law,
            LawMap.of(visit, looked, known, then),
            versions(visit, adopted));
        return wrong ? View.wrong("law/agreement.jte", Message.of("desk.tab-agreement"), sheet)
            : View.sheet("law/agreement.jte", Message.of("desk.tab-agreement"), sheet);
    }

    private static Map<String, String> articles(Optional<Recorded> adopted) {
        return adopted.map(one -> one.entry() instanceof Entry.TermsAdopted(var _, Map<String, String> files, var _)
            ? Articles.of(files.getOrDefault("text.md", "")) : Map.<String, String>of())
            .orElse(Map.of());
    }

    private static List<AgreementSheet.VersionRow> versions(Visit visit, Optional<Recorded> shown) {
        return visit.room().tables().law().stream().flatMap(one -> one.entry() instanceof Entry.TermsAdopted(String name, var _, String why)
            ? Optional.of(new AgreementSheet.VersionRow(one.index(), one.stamp().at(), one.stamp().by(), name, why,
            shown.filter(it -> it.index() == one.index()).isPresent())).stream()
            : java.util.stream.Stream.<AgreementSheet.VersionRow>empty()).toList().reversed();
    }
}
