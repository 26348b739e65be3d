package org.hudna.app.room;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.hudna.app.journal.Journal;
import org.hudna.app.journal.LedgerJournal;
import org.hudna.app.journal.Place;
import org.hudna.app.journal.Setting;
import org.hudna.app.journal.Watch;
import org.hudna.app.search.Search;
import org.hudna.app.store.Tables;
import org.hudna.app.store.Where;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.terms.reading.TermsReader;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** A room over a folder, with the real record, tables and index; opened again, it is the same room. */
final class RoomRig implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(30);
    static final Path AGREEMENTS = Path.of("..", "agreements");
    static final Acting DUTY = acting("duty-1", Role.DUTY_OFFICER);
    static final Acting ANALYST = acting("analyst-1", Role.ANALYST);
    static final Acting VERIFIER = acting("verifier-1", Role.VERIFIER);
    static final Acting CUSTODIAN = acting("custodian-1", Role.CUSTODIAN);
    static final Acting CO_CHAIR = acting("chair-1", Role.CO_CHAIR);
    static final Acting ADMINISTRATOR = acting("admin-1", Role.ADMINISTRATOR);

    final LedgerJournal journal;
    final Tables tables;
    final Search search;
    final Room room;

    private RoomRig(Path folder, Where where) {
        var setting = new Setting(() -> Instant.now(java.time.Clock.systemUTC()), new SecureRandom(), Duration.ZERO, Set.of(), new Watch() {
            @Override public void noted(Message what) { }

            @Override public void stopped(Message why) { throw new AssertionError(why); }
        });
        journal = assertInstanceOf(LedgerJournal.Opening.Opened.class, LedgerJournal.open(new Place.Folder(folder), setting)).journal();
        var derivation = new Derivation();
        tables = Tables.open(where, derivation);
        search = Search.open(folder.resolve("index"), new IndexFeed(tables), org.hudna.where.Gazetteer::own);
        room = Room.open(new Room.Parts(journal, tables, search, derivation, Naming.in(folder.resolve("keys").resolve("naming"), new SecureRandom()),
            setting.clock(), new SecureRandom(), ForkJoinPool.commonPool()));
    }

    static RoomRig open(Path folder) { return open(folder, new Where.InFile(folder.resolve("tables.db"))); }

    /** With its tables elsewhere. */
    static RoomRig open(Path folder, Where tables) { return new RoomRig(folder, tables); }

    static Acting acting(String code, Role role) { return new Acting(new Viewer(code, Set.of(role), Optional.empty()), code, Optional.empty()); }

    static Viewer liaison(String party) { return new Viewer("liaison-1", Set.of(Role.LIAISON), Optional.of(new ActorId(party))); }

    Took take(String text) {
        return room.intaking().take(new Incoming(Bytes.of(text.getBytes(StandardCharsets.UTF_8)), Channel.SMS, Declared.NOTHING,
            Optional.of("+000 12")), DUTY);
    }

    Done adopt(String agreement, String why) throws java.io.IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : TermsReader.FILES) {
            Path file = AGREEMENTS.resolve(agreement).resolve(name);
            if (Files.exists(file)) files.put(name, Files.readString(file));
        }
        return room.lawgiving().adoptTerms(agreement, files, why, CUSTODIAN);
    }

    Imported importClaims(Path csv) throws java.io.IOException {
        return room.claiming().importTable(Bytes.of(Files.readAllBytes(csv)), Declared.file(csv.getFileName().toString()), Optional.empty(), ANALYST);
    }

    void settle() { assertTrue(room.settle(SOON), "the machine did not settle"); }

    @Override public void close() {
        room.close();
        search.close();
        tables.close();
        journal.close();
    }
}
