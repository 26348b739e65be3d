package org.hudna.app.web.api;

import java.util.Optional;
import org.hudna.app.web.api.Problem.Kind;
import org.hudna.words.Digits;
import org.hudna.words.Message;

/** Marks and numbers in addresses. */
final class Marks {

    private Marks() {}

    /** A whole number from 0. */
    static long number(String text) {
        String ascii = Digits.ascii(text);
        if (!ascii.matches("\\d{1,18}")) throw Problem.of(Kind.NOT_UNDERSTOOD, Message.of("api.wants-whole")).refusal();
        return Long.parseLong(ascii);
    }

    /** The mark of a page as an earlier answer gave it. */
    static <T> Optional<T> read(Optional<String> mark, java.util.function.Function<String, Optional<T>> form) {
        return mark.map(text -> form.apply(text).orElseThrow(() -> Problem.of(Kind.NOT_UNDERSTOOD, Message.of("api.mark-wrong")).refusal()));
    }
}
