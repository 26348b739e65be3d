package org.hudna.app.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.File;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hudna.app.room.Room;

/** How the service does: in figures for whoever may read them, and as yes or no for whoever keeps it running. Nothing of what it holds. */
final class Watching {

    /** Entries that tables and index may be behind before the service counts as not ready. */
    private static final long MOST_BEHIND = 50_000;
    private static final long LEAST_SPACE = 64L << 20;

    private static final System.Logger LOG = System.getLogger(Watching.class.getName());
    /** Answers that somebody who looks for attacks counts. */
    private static final Set<Integer> TELLING = Set.of(400, 401, 403, 413, 429);

    private final PrometheusMeterRegistry figures = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Room room;
    private final File data;

    Watching(Room room, File data) {
        this.room = room;
        this.data = data;
        new JvmMemoryMetrics().bindTo(figures);
        new JvmThreadMetrics().bindTo(figures);
        new ProcessorMetrics().bindTo(figures);
        bind(new JvmGcMetrics());
        Gauge.builder("hudna.entries", room, it -> it.journal().size()).description("entries of the record").register(figures);
        Gauge.builder("hudna.behind", room, Room::lag).description("entries that tables and index are behind").register(figures);
        Gauge.builder("hudna.disk.free", data, File::getUsableSpace).baseUnit("bytes").description("free space for data").register(figures);
    }

    private void bind(JvmGcMetrics collections) { collections.bindTo(figures); }

    /** Figures of every answer; a line of the log for those that were refused or failed. Neither says who asked, nor for what but the kind. */
    void answered(String method, String route, int status, long nanos) {
        if (TELLING.contains(status) || status >= 500) LOG.log(System.Logger.Level.INFO, known(method) + " " + route + " " + status);
        Timer.builder("hudna.requests").tag("method", known(method)).tag("route", route).tag("status", String.valueOf(status))
            .publishPercentiles(0.5, 0.95, 0.99).register(figures)
            .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Others would let a stranger make as many rows as there are words. */
    private static String known(String method) { return method.matches("GET|POST|HEAD") ? method : "other"; }

    String figures() { return figures.scrape(); }

    /** Whether requests may be sent here: what is durable is soon shown, and there is space to write. */
    boolean isReady() { return room.isOpen() && room.broken().isEmpty() && room.lag() < MOST_BEHIND && data.getUsableSpace() > LEAST_SPACE; }
}
