package org.hudna.deeds;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A counted amount, as a quota names it or a source measures it: {@code 600 trucks per day}.
 *
 * @param what the thing counted, in the singular or plural as the agreement writes it, lower case
 * @param per the period of a rate ({@code day}, {@code week}, {@code month}); empty where the amount is a total
 */
public record Amount(Count count, String what, String per) {

    private static final Pattern FORM = Pattern.compile("([~\\d+–-]+)\\s+([\\p{L}][\\p{L} -]*?)(?:\\s+per\\s+(day|week|month))?");

    /** Reads the written form; empty where the number or the thing counted is missing. */
    public static Optional<Amount> find(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) return Optional.empty();
        String per = form.group(3) == null ? "" : form.group(3);
        return Count.find(form.group(1)).map(count -> new Amount(count, form.group(2).strip(), per));
    }

    /** Whether two amounts count the same thing over the same period, so that they can be compared. */
    public boolean comparable(Amount other) { return what.equals(other.what) && per.equals(other.per); }
}
