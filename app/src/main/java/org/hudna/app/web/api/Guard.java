package org.hudna.app.web.api;

import java.util.Arrays;
import java.util.function.Predicate;
import org.hudna.app.people.May;
import org.hudna.app.people.Verb;
import org.hudna.bulletin.Viewer;

/**
 * Who may use a route.
 *
 * @param code what documents and tables call it
 */
public record Guard(String code, Predicate<Viewer> admits) {

    /** Anybody, signed in or not. */
    public static final Guard OPEN = new Guard("open", _ -> true);

    /** Whoever may do what the verb names. */
    public static Guard of(Verb verb) { return new Guard(verb.code(), viewer -> May.check(viewer, verb)); }

    /** Whoever may do one of these; which of them a request asks for is found out when it is read. */
    public static Guard any(Verb... verbs) {
        return new Guard(String.join(" | ", Arrays.stream(verbs).map(Verb::code).toList()), viewer -> Arrays.stream(verbs).anyMatch(verb ->
            May.check(viewer, verb)));
    }
}
