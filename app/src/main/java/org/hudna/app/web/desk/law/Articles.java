package org.hudna.app.web.desk.law;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paragraphs of {@code text.md}, by their anchors. */
final class Articles {

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s[^\\n]*$");
    private static final Pattern ANCHOR = Pattern.compile("\\{#([^{}\\s]+)}");

    private Articles() {}

    /** What stands under each heading that has an anchor, up to the next heading. */
    static Map<String, String> of(String markdown) {
        Map<String, String> all = new LinkedHashMap<>();
        Matcher heading = HEADING.matcher(markdown);
        String anchor = "";
        int from = 0;
        while (heading.find()) {
            put(all, anchor, markdown.substring(from, heading.start()));
            Matcher named = ANCHOR.matcher(heading.group());
            anchor = named.find() ? named.group(1) : "";
            from = heading.end();
        }
        put(all, anchor, markdown.substring(from));
        return all;
    }

    private static void put(Map<String, String> all, String anchor, String text) {
        if (!anchor.isEmpty() && !text.isBlank()) all.putIfAbsent(anchor, text.strip());
    }
}
