package org.hudna.intake;

/**
 * The SHA-256 of a report's bytes as they were received: the same bytes are the same report.
 *
 * @param sha256 64 digits of base 16, lower case
 */
public record ReportId(String sha256) implements Comparable<ReportId> {

    private static final int DIGITS = 64;

    public ReportId {
        if (!isId(sha256)) throw new IllegalArgumentException("not a SHA-256 in lower-case hex: '" + sha256 + "'");
    }

    /** Whether {@code text} has the form of an id. */
    public static boolean isId(String text) {
        if (text.length() != DIGITS) return false;
        for (int i = 0; i < DIGITS; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) return false;
        }
        return true;
    }

    @Override public int compareTo(ReportId other) { return sha256.compareTo(other.sha256); }

    @Override public String toString() { return sha256; }
}
