package org.hudna.app.web.api;

import java.util.List;
import java.util.Optional;
import org.hudna.app.web.api.Problem.Kind;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.who.ActorId;
import org.hudna.who.SourceId;
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

    /** A claim by its id; what can be none is none. */
    static ClaimId claim(String id) {
        if (id.isBlank()) throw Became.unknown();
        return new ClaimId(id);
    }

    /** An incident by its id; what can be none is none. */
    static EventId incident(String id) {
        if (id.isBlank()) throw Became.unknown();
        return new EventId(id);
    }

    /** A member that is told and cannot be what it should. */
    static Refusal wrong(String member, Message what) {
        return new Problem(Kind.NOT_UNDERSTOOD, Message.of("api.members-wrong", "n", 1),
            List.of(new Problem.Row(Optional.empty(), member, what))).refusal();
    }

    /** Who says something. */
    static SourceId source(String member, String name) {
        if (name.isBlank()) throw wrong(member, Message.of("api.missing-member"));
        return new SourceId(name);
    }

    /** Whose liaison somebody is. */
    static Optional<ActorId> party(Optional<String> code) {
        if (code.filter(text -> !ActorId.isCode(text)).isPresent()) throw wrong("party", Message.of("api.wants-party"));
        return code.map(ActorId::new);
    }

    /** The mark of a page as an earlier answer gave it. */
    static <T> Optional<T> read(Optional<String> mark, java.util.function.Function<String, Optional<T>> form) {
        return mark.map(text -> form.apply(text).orElseThrow(() -> Problem.of(Kind.NOT_UNDERSTOOD, Message.of("api.mark-wrong")).refusal()));
    }
}
