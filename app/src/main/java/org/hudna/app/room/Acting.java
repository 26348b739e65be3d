package org.hudna.app.room;

import java.util.Optional;
import org.hudna.bulletin.Viewer;

/**
 * Who asks for something to be done.
 *
 * @param by as a stamp names it: a person's name-code, or {@code token:} and the code of a program
 * @param key by which the same request is known again, 1 to 40 characters of ASCII; empty where the sender gave none
 */
public record Acting(Viewer viewer, String by, Optional<String> key) {

    public Acting {
        if (by.isBlank()) throw new IllegalArgumentException("somebody acts");
        if (key.isPresent() && !isKey(key.get())) throw new IllegalArgumentException("not a key");
    }

    /** Whether {@code text} may be an idempotency key. */
    public static boolean isKey(String text) { return text.length() >= 1 && text.length() <= 40 && text.chars().allMatch(c -> c > ' ' && c < 127); }
}
