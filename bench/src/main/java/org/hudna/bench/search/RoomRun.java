package org.hudna.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;
import org.hudna.app.journal.LedgerJournal;
import org.hudna.app.journal.Place;
import org.hudna.app.journal.Watch;
import org.hudna.app.journal.Written;
import org.hudna.app.room.Demonstration;
import org.hudna.app.room.Derivation;
import org.hudna.app.room.LedClock;
import org.hudna.app.room.Naming;
import org.hudna.app.room.Room;
import org.hudna.app.search.Feed;
import org.hudna.app.search.Search;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.app.store.Tables;
import org.hudna.app.store.Where;
import org.hudna.app.web.Doors;
import org.hudna.app.web.Server;
import org.hudna.app.web.api.Routes;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Role;
import org.hudna.ledger.proof.FolderResources;
import org.hudna.where.Gazetteer;
import org.hudna.words.Message;

/**
 * {@code <incidents> <claims of each at most> <folder>}: the running service over an index that {@link SearchRun} has left in the folder, and over
 * tables that hold the same cards. Prints where it listens, when it was as of the first entry, and tokens; ends when its input ends.
 *
 * <p>The cards are put straight into the tables: the record behind them has people alone. What is read of incidents, counts and tiles goes the
 * service's own way.
 */
public final class RoomRun implements AutoCloseable {
    private static final int BATCH = 5_000;
    private static final long MILLIS = 1_000_000;

    private final LedgerJournal journal;
    private final Tables tables;
    private final Search search;
    private final Room room;

    private RoomRun(Path data, Path index, Feed feed) {
        var watch = new Watch() {
            @Override public void noted(Message what) { }

            @Override public void stopped(Message why) { throw new IllegalStateException(why.id()); }
        };
        var random = new SecureRandom();
        var opening = LedgerJournal.open(new Place.Folder(data),
            new org.hudna.app.journal.Setting(InstantSource.system(), random, Duration.ofMinutes(1), Set.of(), watch));
        if (!(opening instanceof LedgerJournal.Opening.Opened(LedgerJournal opened))) throw new IllegalStateException("not opened: " + opening);
        journal = opened;
        var derivation = new Derivation();
        tables = Tables.open(Where.InFile.of(data), derivation);
        search = Search.open(index, feed, () -> Gazetteer.EMPTY);
        room = Room.open(new Room.Parts(journal, tables, search, derivation, Naming.in(data.resolve("keys").resolve("naming"), random),
            InstantSource.system(), random,
            ForkJoinPool.commonPool()));
    }

    public static void main(String[] args) throws IOException, SQLException {
        Invented invented = new Invented(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        Path folder = Path.of(args[2]), data = Files.createDirectories(folder.resolve("data"));
        Map<Role, String> tokens;
        try (RoomRun people = new RoomRun(data, folder.resolve("no-index"), new Invented(0, 0))) {
            tokens = new Demonstration(people.room, folder, new LedClock(java.time.Clock.systemUTC())).tokens();
        }
        long start = System.nanoTime();
        Instant first = Instant.ofEpochSecond(Instant.now(java.time.Clock.systemUTC()).getEpochSecond() + 1);
        try (Search left = Search.open(folder.resolve("index"), invented, () -> Gazetteer.EMPTY)) {
            invented.changedUpTo(left.applied());
        }
        put(invented, data.resolve(Where.FILE), first);
        System.out.printf("tables filled in %d s, %d MB%n", (System.nanoTime() - start) / 1_000_000_000, Files.size(data.resolve(Where.FILE)) >> 20);
        start = System.nanoTime();
        try (RoomRun run = new RoomRun(data, folder.resolve("index"), invented)) {
            Settings settings = Settings.USUAL.with(Setting.PORT, "0").with(Setting.REQUESTS_PER_MINUTE, "9000000")
                .with(Setting.DATA, data.toString());
            Doors doors = new Doors(run.room, Routes.of(run.room, run.journal, new FolderResources(new Place.Folder(data).shown())), settings,
                data.toFile(), Optional.empty(), List.of());
            if (!(Server.start(doors) instanceof Server.Start.Running(Server server))) throw new IllegalStateException("not started");
            System.out.printf("opened in %d ms%n", (System.nanoTime() - start) / MILLIS);
            while (run.search.isBeingMade()) LockSupport.parkNanos(100 * MILLIS);
            System.out.printf("all found after %d s%n", (System.nanoTime() - start) / 1_000_000_000);
            System.out.println("listens " + server.port() + " " + first + " " + tokens.get(Role.DUTY_OFFICER) + " " + tokens.get(Role.HUMANITARIAN)
                + " " + tokens.get(Role.CO_CHAIR));
            while (System.in.read() >= 0) { }
            System.out.println("memory of the service: " + String.join(", ", Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("Rss") || line.startsWith("VmHWM")).map(line -> line.replaceAll("\\s+", " ")).toList()));
            server.close();
        }
    }

    /** An entry a millisecond; each makes the card that {@link Invented} says. */
    private static void put(Invented invented, Path file, Instant first) throws SQLException {
        Written<Card> written = Written.of(Card.class);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); var run = connection.createStatement()) {
            run.execute("PRAGMA journal_mode = WAL");
            run.execute("PRAGMA synchronous = OFF");
            connection.setAutoCommit(false);
            try (PreparedStatement entry = connection.prepareStatement("INSERT INTO entry (idx, at, who, kind) VALUES (?, ?, 'bench', 'ClaimMade')");
                 PreparedStatement card =
                     connection.prepareStatement("INSERT INTO card (incident, since, until, began, ended, body) VALUES (?, ?, ?, ?, ?, ?)")) {
                for (long index = Invented.FIRST; index <= invented.settled(); index++) {
                    entry.setLong(1, index);
                    entry.setLong(2, first.getEpochSecond() * 1_000_000_000L + (index - Invented.FIRST) * MILLIS);
                    entry.addBatch();
                    if (index % BATCH == 0) entry.executeBatch();
                }
                entry.executeBatch();
                long[] done = {0};
                invented.cards((one, since, until) -> {
                    add(card, one, since, until, written.write(one));
                    if (++done[0] % BATCH == 0) flush(card);
                });
                flush(card);
            }
            run.execute("UPDATE applied SET entry = " + invented.applied());
            connection.commit();
        }
    }

    private static void add(PreparedStatement statement, Card card, long since, long until, byte[] body) {
        try {
            statement.setString(1, card.id().code());
            statement.setLong(2, since);
            statement.setLong(3, until);
            statement.setLong(4, card.when().from().getEpochSecond());
            statement.setLong(5, card.when().to().getEpochSecond());
            statement.setBytes(6, body);
            statement.addBatch();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void flush(PreparedStatement statement) {
        try {
            statement.executeBatch();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override public void close() {
        room.close();
        search.close();
        tables.close();
        journal.close();
    }
}
