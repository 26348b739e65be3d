package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.arms.Weapon;
import org.hudna.arms.WeaponKind;
import org.hudna.claims.lexicon.Use;
import org.hudna.deeds.Act;
import org.hudna.deeds.Deed;
import org.hudna.deeds.TargetKind;
import org.hudna.truth.Truth;
import org.hudna.where.spotting.Mention;
import org.hudna.words.Lang;

/** Acts in a sentence with what belongs to each; people harmed in the sentence behind go with the act before it. */
final class Events {

    private static final int NEAR = 3;
    /** Words between a Russian subject and its "не было". */
    private static final int BEHIND = 7;

    /** A clause ends with a word; behind it may stand the seconds' sign of its coordinates. */
    private static final int MOST_SIGNS = 2;

    private final Sentence sentence;
    private final List<Speech> speeches;
    private final Cues cues;
    private final Accusations accusations;

    private Events(Sentence sentence, List<Speech> speeches) {
        this.sentence = sentence;
        this.speeches = speeches;
        this.cues = sentence.cues();
        this.accusations = new Accusations(sentence);
    }

    /** @param before the event of the sentence before, which people harmed may belong to */
    static List<Draft> in(Sentence sentence, List<Speech> speeches, Optional<Draft> before) { return new Events(sentence, speeches).find(before); }

    private List<Draft> find(Optional<Draft> before) {
        List<List<Cue>> groups = groups();
        List<Field> people = Harms.in(sentence);
        List<Draft> found = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Cue first = groups.get(i).getFirst();
            Cue last = groups.get(i).getLast();
            Optional<Evidence> said = piece(first);
            int from = i == 0 ? 0 : border(groups.get(i - 1).getLast(), first);
            int to = i + 1 < groups.size() ? border(last, groups.get(i + 1).getFirst()) - 1 : sentence.size() - 1;
            int begin = Math.min(first.first(), said.map(it -> Math.max(from, sentence.wordFrom(it.from()))).orElse(from));
            int end = Math.max(last.last(), said.map(it -> Math.min(to, sentence.wordBefore(it.to()))).orElse(to));
            found.add(event(groups.get(i), begin, end, people));
        }
        if (found.isEmpty() && !people.isEmpty()) harmAlone(people, before).ifPresent(found::add);
        return found;
    }

    /** What is said is one thing, who says it and when another: the piece of content that an act stands in. */
    private Optional<Evidence> piece(Cue act) {
        return innermost(speeches, act.evidence())
            .flatMap(speech -> speech.content().stream().filter(piece -> piece.has(act.evidence())).findFirst());
    }

    private Optional<Draft> harmAlone(List<Field> people, Optional<Draft> before) {
        if (before.isPresent() && !before.get().has(Slot.PEOPLE)) {
            before.get().with(people).because(Reason.NEXT_SENTENCE);
            return Optional.empty();
        }
        Draft draft = new Draft(Kind.EVENT, sentence.all()).with(people).because(Reason.HARM_ALONE);
        rest(draft, 0, sentence.size() - 1, sentence.all());
        return Optional.of(said(draft, people.getFirst().evidence(), false));
    }

    /** Acts of one kind, or close together, are one event. */
    private List<List<Cue>> groups() {
        List<List<Cue>> groups = new ArrayList<>();
        for (Cue act : cues.all(Use.ACT)) {
            if (isHypothetical(act)) continue;
            if (!groups.isEmpty() && isSame(groups.getLast().getLast(), act)) groups.getLast().add(act);
            else groups.add(new ArrayList<>(List.of(act)));
        }
        return groups;
    }

    private boolean isHypothetical(Cue act) {
        for (int at = Math.max(0, act.first() - NEAR); at < act.first(); at++) if (cues.isOver(at, Use.HYPOTHETICAL)) return true;
        return cues.isAt(act.first(), Use.HYPOTHETICAL);
    }

    private static boolean isSame(Cue one, Cue other) {
        return other.first() - one.last() <= 2
            || deeds(one).stream().anyMatch(a -> deeds(other).stream().anyMatch(b -> a.is(b) != Truth.FALSE || b.is(a) != Truth.FALSE));
    }

    private static List<Deed> deeds(Cue act) {
        List<Deed> deeds = new ArrayList<>(2);
        for (String code : act.value().replaceAll("/.*", "").split("\\|")) Deed.find(code).ifPresent(deeds::add);
        return deeds;
    }

    /** Where the clause of the second act begins: at the last comma or "and" before it. */
    private int border(Cue one, Cue other) {
        for (int at = other.first(); at > one.last() + 1; at--) {
            String key = sentence.token(at - 1).key();
            if (sentence.token(at).after(",،;؛")) return at;
            if (key.equals("and") || key.equals("а") || key.equals("و") || key.equals("и") || key.equals("while") || key.equals("فيما"))
                return at - 1;
        }
        return other.first();
    }

    private Draft event(List<Cue> acts, int from, int to, List<Field> people) {
        Evidence clause = sentence.span(from, to);
        Draft draft = new Draft(Kind.EVENT, clause).because(Reason.ACT_WORD);
        Optional<Accusations.Accused> accused = acts.stream().flatMap(act -> accusations.of(act, from, to).stream()).findFirst();
        for (Cue act : acts) act(draft, act, accused.map(Accusations.Accused::aircraft).orElse(false) || isFlown(from, to));
        accused.ifPresent(it -> draft.with(Field.words(Slot.ACCUSED, sentence.text(), it.words())));
        for (Field field : people) if (clause.meets(field.evidence())) draft.with(field);
        rest(draft, from, to, clause);
        boolean denied = acts.stream().anyMatch(act -> isNegated(act, from));
        return said(denied ? draft.because(Reason.NEGATED) : draft, acts.getFirst().evidence(), denied);
    }

    private boolean isFlown(int from, int to) {
        return cues.all(Use.WEAPON).stream()
            .anyMatch(cue -> cue.first() >= from && cue.last() <= to && cue.code().matches("fixed-wing|helicopter|barrel-bomb"));
    }

    /** "قصف" by aircraft is an air strike, by guns a shelling; else it may be either. */
    private void act(Draft draft, Cue act, boolean flown) {
        List<Deed> deeds = deeds(act);
        boolean either = deeds.size() > 1 && deeds.contains(Deed.AIR_STRIKE);
        boolean guns = cues.all(Use.WEAPON).stream().anyMatch(cue -> cue.code().matches("artillery|mortar|mlrs|grad|rocket|tank"));
        if (either && flown || flown && deeds.contains(Deed.ATTACK)) deeds = List.of(Deed.AIR_STRIKE);
        else if (either && guns) deeds = List.of(Deed.SHELLING);
        for (Deed deed : deeds) draft.with(Field.of(Slot.ACT, new Value.Did(Act.of(deed)), act.evidence()));
        int slash = act.value().indexOf('/');
        if (slash > 0)
            WeaponKind.find(act.value().substring(slash + 1))
                .ifPresent(kind -> draft.with(Field.of(Slot.WEAPON, new Value.With(Weapon.of(kind)), act.evidence())));
    }

    private void rest(Draft draft, int from, int to, Evidence clause) {
        for (Cue cue : cues.all(Use.WEAPON)) if (isIn(cue, from, to) && !isSaidApart(cue.evidence(), clause)) WeaponKind.find(cue.code())
            .ifPresent(kind -> draft.with(Field.of(Slot.WEAPON, new Value.With(Weapon.of(kind)), cue.evidence())));
        for (Cue cue : cues.all(Use.TARGET)) if (isIn(cue, from, to) && !isSaidApart(cue.evidence(), clause)) TargetKind.find(cue.code())
            .ifPresent(kind -> draft.with(Field.of(Slot.TARGET, new Value.Hit(kind), cue.evidence())));
        for (Cue cue : cues.all(Use.LAW)) draft.with(Field.code(Slot.LAW, cue.code(), cue.evidence()));
        List<PlaceFound> around = sentence.around().stream()
            .filter(it -> clause.meets(it.words()) && it.words().to() <= clause.to() + MOST_SIGNS).toList();
        for (PlaceFound place : around) if (place.takes().stream().noneMatch(this::isSomebodys) && !isSaidApart(place.words(), clause))
            draft.with(Field.of(Slot.PLACE, place.value(), place.words()));
        for (Mention place : sentence.placesIn(clause))
            if (around.stream().noneMatch(it -> it.takes().contains(place)) && !isSomebodys(place)
                && !isSaidApart(new Evidence(place.begin(), place.end()), clause)) draft.with(place(place));
        List<TimeFound> times = sentence.timesIn(clause);
        Optional<Evidence> said = innermost(speeches, clause)
            .flatMap(speech -> speech.content().stream().filter(piece -> piece.has(clause)).findFirst());
        draft.when(times.isEmpty() ? sentence.timesIn(said.orElse(sentence.all())) : times);
    }

    /** In what somebody says, while the act is told outside of it. */
    private boolean isSaidApart(Evidence words, Evidence clause) {
        return speeches.stream().anyMatch(speech -> speech.says(words) && speech.content().stream()
            .noneMatch(piece -> piece.has(clause) || clause.has(piece) && acts(clause) == acts(piece)));
    }

    private long acts(Evidence within) { return cues.all(Use.ACT).stream().filter(cue -> within.has(cue.evidence())).count(); }

    static Field place(Mention place) {
        return Field.of(Slot.PLACE, new Value.At(place.candidates()), new Evidence(place.nameBegin(), place.nameEnd()));
    }

    private static boolean isIn(Cue cue, int from, int to) { return cue.first() >= from && cue.last() <= to; }

    /** "The Foreign Ministry of Russia", "Syrian aircraft": a place's name that is part of somebody's. */
    private boolean isSomebodys(Mention place) {
        Evidence words = new Evidence(place.begin(), place.end());
        boolean actor = sentence.actors().stream().anyMatch(it -> it.evidence().meets(words));
        boolean forces = cues.all(Use.FORCES).stream().anyMatch(cue -> Math.abs(cue.evidence().from() - words.to()) <= 1
            || Math.abs(words.from() - cue.evidence().to()) <= 1
            && !sentence.text().substring(words.from(), words.to()).startsWith("ب"));
        boolean speaker = speeches.stream().anyMatch(speech -> speech.speaker().evidence().meets(words));
        return actor || forces || speaker || cues.all(Use.COUNTRY).stream().anyMatch(cue -> cue.evidence().meets(words) && isRelation(cue));
    }

    private boolean isRelation(Cue cue) { return sentence.token(cue.first()).key().matches(".*(ي|يه|ish|ian|ese|ский|ская|ские|ского|ской|ских)"); }

    private boolean isNegated(Cue act, int from) {
        for (Cue not : cues.all(Use.NOT)) {
            boolean limit = cues.isOver(not.first(), Use.AT_LEAST, Use.AT_MOST, Use.MORE_THAN);
            boolean before = not.first() >= from && not.last() < act.first() && act.first() - not.last() <= NEAR + 1;
            boolean behind = sentence.lang() == Lang.RU && not.first() > act.last() && not.first() - act.last() <= BEHIND
                && !sentence.token(not.first()).after(",;");
            if (!limit && (before || behind)) return true;
        }
        return false;
    }

    /** The innermost speech that the act stands in gives the source and its stance. */
    private Draft said(Draft draft, Evidence act, boolean denied) {
        Optional<Speech> speech = innermost(speeches, act);
        draft.saidBy(speech);
        String stance = denied ? "denies" : speech.map(Statements::stance).orElse("alleges");
        Evidence why = denied || speech.isEmpty() ? act : speech.get().verb().evidence();
        return draft.with(Field.code(Slot.STANCE, stance, why));
    }

    static Optional<Speech> innermost(List<Speech> speeches, Evidence words) {
        Speech found = null;
        for (Speech speech : speeches) if (speech.says(words) && (found == null || speech.via().size() >= found.via().size())) found = speech;
        return Optional.ofNullable(found);
    }
}
