package org.hudna.app.web.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.hudna.app.journal.LedgerJournal;
import org.hudna.app.journal.Place;
import org.hudna.app.people.Accounts;
import org.hudna.app.people.Decided;
import org.hudna.app.people.Secret;
import org.hudna.app.journal.Entry;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Admitting;
import org.hudna.app.room.Room;
import org.hudna.app.room.RoomForTests;
import org.hudna.app.store.Tables;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.ledger.proof.FolderResources;
import org.hudna.terms.reading.TermsReader;
import org.hudna.who.ActorId;

/** A real room on real stores in a folder, with a person for each role, and the door for programs before it. */
final class OpenRoom implements AutoCloseable {

    static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Instant BEGIN = Instant.parse("2016-03-20T10:00:00Z");

    final Room room;
    final LedgerJournal journal;
    final Tables tables;
    final Api api;
    private final Described described;
    private final RoomForTests parts;

    OpenRoom(Path folder) throws IOException {
        AtomicLong ticks = new AtomicLong();
        InstantSource clock = () -> BEGIN.plusMillis(ticks.incrementAndGet());
        var opened = RoomForTests.open(folder, clock);
        room = opened.room();
        journal = opened.journal();
        tables = room.tables();
        parts = opened;
        if (room.admitting().people().isNew()) people();
        api = new Api(Routes.of(room, journal, new FolderResources(new Place.Folder(folder).shown())), 32 << 20);
        described = new Described(api);
    }

    /** The first administrator asks the others in, each of whom joins. */
    private void people() {
        Accounts accounts = room.admitting().accounts();
        join(yes(accounts.first(room.admitting().people(), room.now()), "hudna"), Accounts.FIRST);
        for (Role role : Role.values()) {
            Optional<ActorId> party = role == Role.LIAISON ? Optional.of(new ActorId("russia")) : Optional.empty();
            String person = "p-" + role.code();
            join(yes(accounts.invite(room.admitting().people(), Accounts.FIRST, person, "name of " + person, Set.of(role), party, room.now()),
                Accounts.FIRST), person);
        }
    }

    private void join(Secret link, String person) {
        Accounts accounts = room.admitting().accounts();
        yes(accounts.join(room.admitting().people(), link, room.now()), person);
        yes(accounts.ask(room.admitting().people(), new Entry.CredentialAdded(person, "key-" + person, Entry.Credential.PASSKEY, "label",
            "canary-credential"), person, room.now()), person);
    }

    private Secret yes(Decided decided, String by) {
        Viewer viewer = room.admitting().people().find(by).map(org.hudna.app.people.Person::viewer).orElse(Viewer.ANYBODY);
        return switch (room.admitting().write(decided, new Acting(viewer, by, Optional.empty()))) {
            case Admitting.Admitted.Yes(long _, Optional<Secret> secret) -> secret.orElse(Secret.brought(""));
            case Admitting.Admitted.No(var why) -> throw new AssertionError(decided + " " + why);
        };
    }

    /** The truce of February 2016, in force. */
    void adoptTerms() throws IOException { adoptTerms("sy-coh-2016"); }

    /** One of the agreements in the tree. */
    void adoptTerms(String agreement) throws IOException {
        Map<String, String> files = new HashMap<>();
        for (String name : TermsReader.FILES) {
            Path file = HOME.resolve("agreements").resolve(agreement).resolve(name);
            if (Files.isRegularFile(file)) files.put(name, Files.readString(file));
        }
        var done = room.lawgiving().adoptTerms(agreement, files, "why-canary-of-terms", new Acting(Asks.as(Role.CUSTODIAN).viewer(),
            "p-custodian", Optional.empty()));
        if (!(done instanceof org.hudna.app.room.Done.Yes)) throw new AssertionError(done);
    }

    /** Every answer that a test asks for is held against the document. */
    Answer answer(Request request) {
        try {
            Answer answer = api.answer(request);
            described.check(request, answer);
            return answer;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** The whole body, streamed ones too. */
    static byte[] bytes(Answer answer) {
        return switch (answer.body()) {
            case Answer.Body.None() -> new byte[0];
            case Answer.Body.Whole(byte[] bytes) -> bytes;
            case Answer.Body.Streamed(Answer.Writing writing) -> {
                var out = new java.io.ByteArrayOutputStream();
                try {
                    writing.to(out);
                } catch (IOException broken) {
                    throw new java.io.UncheckedIOException(broken);
                }
                yield out.toByteArray();
            }
        };
    }

    static String text(Answer answer) { return new String(bytes(answer), StandardCharsets.UTF_8); }

    /** Waits until all that follows from what was done has been worked off. */
    void settle() {
        if (!room.settle(Duration.ofSeconds(30))) throw new AssertionError("not settled");
        room.search().catchUp();
    }

    @Override public void close() { parts.close(); }
}
