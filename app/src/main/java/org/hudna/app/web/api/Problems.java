package org.hudna.app.web.api;

import java.util.List;
import java.util.Optional;
import org.hudna.app.web.api.ProblemShown.RowShown;
import org.hudna.app.web.api.shape.Written;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/** Problems as the caller reads them: {@code application/problem+json} of RFC 9457, in the caller's language. */
public final class Problems {

    private static final String TYPE = "application/problem+json";

    private Problems() {}

    /** Something in the program or under it failed; what, stands in the log and not here. */
    public static Answer broken(Lang lang) { return answer(Problem.of(Problem.Kind.BROKEN), lang); }

    /** The record cannot take anything at present, or the program is going down. */
    public static Answer unavailable(Lang lang) { return answer(Problem.of(Problem.Kind.UNAVAILABLE), lang); }

    /** More requests than one caller may make. */
    public static Answer tooMany(Lang lang, long seconds) { return answer(Problem.of(Problem.Kind.TOO_MANY), lang).with("Retry-After",
        Long.toString(seconds)); }

    /** More than one request may hold. */
    public static Answer tooLarge(Lang lang) { return answer(Problem.of(Problem.Kind.TOO_LARGE), lang); }

    /** Things are looked at and done here; nothing is put, changed or deleted. */
    public static Answer noSuchMethod(Lang lang) { return answer(Problem.of(Problem.Kind.NO_SUCH_METHOD), lang); }

    /** What came is no request that can be answered. */
    public static Answer malformed(Lang lang) { return answer(Problem.of(Problem.Kind.NOT_UNDERSTOOD), lang); }

    /** A browser sent it with a session, and without the token that only our own pages know. */
    public static Answer formUnknown(Lang lang) { return answer(Problem.of(Problem.Kind.NOT_ALLOWED, Message.of("api.form-unknown")), lang); }

    /** Nobody is signed in. */
    public static Answer notSignedIn(Lang lang) { return answer(Problem.of(Problem.Kind.NOT_SIGNED_IN), lang); }

    /** Whoever is signed in may not do this. */
    public static Answer notAllowed(Lang lang) { return answer(Problem.of(Problem.Kind.NOT_ALLOWED), lang); }

    /** What to do about an answer of this status, for whoever reads it on a page. */
    public static Message said(int status) {
        for (Problem.Kind kind : Problem.Kind.values()) if (kind.status() == status) return Message.of("api.detail-" + kind.code());
        return Message.of("door.malformed");
    }

    static Answer answer(Problem problem, Lang lang) {
        Texts texts = Texts.of(lang);
        List<RowShown> rows = problem.rows().stream().map(row -> new RowShown(row.number(), Optional.of(row.column()).filter(it -> !it.isEmpty()),
            texts.say(row.what()))).toList();
        var shown = new ProblemShown("urn:hudna:problem:" + problem.kind().code(), texts.say(Message.of("api.problem-" + problem.kind().code())),
            problem.kind().status(),
            texts.say(problem.detail()), Optional.of(rows).filter(it -> !it.isEmpty()));
        Answer answer = Answer.of(problem.kind().status(), TYPE, Written.bytes(shown)).with("Content-Language", lang.tag())
            .with("Cache-Control", "no-store");
        return problem.kind() == Problem.Kind.UNAVAILABLE ? answer.with("Retry-After", "5") : answer;
    }
}
