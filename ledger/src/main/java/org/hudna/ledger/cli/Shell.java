package org.hudna.ledger.cli;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A call of ours, to be copied into a shell. */
final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+=,-]+");

    private Shell() {
    }

    /** {@code ./hudna ledger} and these words, each in quotes where the shell would take it apart. */
    static String line(Object... words) {
        return Stream.concat(Stream.of("./hudna", "ledger"), Stream.of(words).map(Object::toString)).map(Shell::quoted)
            .collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
