package org.hudna.app.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.hudna.app.Hudna;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Place;
import org.hudna.app.search.Search;
import org.hudna.app.store.Tables;
import org.hudna.app.store.Where;
import org.hudna.bulletin.Role;
import org.hudna.where.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code hudna replay} is really killed: at any moment, and while it puts the new in the place of the old. Four kills in the ordinary build, forty in
 * the long one ({@code -Dhudna.long=true}).
 */
class ReplayKilledTest {

    private static final int KILLS = Boolean.getBoolean("hudna.long") ? 40 : 4;

    @TempDir Path folder;

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);

    /** All that is in tables and index, and how many entries can be read. */
    private record State(List<String> tables, String index, long entries) {}

    private Path data() { return folder.resolve("data"); }

    private void aDay() throws IOException {
        try (RoomRig rig = RoomRig.open(data())) {
            rig.adopt("sy-coh-2016", "as announced");
            for (int i = 0; i < 5; i++) rig.take("shelling of the village, call " + i);
            rig.importClaims(RoomRig.AGREEMENTS.resolve("sy-coh-2016").resolve("claims.csv"));
            rig.settle();
            rig.room.keeping().askErasure("x-1", List.of(2L), "law/17", "asked for", RoomRig.CUSTODIAN);
            rig.room.keeping().approveErasure("x-1", RoomRig.CO_CHAIR);
            rig.room.keeping().approveErasure("x-1", RoomRig.acting("custodian-2", Role.CUSTODIAN));
            rig.settle();
        }
    }

    /** As a service finds and mends it. */
    private State started() {
        try (RoomRig rig = RoomRig.open(data())) {
            rig.settle();
            List<String> tables = new ArrayList<>();
            rig.tables.dump(tables::add);
            List<Entry> entries = new ArrayList<>();
            rig.journal.read(0, rig.journal.size(), one -> entries.add(one.entry()));
            return new State(tables, dump(rig.search), entries.size());
        }
    }

    private static String dump(Search search) {
        var out = new StringBuilder();
        search.dump(out);
        return out.toString();
    }

    /** What an index says that is made of the tables as they lie there now. */
    private String indexOfTables(String name) {
        try (Tables tables = Tables.open(Where.InFile.of(data()), new Derivation());
             Search search = Search.open(folder.resolve(name), new IndexFeed(tables), Gazetteer::own)) {
            search.catchUp();
            return dump(search);
        }
    }

    /** A card is gone from the tables, and the index follows them; from now on a replay puts both right. */
    private void damaged() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("tables.db"));
        Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("DELETE FROM card WHERE rowid = (SELECT max(rowid) FROM card)"));
        }
        try (Tables tables = Tables.open(Where.InFile.of(data()), new Derivation()); Search search = Search.open(data().resolve("index"),
            new IndexFeed(tables), Gazetteer::own)) {
            search.rebuild();
        }
    }

    private Process begun() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1", "-Xshare:auto",
            "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Hudna.class.getName(), "replay", "--data", data().toString())
            .redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
    }

    private static void kill(Process process) throws InterruptedException { process.destroyForcibly().waitFor(); }

    private static void delete(Path what) throws IOException {
        if (!Files.exists(what)) return;
        try (var all = Files.walk(what)) {
            for (Path one : all.toList().reversed()) Files.delete(one);
        }
    }

    /** Once the first of the old is out of its place, and a moment after that. */
    private void killedWhileItReplaces(Process process) throws InterruptedException {
        Path first = data().resolve("before-replay").resolve("index");
        while (process.isAlive() && Files.notExists(first)) Thread.onSpinWait();
        for (long until = System.nanoTime() + random.nextLong(TimeUnit.MILLISECONDS.toNanos(4)); System.nanoTime() < until; ) Thread.onSpinWait();
        kill(process);
    }

    @Test void however_it_is_killed_nothing_is_lost_and_tables_and_index_are_of_one_piece() throws Exception {
        aDay();
        Replay.run(new Place.Folder(data()));
        State whole = started();
        assertTrue(whole.entries() > 50, "entries: " + whole.entries());
        damaged();
        long begin = System.nanoTime();
        assertEquals(1, begun().waitFor(), () -> "it says that something was other: " + said());
        long takes = System.nanoTime() - begin;
        assertEquals(whole, started());
        for (int kill = 0; kill < KILLS; kill++) {
            delete(data().resolve("before-replay"));
            damaged();
            Process process = begun();
            if (kill % 2 == 0) killedWhileItReplaces(process);
            else if (!process.waitFor(random.nextLong(takes), TimeUnit.NANOSECONDS)) kill(process);
            if (kill % 2 == 0) startedInOnePiece(whole, "kill " + kill);
            else replayed(whole, "kill " + kill);
        }
        replayed(whole, "at the end");
    }

    /** Cards may be missing, as they were before; but the index is of these tables and of no others. */
    private void startedInOnePiece(State whole, String when) {
        State after = started();
        assertEquals(whole.entries(), after.entries(), when);
        assertEquals(indexOfTables("index " + when), after.index(), when);
    }

    private void replayed(State whole, String when) {
        Replay.run(new Place.Folder(data()));
        assertEquals(whole, started(), when);
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException gone) {
            return gone.toString();
        }
    }
}
