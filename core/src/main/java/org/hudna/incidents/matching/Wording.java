package org.hudna.incidents.matching;

import java.util.Arrays;

/** The words of a text as matching compares them: the set of their stems, in one script. Only texts of one script are compared. */
public final class Wording {

    /** No words. */
    public static final Wording NONE = new Wording(new long[0], Script.NONE);

    final long[] stems;
    private final Script script;

    Wording(long[] sorted, Script script) {
        this.stems = sorted;
        this.script = script;
    }

    /** The words of {@code text}, in Arabic, English or Russian; other languages are compared unstemmed. */
    public static Wording of(String text) { return text.isBlank() ? NONE : Stems.of(text); }

    /** How many different words there are. */
    public int size() { return stems.length; }

    /** The letters in which most of it is written. */
    public Script script() { return script; }

    /** Whether it has every word of {@code text}, whatever its ending. */
    public boolean has(String text) {
        for (long stem : of(text).stems) if (Arrays.binarySearch(stems, stem) < 0) return false;
        return true;
    }

    @Override public boolean equals(Object other) {
        return other instanceof Wording that && script == that.script && Arrays.equals(stems, that.stems);
    }

    @Override public int hashCode() { return Arrays.hashCode(stems); }

    /** Letters of a text: the majority's. */
    public enum Script { NONE, LATIN, ARABIC, CYRILLIC }
}
