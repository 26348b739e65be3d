package org.hudna.claims.reading;

import java.util.List;
import java.util.Optional;
import org.hudna.claims.lexicon.Use;

/** Who a verb of saying belongs to, and what is said, as a family of languages orders it. */
abstract class VerbSpeech {

    /** Words between the verb and "that": names, days, places. */
    static final int FAR = 14;

    final Sentence sentence;
    final Memory memory;
    final Cues cues;
    final String text;

    VerbSpeech(Sentence sentence, Memory memory) {
        this.sentence = sentence;
        this.memory = memory;
        this.cues = sentence.cues();
        this.text = sentence.text();
    }

    abstract Optional<Speech> at(Cue verb);

    Voice voice(Actor actor) { return Voice.of(actor, memory, text); }

    /** Past adverbs and times. */
    int skipAsides(int from) {
        int at = from;
        while (at < sentence.size()) {
            int here = at;
            Optional<Cue> also = cues.at(Use.ALSO, at);
            Optional<TimeFound> time = sentence.times().stream().filter(it -> it.first() <= here && here <= it.last()).findFirst();
            if (also.isPresent()) at = also.get().last() + 1;
            else if (time.isPresent()) at = time.get().last() + 1;
            else return at;
        }
        return at;
    }

    Optional<Evidence> toEnd(int from) { return Pieces.trimmed(text, from, end(from)); }

    /** Where the content ends: before ", according to …" behind it. */
    int end(int from) {
        for (Use use : List.of(Use.ACCORDING, Use.CITING))
            for (Cue cue : cues.all(use))
                if (cue.evidence().from() >= from && !sentence.isQuoted(cue.first()) && cue.first() > 0) return cue.evidence().from();
        return sentence.all().to();
    }

    /** The quotation or colon that opens right behind a word. */
    boolean opensAfter(int word) {
        int from = sentence.token(word).to();
        int to = word + 1 < sentence.size() ? sentence.token(word + 1).from() : sentence.all().to();
        return text.substring(from, to).chars().anyMatch(c -> "\"«“„:”".indexOf(c) >= 0);
    }
}
