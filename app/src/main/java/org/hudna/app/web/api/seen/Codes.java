package org.hudna.app.web.api.seen;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists of things as lists of their codes. */
final class Codes {

    private Codes() {}

    static <T> List<String> of(Collection<T> things, Function<T, String> code) { return things.stream().map(code).toList(); }

    static <T> Optional<List<String>> of(Optional<? extends Collection<T>> things, Function<T, String> code) { return things.map(some -> of(some,
        code)); }

    /** In the order of the alphabet, for what has none of its own. */
    static <T> Optional<List<String>> sorted(Optional<? extends Collection<T>> things, Function<T, String> code) {
        return things.map(some -> some.stream().map(code).sorted().toList());
    }
}
