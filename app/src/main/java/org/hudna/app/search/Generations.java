package org.hudna.app.search;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;

/** The folders of an index, by number: one that answers, and at times a next one beside it. */
final class Generations {

    private static final System.Logger LOG = System.getLogger(Generations.class.getName());

    private final Path folder;
    private final Words words;
    private final Executor threads;

    Generations(Path folder, Words words, Executor threads) throws IOException {
        Files.createDirectories(folder);
        this.folder = folder;
        this.words = words;
        this.threads = threads;
    }

    /** The newest that was ever committed, or a new one; all others are taken away. */
    Shelves newest() throws IOException {
        Shelves found = null;
        for (int generation : all().descendingSet()) {
            Path here = folder.resolve(Integer.toString(generation));
            if (found == null) found = opened(here);
            if (found == null || !found.folder().equals(here)) delete(here);
        }
        return found == null ? Shelves.open(folder.resolve("0"), words, threads) : found;
    }

    /** Null where nothing can be made of it. */
    private Shelves opened(Path here) throws IOException {
        try {
            Shelves there = Shelves.open(here, words, threads);
            if (there.applied() > Search.NOTHING) return there;
            there.close();
        } catch (LockObtainFailedException inUse) {
            throw inUse;
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.log(System.Logger.Level.WARNING, "the search index is damaged and is made anew: " + damaged.getMessage());
        }
        return null;
    }

    private TreeSet<Integer> all() throws IOException {
        TreeSet<Integer> all = new TreeSet<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path one : inside) if (one.getFileName().toString().matches("\\d{1,9}")) all.add(Integer.valueOf(one.getFileName().toString()));
        }
        return all;
    }

    private static void delete(Path here) throws IOException {
        try (Stream<Path> all = Files.walk(here)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(one);
        }
    }

    /** An empty one, which is newer than all others. */
    Shelves next() throws IOException {
        TreeSet<Integer> all = all();
        return Shelves.open(folder.resolve(Integer.toString(all.isEmpty() ? 0 : all.last() + 1)), words, threads);
    }

    /** Closes one and takes it away. */
    void end(Shelves old) throws IOException {
        old.close();
        delete(old.folder());
    }
}
