package org.hudna.terms.reading;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The anchors of {@code text.md}: headings that end in {@code {#id}} or hold it before their title. */
final class Anchors {

    private static final Pattern ANCHOR = Pattern.compile("(?m)^#{1,6}[^\\n]*\\{#([^}\\s]+)}");

    private final Set<String> ids = new HashSet<>();

    Anchors(String markdown) {
        Matcher anchor = ANCHOR.matcher(markdown);
        while (anchor.find()) ids.add(anchor.group(1));
    }

    boolean has(String id) { return ids.contains(id); }

    Set<String> ids() { return Set.copyOf(ids); }
}
