package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.claims.lexicon.Form;
import org.hudna.claims.lexicon.Phrase;
import org.hudna.claims.lexicon.Phrasebook;
import org.hudna.claims.lexicon.Use;

/** The phrases of a lexicon in a sentence: of each use the longest at a word; a longer truce or ignored phrase hides the acts inside it. */
final class Cues {

    private static final Set<Use> HIDING = EnumSet.of(Use.TRUCE, Use.IGNORE);
    private static final Set<Use> HIDDEN = EnumSet.of(Use.ACT, Use.WEAPON, Use.FORCES, Use.TARGET, Use.HARM, Use.PEOPLE, Use.POSITION);

    private final List<Token> tokens;
    private final Map<Use, List<Cue>> byUse = new EnumMap<>(Use.class);

    Cues(List<Token> tokens, Phrasebook book) {
        this.tokens = tokens;
        for (int at = 0; at < tokens.size(); at++) find(at, book);
        for (Use use : HIDDEN) byUse.computeIfPresent(use, (_, cues) -> cues.stream().filter(cue -> !isHidden(cue)).toList());
    }

    private void find(int at, Phrasebook book) {
        Map<Use, Cue> here = new EnumMap<>(Use.class);
        for (Form form : tokens.get(at).forms())
            for (Phrase phrase : book.beginning(form.key())) {
                int last = last(phrase, at);
                if (last < 0) continue;
                Cue known = here.get(phrase.use());
                if (known != null && known.last() >= last) continue;
                Evidence evidence = new Evidence(tokens.get(at).from() + form.skip(), tokens.get(last).to());
                here.put(phrase.use(), new Cue(phrase.use(), phrase.value(), at, last, form, evidence));
            }
        here.forEach((use, cue) -> {
            List<Cue> all = byUse.computeIfAbsent(use, _ -> new ArrayList<>());
            if (all.isEmpty() || all.getLast().last() < cue.first()) all.add(cue);
        });
    }

    /** Index of the last word of the phrase that begins at {@code at}; -1 where it does not stand there. */
    private int last(Phrase phrase, int at) {
        List<String> words = phrase.words();
        if (at + words.size() > tokens.size()) return -1;
        for (int i = 1; i < words.size(); i++) {
            Token token = tokens.get(at + i);
            if (!token.goesOn() || !Phrasebook.fits(words.get(i), token.forms())) return -1;
        }
        return at + words.size() - 1;
    }

    private boolean isHidden(Cue cue) {
        for (Use use : HIDING)
            for (Cue hiding : all(use))
                if (hiding.words() >= cue.words() && hiding.first() <= cue.first() && cue.last() <= hiding.last()) return true;
        return false;
    }

    /** In the order of the sentence; none overlap. */
    List<Cue> all(Use use) { return byUse.getOrDefault(use, List.of()); }

    /** The one that begins at a word. */
    Optional<Cue> at(Use use, int word) {
        for (Cue cue : all(use)) if (cue.first() == word) return Optional.of(cue);
        return Optional.empty();
    }

    /** The one that a word is in. */
    Optional<Cue> over(Use use, int word) {
        for (Cue cue : all(use)) if (cue.first() <= word && word <= cue.last()) return Optional.of(cue);
        return Optional.empty();
    }

    boolean isAt(int word, Use... uses) {
        for (Use use : uses) if (at(use, word).isPresent()) return true;
        return false;
    }

    boolean isOver(int word, Use... uses) {
        for (Use use : uses) if (over(use, word).isPresent()) return true;
        return false;
    }

    boolean has(Use use) { return !all(use).isEmpty(); }

    /** The first that begins at or after a word and not after {@code to}. */
    Optional<Cue> between(Use use, int from, int to) {
        for (Cue cue : all(use)) if (cue.first() >= from && cue.first() <= to) return Optional.of(cue);
        return Optional.empty();
    }
}
