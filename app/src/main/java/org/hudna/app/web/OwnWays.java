package org.hudna.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.people.Accounts;
import org.hudna.app.people.Decided;
import org.hudna.app.people.People;
import org.hudna.app.people.Person;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Admitting.Admitted;
import org.hudna.app.room.Done;
import org.hudna.app.room.Room;
import org.hudna.words.Digits;
import org.hudna.words.Message;

/** What a person who is in does to the own ways of coming in. */
final class OwnWays {

    private static final String SHOWN = "hudna.codes";
    /** The reason that the record holds; whose it was and who removed it stand there too. */
    private static final String OWN = "removed by its holder";
    private static final int LONGEST_LABEL = 40;

    private final Room room;
    private final Callers callers;
    private final PasskeyDoor keys;
    private final Hashes hashes = new Hashes();

    OwnWays(Room room, Callers callers, PasskeyDoor keys) {
        this.room = room;
        this.callers = callers;
        this.keys = keys;
    }

    private People people() { return room.admitting().people(); }

    private Accounts accounts() { return room.admitting().accounts(); }

    void show(Page page, Optional<Message> wrong) throws IOException {
        if (page.person().isEmpty()) page.go("/sign-in");
        else page.ways(page.person().get(), wrong, shown(page.request()));
    }

    /** The secret of codes that is being shown, until one of its codes is; kept in the session alone. */
    private String shown(HttpServletRequest request) {
        if (request.getSession().getAttribute(SHOWN) instanceof String secret) return secret;
        String secret = accounts().codesSecret();
        request.getSession().setAttribute(SHOWN, secret);
        return secret;
    }

    void password(Page page) throws IOException {
        if (page.person().isEmpty()) page.go("/sign-in");
        else became(page, accounts().password(people(), page.person().get().id(), page.given("password"), hashes, room.now()));
    }

    void codes(Page page) throws IOException {
        if (page.person().isEmpty()) page.go("/sign-in");
        else became(page, accounts().codes(people(), page.person().get().id(), shown(page.request()), Digits.ascii(page.given("code").strip()), "",
            room.now()));
    }

    void remove(Page page) throws IOException {
        if (page.person().isEmpty()) {
            page.go("/sign-in");
            return;
        }
        String person = page.person().get().id();
        became(page, accounts().ask(people(), new Entry.CredentialRemoved(person, page.given("id"), OWN), person, room.now()));
    }

    void question(Page page) throws IOException {
        if (page.person().isEmpty()) page.response().setStatus(401);
        else Pages.write(page.response(), "application/json", keys.newQuestion(page.person().get().id()));
    }

    void passkey(Page page) throws IOException {
        Optional<String> person = page.person().map(Person::id);
        String label = page.given("label").strip();
        boolean fits = label.length() <= LONGEST_LABEL;
        page.response().setStatus(person.isEmpty() ? 401 : fits && keys.added(person.get(), page.content(), label) ? 204 : 422);
    }

    /** A new password or code ends all sessions but this, which goes on under a new id. */
    private void became(Page page, Decided decided) throws IOException {
        Person person = page.person().orElseThrow();
        switch (room.admitting().write(decided, new Acting(person.viewer(), person.id(), Optional.empty()))) {
            case Admitted.Yes _ -> {
                callers.signIn(person.id(), page.request());
                page.go("/ways");
            }
            case Admitted.No(Done why) -> {
                page.response().setStatus(422);
                show(page, Optional.of(why instanceof Done.Refused(Message what) ? what : Message.of("people.not-allowed")));
            }
        }
    }
}
