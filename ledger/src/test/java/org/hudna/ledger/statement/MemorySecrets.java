package org.hudna.ledger.statement;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Secrets that last as long as the test. */
public final class MemorySecrets implements Secrets {
    private final TreeMap<Commitment, Secret> held = new TreeMap<>();

    public MemorySecrets() {
        // empty
    }

    @Override public synchronized void put(Commitment commitment, Secret secret) {
        Secret before = held.putIfAbsent(commitment, secret);
        if (before != null && !before.equals(secret)) throw new IllegalStateException("another secret is held for " + commitment);
    }

    @Override public synchronized Optional<Secret> find(Commitment commitment) {
        return Optional.ofNullable(held.get(commitment));
    }

    @Override public synchronized boolean destroy(Commitment commitment) {
        return held.remove(commitment) != null;
    }

    @Override public synchronized void forEach(Consumer<Commitment> each) {
        List.copyOf(held.keySet()).forEach(each);
    }

    @Override public void close() {
        // nothing is open
    }
}
