package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.lexicon.Use;
import org.hudna.claims.reading.Actor.Sort;
import org.hudna.words.Lang;

/** Concerns, hopes, calls, condemnations: whose, about what, and which matters of law the words touch. */
final class Positions {

    private static final int MOST_WORDS = 40;

    private final Sentence sentence;
    private final List<Speech> speeches;
    private final Memory memory;
    private final Cues cues;

    Positions(Sentence sentence, List<Speech> speeches, Memory memory) {
        this.sentence = sentence;
        this.speeches = speeches;
        this.memory = memory;
        this.cues = sentence.cues();
    }

    List<Draft> find() {
        List<Draft> found = new ArrayList<>();
        int last = -1;
        for (Cue cue : cues.all(Use.POSITION)) {
            if (last >= 0 && cue.first() - last <= 2) continue;
            Optional<Voice> whose = whose(cue);
            Optional<Evidence> about = about(cue, whose);
            if (whose.isEmpty() || about.isEmpty()) continue;
            last = cue.last();
            Draft draft = new Draft(Kind.POSITION, sentence.all()).because(Reason.CUE_WORD).with(Slot.SPEAKER, whose.get())
                .with(Field.code(Slot.ATTITUDE, cue.code(), cue.evidence())).with(Field.words(Slot.SUBJECT, sentence.text(), about.get()));
            for (Cue law : cues.all(Use.LAW))
                if (about.get().has(law.evidence()) || cue.evidence().meets(law.evidence()))
                    draft.with(Field.code(Slot.LAW, law.code(), law.evidence()));
            Optional<Speech> speech = Events.innermost(speeches, cue.evidence())
                .filter(it -> !it.speaker().evidence().equals(whose.get().evidence()));
            speech.ifPresent(it -> draft.with(Slot.VIA, it.speaker()));
            found.add(draft);
            if (speeches.isEmpty() && whose.get().sort() == Sort.PERSON) memory.spoke(whose.get().known());
        }
        return found;
    }

    /** The nearest person or body before it in what is said; a country; in Arabic one right behind a verb; else who speaks. */
    private Optional<Voice> whose(Cue cue) {
        Optional<Speech> speech = Events.innermost(speeches, cue.evidence());
        int from = speech.map(it -> it.content().getFirst().from()).orElse(sentence.all().from());
        Optional<Actor> behind = sentence.lang() == Lang.AR ? sentence.actorAt(cue.last() + 1).filter(this::holds).filter(actor -> !actor.to())
            : Optional.empty();
        if (behind.isPresent()) return behind.map(it -> Voice.of(it, memory, sentence.text()));
        List<Actor> before = sentence.actors().stream().filter(actor -> actor.evidence().from() >= from && actor.last() < cue.first()
            && holds(actor)).toList();
        Optional<Actor> subject = before.stream().filter(actor -> actor.sort() != Sort.BOTH).findFirst().or(() -> before.stream().findFirst());
        if (subject.isPresent()) return subject.map(it -> it.sort() == Sort.PRONOUN && memory.speaker().isPresent()
            ? Voice.continuing(it.evidence(), memory.speaker().get(), sentence.text()) : Voice.of(it, memory, sentence.text()));
        Optional<Cue> country = cues.all(Use.COUNTRY).stream().filter(it -> it.evidence().from() >= from && it.last() < cue.first()
            && cue.first() - it.last() <= 3).findFirst();
        if (country.isPresent()) return country.map(it -> Voice.country(it.evidence(), it.value(), sentence.text()));
        return speech.map(Speech::speaker);
    }

    private boolean holds(Actor actor) {
        return actor.sort() == Sort.PERSON || actor.sort() == Sort.BODY || actor.sort() == Sort.PRONOUN || actor.sort() == Sort.BOTH
            || actor.sort() == Sort.UNNAMED;
    }

    private Optional<Evidence> about(Cue cue, Optional<Voice> whose) {
        int from = whose.map(Voice::evidence).filter(it -> it.from() > cue.evidence().from()).map(Evidence::to).orElse(cue.evidence().to());
        int to = sentence.quotationAt(cue.evidence().from()).map(Evidence::to).orElse(sentence.all().to());
        int last = Math.min(sentence.size() - 1, cue.last() + MOST_WORDS);
        return Pieces.trimmed(sentence.text(), Math.min(from, to), Math.min(to, Math.max(from, sentence.token(last).to())));
    }
}
