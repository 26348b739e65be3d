package org.hudna.app.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Stamp;
import org.hudna.app.people.Accounts;
import org.hudna.app.people.Attempts;
import org.hudna.app.people.Decided;
import org.hudna.app.people.People;
import org.hudna.app.people.Person;
import org.hudna.app.people.Secret;
import org.hudna.app.people.SignIn;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Admitting.Admitted;
import org.hudna.app.room.Room;
import org.hudna.bulletin.Viewer;
import org.hudna.words.Digits;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/**
 * How somebody outside becomes somebody inside: by a password with a code, by a passkey, by a link that opens once. What was wrong is told to nobody.
 */
final class ComingIn {

    private static final int REMEMBERED = 100_000;

    private final Room room;
    private final Callers callers;
    private final PasskeyDoor keys;
    private final Attempts attempts = new Attempts(REMEMBERED);
    private final SignIn signIn;

    ComingIn(Room room, Callers callers, PasskeyDoor keys) {
        this.room = room;
        this.callers = callers;
        this.keys = keys;
        this.signIn = new SignIn(new Hashes(), Secret.brought(room.code() + room.code()));
    }

    void byPassword(Page page) throws IOException {
        String name = page.given("name"), address = page.request().getRemoteAddr();
        Instant now = room.now();
        Duration wait = attempts.wait(name, address, now);
        if (wait.isPositive()) {
            page.wait(wait);
            page.signIn(Optional.of(Message.of("door.wait", "wait", wait.plusSeconds(1))));
            return;
        }
        Optional<Entry.CredentialUsed> used = signIn.check(room.admitting().people(), name, page.given("password"),
            Digits.ascii(page.given("code").strip()), now);
        if (used.isPresent() && written(new Decided.Yes(used.get(), Optional.empty()), name)) {
            attempts.succeeded(name, address);
            callers.signIn(name, page.request());
            page.go("/");
        } else {
            attempts.failed(name, address, now);
            page.response().setStatus(401);
            page.signIn(Optional.of(Message.of("door.sign-in-wrong")));
        }
    }

    void question(Page page) throws IOException { Pages.write(page.response(), "application/json", keys.question()); }

    /** Nobody guesses a key or a link, so that those who fail keep nobody else waiting. */
    void byPasskey(Page page) throws IOException {
        Optional<Person> person = keys.opened(page.content()).flatMap(room.admitting().people()::find).filter(Person::isActive);
        person.ifPresent(who -> callers.signIn(who.id(), page.request()));
        page.response().setStatus(person.isPresent() ? 204 : 401);
    }

    /** @param path {@code /join} or {@code /recover} */
    void byLink(Page page, String path) throws IOException {
        Secret secret = secret(page.given("link"));
        if (isNameless(path, secret)) {
            Optional<Message> wrong = named(page, secret);
            if (wrong.isPresent()) {
                page.response().setStatus(422);
                page.link(path, secret.shown(), true, wrong);
                return;
            }
        }
        Optional<String> person = opened(path, secret, room.now());
        if (person.isPresent()) {
            callers.signIn(person.get(), page.request());
            page.go("/ways");
        } else {
            page.response().setStatus(403);
            page.link(path, "", false, Optional.of(Message.of("people.link-void")));
        }
    }

    void link(Page page, String path) throws IOException {
        page.link(path, page.given("link"), isNameless(path, secret(page.given("link"))), Optional.empty());
    }

    /** Whether it is the link of the first administrator, whom nobody has given a name. */
    private boolean isNameless(String path, Secret secret) {
        return path.equals("/join") && room.admitting().people().invited(secret, room.now()).filter(person -> person.id().equals(Accounts.FIRST))
            .isPresent();
    }

    /** Why the name is none; empty where it stands now. */
    private Optional<Message> named(Page page, Secret secret) {
        String name = page.given("name").strip();
        if (name.isEmpty()) return Optional.of(Message.of("door.first-nameless"));
        Map<Lang, String> names = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) if (!page.given("name-" + lang.tag()).isBlank()) names.put(lang, page.given("name-" + lang.tag()).strip());
        Decided decided = room.admitting().accounts().name(room.admitting().people(), secret, name, names, room.now());
        return written(decided, Stamp.MACHINE) ? Optional.empty() : Optional.of(Message.of("people.link-void"));
    }

    /** People copy the whole link, or what stands after its last sign. */
    private static Secret secret(String typed) { return Secret.brought(typed.substring(typed.lastIndexOf('=') + 1).strip()); }

    private Optional<String> opened(String path, Secret secret, Instant now) {
        People people = room.admitting().people();
        Accounts accounts = room.admitting().accounts();
        boolean joins = path.equals("/join");
        Optional<String> person = joins ? people.invited(secret, now).map(Person::id) : people.recovering(secret, now).map(it -> it.person());
        return person.filter(id -> written(joins ? accounts.join(people, secret, now) : accounts.recover(people, secret, now), id));
    }

    private boolean written(Decided decided, String person) {
        Viewer viewer = room.admitting().people().find(person).map(Person::viewer).orElse(Viewer.ANYBODY);
        return room.admitting().write(decided, new Acting(viewer, person, Optional.empty())) instanceof Admitted.Yes;
    }
}
