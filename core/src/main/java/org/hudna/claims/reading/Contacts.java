package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.lexicon.Use;
import org.hudna.claims.reading.Actor.Sort;
import org.hudna.where.spotting.Mention;
import org.hudna.words.Lang;

/** Calls and meetings that were held, and meetings that are to come. */
final class Contacts {

    private final Sentence sentence;
    private final List<Speech> speeches;
    private final Memory memory;
    private final Cues cues;

    Contacts(Sentence sentence, List<Speech> speeches, Memory memory) {
        this.sentence = sentence;
        this.speeches = speeches;
        this.memory = memory;
        this.cues = sentence.cues();
    }

    List<Draft> held() {
        List<Draft> found = new ArrayList<>();
        if (cues.has(Use.WILL_MEET)) return found;
        Optional<Cue> cue = cues.all(Use.CALL).stream().findFirst().or(() -> cues.all(Use.DISCUSS).stream().findFirst())
            .or(() -> cues.all(Use.MEET).stream().findFirst());
        if (cue.isEmpty()) return found;
        List<Actor> parties = parties();
        boolean both = parties.stream().anyMatch(actor -> actor.sort() == Sort.BOTH);
        boolean enough = both || parties.size() > 1 && (cues.has(Use.CALL) || cues.has(Use.WITH) || isBetween(cue.get(), parties));
        if (!enough) return found;
        Draft draft = new Draft(Kind.CONTACT, sentence.all()).because(Reason.CUE_WORD);
        for (Actor actor : parties) party(draft, actor);
        Evidence words = cue.get().evidence();
        draft.with(Field.code(Slot.NAME, cues.has(Use.CALL) ? "call" : cue.get().use() == Use.MEET ? "meeting" : "talks", words));
        Optional<Evidence> subject = subject(cue.get(), parties);
        draft.when(sentence.times().stream().filter(time -> subject.isEmpty() || !subject.get().has(time.evidence())).toList());
        subject.ifPresent(it -> draft.with(Field.words(Slot.SUBJECT, sentence.text(), it)));
        found.add(draft.saidBy(Events.innermost(speeches, words)));
        return found;
    }

    private boolean isBetween(Cue cue, List<Actor> parties) {
        return cue.use() == Use.MEET
            && (sentence.lang() == Lang.AR || parties.getFirst().last() < cue.first() && parties.get(1).first() - cue.last() <= 3);
    }

    /** Persons who are not only saying it. */
    private List<Actor> parties() {
        List<Actor> parties = new ArrayList<>();
        for (Actor actor : sentence.actors()) {
            boolean person = actor.sort() == Sort.PERSON || actor.sort() == Sort.COUNTERPART || actor.sort() == Sort.BOTH;
            boolean says = speeches.stream().anyMatch(speech -> speech.speaker().evidence().equals(actor.evidence()));
            if (person && !says && !sentence.isQuoted(actor.first())) parties.add(actor);
        }
        return parties.size() > 3 ? parties.subList(0, 3) : parties;
    }

    /** "The two ministers" are the last two. */
    private void party(Draft draft, Actor actor) {
        List<Memory.Known> two = actor.sort() == Sort.BOTH ? memory.lastTwo(actor.role()) : List.of();
        for (Memory.Known known : two)
            draft.with(new Field(Slot.PARTY, new Value.Words(known.nameAt().orElse(known.evidence()).in(sentence.text())), actor.evidence(),
            Optional.of(known.evidence())));
        if (two.isEmpty()) {
            Voice voice = Voice.of(actor, memory, sentence.text());
            draft.with(Slot.PARTY, voice);
            if (!voice.role().isEmpty()) draft.with(new Field(Slot.ROLE, new Value.Code(voice.role()), actor.evidence(), voice.through()));
            if (!voice.country().isEmpty()) draft.with(new Field(Slot.COUNTRY, new Value.Code(voice.country()), actor.evidence(), voice.through()));
        } else draft.because(Reason.EARLIER_MENTION);
        if (actor.name().isPresent() && !actor.role().isEmpty()) draft.because(Reason.OFFICE_AND_NAME);
    }

    /** What follows the verb, where neither a person nor a time does; else what follows "about" and the like, behind the parties. */
    private Optional<Evidence> subject(Cue cue, List<Actor> parties) {
        for (Cue verb : cues.all(Use.DISCUSS)) {
            int next = verb.last() + 1;
            boolean other = next >= sentence.size() || sentence.actorOver(next).isPresent() || cues.isAt(next, Use.WITH, Use.CALL, Use.ALSO, Use.LINK)
                || sentence.times().stream().anyMatch(time -> time.first() == next);
            if (!other) return Pieces.trimmed(sentence.text(), sentence.token(next).from(), beforeParty(next));
        }
        int behind = Math.max(cue.last(), parties.getFirst().last());
        return cues.all(Use.SUBJECT).stream().filter(it -> it.first() > behind).findFirst()
            .flatMap(it -> Pieces.trimmed(sentence.text(), it.evidence().from(), sentence.all().to()));
    }

    /** "The truce, by telephone with …": the subject ends where the call or the other party is named. */
    private int beforeParty(int from) {
        for (int at = from; at < sentence.size(); at++) {
            boolean party = cues.isAt(at, Use.WITH) && isActorNear(at);
            if (cues.isAt(at, Use.CALL) || party) return sentence.token(at).from();
        }
        return sentence.all().to();
    }

    private boolean isActorNear(int at) { return sentence.actors().stream().anyMatch(actor -> actor.first() > at && actor.first() <= at + 3); }

    List<Draft> planned() {
        List<Draft> found = new ArrayList<>();
        for (Cue cue : cues.all(Use.WILL_MEET)) {
            Optional<Actor> who = who(cue);
            if (who.isEmpty()) continue;
            List<Actor> met = sentence.actors().stream().filter(actor -> actor.first() > Math.max(cue.last(), who.get().last()))
                .filter(actor -> actor.sort() == Sort.PERSON || actor.sort() == Sort.COUNTERPART || actor.sort() == Sort.UNNAMED).toList();
            if (met.isEmpty()) together(cue, who.get()).ifPresent(found::add);
            for (int i = 0; i < met.size(); i++) if (isMet(met, i)) found.add(meeting(cue, who.get(), met, i));
        }
        return found;
    }

    /** "The ministers will meet", "X and Y will meet". */
    private Optional<Draft> together(Cue cue, Actor who) {
        List<Actor> before = sentence.actors().stream().filter(actor -> actor.last() < cue.first() && actor != who && actor.sort() == Sort.PERSON
            && who.first() - actor.last() <= 2).toList();
        if (before.isEmpty() && who.sort() != Sort.BOTH) return Optional.empty();
        return Optional.of(meeting(cue, who, before.isEmpty() ? List.of(who) : before, 0));
    }

    /** Somebody who is named only as a source of it meets nobody. */
    private boolean isMet(List<Actor> met, int index) {
        Actor actor = met.get(index);
        return speeches.stream().noneMatch(speech -> speech.speaker().evidence().equals(actor.evidence()) && !speech.says(actor.evidence()));
    }

    private Optional<Actor> who(Cue cue) {
        Optional<Actor> behind = sentence.actorAt(cue.last() + 1);
        if (sentence.lang() == Lang.AR && behind.isPresent() && !isRelative(cue)) return behind;
        Optional<Actor> before = sentence.actors().stream().filter(actor -> actor.last() < cue.first() && actor.sort() != Sort.PAPER)
            .reduce((_, last) -> last);
        return before.isPresent() ? before : behind;
    }

    private boolean isRelative(Cue cue) {
        return cue.first() > 0 && sentence.token(cue.first() - 1).key().startsWith("ال") && sentence.actorEnding(cue.first() - 2).isPresent();
    }

    private Draft meeting(Cue cue, Actor who, List<Actor> met, int index) {
        Actor with = met.get(index);
        Draft draft = new Draft(Kind.PLANNED_MEETING, sentence.all()).because(Reason.CUE_WORD);
        party(draft, who);
        party(draft, with);
        draft.with(Field.words(Slot.VERB, sentence.text(), cue.evidence()));
        int from = sentence.token(cue.last()).to();
        int behind = Math.max(with.evidence().to(), from);
        int next = index + 1 < met.size() ? met.get(index + 1).evidence().from() : sentence.all().to();
        Optional<Mention> place = first(behind, next).or(() -> first(from, Math.max(from, with.evidence().from())));
        place.ifPresent(it -> draft.with(Events.place(it)));
        List<TimeFound> own = sentence.times().stream().filter(time -> time.evidence().from() >= behind && time.evidence().to() <= next).toList();
        draft.when(own.isEmpty() ? sentence.times() : own);
        return draft.saidBy(Events.innermost(speeches, cue.evidence()));
    }

    private Optional<Mention> first(int from, int to) {
        return sentence.places().stream().filter(place -> place.begin() >= from && place.end() <= to)
            .filter(place -> sentence.actors().stream().noneMatch(actor -> actor.evidence().meets(new Evidence(place.begin(), place.end()))))
            .findFirst();
    }
}
