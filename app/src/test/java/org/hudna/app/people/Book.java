package org.hudna.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Entry.Credential;
import org.hudna.app.journal.Entry.OfPeople;
import org.hudna.app.journal.Recorded;
import org.hudna.app.journal.Stamp;
import org.hudna.bulletin.Role;
import org.hudna.who.ActorId;

/** A record of invented people, as the running service would write it: who does what, one after another, at a clock that the test moves. */
final class Book {

    final Accounts accounts;
    final List<Recorded> written = new ArrayList<>();
    Instant clock = Instant.parse("2016-02-27T00:00:00Z");
    People now = People.NOBODY;

    Book() {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(41);
            accounts = new Accounts(random);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** A book in which "first" is the administrator, with a passkey. */
    static Book begun() {
        Book book = new Book();
        Secret link = book.writes(book.accounts.first(book.now, book.clock), Stamp.MACHINE).orElseThrow();
        book.writes(book.accounts.join(book.now, link, book.clock), Accounts.FIRST);
        book.passkey(Accounts.FIRST);
        return book;
    }

    /** Also an "owl" who is custodian, a "wren" and a "robin" on duty, an "ibis" who analyses, a "heron" of the northern party. */
    static Book staffed() {
        Book book = begun();
        book.member("owl", Set.of(Role.CUSTODIAN), Optional.empty());
        book.member("wren", Set.of(Role.DUTY_OFFICER), Optional.empty());
        book.member("robin", Set.of(Role.DUTY_OFFICER), Optional.empty());
        book.member("ibis", Set.of(Role.ANALYST), Optional.empty());
        book.member("heron", Set.of(Role.LIAISON), Optional.of(new ActorId("north")));
        return book;
    }

    void member(String person, Set<Role> roles, Optional<ActorId> party) {
        Secret link = writes(accounts.invite(now, Accounts.FIRST, person, person, roles, party, clock), Accounts.FIRST).orElseThrow();
        writes(accounts.join(now, link, clock), person);
        passkey(person);
    }

    void passkey(String person) {
        counts(new Entry.CredentialAdded(person, "key-of-" + person + "-" + written.size(), Credential.PASSKEY, "key", "{}"), person);
    }

    /** Writes it whether or not it would count, as a race or a forger would. */
    long record(OfPeople entry, String by) {
        long index = written.size();
        Recorded recorded = new Recorded(index, new Stamp(clock, by), entry);
        written.add(recorded);
        now = now.after(recorded);
        return index;
    }

    /** Writes what was decided, which has to have been a yes, and gives what is shown once. */
    Optional<Secret> writes(Decided decided, String by) {
        Decided.Yes yes = assertInstanceOf(Decided.Yes.class, decided);
        long index = record(yes.entry(), by);
        assertEquals(false, now.isVoid(index), yes.toString());
        return yes.shownOnce();
    }

    void counts(OfPeople entry, String by) {
        assertEquals(Optional.empty(), now.refusal(entry, by, clock).map(Object::toString));
        record(entry, by);
    }

    /** It is refused with this sentence; and written all the same, it changes nothing. */
    void refused(String why, OfPeople entry, String by) {
        assertEquals(why, now.refusal(entry, by, clock).orElseThrow(() -> new AssertionError(entry + " would count")).id());
        People before = now;
        long index = record(entry, by);
        assertEquals(before, now);
        assertEquals(true, now.isVoid(index));
    }

    static void no(String why, Decided decided) { assertEquals(why, assertInstanceOf(Decided.No.class, decided).why().id()); }

    void later(Duration by) { clock = clock.plus(by); }

    Person person(String id) { return now.find(id).orElseThrow(); }

    Set<Role> roles(String by) { return now.viewer(by, clock).map(viewer -> viewer.roles()).orElse(Set.of()); }
}
