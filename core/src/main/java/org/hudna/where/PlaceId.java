package org.hudna.where;

/** A place of an agreement, by the id that its own file gives it: lower-case letters, digits, {@code -} and {@code .}. */
public record PlaceId(String code) implements Comparable<PlaceId> {

    private static final int LONGEST = 80;

    public PlaceId {
        if (!isCode(code)) throw new IllegalArgumentException("not a place's id: '" + code + "'");
    }

    /** Whether {@code text} could be an id: 1 to 80 lower-case letters, digits, dots and hyphens, beginning with a letter or digit. */
    public static boolean isCode(String text) {
        if (text.isEmpty() || text.length() > LONGEST) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inner = c == '-' || c == '.';
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || inner && i > 0)) return false;
        }
        return true;
    }

    @Override public int compareTo(PlaceId other) { return code.compareTo(other.code); }

    @Override public String toString() { return code; }
}
