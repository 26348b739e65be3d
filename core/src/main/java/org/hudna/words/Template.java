package org.hudna.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** One text, compiled: what it needs in its holes, and how it is said. */
final class Template {
    private final String id;
    /** The holes by name, and whether each is a choice, which takes the bare key. */
    private final Map<String, Boolean> choices = new TreeMap<>();
    /** ICU's format keeps state while it works: used under its own lock only, and never while holes are being filled. */
    private final MessageFormat format;

    Template(String id, String text, Lang lang) {
        this.id = id;
        try {
            this.format = new MessageFormat(text, locale(lang));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("words/" + lang.tag() + ": \"" + id + "\" cannot be read: " + e.getMessage(), e);
        }
        var pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() != Part.Type.ARG_START) continue;
            boolean choice = part.getArgType() == ArgType.SELECT;
            choices.merge(pattern.getSubstring(pattern.getPart(i + 1)), choice, Boolean::logicalOr);
        }
    }

    String fill(Message message, Holes holes) {
        Map<String, Object> filled = new HashMap<>();
        choices.forEach((hole, choice) -> filled.put(hole, choice ? holes.key(message, hole) : holes.fill(message, hole)));
        var out = new StringBuffer();
        synchronized (format) {
            format.format(filled, out, null);
        }
        return out.toString();
    }

    /** The locale whose plural rules, digits and lists are used: for Arabic always with Arabic-Indic digits. */
    static ULocale locale(Lang lang) {
        return switch (lang) {
            case AR -> new ULocale("ar-u-nu-arab");
            case EN -> ULocale.UK;
            case RU -> new ULocale("ru");
        };
    }

    @Override public String toString() {
        return id;
    }
}
