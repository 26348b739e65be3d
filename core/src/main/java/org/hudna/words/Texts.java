package org.hudna.words;

import java.util.Collections;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All texts of one language. Safe to use from many threads; texts are compiled when first said.
 *
 * <p>A text is an ICU message with named holes: <code>{n, plural, one {# shell} other {# shells}}</code>,
 * <code>{verdict, select, ALLOWED {allowed} other {not told}}</code>, <code>{n}</code>. What stands in a hole may also be asked for in
 * other forms, by a name made from the hole's:
 *
 * <ul>
 *   <li>a list {@code parties}: <code>{parties}</code> "A, B and C", <code>{parties_or}</code> "A, B or C", <code>{parties_n}</code> how many;
 *   <li>a time {@code at}: <code>{at}</code> date and time in its own zone, <code>{at_date}</code>, <code>{at_time}</code>,
 *       <code>{at_zone}</code> the zone's offset;
 *   <li>a duration {@code late}: <code>{late}</code> "2 days, 3 hours", <code>{late_days}</code>, <code>{late_hours}</code> and
 *       <code>{late_minutes}</code> the whole of it in one unit, rounded down, as a number.
 * </ul>
 */
public final class Texts {
    private static final Map<Lang, Texts> LOADED = new ConcurrentHashMap<>();

    private final Lang lang;
    private final Map<String, String> patterns;
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final Holes holes;

    Texts(Lang lang, Map<String, String> patterns) {
        this.lang = lang;
        this.patterns = Collections.unmodifiableMap(new TreeMap<>(patterns));
        this.holes = new Holes(this);
    }

    /** The texts of this language, read once from the files beside this class. */
    public static Texts of(Lang lang) {
        return LOADED.computeIfAbsent(lang, it -> new Texts(it, TextFiles.read(it)));
    }

    /** The language that these texts speak. */
    public Lang lang() {
        return lang;
    }

    /**
     * The whole sentence.
     *
     * @throws NoSuchElementException when there is no text with this id
     * @throws IllegalArgumentException when the text has a hole that the message leaves empty, or fills with what cannot stand there
     */
    public String say(Message message) {
        return template(message.id()).fill(message, holes);
    }

    /** One value on its own, as it would stand in a sentence: for a cell of a table. Takes what a hole of a {@link Message} takes. */
    public String show(Object value) {
        return holes.show("value", Message.checked("show", "value", value));
    }

    /** Whether there is a text with this id. */
    public boolean has(String id) {
        return patterns.containsKey(id);
    }

    /** The ids of all texts, in order. */
    public Set<String> ids() {
        return patterns.keySet();
    }

    private Template template(String id) {
        String pattern = patterns.get(id);
        if (pattern == null) throw new NoSuchElementException("no text \"" + id + "\" in words/" + lang.tag());
        return compiled.computeIfAbsent(id, it -> new Template(it, pattern, lang));
    }
}
