package org.hudna.app.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import org.hudna.app.search.Feed.Version;
import org.hudna.bulletin.Edition;
import org.hudna.claims.EventId;

/** All there is on disk: a layer for each edition, and the reports. */
final class Shelves implements AutoCloseable {

    private final Path folder;
    private final Words words;
    private final Map<Edition, Layer> layers;
    private final ReportShelf reports;
    private volatile long applied;
    private volatile SortedSet<Long> forgotten;

    private Shelves(Path folder, Words words, Map<Edition, Layer> layers, ReportShelf reports) {
        this.folder = folder;
        this.words = words;
        this.layers = layers;
        this.reports = reports;
        this.applied = layers.values().stream().mapToLong(Layer::committed).reduce(reports.shelf.committed(), Math::min);
        SortedSet<Long> everywhere = new TreeSet<>(reports.shelf.forgotten());
        layers.values().forEach(layer -> everywhere.retainAll(layer.forgotten()));
        this.forgotten = Collections.unmodifiableSortedSet(everywhere);
    }

    /** Opens what is in {@code folder}, or begins it; where something is damaged nothing stays open. */
    static Shelves open(Path folder, Words words, Executor threads) throws IOException {
        Deque<Layer> opened = new ArrayDeque<>();
        try {
            Map<Edition, Layer> layers = new EnumMap<>(Edition.class);
            for (Edition edition : Edition.values()) {
                Layer layer = Layer.open(folder.resolve(edition.code()), edition, words, threads);
                opened.push(layer);
                layers.put(edition, layer);
            }
            return new Shelves(folder, words, layers, ReportShelf.open(folder.resolve("reports"), words));
        } catch (IOException | IllegalArgumentException broken) {
            for (Layer layer : opened) layer.close();
            throw broken;
        }
    }

    Path folder() { return folder; }

    long applied() { return applied; }

    /** Which erased entries are known to be out of it. */
    SortedSet<Long> forgotten() { return forgotten; }

    void forgot(Collection<Long> erased) { forgotten = Collections.unmodifiableSortedSet(new TreeSet<>(erased)); }

    Layer layer(Edition edition) { return layers.get(edition); }

    ReportShelf reports() { return reports; }

    /** For versions that are put one after another, by one thread. */
    Stems stems() { return new Stems(words); }

    /** @param surely whether all that is older than {@link #applied} is here, and nothing else */
    void put(Version version, Stems stems, long after, boolean surely) throws IOException {
        for (Layer layer : layers.values()) layer.put(version, stems, after, surely);
    }

    void remove(EventId incident) throws IOException { for (Layer layer : layers.values()) layer.remove(incident); }

    void show(long index) throws IOException {
        for (Layer layer : layers.values()) layer.show(index);
        reports.show();
        applied = index;
    }

    void commit() throws IOException {
        for (Layer layer : layers.values()) layer.commit(applied, forgotten);
        reports.shelf.commit(applied, forgotten);
    }

    void purge() throws IOException {
        for (Layer layer : layers.values()) layer.purge();
        reports.shelf.purge();
    }

    @Override public void close() throws IOException {
        for (Layer layer : layers.values()) layer.close();
        reports.close();
    }
}
