package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.lexicon.Use;

/** "Source: agencies": whom the text as a whole rests on. */
final class SourceLines {

    private static final int MOST_WORDS = 12;

    private SourceLines() {}

    static List<Draft> in(Sentence sentence) {
        List<Draft> found = new ArrayList<>();
        Optional<Cue> cue = sentence.cues().at(Use.SOURCE, 0);
        int next = cue.map(it -> it.last() + 1).orElse(sentence.size());
        if (next >= sentence.size() || sentence.size() > MOST_WORDS || !sentence.token(next).after(":")) return found;
        Optional<Evidence> named = Pieces.trimmed(sentence.text(), sentence.token(next).from(), sentence.all().to());
        if (named.isEmpty()) return found;
        Draft draft = new Draft(Kind.SOURCE, sentence.all()).because(Reason.CUE_WORD).with(Field.words(Slot.SPEAKER, sentence.text(), named.get()));
        for (Cue body : sentence.cues().all(Use.ORGANISATION))
            if (named.get().has(body.evidence())) draft.with(Field.code(Slot.ROLE, body.code(), body.evidence()));
        found.add(draft);
        return found;
    }

    static boolean is(Sentence sentence) { return !in(sentence).isEmpty(); }
}
