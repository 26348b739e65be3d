package org.hudna.app.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.hudna.app.search.Counts.Axis;
import org.hudna.app.search.Found.After;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.EventId;
import org.hudna.intake.ReportId;
import org.hudna.where.Gazetteer;

/**
 * Finds and counts incidents and reports: what a viewer may see is decided by which index is asked. Any number of threads may ask while one writes.
 *
 * <p>What it answers stands for one entry of the journal, which it says; it may lag behind the tables, never run ahead of them.
 */
public final class Search implements AutoCloseable {

    /** Before the first entry of the journal. */
    public static final long NOTHING = -1;
    /** Incidents on a page at most. */
    public static final int LONGEST_PAGE = 1000;

    private final Library library;
    private final TextQuery text;

    private Search(Library library, TextQuery text) {
        this.library = library;
        this.text = text;
    }

    /**
     * Opens the index in {@code folder}, or begins a new one where there is none, it is damaged or of an older make; then {@link #catchUp} fills it,
     * and until then questions are answered by {@link BeingMade}.
     *
     * @param places the gazetteer in force, asked at each question for other names of a place
     */
    public static Search open(Path folder, Feed feed, Supplier<Gazetteer> places) {
        Vectors.needNoModule();
        Words words = new Words();
        return new Search(Library.open(folder, feed, words), new TextQuery(words, places));
    }

    /** The entry of the journal that answers stand for. */
    public long applied() { return library.applied(); }

    /** Takes in what is new in the feed and shows it; not yet safe from a crash, after which it would be read again. Returns {@link #applied}. */
    public long catchUp() { return library.catchUp(); }

    /** Makes what was taken in survive a crash. */
    public void commit() { library.commit(); }

    /** Throws everything away and reads the feed from the beginning. */
    public void rebuild() { library.rebuild(); }

    /** Reads each byte of the index and its sums; where one is wrong, everything is made anew. Returns whether all was well. */
    public boolean check() { return library.check(); }

    /** The erased entries that the index is known to have nothing of; as of the last commit, if it was opened since. */
    public SortedSet<Long> forgotten() { return library.forgotten(); }

    /** Says that all that was ever taken in came from a feed that had nothing of these. */
    public void forgot(Collection<Long> erased) { library.forgot(erased); }

    /**
     * Takes what the feed no longer has out of every version of these, from the disk as well; while the index {@link #isBeingMade}, before it
     * answers.
     *
     * @param erased all entries that are erased by now: these are {@link #forgotten} then
     */
    public void forget(Collection<EventId> incidents, Collection<ReportId> reports, Collection<Long> erased) {
        library.forget(incidents, reports, erased);
    }

    /**
     * The same where nobody knows any more which incidents it was about: the index is thrown away at once, and is made anew by the next {@link
     * #catchUp}.
     */
    public void forgetAll(Collection<Long> erased) { library.forgetAll(erased); }

    /** Whether questions are answered by {@link BeingMade}, until {@link #catchUp} has filled it. */
    public boolean isBeingMade() { return library.isBeingMade(); }

    /** It is to be closed: making it anew is broken off with an {@code IllegalStateException}, and begun again when it is next opened. */
    public void leave() { library.leave(); }

    /**
     * The latest incidents.
     *
     * @param limit 1 to {@link #LONGEST_PAGE}
     * @param after the end of the page before; what it says of the time goes before what {@code asked} says
     */
    public Found find(Asked asked, Viewer viewer, int limit, Optional<After> after) {
        if (limit < 1 || limit > LONGEST_PAGE) throw new IllegalArgumentException("a page of " + limit);
        return read(viewer, held -> {
            long asOf = after.map(After::asOf).orElse(asOf(asked, held));
            FieldDoc behind = after.map(it -> new FieldDoc(Integer.MAX_VALUE, 0, new Object[] {it.from(), it.tie()})).orElse(null);
            IndexSearcher searcher = held.searcher(asOf);
            TopFieldDocs top = searcher.search(held.query(Filters.of(asked, text), asOf),
                new TopFieldCollectorManager(Documents.LATEST_FIRST, limit + 1, behind, 1));
            return Pages.of(top, limit, searcher.getIndexReader(), asOf);
        });
    }

    /** How many there are along an axis; by the values of {@code across} besides, where it is given. */
    public Counts count(Asked asked, Viewer viewer, Axis axis, Optional<Facet> across) {
        return read(viewer, held -> {
            long asOf = asOf(asked, held);
            if (axis instanceof Axis.Of(Facet facet) && across.isEmpty()) return byFacet(held, asked, asOf, Set.of(facet)).get(facet);
            Counting.Sum sum = held.searcher(asOf).search(held.query(Filters.of(asked, text), asOf), new Counting(axis, across));
            return new Counts(sum.incidents(), sum.rows(), asOf);
        });
    }

    /** How many there are of each value of several facets. */
    public Map<Facet, Counts> count(Asked asked, Viewer viewer, Set<Facet> facets) {
        return read(viewer, held -> byFacet(held, asked, asOf(asked, held), facets));
    }

    private Map<Facet, Counts> byFacet(Held held, Asked asked, long asOf, Set<Facet> facets) throws IOException {
        Query query = held.query(Filters.of(asked, text), asOf);
        FacetCounting.Sum sum = held.searcher(asOf).search(query, FacetCounting.of(query, facets));
        Map<Facet, Counts> counts = new EnumMap<>(Facet.class);
        sum.byFacet().forEach((facet, rows) -> counts.put(facet, new Counts(sum.incidents(), new TreeMap<>(rows), asOf)));
        return counts;
    }

    /** How many there are. */
    public long count(Asked asked, Viewer viewer) {
        return read(viewer, held -> {
            long asOf = asOf(asked, held);
            return (long) held.searcher(asOf).count(held.query(Filters.of(asked, text), asOf));
        });
    }

    /**
     * A vector tile (Mapbox 2.1) with one layer {@code incidents}: a point for each of 256 by 256 cells in which there are any, with how many in all
     * and of each outcome; where it is one alone, its id, its place and the radius of its circle in metres. Without bytes where there is nothing.
     *
     * @param z 0 to 16; {@code x} and {@code y} as OpenStreetMap numbers tiles
     */
    public byte[] tile(int z, int x, int y, Asked asked, Viewer viewer) {
        return read(viewer, held -> {
            long asOf = asOf(asked, held);
            return TileMaking.of(held.searcher(asOf), held.query(Filters.of(asked, text), asOf), z, x, y);
        });
    }

    /** Reports by their words, the latest first; none for whoever sees no reports. */
    public FoundReports reports(AskedReports asked, Viewer viewer, int limit, Optional<FoundReports.After> after) {
        if (limit < 1 || limit > LONGEST_PAGE) throw new IllegalArgumentException("a page of " + limit);
        return library.readReports(viewer, reports -> reports.find(asked, text, limit, after), FoundReports.NONE);
    }

    /**
     * Writes down all that is in the index, one line a fact, in an order that depends on the facts alone: two indexes that answer alike are written
     * alike.
     */
    public void dump(Appendable out) { library.dump(out); }

    private static long asOf(Asked asked, Held held) { return Math.min(asked.asOf().orElse(Long.MAX_VALUE), held.applied()); }

    private <T> T read(Viewer viewer, Layer.Reading<T> reading) {
        try {
            return library.read(viewer, reading);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Commits and closes. */
    @Override public void close() { library.close(); }
}
