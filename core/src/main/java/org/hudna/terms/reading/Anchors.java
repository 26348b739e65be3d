package org.hudna.terms.reading;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The anchors of {@code text.md}: {@code {#id}} in a heading. */
final class Anchors {

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s[^\\n]*");
    private static final Pattern ANCHOR = Pattern.compile("\\{#([^{}\\s]+)}");

    private final Set<String> ids = new HashSet<>();

    Anchors(String markdown) {
        Matcher heading = HEADING.matcher(markdown);
        while (heading.find()) ANCHOR.matcher(heading.group()).results().forEach(anchor -> ids.add(anchor.group(1)));
    }

    boolean has(String id) { return ids.contains(id); }
}
