package org.hudna.bench.search;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.hudna.app.search.Counts;
import org.hudna.app.search.Counts.Axis;
import org.hudna.app.search.Facet;
import org.hudna.app.search.Found;
import org.hudna.app.search.Search;
import org.hudna.bench.Scene;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.EventId;
import org.hudna.who.ActorId;

/** Asks the index, and PostgreSQL in turn, and prints a table. */
final class Asking {
    static final Viewer WATCH = new Viewer("w", Set.of(Role.DUTY_OFFICER), Optional.empty());
    static final Map<String, Viewer> VIEWERS = new LinkedHashMap<>();
    private static final ZoneId ZONE = ZoneId.of("Asia/Damascus");
    private static final Set<Facet> FOUR = EnumSet.of(Facet.ACT, Facet.OUTCOME, Facet.STANDING, Facet.ACCUSED);
    private static final int PAGE = 100;
    /** They take long: so many times fewer. */
    private static final int FEWER = 8;
    private static final int LEAST = 5;

    static {
        VIEWERS.put("watch", WATCH);
        VIEWERS.put("humanitarian", new Viewer("h", Set.of(Role.HUMANITARIAN), Optional.empty()));
        VIEWERS.put("co-chair", new Viewer("c", Set.of(Role.CO_CHAIR), Optional.empty()));
        VIEWERS.put("liaison", new Viewer("l", Set.of(Role.LIAISON), Optional.of(new ActorId("actor1"))));
        VIEWERS.put("anybody", Viewer.ANYBODY);
    }

    private final Invented invented;
    private final Search search;
    private final Optional<Peer> peer;
    private final int questions;
    private final List<String> differing = new ArrayList<>();
    private int compared;

    Asking(Invented invented, Search search, Optional<Peer> peer, int questions) {
        this.invented = invented;
        this.search = search;
        this.peer = peer;
        this.questions = questions;
    }

    /** Something to ask of a question. */
    private interface One {
        Object of(Question question) throws SQLException;
    }

    /** What is done with what is found: by ours and, where it can, by theirs. */
    private record Doing(String name, One ours, Optional<One> theirs) {}

    void all() throws SQLException {
        List<Doing> doings = doings(WATCH);
        for (Drawing drawing : Drawing.all(invented).values()) for (Doing doing : doings) ask(drawing, doing, 7, false); // warms up
        System.out.printf("%nThe watch asks; p50 / p95 in ms, %d questions each%s%n%n", questions, peer.isPresent()
            ? "; below it PostgreSQL with PostGIS, every %dth of them, in turn".formatted(FEWER) : "");
        head("filter", doings);
        for (Map.Entry<String, Drawing> one : Drawing.all(invented).entrySet()) row(one.getKey(), one.getValue(), doings);
        System.out.printf("%nOther viewers%n%n");
        head("viewer, filter", doings);
        for (Map.Entry<String, Viewer> viewer : VIEWERS.entrySet())
            for (String filter : List.of("none", "box, time, act", "words, time", "some of all"))
                ours(viewer.getKey() + ": " + filter, Drawing.all(invented).get(filter), doings(viewer.getValue()));
        tiles();
        if (peer.isPresent()) System.out.printf("%nanswers compared with PostgreSQL: %d; of which differ: %s%n", compared, differing);
    }

    private List<Doing> doings(Viewer viewer) {
        return List.of(new Doing("page of 100", question -> ids(search.find(question.asked(), viewer, PAGE, Optional.empty())),
            Optional.of(question -> whole(peer().newest(question, PAGE)))),
            new Doing("page 3", question -> third(question, viewer), Optional.empty()),
            new Doing("how many", question -> search.count(question.asked(), viewer), Optional.of(question -> peer().count(question))),
            new Doing("by day", question -> sum(search.count(question.asked(), viewer, new Axis.Day(ZONE), Optional.empty())),
            Optional.of(question -> peer().days(question))),
            new Doing("by area", question -> sum(search.count(question.asked(), viewer, new Axis.Of(Facet.AREA), Optional.empty())),
            Optional.of(question -> peer().areas(question))),
            new Doing("day by outcome", question -> sum(search.count(question.asked(), viewer, new Axis.Day(ZONE), Optional.of(Facet.OUTCOME))),
            Optional.empty()),
            new Doing("four facets", question -> search.count(question.asked(), viewer, FOUR).get(Facet.ACT).incidents(),
            Optional.of(question -> peer().facets(question, FOUR))),
            new Doing("all facets", question -> search.count(question.asked(), viewer, EnumSet.allOf(Facet.class)).get(Facet.ACT).incidents(),
            Optional.empty()));
    }

    private Peer peer() { return peer.orElseThrow(); }

    private Object third(Question question, Viewer viewer) {
        Found found = search.find(question.asked(), viewer, PAGE, Optional.empty());
        for (int page = 1; page < 3 && found.next().isPresent(); page++) found = search.find(question.asked(), viewer, PAGE, found.next());
        return found.incidents().size();
    }

    private Object ids(Found found) { return whole(found.incidents()); }

    /** Of those that began at the last second of a full page others may be on it: the order among them is nobody's. */
    private Set<EventId> whole(List<EventId> page) {
        if (page.size() < PAGE) return Set.copyOf(page);
        long last = invented.began(Invented.number(page.getLast()));
        return Set.copyOf(page.stream().filter(id -> invented.began(Invented.number(id)) > last).toList());
    }

    private static Object sum(Counts counts) {
        return counts.rows().values().stream().flatMap(row -> row.values().stream()).mapToLong(Integer::longValue).sum();
    }

    private static void head(String first, List<Doing> doings) {
        System.out.print("| " + first + " |");
        for (Doing doing : doings) System.out.print(" " + doing.name + " |");
        System.out.println("\n|---|" + "---|".repeat(doings.size()));
    }

    private void ours(String name, Drawing drawing, List<Doing> doings) throws SQLException {
        StringBuilder row = new StringBuilder("| " + name + " |");
        for (Doing doing : doings) row.append(' ').append(ask(drawing, doing, questions, false).ours.told()).append(" |");
        System.out.println(row);
    }

    private void row(String name, Drawing drawing, List<Doing> doings) throws SQLException {
        StringBuilder mine = new StringBuilder("| " + name + " |"), other = new StringBuilder("| · PostGIS |");
        for (Doing doing : doings) {
            Both both = ask(drawing, doing, questions, peer.isPresent());
            mine.append(' ').append(both.ours.told()).append(" |");
            other.append(' ').append(both.theirs.told()).append(" |");
            if (!both.differing.isEmpty())
                differing.add(name + ", " + doing.name + ": " + both.differing.size() + " such as " + both.differing.getFirst());
        }
        System.out.println(mine);
        if (peer.isPresent()) System.out.println(other);
    }

    private record Both(Times ours, Times theirs, List<String> differing) {}

    private Both ask(Drawing drawing, Doing doing, int times, boolean both) throws SQLException {
        Both asked = new Both(new Times(times), new Times(times), new ArrayList<>());
        int each = Math.max(1, Math.min(FEWER, times / LEAST));
        for (int i = 0; i < times; i++) {
            Question question = drawing.draw(new SplittableRandom(1_000_003L * times + i * 0x9e3779b97f4a7c15L));
            long start = System.nanoTime();
            Object mine = doing.ours.of(question);
            asked.ours.add(System.nanoTime() - start);
            if (!both || doing.theirs.isEmpty() || i % each != 0) continue;
            long second = System.nanoTime();
            Object other = doing.theirs.get().of(question);
            asked.theirs.add(System.nanoTime() - second);
            compared++;
            mine = mine instanceof byte[] tile ? TileRead.incidents(tile) : mine;
            other = other instanceof byte[] tile ? TileRead.incidents(tile) : other;
            if (!Objects.equals(mine, other)) asked.differing.add(question + " " + short100(mine) + " " + short100(other));
        }
        return asked;
    }

    private static String short100(Object answer) { return answer.toString().substring(0, Math.min(100, answer.toString().length())); }

    private void tiles() throws SQLException {
        System.out.printf("%nTiles in which something lies, and tiles at chance; p50 / p95 in ms; below it ST_AsMVT%n%n");
        List<String> filters = List.of("none", "time", "box, time, act", "outcome", "a word", "as of", "some of all");
        System.out.println("| zoom | " + String.join(" | ", filters) + " | none: anybody | none: liaison | none: by chance |\n|---|"
            + "---|".repeat(filters.size() + 3));
        for (int z = 0; z <= 14; z++) {
            List<Doing> doings = new ArrayList<>();
            List<Drawing> drawings = new ArrayList<>();
            for (String filter : filters) add(Drawing.all(invented).get(filter), z, WATCH, false, drawings, doings);
            add(_ -> Question.ALL, z, Viewer.ANYBODY, false, drawings, doings);
            add(_ -> Question.ALL, z, VIEWERS.get("liaison"), false, drawings, doings);
            add(_ -> Question.ALL, z, WATCH, true, drawings, doings);
            StringBuilder mine = new StringBuilder("| " + z + " |"), other = new StringBuilder("| · PostGIS |");
            for (int i = 0; i < doings.size(); i++) {
                Both both = ask(drawings.get(i), doings.get(i), questions, peer.isPresent() && z % 2 == 0);
                mine.append(' ').append(both.ours.told()).append(" |");
                other.append(' ').append(both.theirs.told()).append(" |");
                if (!both.differing.isEmpty())
                    differing.add("tile " + z + ", " + i + ": " + both.differing.size() + " such as " + both.differing.getFirst());
            }
            System.out.println(mine);
            if (peer.isPresent() && z % 2 == 0) System.out.println(other);
        }
    }

    /** The n-th question goes with the n-th tile, for both. */
    private void add(Drawing drawing, int z, Viewer viewer, boolean anywhere, List<Drawing> drawings, List<Doing> doings) {
        Map<Question, int[]> at = new java.util.IdentityHashMap<>();
        drawings.add(chance -> {
            int[] tile = anywhere ? somewhere(z, chance) : tileOf(z, chance);
            Question drawn = drawing.draw(chance);
            Question fresh = new Question(drawn.box(), drawn.when(), drawn.learnedSince(), drawn.only(), drawn.words(), drawn.isTyping(),
                drawn.asOf());
            at.put(fresh, tile);
            return fresh;
        });
        One ours = question -> search.tile(z, at.get(question)[0], at.get(question)[1], question.asked(), viewer);
        Optional<One> theirs = viewer == WATCH ? Optional.of(question -> peer().tile(z, at.get(question)[0], at.get(question)[1], question))
            : Optional.empty();
        doings.add(new Doing("", ours, theirs));
    }

    /** As people look at them: round an incident. */
    private int[] tileOf(int z, SplittableRandom chance) {
        int number = chance.nextInt(invented.count());
        var at = invented.card(new EventId("E" + number), number, false).at();
        return at.isEmpty() ? tileOf(z, chance) : tile(z, at.get().lat(), at.get().lon());
    }

    private static int[] somewhere(int z, SplittableRandom chance) {
        return tile(z, chance.nextDouble(Scene.SOUTH, Scene.NORTH), chance.nextDouble(Scene.WEST, Scene.EAST));
    }

    static int[] tile(int z, double lat, double lon) {
        double sine = Math.sin(Math.toRadians(lat));
        return new int[] {(int) ((lon + 180) / 360 * (1 << z)), (int) ((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * (1 << z))};
    }
}
