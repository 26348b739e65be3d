package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.lexicon.Use;
import org.hudna.words.Lang;

/** Finds who says what in a sentence, by verbs of saying, by "according to" and by relays; one said inside another came through it. */
final class Speeches {

    private final Sentence sentence;
    private final Memory memory;
    private final Cues cues;
    private final String text;

    private Speeches(Sentence sentence, Memory memory) {
        this.sentence = sentence;
        this.memory = memory;
        this.cues = sentence.cues();
        this.text = sentence.text();
    }

    /** In the order of their verbs. */
    static List<Speech> in(Sentence sentence, Memory memory) { return new Speeches(sentence, memory).find(); }

    private List<Speech> find() {
        List<Speech> found = new ArrayList<>(relayed());
        found.addAll(blamed());
        VerbSpeech verbs = sentence.lang() == Lang.AR ? new ArabicSpeech(sentence, memory) : new WesternSpeech(sentence, memory);
        for (Use use : List.of(Use.SAY, Use.DENY, Use.CONFIRM, Use.RESPOND))
            for (Cue verb : cues.all(use)) {
                boolean taken = sentence.isQuoted(verb.first()) || cues.isOver(verb.first(), Use.ACCORDING, Use.CITING)
                    || found.stream().anyMatch(s -> s.verb().first() == verb.first());
                if (!taken) verbs.at(verb).ifPresent(found::add);
            }
        found.addAll(according(found));
        found = cited(found);
        found.sort(Comparator.comparingInt(speech -> speech.verb().first()));
        List<Speech> nested = nested(found);
        nested.stream().filter(speech -> speech.via().isEmpty()).reduce((_, last) -> last).ifPresent(this::keep);
        return nested;
    }

    private void keep(Speech speech) {
        if (speech.continues()) return;
        Voice voice = speech.speaker();
        Memory.Known known = voice.known();
        Optional<Actor> actor = sentence.actors().stream().filter(it -> it.evidence().equals(voice.evidence())).findFirst();
        memory.spoke(actor.flatMap(it -> memory.understood(it, text)).or(() -> actor.flatMap(memory::seen)).orElse(known));
    }

    /** "نقلت وكالة … عن …", "the agency quoted … as saying". */
    private List<Speech> relayed() {
        List<Speech> found = new ArrayList<>();
        for (Cue verb : cues.all(Use.RELAY)) {
            if (sentence.isQuoted(verb.first())) continue;
            Optional<Actor> relay = sentence.lang() == Lang.AR ? sentence.actorAt(verb.last() + 1) : sentence.actorEnding(verb.first() - 1);
            int next = sentence.lang() == Lang.AR ? relay.map(it -> it.last() + 1).orElse(sentence.size()) : verb.last() + 1;
            if (relay.isEmpty() || next >= sentence.size()) continue;
            if (sentence.lang() == Lang.AR && !cues.isAt(next++, Use.LINK) || next >= sentence.size()) continue;
            Optional<Voice> source = voiceAt(next);
            if (source.isEmpty()) continue;
            int after = sentence.wordFrom(source.get().evidence().to());
            Optional<Evidence> content = contentAfter(after);
            content.ifPresent(it ->
                found.add(new Speech(verb, source.get(), false, List.of(it), List.of(Voice.of(relay.get(), memory, text)), Optional.empty())));
        }
        return found;
    }

    /** "… accused … of …": what the accuser says is all that follows. */
    private List<Speech> blamed() {
        List<Speech> found = new ArrayList<>();
        for (Cue verb : cues.all(Use.BLAME)) {
            if (!verb.value().equals("blame") || sentence.isQuoted(verb.first())) continue;
            Optional<Actor> accuser = sentence.lang() == Lang.AR ? sentence.actorAt(verb.last() + 1) : sentence.actorEnding(verb.first() - 1);
            if (accuser.isEmpty()) continue;
            int after = sentence.lang() == Lang.AR ? accuser.get().last() : verb.last();
            toEnd(after).ifPresent(it ->
                found.add(new Speech(verb, Voice.of(accuser.get(), memory, text), false, List.of(it), List.of(), Optional.empty())));
        }
        return found;
    }

    private Optional<Evidence> contentAfter(int word) {
        for (int at = word; at < Math.min(word + 8, sentence.size()); at++) {
            Optional<Cue> that = cues.at(Use.THAT, at).or(() -> Optional.empty());
            Optional<Cue> saying = cues.at(Use.SAYING, at);
            boolean both = saying.isPresent() && cues.isAt(saying.get().last() + 1, Use.THAT);
            if (both) return toEnd(saying.get().last() + 1);
            if (that.isPresent() || saying.isPresent()) return toEnd(saying.or(() -> that).orElseThrow().last());
            if (sentence.token(at).after("\"«“„:")) return Pieces.trimmed(text, sentence.token(at).from(), sentence.all().to());
        }
        return Optional.empty();
    }

    private Optional<Evidence> toEnd(int word) { return Pieces.trimmed(text, sentence.token(word).to(), sentence.all().to()); }

    private Optional<Voice> voiceAt(int word) {
        int at = word;
        if (at < sentence.size() && List.of("the", "a", "an").contains(sentence.token(at).key())) at++;
        if (at >= sentence.size()) return Optional.empty();
        Optional<Actor> actor = sentence.actorOver(at);
        if (actor.isPresent()) return actor.map(it -> Voice.of(it, memory, text));
        Optional<Names.Name> name = new Names(text, sentence.tokens(), cues).newAt(at);
        if (name.isPresent()) {
            memory.newPerson(text, name.get().evidence());
            return name.map(it -> Voice.named(it.evidence(), text));
        }
        return cues.at(Use.COUNTRY, at).map(it -> Voice.country(it.evidence(), it.value(), text));
    }

    /** "According to …, …": what stands on the other side. */
    private List<Speech> according(List<Speech> known) {
        List<Speech> found = new ArrayList<>();
        for (Cue cue : cues.all(Use.ACCORDING)) {
            if (sentence.isQuoted(cue.first())) continue;
            Optional<Voice> voice = cue.value().equals("speaker") ? memory.speaker().map(it -> Voice.continuing(cue.evidence(), it, text))
                : voiceAt(cue.last() + 1);
            if (voice.isEmpty()) continue;
            int start = sentence.all().from();
            int after = voice.get().evidence().to();
            boolean leads = cue.first() <= 1;
            Optional<Evidence> content = leads ? Pieces.trimmed(text, after, sentence.all().to())
                : Pieces.trimmed(text, start, cue.evidence().from());
            if (content.isEmpty() || Token.of(text, content.get().from(), content.get().to()).size() < 3) continue;
            Optional<Speech> outer = known.stream().filter(speech -> speech.says(cue.evidence())).findFirst();
            Evidence said = outer.flatMap(speech -> Pieces.trimmed(text, Math.max(content.get().from(), speech.content().getFirst().from()),
                content.get().to())).orElse(content.get());
            found.add(new Speech(cue, voice.get(), false, List.of(said), List.of(), Optional.empty()));
            memory.cites(voice.get().known());
        }
        return found;
    }

    /** "The agency, citing …, reports": the cited one speaks, through the agency. */
    private List<Speech> cited(List<Speech> known) {
        List<Speech> found = new ArrayList<>(known);
        for (Cue cue : cues.all(Use.CITING)) {
            Optional<Voice> voice = sentence.isQuoted(cue.first()) ? Optional.empty() : voiceAt(cue.last() + 1);
            if (voice.isEmpty()) continue;
            Optional<Actor> relay = sentence.actorEnding(cue.first() - 1);
            if (relay.isPresent() && through(found, voice.get(), relay.get())) continue;
            int index = -1;
            for (int i = 0; i < found.size(); i++)
                if (found.get(i).via().isEmpty() && !voice.get().evidence().meets(found.get(i).speaker().evidence())) index = i;
            if (index < 0) Pieces.trimmed(text, sentence.all().from(), cue.evidence().from())
                .ifPresent(it -> found.add(new Speech(cue, voice.get(), false, List.of(it), List.of(), Optional.empty())));
            else {
                Speech outer = found.get(index);
                found.set(index, new Speech(outer.verb(), voice.get(), false, without(outer.content(), cue.evidence().and(voice.get().evidence())),
                    List.of(outer.speaker()), outer.addressee()));
            }
            memory.cites(voice.get().known());
        }
        return found;
    }

    /** "The agency, citing doctors, says": the verb's own subject is the cited one already; the agency is the way. */
    private boolean through(List<Speech> found, Voice cited, Actor relay) {
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).speaker().evidence().equals(cited.evidence())) continue;
            found.set(i, found.get(i).through(List.of(Voice.of(relay, memory, text))));
            memory.cites(cited.known());
            return true;
        }
        return false;
    }

    private List<Evidence> without(List<Evidence> content, Evidence cut) {
        List<Evidence> left = new ArrayList<>();
        for (Evidence piece : content) {
            if (!piece.meets(cut)) left.add(piece);
            else {
                Pieces.trimmed(text, piece.from(), Math.max(piece.from(), cut.from())).ifPresent(left::add);
                Pieces.trimmed(text, Math.min(piece.to(), cut.to()), piece.to()).ifPresent(left::add);
            }
        }
        return left.isEmpty() ? content : left;
    }

    /** Said inside what another says: through that other. */
    private static List<Speech> nested(List<Speech> found) {
        List<Speech> out = new ArrayList<>();
        for (Speech speech : found) {
            List<Voice> via = new ArrayList<>();
            for (Speech outer : out)
                if (outer != speech && outer.says(speech.verb().evidence()) && !outer.speaker().evidence().equals(speech.speaker().evidence())) {
                for (Voice voice : outer.via()) if (!via.contains(voice)) via.add(voice);
                via.add(outer.speaker());
            }
            out.add(speech.via().isEmpty() ? speech.through(via) : speech);
        }
        return out;
    }
}
