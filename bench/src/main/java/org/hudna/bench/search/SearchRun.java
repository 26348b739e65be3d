package org.hudna.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.app.search.Search;
import org.hudna.where.Gazetteer;

/**
 * {@code <incidents> <claims of each at most> <folder> <questions> <url of PostgreSQL, or none>}: fills both, asks both the same in turn, prints what
 * it took, and holds answers against a plain loop over the cards.
 */
public final class SearchRun {

    private static final int LONG = 100_000;
    private static final int VERY_LONG = 2_000_000;

    private final Invented invented;
    private final Search search;
    private final Optional<Peer> peer;

    private SearchRun(Invented invented, Search search, Optional<Peer> peer) {
        this.invented = invented;
        this.search = search;
        this.peer = peer;
    }

    public static void main(String[] args) throws IOException, SQLException {
        Invented invented = new Invented(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        Path folder = Path.of(args[2]);
        int questions = Integer.parseInt(args[3]);
        try (Search search = Search.open(folder.resolve("index"), invented, () -> Gazetteer.EMPTY);
        Peer peer = args[4].equals("none") ? null : new Peer(args[4])) {
            invented.changedUpTo(search.applied());
            SearchRun run = new SearchRun(invented, search, Optional.ofNullable(peer));
            run.fill(folder);
            new Asking(invented, search, run.peer, questions).all();
            System.out.printf("%n%s%n", new Loop(invented, search).check(sample(invented)));
            run.change();
            run.memory();
        }
        long start = System.nanoTime();
        try (Search again = Search.open(folder.resolve("index"), invented, () -> Gazetteer.EMPTY)) {
            System.out.printf(Locale.ROOT, "opened again in %.0f ms, as of entry %d%n", (System.nanoTime() - start) / 1e6, again.applied());
        }
    }

    private void fill(Path folder) throws IOException, SQLException {
        if (search.applied() < invented.settled()) {
            long start = System.nanoTime();
            search.catchUp();
            double shown = (System.nanoTime() - start) / 1e9;
            search.commit();
            System.out.printf(Locale.ROOT, "%d incidents in %d versions: shown after %.1f s (%.0f incidents/s), committed after %.1f s%n",
                invented.count(), invented.settled() + 1 - Invented.FIRST, shown,
                invented.count() / shown, (System.nanoTime() - start) / 1e9);
        }
        System.out.printf("the index: %d MB, of which%s%n", size(folder.resolve("index")) >> 20, sizes(folder.resolve("index")));
        if (peer.isPresent()) {
            double[] took = peer.get().load(invented, folder);
            System.out.printf(Locale.ROOT, "PostgreSQL, one edition: loaded in %.1f s, indexed in %.1f s%n", took[0], took[1]);
        }
    }

    /** Of each sort three questions where the loop is short, one where it is long, and of every fourth sort where it is very long. */
    private static List<Drawing> sample(Invented invented) {
        List<Drawing> sorts = List.copyOf(Drawing.all(invented).values()), sample = new ArrayList<>();
        for (int i = 0; i < sorts.size(); i += invented.count() > VERY_LONG ? 4 : 1)
            for (int times = invented.count() > LONG ? 1 : 3; times > 0; times--) sample.add(sorts.get(i));
        return sample;
    }

    /** A few cards change, as on a day of work. */
    private void change() {
        double[] shown = new double[20];
        for (int i = 0; i < shown.length; i++) {
            invented.change(200);
            long start = System.nanoTime();
            search.catchUp();
            shown[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(shown);
        long start = System.nanoTime();
        search.commit();
        System.out.printf(Locale.ROOT, "%n200 cards made anew are shown after %.0f ms (median of %d; longest %.0f); commit %.0f ms%n",
            shown[shown.length / 2], shown.length,
            shown[shown.length - 1], (System.nanoTime() - start) / 1e6);
    }

    private void memory() throws IOException {
        System.out.println("memory of the process: " + String.join(", ", Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("Rss") || line.startsWith("VmHWM"))
            .map(line -> line.replaceAll("\\s+", " ")).toList()));
    }

    private static String sizes(Path index) throws IOException {
        StringBuilder told = new StringBuilder();
        try (Stream<Path> generations = Files.list(index)) {
            for (Path generation : generations.filter(Files::isDirectory).toList())
                try (Stream<Path> editions = Files.list(generation)) {
                    for (Path edition : editions.sorted().toList())
                        told.append(' ').append(edition.getFileName()).append(' ').append(size(edition) >> 20);
                }
        }
        return told.toString();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
