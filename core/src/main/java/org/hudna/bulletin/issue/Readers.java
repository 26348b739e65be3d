package org.hudna.bulletin.issue;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.hudna.bulletin.Edition;

/** Who reads a bulletin in which edition. A bulletin goes out in three: restricted, task force, public. */
public final class Readers {

    private Readers() {}

    /** Editions of a bulletin that somebody of this edition may read, the widest first: none that shows more than they are shown elsewhere. */
    public static Set<Edition> of(Edition reader) {
        return switch (reader) {
            case RESTRICTED -> EnumSet.of(Edition.RESTRICTED, Edition.TASK_FORCE, Edition.PUBLIC);
            case HUMANITARIAN, TASK_FORCE -> EnumSet.of(Edition.TASK_FORCE, Edition.PUBLIC);
            case PARTY, PUBLIC -> EnumSet.of(Edition.PUBLIC);
        };
    }

    /** Whether one of these is among them. */
    public static boolean mayRead(Edition reader, Collection<Edition> editions) { return !Collections.disjoint(of(reader), editions); }
}
