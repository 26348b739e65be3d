package org.hudna.intake;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Senders in memory, for as long as the program runs. */
public final class MemorySenders implements Senders {

    private record Key(ReportId report, int part) {}

    private final Map<Key, SenderNote> held = new ConcurrentHashMap<>();

    @Override public void keep(SenderNote note) { held.putIfAbsent(new Key(note.report(), note.part()), note); }

    @Override public Optional<SenderNote> find(ReportId report, int part) { return Optional.ofNullable(held.get(new Key(report, part))); }

    @Override public void forget(ReportId report) { held.keySet().removeIf(key -> key.report().equals(report)); }
}
