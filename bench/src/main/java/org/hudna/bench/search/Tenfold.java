package org.hudna.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.hudna.app.search.Counts;
import org.hudna.app.search.Facet;
import org.hudna.app.search.Search;
import org.hudna.where.Gazetteer;

/**
 * {@code <incidents> <claims of each at most> <folder> <folder of ten times as many> <questions>}: an index of ten times as many incidents, made by
 * Lucene's own writer from ten copies of each part of the one that {@link SearchRun} has left; asked the same questions, and each count must be ten
 * times the other's.
 */
public final class Tenfold {
    private static final int TIMES = 10;
    /** In the order in which documents lie. */
    private static final Sort ORDER = new Sort(new SortField("from", SortField.Type.LONG, true), new SortField("tie", SortField.Type.LONG));

    private Tenfold() {}

    public static void main(String[] args) throws IOException, SQLException {
        Invented invented = new Invented(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        Path once = Path.of(args[2]).resolve("index"), tenfold = Path.of(args[3]).resolve("index");
        if (!Files.isDirectory(tenfold)) copy(once, tenfold);
        try (Search search = Search.open(once, invented, () -> Gazetteer.EMPTY); Search ten = Search.open(tenfold, invented, () -> Gazetteer.EMPTY)) {
            System.out.println("as of entry " + search.applied() + " and " + ten.applied() + "; " + ten.count(Question.ALL.asked(), Asking.WATCH)
                + " incidents");
            System.out.println("counts that are not ten times the others: " + differing(invented, search, ten));
            new Asking(invented, ten, Optional.empty(), Integer.parseInt(args[4])).all();
        }
    }

    private static void copy(Path once, Path tenfold) throws IOException {
        long start = System.nanoTime();
        List<Path> shelves;
        try (Stream<Path> all = Files.walk(once)) {
            shelves = all.filter(Files::isDirectory).filter(Tenfold::isIndex).toList();
        }
        if (shelves.isEmpty()) throw new IllegalArgumentException("there is no index in " + once);
        for (Path shelf : shelves) {
            boolean reports = shelf.getFileName().toString().equals("reports");
            IndexWriterConfig how = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
            how.setIndexSort(reports
                ? new Sort(new SortField("received", SortField.Type.LONG, true), new SortField("tie", SortField.Type.LONG)) : ORDER);
            try (Directory from = FSDirectory.open(shelf);
            Directory to = FSDirectory.open(Files.createDirectories(tenfold.resolve(once.relativize(shelf))));
                 DirectoryReader reader = DirectoryReader.open(from); IndexWriter writer = new IndexWriter(to, how)) {
                Map<String, String> said = reader.getIndexCommit().getUserData();
                for (int i = 0; i < (reports ? 1 : TIMES); i++) writer.addIndexes(from);
                writer.setLiveCommitData(said.entrySet());
                writer.commit();
            }
        }
        System.out.printf("ten copies in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
    }

    private static boolean isIndex(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("segments_"));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static List<String> differing(Invented invented, Search search, Search ten) {
        List<String> differing = new ArrayList<>();
        Drawing.all(invented).forEach((name, drawing) -> Asking.VIEWERS.forEach((who, viewer) -> {
            var asked = drawing.draw(new SplittableRandom(name.hashCode())).asked();
            long one = search.count(asked, viewer), more = ten.count(asked, viewer);
            boolean facets = rows(search.count(asked, viewer, EnumSet.allOf(Facet.class)), TIMES)
                .equals(rows(ten.count(asked, viewer, EnumSet.allOf(Facet.class)), 1));
            var day = new Counts.Axis.Day(ZoneId.of("Asia/Damascus"));
            boolean days = rows(Map.of(Facet.ACT, search.count(asked, viewer, day, Optional.of(Facet.OUTCOME))), TIMES)
                .equals(rows(Map.of(Facet.ACT, ten.count(asked, viewer, day, Optional.of(Facet.OUTCOME))), 1));
            if (one * TIMES != more || !facets || !days) differing.add(name + " by " + who + ": " + Arrays.asList(one, more, facets, days));
        }));
        return differing;
    }

    private static Map<String, Integer> rows(Map<Facet, Counts> counts, int times) {
        Map<String, Integer> rows = new TreeMap<>();
        counts.forEach((facet, of) -> of.rows()
            .forEach((value, row) -> row.forEach((across, count) -> rows.put(facet + " " + value + " " + across, count * times))));
        return rows;
    }
}
