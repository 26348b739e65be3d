package org.hudna.ledger.statement;

import java.util.regex.Pattern;

/**
 * A short name that a list elsewhere explains: an office, an article of a law, a reason. Not a person's name: an act stays in the log for
 * ever and is never erased, so it names offices and roles by their codes.
 *
 * <p>1 to 64 of {@code A-Z a-z 0-9 . _ : / -}, the first a letter or a digit.
 */
public record Code(String text) implements Comparable<Code> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}");

    /** @throws IllegalArgumentException where {@link #isCode} does not hold */
    public Code {
        if (!isCode(text)) throw new IllegalArgumentException("not a code");
    }

    /** Whether the text can be a code. */
    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    @Override public int compareTo(Code other) {
        return text.compareTo(other.text);
    }

    @Override public String toString() {
        return text;
    }
}
