package org.hudna.app.search;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Numbers of erased entries, as a commit of the index holds them: ascending, {@code 3 7-9}. */
final class Erased {

    private Erased() {}

    static String text(Collection<Long> numbers) {
        StringBuilder text = new StringBuilder();
        long from = -1, last = -1;
        for (long number : new TreeSet<>(numbers)) {
            if (from >= 0 && number == last + 1) {
                last = number;
                continue;
            }
            run(text, from, last);
            from = last = number;
        }
        run(text, from, last);
        return text.toString();
    }

    private static void run(StringBuilder text, long from, long last) {
        if (from < 0) return;
        if (!text.isEmpty()) text.append(' ');
        text.append(from);
        if (last > from) text.append('-').append(last);
    }

    static SortedSet<Long> read(String text) {
        SortedSet<Long> numbers = new TreeSet<>();
        for (String run : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] ends = run.split("-");
            for (long number = Long.parseLong(ends[0]); number <= Long.parseLong(ends[ends.length - 1]); number++) numbers.add(number);
        }
        return Collections.unmodifiableSortedSet(numbers);
    }
}
