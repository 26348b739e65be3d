package org.hudna.ledger.note;

import java.util.OptionalLong;

/**
 * A count in ASCII decimal, 0 to 2<sup>63</sup>-1, with exactly one text for each number: no sign, no leading zero, no other script's digits.
 *
 * <p>c2sp.org/tlog-checkpoint, section Note text; the upper bound is that of c2sp.org/tlog-cosignature's times and of our own sizes.
 */
public final class Decimal {
    /** Digits of 2<sup>63</sup>-1. */
    private static final int MOST_DIGITS = 19;

    private Decimal() {}

    /** The number that {@code text} writes, or empty where it is not the one way to write a number in range. */
    public static OptionalLong read(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) return OptionalLong.empty();
        if (!text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) return OptionalLong.empty();
        if (text.length() > 1 && text.charAt(0) == '0') return OptionalLong.empty();
        long number = 0;
        for (int i = 0; i < text.length(); i++) number = number * 10 + (text.charAt(i) - '0');
        return number < 0 ? OptionalLong.empty() : OptionalLong.of(number); // nineteen digits overflow into the sign at most once
    }
}
