package org.hudna.where;

/** A place's p-code, as the UN's common datasets give it: {@code SY}, {@code SY020000}, {@code C1001}. */
public record PCode(String code) implements Comparable<PCode> {

    private static final int LONGEST = 24;

    public PCode {
        if (!isCode(code)) throw new IllegalArgumentException("not a p-code: '" + code + "'");
    }

    /** Whether {@code text} could be a p-code: 2 to 24 upper-case Latin letters and digits, beginning with a letter. */
    public static boolean isCode(String text) {
        if (text.length() < 2 || text.length() > LONGEST) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' && i > 0)) return false;
        }
        return true;
    }

    @Override public int compareTo(PCode other) { return code.compareTo(other.code); }

    @Override public String toString() { return code; }
}
