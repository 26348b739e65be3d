package org.hudna.intake.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A tag of the Humanitarian Exchange Language (hxlstandard.org, 1.1): a hashtag and attributes, whose order and case mean nothing. */
public record HxlTag(String hashtag, Set<String> attributes) {

    public HxlTag { attributes = Set.copyOf(attributes); }

    /** Longer than any tag with its attributes. */
    private static final int LONGEST = 200;

    /** Reads {@code #event+id} and {@code #Event +id}; empty where it is no tag. */
    public static Optional<HxlTag> find(String cell) {
        if (cell.length() > LONGEST) return Optional.empty();
        String text = cell.strip().toLowerCase(Locale.ROOT);
        if (!text.startsWith("#")) return Optional.empty();
        String[] parts = text.substring(1).split("\\+", -1);
        Set<String> attributes = new HashSet<>();
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i].strip();
            if (!isToken(part)) return Optional.empty();
            if (i > 0) attributes.add(part);
        }
        return Optional.of(new HxlTag(parts[0].strip(), attributes));
    }

    /** Whether a row holds tags: its filled cells, of which there is one, all begin with {@code #}. */
    public static boolean areIn(List<String> cells) {
        boolean any = false;
        for (String cell : cells) {
            if (cell.isBlank()) continue;
            if (!cell.strip().startsWith("#")) return false;
            any |= find(cell).isPresent();
        }
        return any;
    }

    /** Whether this tag says what {@code other} says, and perhaps more. */
    public boolean says(HxlTag other) { return hashtag.equals(other.hashtag) && attributes.containsAll(other.attributes); }

    private static boolean isToken(String part) {
        if (part.isEmpty() || !(part.charAt(0) >= 'a' && part.charAt(0) <= 'z')) return false;
        for (int i = 1; i < part.length(); i++) {
            char c = part.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_')) return false;
        }
        return true;
    }
}
