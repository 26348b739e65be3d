package org.hudna.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hudna.claims.Casualties.Age;
import org.hudna.claims.Casualties.Fate;
import org.hudna.claims.Casualties.Group;
import org.hudna.claims.Casualties.Method;
import org.hudna.claims.Casualties.Sex;
import org.hudna.claims.Casualties.Status;
import org.hudna.deeds.Count;
import org.hudna.words.Digits;

/** The columns that say who was harmed: {@code killed injured missing casualty_method}. */
final class CasualtyCells {

    private static final Map<Fate, Column> COLUMNS = Map.of(Fate.KILLED, Column.KILLED, Fate.WOUNDED, Column.INJURED, Fate.MISSING, Column.MISSING);

    /** Made when a group is met: most cells hold a number alone. */
    private static final class Named {
        private static final WordList<Status> STATUSES = list(Status.values());
        private static final WordList<Sex> SEXES = list(Sex.values());
        private static final WordList<Age> AGES = list(Age.values());
    }

    private final WordList<Method> methods = WordList.of(WordList.Kind.OTHER, Method.values(), Method::code);
    private final Map<Fate, Remembered<String, List<Group>>> groups = Map.of(Fate.KILLED, remembered(Fate.KILLED), Fate.WOUNDED,
        remembered(Fate.WOUNDED),
        Fate.MISSING, remembered(Fate.MISSING));

    private static Remembered<String, List<Group>> remembered(Fate fate) { return new Remembered<>(cell -> groups(fate, cell)); }

    Casualties casualties(RowCells cells) {
        List<Group> all = new ArrayList<>(0);
        for (Fate fate : Fate.values()) if (cells.has(COLUMNS.get(fate))) all.addAll(cells.read(COLUMNS.get(fate), groups.get(fate), List.of()));
        Method method = cells.read(Column.CASUALTY_METHOD, methods::read, Method.AS_STATED);
        return all.isEmpty() ? Casualties.UNSAID : new Casualties(all, method);
    }

    /** {@code 8}, {@code 10-14; 3 child}, {@code 5 civilian; 2+ combatant}, {@code 3 civilian female child}. */
    static Cell<List<Group>> groups(Fate fate, String cell) {
        Optional<Count> only = Count.find(Digits.ascii(cell));
        if (only.isPresent()) return Cell.says(List.of(Group.total(fate, only.get())));
        List<Group> found = new ArrayList<>();
        for (String part : Parts.together(cell)) {
            switch (group(fate, part)) {
                case Cell.Says<Group>(Group group, var _) -> found.add(group);
                case Cell.Unread<Group>(var why) -> { return new Cell.Unread<>(why); }
            }
        }
        boolean totals = found.stream().filter(Group::isTotal).count() > 1;
        return found.isEmpty() || totals ? Cell.unread("claims.number-unknown", cell) : Cell.says(List.copyOf(found));
    }

    /** Words first in their longest form: two words may be one name. */
    private static Cell<Group> group(Fate fate, String part) {
        String[] words = Digits.ascii(part).strip().split("\\s+");
        int end = 1;
        while (end < words.length && !Character.isLetter(words[end].charAt(0))) end++;
        Optional<Count> number = Count.find(String.join(" ", List.of(words).subList(0, end)));
        if (number.isEmpty()) return Cell.unread("claims.number-unknown", part);
        Group group = Group.total(fate, number.get());
        for (int at = end; at < words.length; at++) {
            Optional<Group> more = with(group, words[at]);
            if (more.isEmpty()) return near(words[at]);
            group = more.get();
        }
        return Cell.says(group);
    }

    private static Cell<Group> near(String word) {
        Optional<String> near = Named.STATUSES.near(word).or(() -> Named.AGES.near(word)).or(() -> Named.SEXES.near(word));
        return WordList.unknown(word, near, WordList.Kind.OTHER);
    }

    private static Optional<Group> with(Group group, String word) {
        Optional<Status> status = Named.STATUSES.find(word);
        if (status.isPresent()) return Optional.of(new Group(group.fate(), group.number(), status.get(), group.sex(), group.age()));
        Optional<Age> age = Named.AGES.find(word);
        if (age.isPresent()) return Optional.of(new Group(group.fate(), group.number(), group.status(), group.sex(), age.get()));
        return Named.SEXES.find(word).map(sex -> new Group(group.fate(), group.number(), group.status(), sex, group.age()));
    }

    private static <E extends Enum<E>> WordList<E> list(E[] values) {
        Function<E, String> code = value -> value.name().toLowerCase(Locale.ROOT);
        return WordList.of(WordList.Kind.OTHER, values, code);
    }
}
