package org.hudna.deeds;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as it is known: from {@code min} to {@code max}, both inclusive; {@link #NO_LIMIT} where no upper end was said. */
public record Count(int min, int max) {

    public static final int NO_LIMIT = Integer.MAX_VALUE;
    /** "About" n is read as n less and more a fifth, our own convention; at least one either way. */
    private static final double ABOUT = 0.2;
    private static final Pattern FORM = Pattern.compile("(~)?(\\d{1,9})(?:(\\+)|\\s*[-–]\\s*(\\d{1,9}))?");

    public Count {
        if (min < 0 || max < min) throw new IllegalArgumentException("a number from " + min + " to " + max);
    }

    public static Count exactly(int number) { return new Count(number, number); }

    /** Reads {@code 8}, {@code 8-10}, {@code 8+}, {@code ~20}; empty where it is no number. */
    public static Optional<Count> find(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) return Optional.empty();
        int min = Integer.parseInt(form.group(2));
        if (form.group(1) != null) return form.group(3) == null && form.group(4) == null ? Optional.of(about(min)) : Optional.empty();
        if (form.group(3) != null) return Optional.of(new Count(min, NO_LIMIT));
        int max = form.group(4) == null ? min : Integer.parseInt(form.group(4));
        return max < min ? Optional.empty() : Optional.of(new Count(min, max));
    }

    private static Count about(int number) {
        int slack = (int) Math.max(1, Math.round(number * ABOUT));
        return new Count(Math.max(0, number - slack), number + slack);
    }

    /** The form in files. */
    public String code() { return max == NO_LIMIT ? min + "+" : min == max ? "" + min : min + "-" + max; }
}
