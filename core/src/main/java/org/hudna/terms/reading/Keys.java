package org.hudna.terms.reading;

import java.util.List;

/** The keys that may stand in each mapping of an agreement's files. The schemas for editors say the same, under the same names; a test holds it. */
enum Keys {
    AGREEMENT("id", "name", "zone", "instruments", "status", "moments", "measures", "findings-of-fact", "rulings", "settings", "renewal", "annexes"),
    INSTRUMENT("id", "kind", "name", "agreed", "effect", "until", "cite", "source", "adds-to", "replaces", "suspends", "extends", "interprets",
    "status", "because"),
    EFFECT("readings"),
    READING("at", "source"),
    STATUS("at", "what", "of", "by", "until", "open", "judged-by", "known", "source"),
    MOMENT("at", "known", "source", "unknown", "because"),
    MEASURE("id", "value", "at", "known", "source"),
    FINDING_OF_FACT("id", "holds", "from", "until", "by", "known", "source"),
    RULING("on", "answer", "incident", "by", "at", "known", "source"),
    SETTINGS("attribution", "unnamed-target", "answerable", "verification"),
    ANSWERABLE("who", "for", "cite"),
    VERIFICATION("may-attribute", "rulings-bind"),
    RENEWAL("every", "how", "notice", "open", "judged-by"),
    ANNEX("id", "name", "status", "because"),

    ACTORS("actors", "sets", "binding"),
    ACTOR("id", "name", "kind", "part-of", "aliases", "source", "note"),
    SET("id", "name", "open", "members", "not-members", "source", "note"),
    MEMBER("who", "from", "until", "known", "source", "note"),
    BINDING("who", "is", "from", "until", "known", "how", "because", "source", "note"),

    PLACES("places"),
    PLACE("id", "name", "kind", "made-of", "shape", "accuracy", "versions", "of", "distance", "side", "towards", "width", "minus", "inside",
    "depth", "by", "at",
        "status", "because", "source", "note"),
    VERSION("from", "until", "known", "shape", "accuracy", "status", "because", "source", "note"),
    DISTANCE("same-as"),
    DISTANCE_ROW("with", "is"),

    CLAUSE("clause", "of", "title", "cite", "text", "must-not", "must", "may", "ensure", "aim", "during", "unless", "only-if", "before", "status",
    "because", "note"),
    SLOTS("who", "do", "with", "to", "at", "from", "amount", "notice", "fact", "open", "judged-by", "where"),
    /** {@code who} answers; the other slots are about {@code that}. */
    ENSURED("who", "that", "must-not", "with", "to", "at", "from", "amount", "notice", "fact", "open", "judged-by", "where"),
    DURING("by", "daily", "from", "until"),
    EXCEPTION("exception", "title", "cite", "text", "lifts", "does-not-lift", "raised-by", "when", "during", "unless", "status", "because", "note"),
    CONDITION("condition", "title", "cite", "text", "kind", "between", "fact", "streak", "open", "judged-by", "note"),
    DEFINE("define", "means", "cite", "text"),
    PROCEDURE("procedure", "title", "cite", "text", "on", "steps", "status", "because", "note"),
    STEP("id", "do", "title", "by", "to", "within", "of", "late"),
    LATE("open", "judged-by"),
    REFERENCE("reference", "to", "tags", "cite"),

    /** A name or sentence in the three languages. */
    WORDS("ar", "en", "ru");

    private final List<String> all;

    Keys(String... keys) { this.all = List.of(keys); }

    List<String> all() { return all; }
}
