package org.hudna.bench.record;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.LedgerJournal;
import org.hudna.app.journal.Place;
import org.hudna.app.journal.Recorded;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Derivation;
import org.hudna.app.room.Done;
import org.hudna.app.room.Incoming;
import org.hudna.app.room.IndexFeed;
import org.hudna.app.room.Naming;
import org.hudna.app.room.Room;
import org.hudna.app.search.Asked;
import org.hudna.app.search.Facet;
import org.hudna.app.search.Search;
import org.hudna.app.store.Tables;
import org.hudna.app.store.Where;
import org.hudna.bench.journal.OpenJournal;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.where.Gazetteer;

/**
 * {@code NewLawRun FOLDER WHAT…}: over the record that {@link RecordRun} left, adopts the agreement that stands there with another {@code title},
 * with one {@code zone} moved by two kilometres, with another {@code calibre} in a clause, with a {@code clause} that speaks of fewer targets, with
 * sides that are bound from two months later on, or from as early as before ({@code binding}), with a {@code member} of a set from two months later
 * on, or from the start, one on top of the other, and waits each time until every incident stands as the new law has it. Meanwhile somebody looks at
 * a list with its counts, and hands in a report, ten times a second. Prints how long it took, how many were put to the law again and came out
 * otherwise, and what was waited for.
 */
public final class NewLawRun {
    private static final Acting CUSTODIAN = new Acting(new Viewer("duty", Set.of(Role.DUTY_OFFICER, Role.CUSTODIAN), Optional.empty()), "duty",
        Optional.empty());
    private static final long EVERY = 100;
    private static final String EARLY = "is: bound, from: 2012-01-01";
    private static final String LATE = "is: bound, from: 2012-03-01";
    private static final String ALWAYS = "members: [third]";
    private static final String SINCE = "members: [{who: third, from: 2012-03-01, source: invented}]";

    private NewLawRun() {}

    /** See the class. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path data = Path.of(args[0]);
        var random = new SecureRandom();
        var derivation = new Derivation();
        try (LedgerJournal journal = OpenJournal.at(new Place.Folder(data));
             Tables tables = Tables.open(Where.InFile.of(data), derivation);
             Search search = Search.open(data.resolve("index"), new IndexFeed(tables), Gazetteer::own);
             Room room = Room.open(new Room.Parts(journal, tables, search, derivation, Naming.in(data.resolve("keys").resolve("naming"), random),
                 InstantSource.system(), random, ForkJoinPool.commonPool()))) {
            room.settle(Duration.ofHours(1));
            Map<String, String> files = stands(room);
            for (String what : List.of(args).subList(1, args.length)) {
                change(files, what);
                measure(room, files, what);
            }
        }
    }

    private static void measure(Room room, Map<String, String> files, String what) throws InterruptedException {
        var looks = new Probe(() -> {
            room.search().count(Asked.ALL, CUSTODIAN.viewer(), EnumSet.allOf(Facet.class));
            room.search().find(Asked.ALL, CUSTODIAN.viewer(), 50, Optional.empty());
        });
        int[] number = new int[1];
        var reports = new Probe(() -> room.intaking()
            .take(new Incoming(Bytes.of((what + System.nanoTime() + " report " + number[0]++).getBytes(StandardCharsets.UTF_8)), Channel.SMS,
            Declared.NOTHING, Optional.of("+000 1")), CUSTODIAN).hashCode());
        looks.start();
        reports.start();
        Thread.sleep(5_000);
        looks.forget();
        reports.forget();
        long from = room.journal().size(), cpu = cpu(), start = System.nanoTime();
        adopt(room, files);
        double seconds = (System.nanoTime() - start) / 1e9, used = (cpu() - cpu) / 1e9;
        looks.end();
        reports.end();
        long[] again = new long[1], otherwise = new long[1];
        room.journal().read(from, room.journal().size(),
            one -> { if (one.entry() instanceof Entry.Reassessed(var _, var incidents)) again[0] += incidents.size(); });
        room.tables().cardsAfter(from - 1, some -> otherwise[0] += some.size());
        System.out.printf(Locale.ROOT,
            "%n%s: %.1f s (%.0f s of CPU); %d put to the law again, %d came out otherwise%nlists with all counts: %s%nreports taken: %s%n", what,
            seconds, used, again[0],
            otherwise[0], looks, reports);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void adopt(Room room, Map<String, String> files) {
        if (!(room.lawgiving().adoptTerms("synthetic", files, "measured", CUSTODIAN) instanceof Done.Yes))
            throw new IllegalStateException("not adopted");
        room.settle(Duration.ofHours(1));
    }

    private static Map<String, String> stands(Room room) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Recorded one : room.tables().asOf(Tables.NOW).law())
            if (one.entry() instanceof Entry.TermsAdopted(var _, Map<String, String> adopted, var _)) files.putAll(adopted);
        return files;
    }

    private static void change(Map<String, String> files, String what) {
        switch (what) {
            case "title" -> files.compute("clauses.yaml", (_, text) -> other(text, "en: No attack", "en: No attacks"));
            case "zone" -> files.compute("places.geojson", (_, text) -> moved(text));
            case "calibre" -> files.compute("clauses.yaml", (_, text) -> other(text, "mortar >= 100 mm", "mortar >= 80 mm"));
            case "clause" -> files.compute("clauses.yaml",
                (_, text) -> other(text, "do: attack, to: [civilians, civilian-objects]", "do: attack, to: [civilians]"));
            case "binding" -> files.compute("actors.yaml", (_, text) -> text.contains(EARLY) ? text.replace(EARLY, LATE) : other(text, LATE, EARLY));
            case "member" -> files.compute("actors.yaml", (_, text) -> text.contains(ALWAYS) ? text.replace(ALWAYS, SINCE)
                : other(text, SINCE, ALWAYS));
            default -> throw new IllegalArgumentException(what);
        }
    }

    private static String other(String text, String from, String to) {
        if (!text.contains(from)) throw new IllegalStateException("'" + from + "' is not in the agreement");
        return text.replace(from, to);
    }

    /** The first zone, to the east. */
    private static String moved(String text) {
        int end = text.indexOf("\"Feature\"", text.indexOf("zone-001"));
        Matcher corner = Pattern.compile("\\[(\\d+\\.\\d+),").matcher(text.substring(0, end));
        return corner.replaceAll(found -> "[%.5f,".formatted(Double.parseDouble(found.group(1)) + 0.02)) + text.substring(end);
    }

    /** Something that is done again and again, with how long it took. */
    private static final class Probe {
        private final Thread thread;
        private final List<Long> millis = new ArrayList<>();
        private volatile boolean ends;

        Probe(Runnable what) {
            thread = Thread.ofPlatform().unstarted(() -> {
                while (!ends) {
                    long due = System.nanoTime();
                    what.run();
                    long took = (System.nanoTime() - due) / 1_000_000;
                    synchronized (millis) { millis.add(took); }
                    try {
                        Thread.sleep(Math.max(0, EVERY - took));
                    } catch (InterruptedException stop) {
                        return;
                    }
                }
            });
        }

        void start() { thread.start(); }

        void forget() { synchronized (millis) { millis.clear(); } }

        void end() throws InterruptedException {
            ends = true;
            thread.join();
        }

        @Override public String toString() {
            List<Long> all = millis.stream().sorted().toList();
            return all.isEmpty() ? "none" : all.size() + ", p50 " + all.get(all.size() / 2) + " ms, p95 " + all.get(all.size() * 95 / 100)
                + " ms, longest " + all.getLast() + " ms";
        }
    }
}
