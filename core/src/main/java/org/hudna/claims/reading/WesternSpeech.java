package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.lexicon.Use;
import org.hudna.claims.reading.Actor.Sort;
import org.hudna.words.Lang;

/** Subject and verb in English and Russian, either first, with what is said behind them, before them, or both. */
final class WesternSpeech extends VerbSpeech {

    private static final int SHORTEST = 3;
    private static final List<String> ARTICLES = List.of("the", "a", "an");

    /** Who speaks, and the first and last word of that and the verb together. */
    private record Subject(Voice voice, boolean continues, int first, int last) {}

    WesternSpeech(Sentence sentence, Memory memory) { super(sentence, memory); }

    @Override Optional<Speech> at(Cue verb) {
        Optional<Subject> subject = before(verb).or(() -> behind(verb));
        if (subject.isEmpty()) return Optional.empty();
        int next = skipAsides(subject.get().last() + 1);
        Optional<Actor> addressee = verb.code().equals("tell") && next < sentence.size() ? addressee(next) : Optional.empty();
        if (verb.code().equals("tell") && addressee.isEmpty()) return Optional.empty();
        if (addressee.isPresent()) next = skipAsides(addressee.get().last() + 1);
        List<Evidence> content = content(verb, subject.get(), next);
        if (content.isEmpty()) return Optional.empty();
        return Optional.of(new Speech(verb, subject.get().voice(), subject.get().continues(), content, List.of(), addressee.map(this::voice)));
    }

    private Optional<Actor> addressee(int at) {
        return sentence.actorOver(at).or(() -> at + 1 < sentence.size() ? sentence.actorOver(at + 1) : Optional.empty());
    }

    private Optional<Subject> before(Cue verb) {
        int at = verb.first() - 1;
        int most = 3;
        while (at >= 0 && most-- > 0 && sentence.actorEnding(at).isEmpty() && (cues.isOver(at, Use.ALSO) || isTime(at))) at--;
        if (at < 0) return Optional.empty();
        Optional<Actor> actor = sentence.actorEnding(at);
        if (actor.isPresent() && actor.get().sort() != Sort.COUNTERPART) return pronounOr(actor.get(), verb);
        Optional<Cue> country = cues.over(Use.COUNTRY, at);
        if (country.isPresent() && country.get().last() == at && !isModifier(country.get())) return Optional.of(
            new Subject(Voice.country(country.get().evidence(), country.get().value(), text), false, country.get().first(), verb.last()));
        for (int first = Math.max(0, at - 3); first < at; first++) {
            Optional<Names.Name> name = new Names(text, sentence.tokens(), cues).newAt(first);
            if (name.isEmpty() || name.get().last() != at) continue;
            memory.newPerson(text, name.get().evidence());
            return Optional.of(new Subject(Voice.named(name.get().evidence(), text), false, first, verb.last()));
        }
        return Optional.empty();
    }

    /** "Syrian" is no speaker; "Damascus" is. */
    private boolean isModifier(Cue country) { return !sentence.token(country.first()).isCapital(); }

    private boolean isTime(int at) { return sentence.times().stream().anyMatch(time -> time.first() <= at && at <= time.last()); }

    private Optional<Subject> pronounOr(Actor actor, Cue verb) {
        if (actor.sort() != Sort.PRONOUN) return Optional.of(new Subject(voice(actor), false, actor.first(), verb.last()));
        boolean person = List.of("he", "she").contains(sentence.token(actor.first()).key());
        return memory.speaker().filter(known -> !person || known.sort() == Sort.PERSON)
            .map(known -> new Subject(Voice.continuing(actor.evidence(), known, text), true, actor.first(), verb.last()));
    }

    private Optional<Subject> behind(Cue verb) {
        boolean inverted = verb.first() == 0 || sentence.token(verb.first()).after("\"»”“,—–-") || sentence.lang() == Lang.RU;
        int at = skipAsides(verb.last() + 1);
        if (at < sentence.size() && ARTICLES.contains(sentence.token(at).key())) at++;
        if (!inverted || at >= sentence.size()) return Optional.empty();
        int next = at + 1;
        Optional<Actor> actor = sentence.actorOver(at).or(() -> sentence.lang() == Lang.RU && next < sentence.size()
            && sentence.token(next).follows() ? sentence.actorAt(next) : Optional.empty())
            .filter(it -> it.sort() != Sort.COUNTERPART);
        if (actor.isPresent())
            return Optional.of(new Subject(voice(actor.get()), actor.get().sort() == Sort.PRONOUN, verb.first(), actor.get().last()));
        boolean quoted = sentence.token(verb.first()).after("\"»”");
        Names names = new Names(text, sentence.tokens(), cues);
        Optional<Names.Name> name = quoted ? names.after(at, false) : names.newAt(at);
        if (name.isEmpty()) return Optional.empty();
        memory.newPerson(text, name.get().evidence());
        return Optional.of(new Subject(Voice.named(name.get().evidence(), text), false, verb.first(), name.get().last()));
    }

    private List<Evidence> content(Cue verb, Subject subject, int next) {
        List<Evidence> content = new ArrayList<>(2);
        int first = subject.first() > 0 && ARTICLES.contains(sentence.token(subject.first() - 1).key()) ? subject.first() - 1 : subject.first();
        Optional<Evidence> ahead = Pieces.trimmed(text, sentence.all().from(), sentence.token(first).from());
        boolean quotedBefore = first > 0 && sentence.token(first).after("\"»”“");
        boolean comma = first > 0 && sentence.token(first).after(",—–");
        Optional<Evidence> behind = next < sentence.size() ? behind(verb, next) : Optional.empty();
        boolean enough = behind.isPresent() && Token.of(text, behind.get().from(), behind.get().to()).size() >= SHORTEST;
        if (ahead.isPresent() && (quotedBefore || comma && !enough)) content.add(ahead.get());
        if (enough && (content.isEmpty() || sentence.token(next).after("\"«“„") || cues.isAt(next, Use.THAT))) content.add(behind.get());
        return content;
    }

    private Optional<Evidence> behind(Cue verb, int next) {
        if (cues.isAt(next, Use.THAT)) return toEnd(sentence.token(next).to());
        Optional<Cue> that = cues.between(Use.THAT, next, next + 4).filter(cue -> sentence.token(cue.first()).after(",") || cue.first() == next);
        if (sentence.lang() == Lang.RU && that.isPresent()) return toEnd(sentence.token(that.get().last()).to());
        boolean opens = sentence.token(next).after("\"«“„:");
        boolean direct = sentence.lang() == Lang.EN || verb.has("direct");
        return opens || direct ? toEnd(sentence.token(next).from()) : Optional.empty();
    }
}
