package org.hudna.app.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.people.Verb;
import org.hudna.app.store.StepWord;
import org.hudna.app.store.Tables;
import org.hudna.assessment.StepEnd;
import org.hudna.bulletin.Card;
import org.hudna.claims.EventId;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/** What people tell of the steps that procedures want after an incident; added, never changed. What is told first counts, until it is taken back. */
public final class Stepping {

    private static final int MOST_LETTERS = 20_000;

    private final Desk desk;
    private final Tables tables;
    private final Derivation derivation;

    Stepping(Desk desk, Tables tables, Derivation derivation) {
        this.desk = desk;
        this.tables = tables;
        this.derivation = derivation;
    }

    /** Which step, after which incident. */
    public record Which(EventId incident, String procedure, String step) {}

    /** What became of a step, as it is asked for. */
    public enum Ending { DONE, NOT_DONE, NOT_NEEDED }

    /**
     * The same as {@link #tell(Which, StepEnd, String, Acting)}.
     *
     * @param at when it was done; refused where it is not given, or given though nothing was done
     */
    public Done tell(Which which, Ending ending, Optional<Instant> at, String note, Acting who) {
        if (!desk.may(who, Verb.TELL_STEP)) return new Done.Forbidden();
        if (ending != Ending.DONE && at.isPresent()) return new Done.Refused(Message.of("room.step-no-time"));
        if (ending == Ending.DONE && at.isEmpty()) return new Done.Refused(Message.of("room.step-when"));
        return tell(which, switch (ending) {
            case DONE -> new StepEnd.Done(at.get());
            case NOT_DONE -> new StepEnd.NotDone();
            case NOT_NEEDED -> new StepEnd.NotNeeded();
        }, note, who);
    }

    /**
     * What became of a step. Refused where somebody told it already: who knows better takes that back first, so that nothing is passed over unseen.
     */
    public Done tell(Which which, StepEnd end, String note, Acting who) {
        if (!desk.may(who, Verb.TELL_STEP)) return new Done.Forbidden();
        Optional<Card> card = tables.card(which.incident(), Tables.NOW);
        if (card.isEmpty()) return new Done.Unknown();
        Optional<Terms> terms = derivation.laws(tables.asOf(Tables.NOW)).terms();
        if (terms.isEmpty()) return noStep(which);
        var entry = new Entry.StepTold(which.incident(), terms.get().id(), which.procedure(), which.step(), end, note.strip());
        return desk.before(who, entry).or(() -> whyNot(card.get(), terms.get(), entry)).orElseGet(() -> desk.write(who, entry));
    }

    private static Done noStep(Which which) {
        return new Done.Refused(Message.of("room.no-step", "procedure", which.procedure(), "step", which.step()));
    }

    private Optional<Done> whyNot(Card card, Terms terms, Entry.StepTold told) {
        Optional<Procedures.Step> step = Procedures.of(card, terms, tables.steps(card.id(), Tables.NOW), desk.now()).stream()
            .filter(run -> run.procedure().id().equals(told.procedure()))
            .flatMap(run -> run.steps().stream()).filter(one -> one.state().step().id().equals(told.step())).findFirst();
        if (step.isEmpty()) return Optional.of(noStep(new Which(told.incident(), told.procedure(), told.step())));
        if (told.note().length() > MOST_LETTERS) return refused(Message.of("room.note-long", "n", MOST_LETTERS));
        return step.get().counts().map(word -> refused(Message.of("room.step-told", "by", word.told().stamp().by())))
            .orElseGet(() -> whyNot(card, told));
    }

    private Optional<Done> whyNot(Card card, Entry.StepTold told) {
        return switch (told.end()) {
            case StepEnd.Done(Instant at) when at.isAfter(desk.now()) -> refused(Message.of("room.step-future"));
            case StepEnd.Done(Instant at) when at.isBefore(card.when().from()) -> refused(Message.of("room.step-before"));
            case StepEnd.Done _ -> Optional.empty();
            case StepEnd.NotDone(), StepEnd.NotNeeded() -> told.note().isEmpty() ? refused(Message.of("room.step-why")) : Optional.empty();
        };
    }

    private static Optional<Done> refused(Message why) { return Optional.of(new Done.Refused(why)); }

    /** What was told no longer counts, whoever told it; it stays readable. @param told the number of the entry that told it */
    public Done takeBack(long told, String why, Acting who) {
        if (!desk.may(who, Verb.TELL_STEP)) return new Done.Forbidden();
        Optional<StepWord> word = tables.step(told);
        if (word.isEmpty() || tables.card(word.get().said().incident(), Tables.NOW).isEmpty()) return new Done.Unknown();
        var entry = new Entry.StepTakenBack(told, why.strip());
        Optional<Done> before = desk.before(who, entry);
        if (before.isPresent()) return before.get();
        if (entry.why().isEmpty()) return new Done.Refused(Message.of("room.why"));
        if (why.length() > MOST_LETTERS) return new Done.Refused(Message.of("room.note-long", "n", MOST_LETTERS));
        return word.get().back().<Done>map(back -> new Done.Refused(Message.of("room.step-back", "by", back.stamp().by())))
            .orElseGet(() -> desk.write(who, entry));
    }
}
