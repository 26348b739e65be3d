package org.hudna.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hudna.app.search.Counts;
import org.hudna.app.search.Facet;
import org.hudna.app.search.Search;
import org.hudna.bench.Scene;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.where.Gazetteer;

/** {@code <incidents> <claims of each at most> <folder> <questions> <url of PostgreSQL, or none>}: fills both, asks both the same in turn, and prints what it took. */
public final class SearchRun {
    private static final Viewer WATCH = new Viewer("w", Set.of(Role.DUTY_OFFICER), Optional.empty());
    private static final Question ALL = new Question(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
    private static final ZoneId ZONE = ZoneId.of("Asia/Damascus");
    private static final Set<Facet> PANEL = EnumSet.of(Facet.ACT, Facet.OUTCOME, Facet.STANDING, Facet.ACCUSED);

    private final Invented invented;
    private final Search search;
    private final Optional<Peer> peer;
    private final int questions;
    private final int claims;

    private SearchRun(Invented invented, Search search, Optional<Peer> peer, int questions, int claims) {
        this.invented = invented;
        this.search = search;
        this.peer = peer;
        this.questions = questions;
        this.claims = claims;
    }

    public static void main(String[] args) throws IOException, SQLException {
        int claims = Integer.parseInt(args[1]);
        Invented invented = new Invented(Integer.parseInt(args[0]), claims);
        Path folder = Path.of(args[2]);
        try (Search search = Search.open(folder.resolve("index"), invented, () -> Gazetteer.EMPTY); Peer peer = args[4].equals("none") ? null : new Peer(args[4])) {
            SearchRun run = new SearchRun(invented, search, Optional.ofNullable(peer), Integer.parseInt(args[3]), claims);
            run.fill(folder);
            run.ask();
            run.change();
        }
        long start = System.nanoTime();
        try (Search again = Search.open(folder.resolve("index"), invented, () -> Gazetteer.EMPTY)) {
            System.out.printf(Locale.ROOT, "opened again in %.0f ms, as of entry %d%n", (System.nanoTime() - start) / 1e6, again.applied());
        }
    }

    private void fill(Path folder) throws IOException, SQLException {
        long start = System.nanoTime();
        search.catchUp();
        double shown = (System.nanoTime() - start) / 1e9;
        search.commit();
        double committed = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%d incidents, up to %d claims each, in five editions: shown after %.1f s (%.0f/s), committed after %.1f s, %d MB on disk%n", invented.count(), claims,
            shown, invented.count() / shown, committed, size(folder.resolve("index")) >> 20);
        if (peer.isPresent()) {
            double[] took = peer.get().load(invented, folder);
            System.out.printf(Locale.ROOT, "PostgreSQL, one edition: loaded in %.1f s, indexed in %.1f s%n", took[0], took[1]);
        }
        System.out.printf("%n| question | ours p50 / p95 / p99 / max ms | PostGIS p50 / p95 / p99 / max ms | p95, times |%n|---|---|---|---|%n");
    }

    /** What both are asked; returns a number that must be the same from both, or -1. */
    private interface Asking<T> {
        long ask(T of, Question question, SplittableRandom chance) throws SQLException;
    }

    private interface Drawing {
        Question draw(SplittableRandom chance);
    }

    private void ask() throws SQLException {
        pair("newest 100, box + time + act", Question::boxTimeAct, (it, q, _) -> it.find(q.asked(), WATCH, 100, Optional.empty()).incidents().size(), (it, q, _) -> it.newest(q, 100));
        pair("newest 100, any filter", Question::filters, (it, q, _) -> it.find(q.asked(), WATCH, 100, Optional.empty()).incidents().size(), (it, q, _) -> it.newest(q, 100));
        pair("by day, box + time + act", Question::boxTimeAct, SearchRun::days, (it, q, _) -> it.days(q));
        pair("by day, any filter", Question::filters, SearchRun::days, (it, q, _) -> it.days(q));
        pair("four facets, any filter", Question::filters, (it, q, _) -> it.count(q.asked(), WATCH, PANEL).get(Facet.ACT).incidents(), (it, q, _) -> it.facets(q));
        pair("four facets, no filter", _ -> ALL, (it, q, _) -> it.count(q.asked(), WATCH, PANEL).get(Facet.ACT).incidents(), (it, q, _) -> it.facets(q));
        if (claims > 0) {
            pair("text, newest 20", chance -> Question.text(chance, invented), (it, q, _) -> it.find(q.asked(), WATCH, 20, Optional.empty()).incidents().size(), (it, q, _) -> it.newest(q, 20));
            pair("text, by day", chance -> Question.text(chance, invented), SearchRun::days, (it, q, _) -> it.days(q));
        }
        for (int z : new int[] {0, 4, 6, 8, 10, 12}) tile("tile z" + z, z, _ -> ALL);
        for (int z : new int[] {6, 8, 10}) tile("tile z" + z + ", time + act", z, chance -> {
            Question question = Question.boxTimeAct(chance);
            return new Question(Optional.empty(), question.when(), question.act(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
        });
    }

    private static long days(Search search, Question question, SplittableRandom chance) {
        Counts counts = search.count(question.asked(), WATCH, new Counts.Axis.Day(ZONE), Optional.empty());
        return counts.rows().values().stream().flatMap(row -> row.values().stream()).mapToLong(Integer::longValue).sum();
    }

    /** Tiles in which there is something, as people look at them: round an incident. */
    private void tile(String name, int z, Drawing drawing) throws SQLException {
        pair(name, drawing, (it, q, chance) -> {
            int[] at = tileOf(z, chance);
            it.tile(z, at[0], at[1], q.asked(), WATCH);
            return -1;
        }, (it, q, chance) -> {
            int[] at = tileOf(z, chance);
            it.tile(z, at[0], at[1], q);
            return -1;
        });
    }

    private int[] tileOf(int z, SplittableRandom chance) {
        var at = invented.version(chance.nextInt(invented.count())).card().at().orElseThrow();
        double sine = Math.sin(Math.toRadians(at.lat()));
        return new int[] {(int) ((at.lon() + 180) / 360 * (1 << z)), (int) ((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * (1 << z))};
    }

    /** Ours are asked twice, to warm up, and counted the second time with other questions; theirs once before as well. */
    private void pair(String name, Drawing drawing, Asking<Search> ours, Asking<Peer> theirs) throws SQLException {
        time(drawing, search, ours, questions / 2, 1);
        Times mine = time(drawing, search, ours, questions, 2);
        if (peer.isEmpty()) {
            System.out.printf("| %s | %s | | |%n", name, mine.told());
            return;
        }
        int fewer = Math.max(20, questions / 4); // theirs take long
        time(drawing, peer.get(), theirs, fewer / 2, 1);
        Times other = time(drawing, peer.get(), theirs, fewer, 2);
        int differing = 0;
        for (int i = 0; i < fewer; i++) if (mine.answers[i] >= 0 && mine.answers[i] != other.answers[i]) differing++;
        System.out.printf(Locale.ROOT, "| %s | %s | %s | %.1f |%s%n", name, mine.told(), other.told(), other.at(0.95) / mine.at(0.95),
            differing == 0 ? "" : " " + differing + " of " + fewer + " answers differ");
    }

    private record Times(double[] sorted, long[] answers) {
        double at(double part) { return sorted[Math.min(sorted.length - 1, (int) Math.ceil(part * sorted.length) - 1)]; }

        String told() { return String.format(Locale.ROOT, "%.2f / %.1f / %.1f / %.1f", at(0.5), at(0.95), at(0.99), at(1)); }
    }

    private static <T> Times time(Drawing drawing, T of, Asking<T> asking, int count, long seed) throws SQLException {
        double[] took = new double[count];
        long[] answers = new long[count];
        for (int i = 0; i < count; i++) {
            SplittableRandom chance = new SplittableRandom(seed * 1_000_003 + i * 0x9e3779b97f4a7c15L);
            Question question = drawing.draw(chance);
            long start = System.nanoTime();
            answers[i] = asking.ask(of, question, chance);
            took[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(took);
        return new Times(took, answers);
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
        System.out.printf(Locale.ROOT, "%n200 cards made anew are shown after %.0f ms (median of %d; longest %.0f); commit %.0f ms%n", shown[shown.length / 2], shown.length,
            shown[shown.length - 1], (System.nanoTime() - start) / 1e6);
        System.out.println(Map.of("heap MB", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
