package org.hudna.app.web.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.hudna.app.web.api.Problem.Kind;
import org.hudna.intake.Bytes;
import org.hudna.words.Message;

/**
 * The same request under the same key is done once: whoever comes while it is done waits for it, and whoever comes later gets the same answer. What
 * was
 * forgotten here, or by a restart, is caught by the record, which knows the keys too. Any number of threads.
 */
final class Once {

    private static final int MOST = 10_000;
    /** Larger answers are not kept, in bytes. */
    private static final int LARGEST = 1 << 18;
    static final int DIGITS = 40;

    private final Map<String, Doing> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<String, Doing> eldest) { return size() > MOST && eldest.getValue().answer.isDone(); }
    };

    private record Doing(String request, CompletableFuture<Answer> answer) {}

    /** What does it. */
    interface Verb {
        Answer now() throws IOException;
    }

    /** By which the record knows the request: nobody's keys meet anybody else's. */
    static Optional<String> key(Request request) {
        return request.header("idempotency-key").map(given -> {
            String key = given.strip();
            if (key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")) key = key.substring(1, key.length() - 1);
            if (key.isEmpty() || key.length() > 200) throw Problem.of(Kind.NOT_UNDERSTOOD, Message.of("api.key-wrong")).refusal();
            return hash(request.by() + "\n" + key).substring(0, DIGITS);
        });
    }

    /** Does it, or waits for who does it. */
    Answer answer(Request request, String key, Bytes bytes, Verb verb) throws IOException {
        String what = what(request, bytes);
        var mine = new CompletableFuture<Answer>();
        Doing doing;
        synchronized (known) {
            doing = known.computeIfAbsent(key, _ -> new Doing(what, mine));
        }
        if (!doing.request.equals(what)) return Problems.answer(Problem.of(Kind.KEY_TAKEN), request.lang());
        return doing.answer == mine ? now(key, doing, verb) : later(doing);
    }

    private Answer now(String key, Doing doing, Verb verb) throws IOException {
        Optional<Answer> done = Optional.empty();
        try {
            done = Optional.of(verb.now());
            return done.get();
        } finally {
            boolean keeps = done.filter(answer -> answer.status() < 500 && answer.body() instanceof Answer.Body.Whole(byte[] bytes)
                && bytes.length <= LARGEST).isPresent();
            if (!keeps) synchronized (known) {
                known.remove(key, doing);
            }
            if (done.isPresent()) doing.answer.complete(done.get());
            else doing.answer.completeExceptionally(new IOException("whoever did it could not end"));
        }
    }

    private static Answer later(Doing doing) throws IOException {
        try {
            return doing.answer.join();
        } catch (CompletionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    /** The language is no part of it: an answer comes in the language of the first who asked. */
    private static String what(Request request, Bytes bytes) {
        return hash(request.method() + "\n" + request.path() + "\n" + new TreeMap<>(new HashMap<>(request.query())) + "\n"
            + request.header("content-type").orElse("") + "\n"
            + bytes.id() + "\n" + new TreeMap<>(request.page().fields()));
    }

    static String hash(String text) { return Bytes.of(text.getBytes(StandardCharsets.UTF_8)).id().sha256(); }
}
