package org.hudna.ledger.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a field stands in the claims: names of objects' members and positions in arrays, from the outside in. Positions count the array as
 * it is with everything shown.
 *
 * <p>As text a JSON Pointer (RFC 6901): {@code /statement/location/within}, {@code /statement/witnesses/0}. The empty text is the whole.
 */
public record Path(List<String> steps) implements Comparable<Path> {
    /** The claims as a whole. */
    public static final Path WHOLE = new Path(List.of());

    /** RFC 6901, section 3: a tilde means something only before 0 and 1. */
    private static final Pattern LONE_TILDE = Pattern.compile("~(?![01])");
    private static final int MOST_CHARACTERS = 4096;

    public Path {
        steps = List.copyOf(steps);
    }

    /** Nothing where the text is no JSON Pointer, or longer than 4,096 characters. */
    public static Optional<Path> read(String pointer) {
        if (pointer.isEmpty()) return Optional.of(WHOLE);
        if (pointer.length() > MOST_CHARACTERS || !pointer.startsWith("/") || LONE_TILDE.matcher(pointer).find()) return Optional.empty();
        var steps = new ArrayList<String>();
        for (String step : pointer.substring(1).split("/", -1)) steps.add(step.replace("~1", "/").replace("~0", "~"));
        return Optional.of(new Path(steps));
    }

    /** One step further in. */
    public Path plus(String step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new Path(longer);
    }

    Path plus(int position) {
        return plus(Integer.toString(position));
    }

    /** As a JSON Pointer. */
    public String text() {
        var text = new StringBuilder();
        for (String step : steps) text.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        return text.toString();
    }

    /** Step by step; a field stands before all that lies within it. */
    @Override public int compareTo(Path other) {
        int common = Math.min(steps.size(), other.steps.size());
        for (int i = 0; i < common; i++)
            if (!steps.get(i).equals(other.steps.get(i))) return steps.get(i).compareTo(other.steps.get(i));
        return Integer.compare(steps.size(), other.steps.size());
    }

    @Override public String toString() {
        return text();
    }
}
