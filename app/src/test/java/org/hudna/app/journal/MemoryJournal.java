package org.hudna.app.journal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A journal that lasts as long as the test. Entries go through their bytes, so that what cannot be written cannot be handed in either. */
public final class MemoryJournal implements Journal {
    private final InstantSource clock;
    private final List<byte[]> held = new ArrayList<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private Instant last = Instant.EPOCH;

    public MemoryJournal(InstantSource clock) { this.clock = clock; }

    @Override public synchronized CompletableFuture<Answer> submit(Entry entry, String by, String key) {
        Submission submission = Submission.of(entry, by, key);
        if (keys.containsKey(key)) return CompletableFuture.completedFuture(submission.seen(keys.get(key), EntryBytes.read(held.get(keys.get(key))).entry()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (now.isAfter(last)) last = now;
        Stamp stamp = new Stamp(last, by);
        keys.put(key, held.size());
        held.add(EntryBytes.write(stamp, entry));
        return CompletableFuture.completedFuture(new Answer.New(new Recorded(held.size() - 1, stamp, entry)));
    }

    @Override public synchronized OptionalLong find(String key) { return keys.containsKey(key) ? OptionalLong.of(keys.get(key)) : OptionalLong.empty(); }

    @Override public synchronized long size() { return held.size(); }

    @Override public void read(long from, long to, Consumer<Recorded> each) {
        for (long index = from; index < to; index++) {
            EntryBytes.Stamped read;
            synchronized (this) {
                read = EntryBytes.read(held.get(Math.toIntExact(index)));
            }
            each.accept(new Recorded(index, read.stamp(), read.entry()));
        }
    }
}
