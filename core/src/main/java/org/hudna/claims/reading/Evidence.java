package org.hudna.claims.reading;

/**
 * Characters of a text that something rests on.
 *
 * @param from offset of the first in the text as it came, in UTF-16 units, inclusive
 * @param to offset behind the last, exclusive; greater than {@code from}
 */
public record Evidence(int from, int to) implements Comparable<Evidence> {

    public Evidence {
        if (from < 0 || to <= from) throw new IllegalArgumentException("characters from " + from + " to " + to);
    }

    /** The characters themselves. */
    public String in(String text) { return text.substring(from, to); }

    public boolean has(Evidence other) { return from <= other.from && other.to <= to; }

    public boolean meets(Evidence other) { return from < other.to && other.from < to; }

    /** From where the first of both begins to where the last ends. */
    public Evidence and(Evidence other) { return new Evidence(Math.min(from, other.from), Math.max(to, other.to)); }

    @Override public int compareTo(Evidence other) { return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to); }
}
