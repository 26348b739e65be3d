package org.hudna.who;

/**
 * An actor or a set of actors, by the id that the agreement's own file gives it: lower-case letters, digits, {@code -} and {@code .}.
 */
public record ActorId(String code) implements Comparable<ActorId> {

    public ActorId {
        if (!isCode(code)) throw new IllegalArgumentException("not an actor's id: '" + code + "'");
    }

    /** Whether {@code text} could be an id: 1 to 80 lower-case letters, digits, dots and hyphens, beginning with a letter or digit. */
    public static boolean isCode(String text) {
        if (text.isEmpty() || text.length() > 80) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean inner = c == '-' || c == '.';
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || inner && i > 0)) return false;
        }
        return true;
    }

    @Override public int compareTo(ActorId other) { return code.compareTo(other.code); }

    @Override public String toString() { return code; }
}
