package org.hudna.app.journal.backup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.ledger.statement.Commitment;
import org.hudna.ledger.statement.Secret;
import org.hudna.ledger.statement.Secrets;
import org.hudna.ledger.store.Entry;
import org.hudna.ledger.store.Sequence;
import org.hudna.ledger.tree.Frontier;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.Rfc6962;
import org.hudna.ledger.writer.Statements;

/** Entries as they are, sealed, and their secrets, from one place to another. */
final class Copying {
    private static final int PAGE = 1024;
    private static final long PAGE_WEIGHT = 8L << 20;

    private Copying() {}

    /** Whether the shorter of the two is a beginning of the other, looked at entry by entry. */
    static boolean begin(Sequence one, Sequence other) {
        long both = Math.min(one.size(), other.size());
        for (long from = 0; from < both; from += PAGE) {
            long to = Math.min(from + PAGE, both);
            if (!Arrays.deepEquals(bytes(one, from, to), bytes(other, from, to))) return false;
        }
        return true;
    }

    private static byte[][] bytes(Sequence sequence, long from, long to) {
        List<byte[]> all = new ArrayList<>();
        sequence.read(from, to, (_, entry) -> all.add(entry.bytes()));
        return all.toArray(byte[][]::new);
    }

    /** Adds what {@code to} lacks of the first {@code size}. */
    static void entries(Sequence from, Sequence to, long size) {
        List<Entry> batch = new ArrayList<>();
        long[] weight = new long[1];
        from.read(Math.min(to.size(), size), size, (_, entry) -> {
            batch.add(entry);
            weight[0] += entry.weight();
            if (batch.size() < PAGE && weight[0] < PAGE_WEIGHT) return;
            to.append(List.copyOf(batch));
            batch.clear();
            weight[0] = 0;
        });
        if (!batch.isEmpty()) to.append(batch);
    }

    /** Copies the secrets of the first {@code size} entries; the commitments of those that have none. */
    static Set<Commitment> secrets(Sequence entries, long size, Secrets from, Secrets to) {
        Set<Commitment> missing = new TreeSet<>();
        for (long at = 0; at < size; at += PAGE) {
            List<Commitment> page = new ArrayList<>();
            entries.read(at, Math.min(at + PAGE, size), (_, entry) -> Commitment.inEntry(entry.bytes()).ifPresent(page::add));
            Map<Commitment, Secret> found = from.findAll(page);
            Map<Commitment, Secret> inOrder = new LinkedHashMap<>();
            for (Commitment commitment : page) {
                if (found.containsKey(commitment)) inOrder.put(commitment, found.get(commitment));
                else missing.add(commitment);
            }
            if (!inOrder.isEmpty()) to.putAll(inOrder);
        }
        return missing;
    }

    /** Whether all that is missing was erased, as these entries themselves say. */
    static boolean isErased(Set<Commitment> missing, Sequence entries, Secrets secrets) {
        return missing.isEmpty() || new Statements(entries, secrets).register().erased().containsAll(missing);
    }

    /** The tree's head over the first {@code size} entries, computed anew. */
    static Head head(Sequence entries, long size) {
        Frontier[] frontier = {Frontier.NONE};
        entries.read(0, size, (_, entry) -> frontier[0] = frontier[0].plus(Rfc6962.leaf(entry.bytes())));
        return frontier[0].head();
    }
}
