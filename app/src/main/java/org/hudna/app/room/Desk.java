package org.hudna.app.room;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Journal;
import org.hudna.app.journal.Recorded;
import org.hudna.app.people.May;
import org.hudna.app.people.Verb;

/** How every verb writes: whoever asks may, then the entry is durable, then the tables know it, then it is answered. */
final class Desk {

    /** How long a verb waits for the tables; what it wrote stands all the same. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SUFFIX = 12;

    private final Journal journal;
    private final Following following;
    private final InstantSource clock;
    private final RandomGenerator random;

    Desk(Journal journal, Following following, InstantSource clock, RandomGenerator random) {
        this.journal = journal;
        this.following = following;
        this.clock = clock;
        this.random = random;
    }

    /** To the millisecond, as stamps are: what is decided now is never later than the entry that says so. */
    Instant now() { return clock.instant().truncatedTo(ChronoUnit.MILLIS); }

    boolean may(Acting who, Verb verb) { return May.check(who.viewer(), verb); }

    /** A short code that nobody can guess. */
    String code() {
        var code = new StringBuilder();
        for (int i = 0; i < SUFFIX; i++) code.append("abcdefghjkmnpqrstuvwxyz23456789".charAt(random.nextInt(31)));
        return code.toString();
    }

    /** One entry, under the key that the sender gave, or one that is used once. */
    Done write(Acting who, Entry entry) { return write(who, List.of(entry)); }

    /** Entries that are one act: each is handed in under the same key and its place. */
    Done write(Acting who, List<? extends Entry> entries) {
        String key = who.key().map(Desk::key).orElseGet(() -> "once." + code() + code());
        List<CompletableFuture<Journal.Answer>> answers = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) answers.add(journal.submit(entries.get(i), who.by(), key + "." + i));
        return settled(answers, entries);
    }

    private static String key(String given) { return "do." + given; }

    /**
     * What the same request came to, under the key that the sender gave, before what stands now is asked: the answer to who sends again is the same,
     * though the world has moved on. Empty where it is new.
     */
    Optional<Done> before(Acting who, Entry entry) {
        OptionalLong held = who.key().map(given -> journal.find(key(given) + ".0")).orElse(OptionalLong.empty());
        if (held.isEmpty()) return Optional.empty();
        settle(held.getAsLong());
        return Optional.of(isAgain(held.getAsLong(), entry) ? new Done.Yes(List.of(held.getAsLong())) : new Done.KeyTaken());
    }

    private boolean isAgain(long index, Entry entry) { return at(index).filter(known -> Again.isSame(known.entry(), entry)).isPresent(); }

    /** One entry under a key that says what it is, so that it is one record whoever brings it. */
    Journal.Answer once(Acting who, String key, Entry entry) { return journal.append(entry, who.by(), key); }

    /** The same, not waited for. */
    CompletableFuture<Journal.Answer> submit(Acting who, String key, Entry entry) { return journal.submit(entry, who.by(), key); }

    /** Waits until all of these are durable and the tables know them. */
    void settle(List<CompletableFuture<Journal.Answer>> answers) { settled(answers, List.of()); }

    /** @param entries what was handed in; where none are given, a key that was taken is taken */
    private Done settled(List<CompletableFuture<Journal.Answer>> answers, List<? extends Entry> entries) {
        List<Long> indexes = new ArrayList<>();
        boolean taken = false;
        for (int i = 0; i < answers.size(); i++)
            switch (answers.get(i).join()) {
                case Journal.Answer.New(var recorded) -> indexes.add(recorded.index());
                case Journal.Answer.Held(long index) -> indexes.add(index);
                case Journal.Answer.KeyTaken(long index) -> {
                    if (i < entries.size() && isAgain(index, entries.get(i))) indexes.add(index);
                    else taken = true;
                }
            }
        indexes.stream().max(Long::compare).ifPresent(this::settle);
        return taken ? new Done.KeyTaken() : new Done.Yes(indexes);
    }

    /** How many entries there are by now. */
    long size() { return journal.size(); }

    /** The number of the entry that came under a key. */
    OptionalLong find(String key) { return journal.find(key); }

    /** What happened under a number; empty where it cannot be opened. */
    Optional<Recorded> at(long index) {
        List<Recorded> found = new ArrayList<>(1);
        journal.read(index, index + 1, found::add);
        return found.stream().findFirst();
    }

    /** Waits until the tables know an entry. */
    void settle(long index) { following.await(index, PATIENCE); }

    /** Whether what follows from an entry is known here: not where waiting for it took too long. */
    boolean isKnown(long index) { return following.next() > index; }

    /** Waits until the tables know everything that is durable by now. */
    void catchUp() { settle(journal.size() - 1); }
}
