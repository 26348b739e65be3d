package org.hudna.claims;

import java.util.ArrayList;
import java.util.List;

/** How a cell is divided: {@code a | b} is one of them, {@code a; b} is both. */
final class Parts {

    private Parts() {}

    /** Alternatives, each a list of what goes together; blank ones are left out. */
    static List<List<String>> of(String cell) {
        List<List<String>> alternatives = new ArrayList<>();
        for (String one : split(cell, '|', '|')) {
            List<String> parts = together(one);
            if (!parts.isEmpty()) alternatives.add(parts);
        }
        return List.copyOf(alternatives);
    }

    /** What stands between the bars. */
    static List<String> alternatives(String cell) { return split(cell, '|', '|'); }

    /** What stands between the semicolons, Latin or Arabic. */
    static List<String> together(String cell) { return split(cell, ';', '؛'); }

    private static List<String> split(String cell, char mark, char sameInArabic) {
        List<String> parts = new ArrayList<>(2);
        int start = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i < cell.length() && cell.charAt(i) != mark && cell.charAt(i) != sameInArabic) continue;
            String part = cell.substring(start, i).strip();
            if (!part.isEmpty()) parts.add(part);
            start = i + 1;
        }
        return List.copyOf(parts);
    }
}
