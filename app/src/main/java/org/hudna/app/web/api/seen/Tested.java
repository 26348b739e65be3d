package org.hudna.app.web.api.seen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Finding;
import org.hudna.assessment.Missing;
import org.hudna.assessment.Step;
import org.hudna.assessment.Verdict;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Depth;
import org.hudna.bulletin.Detail;
import org.hudna.bulletin.Sight;
import org.hudna.claims.ClaimId;
import org.hudna.truth.Truth;
import org.hudna.who.ActorId;
import org.hudna.words.Texts;

/**
 * One account against one clause. The sentences of the trace name sources and repeat their words: whoever is not told who speaks gets the tests and their
 * answers without them.
 *
 * @param account which of the accounts, from 1
 */
public record Tested(int account, Optional<String> label, String clause, String verdict, String breach, Optional<String> allowedBy, Optional<String> reason,
                     Optional<String> because, List<String> candidates, List<String> answering, List<String> sides, List<Lacking> missing, List<Put> trace,
                     Optional<List<String>> claims) {

    /** Something that could change the answer. */
    public record Lacking(String about, String kind, Optional<Sentence> question) {
        static Lacking of(Missing missing, boolean whole, Texts texts) {
            return new Lacking(missing.about().code(), missing.kind().code(), whole ? Optional.of(Sentence.of(missing.question(), texts)) : Optional.empty());
        }
    }

    /** One test that was put. */
    public record Put(String test, String answer, Optional<Sentence> why) {
        static Put of(Step step, boolean whole, Texts texts) {
            return new Put(step.test().code(), Tested.answer(step.truth()), whole ? Optional.of(Sentence.of(step.why(), texts)) : Optional.empty());
        }
    }

    /** All findings of an incident but those of clauses on other acts; none where the reader is shown no findings. */
    public static List<Tested> of(Assessment assessment, Sight sight, Card card, Texts texts) {
        List<Tested> all = new ArrayList<>();
        if (sight.depth(Detail.FINDINGS, card) != Depth.WHOLE) return all;
        boolean whole = sight.depth(Detail.SOURCES, card) == Depth.WHOLE;
        for (int i = 0; i < assessment.accounts().size(); i++) {
            Assessment.OfAccount account = assessment.accounts().get(i);
            for (Finding finding : account.findings())
                if (!(finding.verdict() instanceof Verdict.NotCovered(var why) && why == Verdict.Reason.ACT)) all.add(of(i + 1, account.account().label(), finding, whole, texts));
        }
        return all;
    }

    private static Tested of(int account, String label, Finding finding, boolean whole, Texts texts) {
        var responsible = finding.responsible();
        return new Tested(account, whole ? Optional.of(label) : Optional.empty(), finding.clause(), finding.verdict().code(), answer(finding.breach()),
            finding.verdict() instanceof Verdict.Allowed(String by) ? Optional.of(by) : Optional.empty(),
            finding.verdict() instanceof Verdict.NotCovered(var reason) ? Optional.of(reason.code()) : Optional.empty(),
            finding.verdict() instanceof Verdict.NoBreach(var because) ? Optional.of(because.code()) : Optional.empty(), Codes.of(responsible.candidates(), ActorId::code),
            Codes.of(responsible.answering(), ActorId::code), Codes.of(responsible.sides(), ActorId::code),
            finding.missing().stream().map(one -> Lacking.of(one, whole, texts)).toList(), finding.steps().stream().map(one -> Put.of(one, whole, texts)).toList(),
            whole ? Optional.of(Codes.of(finding.claims(), ClaimId::code)) : Optional.empty());
    }

    static String answer(Truth truth) {
        return switch (truth) {
            case TRUE -> "yes";
            case FALSE -> "no";
            case UNKNOWN -> "unknown";
        };
    }
}
