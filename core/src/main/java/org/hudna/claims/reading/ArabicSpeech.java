package org.hudna.claims.reading;

import java.util.List;
import java.util.Optional;
import org.hudna.claims.lexicon.Use;
import org.hudna.claims.reading.Actor.Sort;

/** Verb, subject, "that", what is said; or subject, verb where a sentence begins with "that". */
final class ArabicSpeech extends VerbSpeech {

    private static final int NEAR = 5;

    ArabicSpeech(Sentence sentence, Memory memory) { super(sentence, memory); }

    @Override Optional<Speech> at(Cue verb) {
        int next = skipAsides(verb.last() + 1);
        Optional<Actor> behind = sentence.actorAt(next).filter(actor -> !actor.to() && actor.sort() != Sort.COUNTERPART && actor.sort() != Sort.BOTH);
        Optional<Actor> before = verb.form().joins() ? Optional.empty() : sentence.actorEnding(verb.first() - 1)
            .filter(actor -> actor.sort() != Sort.COUNTERPART);
        if (behind.isPresent()) return said(verb, voice(behind.get()), false, behind.get().last());
        if (next < sentence.size() && cues.isAt(next, Use.COUNTRY) && cues.at(Use.COUNTRY, next).orElseThrow().form().before().isEmpty()) {
            Cue country = cues.at(Use.COUNTRY, next).orElseThrow();
            return said(verb, Voice.country(country.evidence(), country.value(), text), false, country.last());
        }
        if (before.isPresent()) return said(verb, voice(before.get()), false, verb.last());
        boolean goesOn = next < sentence.size() && cues.isAt(next, Use.THAT) || opensAfter(next - 1);
        if (!goesOn || memory.speaker().isEmpty()) return Optional.empty();
        return said(verb, Voice.continuing(verb.evidence(), memory.speaker().get(), text), true, next - 1);
    }

    private Optional<Speech> said(Cue verb, Voice speaker, boolean continues, int last) {
        int from = skipAsides(last + 1);
        Optional<Actor> addressee = from < sentence.size() ? sentence.actorAt(from).filter(Actor::to) : Optional.empty();
        if (addressee.isPresent()) from = addressee.get().last() + 1;
        Optional<Evidence> content = content(verb, from, last);
        Optional<Voice> to = addressee.map(this::voice);
        return content.map(it -> new Speech(verb, speaker, continues, List.of(it), List.of(), to));
    }

    private Optional<Evidence> content(Cue verb, int from, int last) {
        Optional<Cue> that = cues.between(Use.THAT, from, last + FAR).filter(cue -> noVerbBetween(from, cue.first()));
        if (that.isPresent()) return toEnd(sentence.token(that.get().last()).to());
        for (int at = last; at < Math.min(sentence.size(), last + NEAR); at++)
            if (opensAfter(at) && noVerbBetween(from, at)) return toEnd(sentence.token(at).to());
        if (!verb.has("direct") || from >= sentence.size()) return Optional.empty();
        return toEnd(sentence.token(from).from());
    }

    private boolean noVerbBetween(int from, int to) {
        for (int at = from; at < to; at++) if (cues.isAt(at, Use.SAY, Use.DENY, Use.CONFIRM, Use.RELAY)) return false;
        return true;
    }
}
