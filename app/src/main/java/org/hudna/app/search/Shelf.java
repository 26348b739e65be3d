package org.hudna.app.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** One index on disk, with how far it has come written into each commit. */
final class Shelf implements AutoCloseable {

    /**
     * What documents look like; an index that was made otherwise is made anew. To be raised with every change of {@link Documents}, {@link Letters}
     * or {@link Words}.
     */
    private static final String FORM = "2";
    private static final String FORM_KEY = "form";
    private static final String APPLIED_KEY = "applied";
    private static final String ERASED_KEY = "erased";
    private static final double MEGABYTES = 48;

    private final Directory directory;
    final IndexWriter writer;
    private final long committed;
    private final SortedSet<Long> forgotten;

    private Shelf(Directory directory, IndexWriter writer, long committed, SortedSet<Long> forgotten) {
        this.directory = directory;
        this.writer = writer;
        this.committed = committed;
        this.forgotten = forgotten;
    }

    /** Opens what is there, or begins anew where nothing is or it was made in another form. Whatever is damaged is thrown. */
    static Shelf open(Path folder, Words words, Optional<Sort> order) throws IOException {
        Files.createDirectories(folder);
        Directory directory = FSDirectory.open(folder);
        try {
            Map<String, String> said = said(directory);
            boolean ours = FORM.equals(said.get(FORM_KEY));
            IndexWriterConfig how = new IndexWriterConfig(words).setRAMBufferSizeMB(MEGABYTES).setMergePolicy(merging())
                .setOpenMode(ours ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE).setCommitOnClose(false);
            order.ifPresent(how::setIndexSort);
            return new Shelf(directory, new IndexWriter(directory, how), ours ? Long.parseLong(said.get(APPLIED_KEY)) : Search.NOTHING,
                Erased.read(ours ? said.getOrDefault(ERASED_KEY, "") : ""));
        } catch (IOException | IllegalArgumentException broken) {
            directory.close();
            throw broken;
        }
    }

    private static Map<String, String> said(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) return Map.of();
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.getIndexCommit().getUserData();
        }
    }

    /** Erasing merges away each deleted document, however few there are. */
    private static TieredMergePolicy merging() { return new TieredMergePolicy().setForceMergeDeletesPctAllowed(0); }

    /** How far it had come when it was opened. */
    long committed() { return committed; }

    /** Which erased entries were known to be out of it when it was opened. */
    SortedSet<Long> forgotten() { return forgotten; }

    void commit(long applied, SortedSet<Long> forgotten) throws IOException {
        writer.setLiveCommitData(Map.of(FORM_KEY, FORM, APPLIED_KEY, Long.toString(applied), ERASED_KEY, Erased.text(forgotten)).entrySet());
        writer.commit();
    }

    /** Writes anew whatever still holds a deleted document. */
    void purge() throws IOException { writer.forceMergeDeletes(true); }

    @Override public void close() throws IOException {
        writer.close();
        directory.close();
    }
}
