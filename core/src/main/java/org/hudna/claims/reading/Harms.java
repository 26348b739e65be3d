package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.lexicon.Use;
import org.hudna.deeds.Count;
import org.hudna.words.Lang;

/** People killed, wounded and missing in a sentence, each number with the word of harm that it goes with best. */
final class Harms {

    private static final int FAR = 9;
    private static final int BEHIND_ANOTHER = 8;
    private static final Count SEVERAL = new Count(2, Count.NO_LIMIT);
    private static final Count AT_LEAST_ONE = new Count(1, Count.NO_LIMIT);

    /** So many of a kind, before it is known what befell them. */
    private record Group(int first, int last, Count count, People.Who who, boolean among, boolean adjacentOnly) {}

    private final Sentence sentence;
    private final Cues cues;
    private final Numbers numbers;

    private Harms(Sentence sentence) {
        this.sentence = sentence;
        this.cues = sentence.cues();
        this.numbers = new Numbers(sentence.text(), sentence.tokens(), cues);
    }

    static List<Field> in(Sentence sentence) { return sentence.cues().has(Use.HARM) ? new Harms(sentence).find() : List.of(); }

    private List<Field> find() {
        List<Field> found = new ArrayList<>();
        List<Group> groups = groups();
        Optional<People.Fate> last = Optional.empty();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            Optional<Cue> harm = group.among() && last.isPresent() ? Optional.empty() : nearest(group, groups);
            Optional<People.Fate> fate = harm.map(Harms::fate).or(() -> group.among() ? Optional.of(People.Fate.KILLED) : Optional.empty());
            if (group.among() && last.isPresent()) fate = last;
            if (fate.isEmpty()) continue;
            if (!group.among()) last = fate;
            Evidence evidence = sentence.span(group.first(), group.last());
            Evidence whole = harm.filter(cue -> Math.abs(cue.first() - group.last()) <= 2 || Math.abs(group.first() - cue.last()) <= 2)
                .map(cue -> evidence.and(cue.evidence())).orElse(evidence);
            found.add(Field.of(Slot.PEOPLE, new Value.Harmed(new People(fate.get(), group.count(), group.who(), group.among())), whole));
        }
        duals(found);
        unnumbered(found);
        return found;
    }

    /** "قتيلان": the word itself is two. */
    private void duals(List<Field> found) {
        for (Cue harm : cues.all(Use.HARM)) {
            if (!harm.value().contains("=")) continue;
            int number = Integer.parseInt(harm.value().substring(harm.value().indexOf('=') + 1));
            found.add(Field.of(Slot.PEOPLE, new Value.Harmed(new People(fate(harm), Count.exactly(number), People.Who.UNSAID, false)),
                harm.evidence()));
        }
    }

    /** "سقوط قتلى وجرحى", "есть погибшие": two or more, and nobody says how many. */
    private void unnumbered(List<Field> found) {
        for (Cue harmed : cues.all(Use.HARMED)) {
            boolean counted = harmed.first() > 0 && isCounted(harmed.first() - 1) || isCounted(harmed.last() + 1)
                || found.stream().anyMatch(field -> field.evidence().meets(harmed.evidence()));
            if (counted || harmed.form().before().endsWith("ال") || isNegated(harmed.first())) continue;
            found.add(Field.of(Slot.PEOPLE, new Value.Harmed(new People(fate(harmed), SEVERAL, People.Who.UNSAID, false)), harmed.evidence()));
        }
    }

    private boolean isCounted(int at) { return at < sentence.size() && (sentence.token(at).isNumber() || cues.isOver(at, Use.NUMBER, Use.PEOPLE)); }

    private boolean isNegated(int at) {
        for (int before = Math.max(0, at - 3); before < at; before++) if (cues.isOver(before, Use.NOT)) return true;
        return false;
    }

    private static People.Fate fate(Cue harm) {
        String code = harm.value().replaceAll("=.*", "");
        return People.Fate.valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            Optional<Group> group = numbered(at).or(() -> Optional.empty());
            if (group.isEmpty()) group = bare(at);
            if (group.isEmpty()) continue;
            groups.add(group.get());
            at = group.get().last();
        }
        return groups;
    }

    private Optional<Group> numbered(int at) {
        Optional<Numbers.Found> number = numbers.at(at);
        if (number.isEmpty() || sentence.times().stream().anyMatch(time -> time.first() <= number.get().last() && at <= time.last()))
            return Optional.empty();
        int last = number.get().last();
        People.Who who = People.Who.UNSAID;
        boolean people = false;
        for (int next = last + 1; next < sentence.size() && next <= last + 2 && sentence.token(next).goesOn(); next++) {
            Optional<Cue> cue = cues.at(Use.PEOPLE, next);
            Optional<Cue> others = cues.at(Use.OTHERS, next);
            if (cue.isPresent()) {
                who = who(cue.get());
                return Optional.of(new Group(at, cue.get().last(), number.get().count(), who, isAmong(at), false));
            }
            if (others.isPresent()) {
                last = others.get().last();
                people = true;
            } else if (cues.isAt(next, Use.HARM)) break;
        }
        boolean others = at > 0 && cues.isAt(at - 1, Use.OTHERS);
        return Optional.of(new Group(at, last, number.get().count(), who, isAmong(at), !people && !others));
    }

    /** "Civilians were killed", "مقتل مدنيين", "погибли люди": two or more; the object form of an Arabic singular may be one. */
    private Optional<Group> plural(int at, Cue people) {
        boolean counted = at > 0 && isCounted(at - 1) || cues.isOver(at, Use.NUMBER) || isNegated(at);
        boolean behind = cues.all(Use.HARM).stream().anyMatch(harm -> harm.last() == at - 1 && sentence.token(at).follows());
        int next = people.last() + 1;
        boolean before = next < sentence.size() && switch (sentence.lang()) {
            case EN -> sentence.token(next).key().equals("were") && cues.isAt(next + 1, Use.HARM);
            case RU -> cues.isAt(next, Use.HARM);
            case AR -> false;
        };
        if (counted || !behind && !before) return Optional.empty();
        boolean one = sentence.lang() == Lang.AR && sentence.token(people.last()).key().endsWith("ا");
        return Optional.of(new Group(at, people.last(), one ? AT_LEAST_ONE : SEVERAL, who(people), isAmong(at), true));
    }

    /** A word that tells its own number, "طفلان", or "a child"; or a plural without one. */
    private Optional<Group> bare(int at) {
        Optional<Cue> cue = cues.at(Use.PEOPLE, at);
        if (cue.isPresent() && !cue.get().value().contains("=")) return plural(at, cue.get());
        if (cue.isEmpty() || !cue.get().value().contains("=") || at > 0 && sentence.token(at - 1).isNumber()) return Optional.empty();
        int number = Integer.parseInt(cue.get().value().substring(cue.get().value().indexOf('=') + 1));
        if (sentence.lang() == Lang.EN) return Optional.empty();
        return Optional.of(new Group(at, cue.get().last(), Count.exactly(number), who(cue.get()), isAmong(at), number == 1));
    }

    private static People.Who who(Cue cue) { return People.Who.of(cue.value().replaceAll("=.*", "")); }

    private boolean isAmong(int at) {
        for (int before = at - 1; before >= Math.max(0, at - 2); before--) if (cues.isOver(before, Use.AMONG)) return true;
        return sentence.size() > at && cues.all(Use.AMONG).stream().anyMatch(cue -> cue.last() < at && onlyGroupsBetween(cue.last() + 1, at));
    }

    /** "Among them two women and three children": the list goes on. */
    private boolean onlyGroupsBetween(int from, int to) {
        if (to - from > 5) return false;
        for (int at = from; at < to; at++) {
            String key = sentence.token(at).key();
            boolean and = key.equals("and") || key.equals("и") || key.equals("و");
            if (!and && !sentence.token(at).isNumber() && !cues.isOver(at, Use.NUMBER, Use.PEOPLE)) return false;
        }
        return to > from;
    }

    private Optional<Cue> nearest(Group group, List<Group> groups) {
        Cue best = null;
        int least = FAR;
        for (Cue harm : cues.all(Use.HARM)) {
            if (harm.value().contains("=")) continue;
            boolean after = harm.first() > group.last();
            int distance = after ? harm.first() - group.last() : group.first() - harm.last();
            if (distance <= 0) continue;
            int cost = distance == 1 && after ? 0 : distance + (after && sentence.lang() == Lang.AR ? 2 : 0);
            for (Group other : groups)
                if (other != group && !other.among() && isBetween(other, group, harm) && !isListed(other, group)) cost += BEHIND_ANOTHER;
            if (after && harm.form().joins()) cost += BEHIND_ANOTHER;
            if (group.adjacentOnly() && distance > (after && sentence.lang() == Lang.EN ? 2 : 1)) continue;
            if (isSplit(group, harm)) cost += 3;
            if (cost < least) {
                least = cost;
                best = harm;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isBetween(Group other, Group group, Cue harm) {
        return harm.first() > group.last() ? other.first() > group.last() && other.last() < harm.first() : other.last() < group.first()
            && other.first() > harm.last();
    }

    /** "A woman and two children": one list, one fate. */
    private boolean isListed(Group other, Group group) {
        return group.first() == other.last() + 1 && sentence.token(group.first()).key().startsWith("و") && !isNamedBehind(group);
    }

    /** "خمسة جرحى": the word right behind it says what befell them. */
    private boolean isNamedBehind(Group group) { return cues.at(Use.HARM, group.last() + 1).filter(cue -> !cue.form().joins()).isPresent(); }

    /** A comma or "and" between them makes it likelier that the number goes the other way. */
    private boolean isSplit(Group group, Cue harm) {
        int from = Math.min(group.last(), harm.last()) + 1;
        int to = Math.max(group.first(), harm.first());
        for (int at = from; at <= to && at < sentence.size(); at++) {
            String key = sentence.token(at).key();
            if (sentence.token(at).after(",،;") || key.equals("and") || key.equals("и") || key.equals("а")) return true;
        }
        boolean joined = sentence.token(group.first()).forms().size() > 1 && sentence.token(group.first()).key().startsWith("و")
            && !sentence.token(group.first()).key().equals("واحد");
        return harm.first() < group.first() && joined && sentence.lang() == Lang.AR && isNamedBehind(group);
    }
}
