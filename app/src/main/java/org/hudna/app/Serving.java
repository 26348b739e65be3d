package org.hudna.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hudna.app.channels.folder.WatchedFolder;
import org.hudna.app.channels.openrosa.OpenRosa;
import org.hudna.app.channels.sms.Fields;
import org.hudna.app.channels.sms.SmsGateway;
import org.hudna.app.journal.Journal;
import org.hudna.app.journal.LedgerJournal;
import org.hudna.app.journal.NodeJournal;
import org.hudna.app.journal.Place;
import org.hudna.app.journal.Shown;
import org.hudna.app.journal.Stamp;
import org.hudna.app.journal.Watch;
import org.hudna.app.people.Decided;
import org.hudna.app.people.Secret;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Admitting.Admitted;
import org.hudna.app.room.Derivation;
import org.hudna.app.room.IndexFeed;
import org.hudna.app.room.Naming;
import org.hudna.app.room.Replay;
import org.hudna.app.room.Room;
import org.hudna.app.search.Search;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.app.store.PostgresNodes;
import org.hudna.app.store.Tables;
import org.hudna.app.store.TablesFailure;
import org.hudna.app.store.Where;
import org.hudna.app.web.Doors;
import org.hudna.app.web.Logs;
import org.hudna.app.web.Server;
import org.hudna.app.web.api.Routes;
import org.hudna.app.web.api.Ways;
import org.hudna.app.web.desk.Basemap;
import org.hudna.bulletin.Viewer;
import org.hudna.ledger.proof.FolderResources;
import org.hudna.words.Message;

/** The running service, wired by hand in the order in which the data goes: record, tables, index, room, doors. Closed in the other direction. */
public final class Serving implements AutoCloseable {

    /** Closes one of the parts. */
    private interface Closing {
        void close();
    }

    /** For so long a dropped file must not change before it is taken. */
    private static final Duration STILL = Duration.ofSeconds(5);

    private final Deque<Closing> open = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Room room;
    private final Server server;

    /** What became of opening it. */
    public sealed interface Opening {

        record Opened(Serving serving) implements Opening {}

        /** Why not, and what to do. Nothing is left open. */
        record Refused(Message why) implements Opening {}
    }

    /** Leaves the opening with its reason. */
    private static final class NotOpened extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Message why;

        NotOpened(Message why) {
            super(why.id());
            this.why = why;
        }
    }

    /** Opens it. @param say hears what an operator must know while it runs */
    public static Opening open(Settings settings, InstantSource clock, SecureRandom random, Consumer<Message> say) {
        return open(settings, clock, random, say, List.of());
    }

    /** The same with invented people, as whom anybody may come in. */
    public static Opening open(Settings settings, InstantSource clock, SecureRandom random, Consumer<Message> say, List<String> invented) {
        Logs.use(settings.text(Setting.LOG).equals("json"));
        Deque<Closing> opened = new ArrayDeque<>();
        try {
            return new Opening.Opened(new Serving(settings, clock, random, say, opened, invented));
        } catch (NotOpened refused) {
            close(opened);
            return new Opening.Refused(refused.why);
        } catch (TablesFailure failed) {
            close(opened);
            return new Opening.Refused(failed.said());
        }
    }

    private Serving(Settings settings, InstantSource clock, SecureRandom random, Consumer<Message> say, Deque<Closing> opened,
        List<String> invented) {
        Path data = folder(Path.of(settings.text(Setting.DATA)));
        Optional<Basemap> basemap = basemap(data);
        Kept kept = kept(settings, data, clock, random, say, opened);
        Replay.sweep(data);
        Replay.former(data).ifPresent(former -> say.accept(Message.of("record.before-replay", "folder", former.toString())));
        var derivation = new Derivation();
        Tables tables = Tables.open(settings.given(Setting.DATABASE).<Where>map(Where.InPostgres::new).orElse(Where.InFile.of(data)), derivation);
        opened.push(tables::close);
        Search search = Search.open(data.resolve("index"), new IndexFeed(tables), () -> derivation.places(tables));
        opened.push(search::close);
        room = Room.open(new Room.Parts(kept.journal, tables, search, derivation, naming(kept, place(settings, data), random), clock, random,
            ForkJoinPool.commonPool(), Duration.ofHours(settings.number(Setting.LINE_CHECK_HOURS))));
        opened.push(room::close);
        Doors doors = new Doors(room, Routes.of(room, kept.shown, new FolderResources(place(settings, data).shown()), ways(settings, clock)),
            settings, data.toFile(), basemap, invented);
        server = switch (Server.start(doors)) {
            case Server.Start.Running(Server running) -> running;
            case Server.Start.Refused(Message why) -> throw new NotOpened(why);
        };
        opened.push(server::close);
        opened.push(room::leave);
        settings.given(Setting.WATCHED_FOLDER).ifPresent(folder -> opened.push(watched(Path.of(folder), settings, clock, say)::close));
        open.addAll(opened);
    }

    private Ways ways(Settings settings, InstantSource clock) {
        Fields fields = Fields.read(settings.text(Setting.SMS_FIELDS)).orElseThrow(() -> new NotOpened(
            Message.of("door.setting-wrong", "name", Setting.SMS_FIELDS.code(), "value", settings.text(Setting.SMS_FIELDS),
            "what", Setting.SMS_FIELDS.said())));
        return new Ways(new OpenRosa(room, clock), new SmsGateway(room, settings.given(Setting.SMS_SECRET), fields), settings.given(Setting.ORIGIN),
            settings.isSecure());
    }

    private WatchedFolder watched(Path folder, Settings settings, InstantSource clock, Consumer<Message> say) {
        var watched = new WatchedFolder(folder, room.intaking(), new WatchedFolder.Setting(clock, STILL, settings.lang(), say));
        try {
            Files.createDirectories(folder);
            watched.start();
            return watched;
        } catch (IOException broken) {
            throw new NotOpened(Message.of("door.no-folder", "folder", folder.toString(), "detail", String.valueOf(broken.getMessage())));
        }
    }

    private static Path folder(Path data) {
        try {
            Files.createDirectories(data);
            if (!Files.isWritable(data)) throw new NotOpened(Message.of("door.no-folder", "folder", data.toString(), "detail", "not writable"));
            return data;
        } catch (IOException broken) {
            throw new NotOpened(Message.of("door.no-folder", "folder", data.toString(), "detail", String.valueOf(broken.getMessage())));
        }
    }

    private static Optional<Basemap> basemap(Path data) {
        return switch (Basemap.in(data)) {
            case Basemap.Found.Nothing() -> Optional.empty();
            case Basemap.Found.Usable(Basemap map) -> Optional.of(map);
            case Basemap.Found.Refused(Message why) -> throw new NotOpened(why);
        };
    }

    private static Place place(Settings settings, Path data) {
        return settings.given(Setting.DATABASE).<Place>map(url -> new Place.Server(url, settings.text(Setting.LOCK_DATABASE), data))
            .orElse(new Place.Folder(data));
    }

    /** The record. @param shown as those see it who distrust us; {@code node} where several keep it */
    private record Kept(Journal journal, Supplier<Optional<Shown>> shown, Optional<NodeJournal> node) {}

    private Kept kept(Settings settings, Path data, InstantSource clock, SecureRandom random, Consumer<Message> say, Deque<Closing> opened) {
        var watch = new Watch() {
            @Override public void noted(Message what) { say.accept(what); }

            @Override public void stopped(Message why) {
                say.accept(Message.of("door.serve-stopped", "why", why));
                ended.countDown();
            }
        };
        var needs = new org.hudna.app.journal.Setting(clock, random, Duration.ofSeconds(settings.number(Setting.CADENCE_SECONDS)), Set.of(), watch);
        return switch (place(settings, data)) {
            case Place.Folder here -> alone(here, needs, opened);
            case Place.Server shared -> oneOfSeveral(shared, needs, clock, random, opened);
        };
    }

    /** Where several nodes keep one record, all have the keys of the first: it is too late to make others once there is an entry. */
    private static Naming naming(Kept kept, Place place, SecureRandom random) {
        Path file = place.key().resolveSibling("naming");
        if (kept.node.isEmpty()) return Naming.in(file, random);
        boolean begun = kept.journal.size() > 0;
        for (Path key : List.of(place.key(), file))
            if (begun && !Files.exists(key)) throw new NotOpened(Message.of("record.no-key-here", "file", key.toString()));
        Naming naming = Naming.in(file, random);
        boolean same = kept.node.get().agree("naming", naming.sum()).equals(naming.sum());
        if (!same) throw new NotOpened(Message.of("record.other-key-here", "file", file.toString()));
        return naming;
    }

    private static Kept alone(Place.Folder here, org.hudna.app.journal.Setting needs, Deque<Closing> opened) {
        return switch (LedgerJournal.open(here, needs)) {
            case LedgerJournal.Opening.Opened(LedgerJournal journal) -> {
                opened.push(journal::close);
                yield new Kept(journal, () -> Optional.of(journal), Optional.empty());
            }
            case LedgerJournal.Opening.Refused(Message why) -> throw new NotOpened(why);
        };
    }

    /** Nodes that share a database agree who of them writes; each is known by a name of this run. */
    private static Kept oneOfSeveral(Place.Server shared, org.hudna.app.journal.Setting needs, InstantSource clock, SecureRandom random,
        Deque<Closing> opened) {
        String name = "node-" + Long.toHexString(clock.millis()) + "-" + Integer.toHexString(random.nextInt());
        var node = new NodeJournal(shared, needs, new PostgresNodes(shared.record()), name);
        opened.push(node::close);
        return new Kept(node, node::shown, Optional.of(node));
    }

    public Room room() { return room; }

    /** How browsers reach it. */
    public String origin() { return server.origin(); }

    /** On which it listens. */
    public int port() { return server.port(); }

    /** Looks at once whether the files of the certificate were renewed, which is else noticed within ten seconds. */
    public void renewCertificates() { server.renew(); }

    /** The link by which the first administrator comes in; empty where somebody has an account already. */
    public Optional<String> firstLink() {
        if (!room.admitting().people().isNew()) return Optional.empty();
        Decided decided = room.admitting().accounts().first(room.admitting().people(), room.now());
        return switch (room.admitting().write(decided, new Acting(Viewer.ANYBODY, Stamp.MACHINE, Optional.empty()))) {
            case Admitted.Yes(var _, Optional<Secret> shown) -> shown.map(secret -> origin() + "/join?link=" + secret.shown());
            case Admitted.No _ -> Optional.empty();
        };
    }

    /** Waits until the record can take nothing more, or somebody {@link #end}s it. */
    public void await() throws InterruptedException { ended.await(); }

    /** Lets {@link #await} go on. */
    public void end() { ended.countDown(); }

    @Override public void close() { close(open); }

    private static void close(Deque<Closing> opened) {
        while (!opened.isEmpty()) opened.pop().close();
    }
}
