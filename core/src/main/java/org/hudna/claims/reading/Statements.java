package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hudna.claims.Said.Stance;
import org.hudna.claims.lexicon.Use;

/** Each speech of a sentence as a suggestion, its quotations apart from the rest. */
final class Statements {

    private Statements() {}

    static List<Draft> in(Sentence sentence, List<Speech> speeches) {
        List<Draft> found = new ArrayList<>();
        for (Speech speech : speeches) found.add(statement(sentence, speech));
        return found;
    }

    private static Draft statement(Sentence sentence, Speech speech) {
        Draft draft = new Draft(Kind.STATEMENT, sentence.all());
        Evidence verb = speech.verb().evidence();
        draft.with(Slot.SPEAKER, speech.speaker()).with(Field.words(Slot.VERB, sentence.text(), verb));
        for (Voice via : speech.via()) draft.with(Slot.VIA, via);
        speech.addressee().ifPresent(voice -> draft.with(Slot.ADDRESSEE, voice));
        List<Evidence> quotations = Pieces.quotations(sentence, speech.content());
        for (Evidence quote : quotations) draft.with(Field.words(Slot.QUOTATION, sentence.text(), quote));
        for (Evidence rest : Pieces.rest(sentence.text(), speech.content(), quotations))
            draft.with(Field.words(Slot.PARAPHRASE, sentence.text(), rest));
        String how = !speech.via().isEmpty() ? "relayed" : quotations.isEmpty() ? "stated" : "quoted";
        draft.with(Field.code(Slot.HOW, how, verb)).with(Field.code(Slot.STANCE, stance(speech), verb));
        draft.when(sentence.times().stream().filter(time -> !speech.says(time.evidence())).toList());
        sentence.places().stream().filter(place -> isBeside(sentence, speech, new Evidence(place.begin(), place.end()))).map(Events::place)
            .forEach(draft::with);
        boolean attributed = speech.verb().use() == Use.ACCORDING || speech.verb().use() == Use.CITING;
        draft.because(attributed ? Reason.ATTRIBUTION : Reason.SPEECH);
        if (!quotations.isEmpty()) draft.because(Reason.QUOTED);
        if (speech.continues()) draft.because(Reason.SPEAKER_CONTINUES);
        return draft;
    }

    /** Where it was said: a place that stands neither in what was said nor in somebody's name. */
    private static boolean isBeside(Sentence sentence, Speech speech, Evidence place) {
        return !speech.says(place) && !speech.speaker().evidence().meets(place) && speech.via().isEmpty()
            && sentence.actors().stream().noneMatch(actor -> actor.evidence().meets(place));
    }

    /** The code of the speaker's stance, by the verb alone. */
    static String stance(Speech speech) {
        if (speech.verb().use() == Use.DENY) return Stance.DENIES.name().toLowerCase(Locale.ROOT);
        if (speech.verb().use() == Use.CONFIRM) return Stance.CONFIRMS.name().toLowerCase(Locale.ROOT);
        return speech.verb().use() == Use.RESPOND ? "responds" : Stance.ALLEGES.name().toLowerCase(Locale.ROOT);
    }
}
