package org.hudna.bulletin;

import java.util.Locale;

/** A circle of readers, and what it is shown, from the widest sight to the narrowest. */
public enum Edition {
    /** The watch: duty officers, analysts, verifiers, the custodian. */
    RESTRICTED,
    /** The humanitarian cell: places exactly, who spoke only by kind. */
    HUMANITARIAN,
    /** Co-chairs and observers. */
    TASK_FORCE,
    /** The liaison of one party: what the task force sees, and what was put to that party. */
    PARTY,
    /** Anybody: the split that the World Health Organization publishes by ({@code field.md} 4.6). */
    PUBLIC;

    /** The word in files and in the index. */
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
