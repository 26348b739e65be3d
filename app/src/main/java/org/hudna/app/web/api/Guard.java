package org.hudna.app.web.api;

import java.util.function.Predicate;
import org.hudna.bulletin.Viewer;

/**
 * Who may use a route.
 *
 * @param code what documents and tables call it
 */
public record Guard(String code, Predicate<Viewer> admits) {

    /** Anybody, signed in or not. */
    public static final Guard OPEN = new Guard("open", _ -> true);

    /** Whoever is signed in, whatever the roles. */
    public static final Guard SIGNED_IN = new Guard("signed-in", viewer -> !viewer.id().isEmpty());
}
