package org.hudna.app.journal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.hudna.words.Message;

/** A journal that lasts as long as the test. Entries go through their bytes, so that what cannot be written cannot be handed in either. */
public final class MemoryJournal implements Journal {
    private final InstantSource clock;
    private final List<byte[]> held = new ArrayList<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final SortedSet<Long> erased = new TreeSet<>();
    private Instant last = Instant.EPOCH;

    public MemoryJournal(InstantSource clock) { this.clock = clock; }

    @Override public synchronized CompletableFuture<Answer> submit(Entry entry, String by, String key) {
        Submission submission = Submission.of(entry, by, key);
        if (erased.contains((long) keys.getOrDefault(key, -1))) return CompletableFuture.completedFuture(new Answer.KeyTaken(keys.get(key)));
        if (keys.containsKey(key))
            return CompletableFuture.completedFuture(submission.seen(keys.get(key), EntryBytes.read(held.get(keys.get(key))).entry()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (now.isAfter(last)) last = now;
        Stamp stamp = new Stamp(last, by);
        keys.put(key, held.size());
        held.add(EntryBytes.write(stamp, entry));
        return CompletableFuture.completedFuture(new Answer.New(new Recorded(held.size() - 1, stamp, entry)));
    }

    @Override public synchronized OptionalLong find(String key) {
        return keys.containsKey(key) ? OptionalLong.of(keys.get(key)) : OptionalLong.empty();
    }

    @Override public synchronized Settled settle(List<Recorded> trust) {
        Wanted wanted = Wanted.of(trust);
        List<Message> refused = new ArrayList<>();
        for (Wanted.Erasing erasing : wanted.erasures())
            for (long entry : erasing.entries()) {
                if (entry < 0 || entry >= held.size()) refused.add(Message.of("record.erase-nothing", "entry", entry));
                else if (wanted.trust().contains(entry)) refused.add(Message.of("record.erase-act", "entry", entry));
                else if (!erased.contains(entry) && isHeld(entry, wanted))
                    refused.add(Message.of("record.erase-held", "entry", entry, "holds", List.of()));
                else erased.add(entry);
            }
        return new Settled(erased, refused);
    }

    private static boolean isHeld(long entry, Wanted wanted) {
        return wanted.holds().stream().filter(hold -> !hold.isLifted()).flatMap(hold -> hold.ranges().stream())
            .anyMatch(range -> range[0] <= entry && entry <= range[1]);
    }

    @Override public synchronized long size() { return held.size(); }

    @Override public void read(long from, long to, Consumer<Recorded> each) {
        for (long index = from; index < to; index++) {
            EntryBytes.Stamped read;
            synchronized (this) {
                if (erased.contains(index)) continue;
                read = EntryBytes.read(held.get(Math.toIntExact(index)));
            }
            each.accept(new Recorded(index, read.stamp(), read.entry()));
        }
    }
}
