package org.hudna.ledger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Which entries of a batch are new, and what is answered for each: the same in every store.
 *
 * @param placed in the order of the batch
 * @param fresh those to append, in order
 */
record Placing(List<Placed> placed, List<Entry> fresh) {
    /** Where a key is held; it may ask a disk. */
    interface Finder {
        OptionalLong find(byte[] key) throws IOException;
    }

    /** The hashed bytes of the entry at an index. */
    interface Reader {
        byte[] bytes(long index) throws IOException;
    }

    static Placing of(List<Entry> batch, long size, Finder finder, Reader reader) throws IOException {
        List<Placed> placed = new ArrayList<>(batch.size());
        List<Entry> fresh = new ArrayList<>(batch.size());
        Map<ByteBuffer, Integer> inThisBatch = new HashMap<>();
        for (Entry entry : batch) {
            ByteBuffer key = entry.key().map(ByteBuffer::wrap).orElse(ByteBuffer.allocate(0));
            if (inThisBatch.containsKey(key)) {
                int which = inThisBatch.get(key);
                placed.add(held(size + which, fresh.get(which).bytes(), entry));
                continue;
            }
            OptionalLong held = entry.key().isPresent() ? finder.find(entry.key().get()) : OptionalLong.empty();
            if (held.isPresent()) placed.add(held(held.getAsLong(), reader.bytes(held.getAsLong()), entry));
            else {
                if (entry.key().isPresent()) inThisBatch.put(key, fresh.size());
                placed.add(new Placed.New(size + fresh.size()));
                fresh.add(entry);
            }
        }
        return new Placing(placed, fresh);
    }

    private static Placed held(long index, byte[] bytes, Entry entry) {
        return Arrays.equals(bytes, entry.bytes()) ? new Placed.Held(index) : new Placed.KeyTaken(index);
    }
}
