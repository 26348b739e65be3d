package org.hudna.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reports in memory, for as long as the program runs. */
public final class MemoryReports implements Reports {

    private final Map<ReportId, Report> held = new ConcurrentHashMap<>();

    @Override public boolean keep(Report report) { return held.putIfAbsent(report.id(), report) == null; }

    @Override public Optional<Report> find(ReportId id) { return Optional.ofNullable(held.get(id)); }

    @Override public List<ReportId> list() {
        return held.values().stream().sorted(Comparator.comparing(Report::receivedAt).thenComparing(Report::id)).map(Report::id).toList();
    }
}
