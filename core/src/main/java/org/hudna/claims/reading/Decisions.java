package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.lexicon.Use;
import org.hudna.claims.reading.Actor.Sort;
import org.hudna.where.spotting.Mention;

/** Decisions named with their date or place, and agreements that were reached. */
final class Decisions {

    private static final int NEAR = 9;

    private final Sentence sentence;
    private final List<Speech> speeches;
    private final Memory memory;
    private final Cues cues;

    Decisions(Sentence sentence, List<Speech> speeches, Memory memory) {
        this.sentence = sentence;
        this.speeches = speeches;
        this.memory = memory;
        this.cues = sentence.cues();
    }

    List<Draft> find() {
        List<Draft> found = new ArrayList<>();
        for (Cue cue : cues.all(Use.DECISION)) named(cue).ifPresent(found::add);
        for (Cue cue : cues.all(Use.AGREE)) agreed(cue).ifPresent(found::add);
        return found;
    }

    /** "The decisions of 12 February, adopted in …": without a date or a place it is a word like others. */
    private Optional<Draft> named(Cue cue) {
        int to = Math.min(sentence.size() - 1, cue.last() + NEAR);
        Evidence reach = sentence.span(cue.first(), to);
        List<TimeFound> times = sentence.timesIn(reach).stream()
            .filter(time -> time.first() - cue.last() <= 3 || cues.between(Use.ADOPTED, cue.last() + 1, time.first()).isPresent()).toList();
        Optional<Cue> adopted = cues.between(Use.ADOPTED, cue.last() + 1, to);
        List<Mention> places = adopted.isEmpty() ? List.of() : sentence.placesIn(reach).stream()
            .filter(place -> place.begin() >= adopted.get().evidence().to()).limit(1).toList();
        if (times.isEmpty() && places.isEmpty()) return Optional.empty();
        Evidence name = cue.evidence();
        for (TimeFound time : times) name = name.and(time.evidence());
        for (Mention place : places) name = name.and(new Evidence(place.begin(), place.end()));
        Draft draft = new Draft(Kind.DECISION, sentence.all()).because(Reason.CUE_WORD).with(Field.words(Slot.NAME, sentence.text(), name))
            .when(times);
        for (Mention place : places) draft.with(Events.place(place));
        int after = name.to();
        cues.all(Use.SUBJECT).stream().filter(it -> it.evidence().from() >= after).findFirst().flatMap(it -> rest(it.evidence().to(), cue))
            .ifPresent(it -> draft.with(Field.words(Slot.SUBJECT, sentence.text(), it)));
        return Optional.of(draft.saidBy(Events.innermost(speeches, cue.evidence())));
    }

    /** To the end of the quotation that the word stands in, or of the sentence. */
    private Optional<Evidence> rest(int from, Cue cue) {
        int to = sentence.quotationAt(cue.evidence().from()).map(Evidence::to).orElse(sentence.all().to());
        int said = Events.innermost(speeches, cue.evidence())
            .flatMap(speech -> speech.content().stream().filter(piece -> piece.has(cue.evidence())).findFirst())
            .map(Evidence::to).orElse(to);
        return from < Math.min(to, said) ? Pieces.trimmed(sentence.text(), from, Math.min(to, said)) : Optional.empty();
    }

    private Optional<Draft> agreed(Cue cue) {
        boolean negated = cues.isOver(cue.first() - 1, Use.NOT, Use.HYPOTHETICAL) || cues.isOver(cue.first() - 2, Use.NOT);
        if (negated) return Optional.empty();
        Draft draft = new Draft(Kind.DECISION, sentence.all()).because(Reason.CUE_WORD);
        Optional<Speech> speech = Events.innermost(speeches, cue.evidence());
        List<Actor> before = sentence.actors().stream().filter(actor -> actor.last() < cue.first() && isParty(actor))
            .filter(actor -> speech.isEmpty() || speech.get().says(actor.evidence())).toList();
        for (Actor actor : before.subList(Math.max(0, before.size() - 2), before.size()))
            draft.with(Slot.PARTY, Voice.of(actor, memory, sentence.text()));
        for (Actor actor : sentence.actors())
            if (actor.sort() == Sort.BOTH && actor.first() > cue.last()) draft.with(Slot.PARTY, Voice.of(actor, memory, sentence.text()));
        draft.with(Field.words(Slot.NAME, sentence.text(), cue.evidence()));
        rest(cue.evidence().to(), cue).ifPresent(it -> draft.with(Field.words(Slot.SUBJECT, sentence.text(), it)));
        List<TimeFound> times = sentence.times().stream()
            .filter(time -> speeches.stream().noneMatch(each -> each.says(cue.evidence()) && !each.says(time.evidence()))).toList();
        return Optional.of(draft.when(times).saidBy(speech));
    }

    private boolean isParty(Actor actor) {
        boolean says = speeches.stream().anyMatch(speech -> speech.speaker().evidence().equals(actor.evidence()));
        return !says && actor.sort() != Sort.PAPER && actor.sort() != Sort.UNNAMED && actor.sort() != Sort.SAME && actor.sort() != Sort.PRONOUN;
    }
}
