package org.hudna.app.people;

import java.util.Collection;
import java.util.Collections;
import org.hudna.bulletin.Viewer;

/** Whether somebody may do something; asked before every verb, by whichever door they came. */
public final class May {

    /** How a program's id begins, as a viewer and in a stamp. */
    public static final String TOKEN = "token:";

    private May() {}

    /** By the table in {@link Verb}. */
    public static boolean check(Viewer viewer, Verb verb) {
        if (isProgram(viewer))
            return switch (verb.programs()) {
                case NEVER -> false;
                case BY_ROLE -> hasRole(viewer, verb);
                case ANY -> true;
            };
        return switch (verb.least()) {
            case ANYBODY -> true;
            case SIGNED_IN -> !viewer.id().isEmpty();
            case ROLE -> !viewer.id().isEmpty() && hasRole(viewer, verb);
        };
    }

    /**
     * Whether somebody may be the second person to what takes two.
     *
     * @param before who had a hand in it already, as stamps name them
     */
    public static boolean checkSecond(Viewer viewer, Verb verb, Collection<String> before) {
        return check(viewer, verb) && !before.contains(viewer.id());
    }

    /** Whether it is a program that came with a token. */
    public static boolean isProgram(Viewer viewer) { return viewer.id().startsWith(TOKEN); }

    private static boolean hasRole(Viewer viewer, Verb verb) { return !Collections.disjoint(viewer.roles(), verb.roles()); }
}
