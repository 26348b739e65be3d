package org.hudna.app.room;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.hudna.app.journal.LedgerJournal;
import org.hudna.app.journal.Place;
import org.hudna.app.journal.Setting;
import org.hudna.app.journal.Watch;
import org.hudna.app.search.Search;
import org.hudna.app.store.Tables;
import org.hudna.app.store.Where;
import org.hudna.where.Gazetteer;
import org.hudna.words.Message;

/** A room over a folder for tests of other rooms: the real record, tables and index. */
public record RoomForTests(LedgerJournal journal, Tables tables, Search search, Room room) implements AutoCloseable {

    private static final Watch LOUD = new Watch() {
        @Override public void noted(Message what) { }

        @Override public void stopped(Message why) { throw new AssertionError(why); }
    };

    /** Opens it, or makes it. */
    public static RoomForTests open(Path folder, InstantSource clock) {
        var setting = new Setting(clock, new SecureRandom(), Duration.ZERO, Set.of(), LOUD);
        if (!(LedgerJournal.open(new Place.Folder(folder),
            setting) instanceof LedgerJournal.Opening.Opened(LedgerJournal journal))) throw new AssertionError("not opened");
        var derivation = new Derivation();
        var tables = Tables.open(new Where.InFile(folder.resolve("tables.db")), derivation);
        var search = Search.open(folder.resolve("index"), new IndexFeed(tables), Gazetteer::own);
        var room = Room.open(new Room.Parts(journal, tables, search, derivation,
            Naming.in(folder.resolve("keys").resolve("naming"), new SecureRandom()), clock, new SecureRandom(), ForkJoinPool.commonPool()));
        return new RoomForTests(journal, tables, search, room);
    }

    @Override public void close() {
        room.close();
        search.close();
        tables.close();
        journal.close();
    }
}
