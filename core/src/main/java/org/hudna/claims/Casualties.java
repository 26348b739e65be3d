package org.hudna.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hudna.deeds.Count;

/**
 * People killed, wounded and missing, as one source counts them: always ranges, by group, and never a name (fields: Every Casualty, standards for
 * casualty recording).
 *
 * @param groups each a number of people; a group of which nothing is said but its number is the total, and the others are among it
 */
public record Casualties(List<Group> groups, Method method) {

    /** Nothing was said. */
    public static final Casualties UNSAID = new Casualties(List.of(), Method.AS_STATED);

    public Casualties { groups = List.copyOf(groups); }

    /** What befell them. */
    public enum Fate { KILLED, WOUNDED, MISSING }

    /** Whether they were civilians, by the source's own rule. */
    public enum Status { UNSAID, CIVILIAN, COMBATANT, UNKNOWN }

    /** Their sex, where said. */
    public enum Sex { UNSAID, FEMALE, MALE }

    /** Their age band, where said: a child is below 18 years, an elder 60 or above; our own convention where the source has none. */
    public enum Age { UNSAID, CHILD, ADULT, ELDER }

    /**
     * How the numbers came about: as one source stated them, the range over several, what most of several say, the one ranked highest, or a
     * discussion.
     */
    public enum Method {
        AS_STATED, RANGE, MAJORITY, HIERARCHY, DISCUSSION;

        /** The word in files. */
        public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
    }

    /** So many people of a kind. */
    public record Group(Fate fate, Count number, Status status, Sex sex, Age age) {

        public static Group total(Fate fate, Count number) { return new Group(fate, number, Status.UNSAID, Sex.UNSAID, Age.UNSAID); }

        /** Whether nothing is said of them but their number. */
        public boolean isTotal() { return status == Status.UNSAID && sex == Sex.UNSAID && age == Age.UNSAID; }

        /** The number and what is said of them, as a file writes it: {@code 3 civilian female child}. */
        public String code() {
            StringBuilder code = new StringBuilder(number.code());
            if (status != Status.UNSAID) code.append(' ').append(status.name().toLowerCase(Locale.ROOT));
            if (sex != Sex.UNSAID) code.append(' ').append(sex.name().toLowerCase(Locale.ROOT));
            if (age != Age.UNSAID) code.append(' ').append(age.name().toLowerCase(Locale.ROOT));
            return code.toString();
        }

        private boolean apartFrom(Group other) {
            return apart(status, other.status, Status.UNSAID) || apart(sex, other.sex, Sex.UNSAID) || apart(age, other.age, Age.UNSAID);
        }

        private static <E> boolean apart(E one, E other, E unsaid) { return one != other && one != unsaid && other != unsaid; }
    }

    /**
     * How many in all, as far as the source counts them: the total where it gives one; else from the least to the most that its groups can make.
     * Groups that nobody can belong to together are added up; others may hold the same people, so that the largest of them is the least.
     */
    public Optional<Count> total(Fate fate) {
        List<Group> all = of(fate);
        Optional<Group> stated = all.stream().filter(Group::isTotal).findFirst();
        if (stated.isPresent() || all.isEmpty()) return stated.map(Group::number);
        boolean apart = all.stream().allMatch(one -> all.stream().allMatch(other -> one == other || one.apartFrom(other)));
        long least = apart ? all.stream().mapToLong(g -> g.number().min()).sum() : all.stream().mapToLong(g -> g.number().min()).max().orElse(0);
        boolean open = all.stream().anyMatch(g -> g.number().max() == Count.NO_LIMIT);
        long most = open ? Count.NO_LIMIT : all.stream().mapToLong(g -> g.number().max()).sum();
        return Optional.of(new Count((int) Math.min(least, Count.NO_LIMIT), (int) Math.min(most, Count.NO_LIMIT)));
    }

    /** The groups of one fate, in the order of the source. */
    public List<Group> of(Fate fate) {
        List<Group> found = new ArrayList<>(2);
        for (Group group : groups) if (group.fate() == fate) found.add(group);
        return found;
    }

    /** The totals. */
    public Harm harm() { return groups.isEmpty() ? Harm.UNSAID : new Harm(total(Fate.KILLED), total(Fate.WOUNDED), total(Fate.MISSING)); }
}
