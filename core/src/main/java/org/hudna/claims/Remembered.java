package org.hudna.claims;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A reader of cells that remembers what it made of each text: most cells of a file repeat. Holds a bounded number of them. */
final class Remembered<K, T> implements Function<K, Cell<T>> {

    private static final int MOST = 20_000;

    private final Map<K, Cell<T>> known = new HashMap<>();
    private final Function<K, Cell<T>> reader;

    Remembered(Function<K, Cell<T>> reader) { this.reader = reader; }

    @Override public Cell<T> apply(K text) {
        Cell<T> cell = known.get(text);
        if (cell != null) return cell;
        if (known.size() >= MOST) known.clear();
        Cell<T> read = reader.apply(text);
        known.put(text, read);
        return read;
    }
}
