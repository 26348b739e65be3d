package org.hudna.app.channels;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Stamp;
import org.hudna.app.people.Accounts;
import org.hudna.app.people.Decided;
import org.hudna.app.people.Secret;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Admitting.Admitted;
import org.hudna.app.room.Room;
import org.hudna.bulletin.Viewer;

/** A token for a program that brings reports and reads nothing, as the first administrator issues it. */
final class Tokens {

    private Tokens() {}

    static Secret of(Room room, String token) {
        var admitting = room.admitting();
        if (admitting.people().isNew()) {
            Secret link = write(room, admitting.accounts().first(admitting.people(), room.now()), Stamp.MACHINE).orElseThrow();
            write(room, admitting.accounts().join(admitting.people(), link, room.now()), Accounts.FIRST);
        }
        return write(room, admitting.accounts().token(admitting.people(), Accounts.FIRST, token, token, Set.of(), Optional.empty(), room.now()),
            Accounts.FIRST).orElseThrow();
    }

    private static Optional<Secret> write(Room room, Decided decided, String by) {
        Viewer viewer = by.equals(Stamp.MACHINE) ? Viewer.ANYBODY : room.viewer(by).orElse(Viewer.ANYBODY);
        return assertInstanceOf(Admitted.Yes.class, room.admitting().write(decided, new Acting(viewer, by, Optional.empty()))).shownOnce();
    }
}
