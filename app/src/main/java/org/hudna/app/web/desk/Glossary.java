package org.hudna.app.web.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hudna.words.Message;

/**
 * The words of the field that pages explain: each where it first stands on a page, and all of them in help. What each means stands under
 * {@code help.means-}.
 */
public final class Glossary {

    /** Codes of all of them, in reading order. */
    public static final List<String> TERMS = List.of("report", "claim", "relay", "account", "incident", "instrument", "clause", "exception", "bound",
        "finding", "would-breach", "exempt",
        "allowed", "not-covered", "no-breach", "undetermined", "ladder", "received", "possible", "probable", "corroborated", "determined",
        "contested", "embargo", "edition", "bulletin",
        "learned", "as-of", "position", "look", "record", "root", "head", "cosigned", "proof", "erasure", "hold");

    private static final Map<String, String> OUTCOMES = Map.of("violation", "would-breach", "undetermined", "undetermined", "exempt", "exempt",
        "no_breach", "no-breach",
        "not_covered", "not-covered");
    private static final Map<String, String> TABLES = Map.of("clauses", "finding", "ladder", "ladder", "incidents", "incident");

    private final Set<String> explained = new HashSet<>();

    Glossary() {}

    /** Whether a word stands on the page for the first time; from then on it does no more. Words that are not explained never do. */
    boolean isFirst(String term) { return TERMS.contains(term) && explained.add(term); }

    /** The word for an outcome's code. */
    public static String outcome(String code) { return OUTCOMES.getOrDefault(code, ""); }

    /** The word for where an incident stands; one that is no rung of the ladder is not explained. */
    public static String rung(Message standing) { return standing.id().replace("ladder.", ""); }

    /** Whether a table of a bulletin is about one of the words. */
    public static boolean isOfTable(String id) { return TABLES.containsKey(id); }

    /** The word that it is about. */
    public static String ofTable(String id) { return TABLES.getOrDefault(id, ""); }
}
