package org.hudna.app.journal;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.hudna.app.journal.Journal.Answer;
import org.hudna.ledger.statement.SealedStatement;

/** An entry on its way into the record. */
record Submission(Entry entry, String by, String key, EntryBytes.Body body, CompletableFuture<Answer> answer) {

    private static final int LONGEST_KEY = 64;
    /** The ledger's own keys begin so. */
    private static final String RESERVED = "hudna/";
    /** For a stamp, with more than enough to spare. */
    private static final int STAMP_BYTES = 64 << 10;

    static Submission of(Entry entry, String by, String key) {
        boolean good = !key.isEmpty() && key.length() <= LONGEST_KEY && key.chars().allMatch(c -> c > ' ' && c < 0x7F) && !key.startsWith(RESERVED);
        if (!good) throw new IllegalArgumentException("not a key: '" + key + "'");
        if (by.isBlank() || by.length() > LONGEST_KEY) throw new IllegalArgumentException("somebody did it, by a short code");
        EntryBytes.Body body = EntryBytes.body(entry);
        if (body.length() > SealedStatement.MOST_BYTES - STAMP_BYTES) throw new IllegalArgumentException("an entry of " + body.length() + " bytes");
        return new Submission(entry, by, key, body, new CompletableFuture<>());
    }

    byte[] keyBytes() { return key.getBytes(StandardCharsets.US_ASCII); }

    /** Answered as one that came later than {@code first}, under the same key. */
    void follow(Submission first) {
        first.answer.whenComplete((answered, failed) -> {
            if (failed != null) answer.completeExceptionally(failed);
            else answer.complete(switch (answered) {
                case Answer.New(Recorded recorded) -> seen(recorded.index(), first.entry);
                case Answer.Held(long index) -> seen(index, first.entry);
                case Answer.KeyTaken taken -> taken;
            });
        });
    }

    /** What is answered where {@code other} stands under the key already. */
    Answer seen(long index, Entry other) { return other.equals(entry) ? new Answer.Held(index) : new Answer.KeyTaken(index); }
}
