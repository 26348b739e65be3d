package org.hudna.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Entry.Credential;
import org.hudna.app.journal.Recorded;
import org.hudna.app.journal.Stamp;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.who.ActorId;
import org.junit.jupiter.api.Test;

/** How accounts come and go on ordinary days. */
class PeopleTest {

    private static final PasswordHash PLAIN = new PasswordHash() {
        @Override public String of(String password) { return "hash of " + password; }

        @Override public boolean matches(String password, String hash) { return hash.equals(of(password)); }
    };

    @Test void the_first_administrator_comes_in_by_a_link_and_there_is_no_password_before() {
        Book book = new Book();
        assertTrue(book.now.isNew());
        Secret link = book.writes(book.accounts.first(book.now, book.clock), Stamp.MACHINE).orElseThrow();
        assertEquals(Optional.empty(), book.now.viewer(Accounts.FIRST, book.clock));
        book.writes(book.accounts.join(book.now, link, book.clock), Accounts.FIRST);
        assertFalse(book.person(Accounts.FIRST).canSignIn());
        book.passkey(Accounts.FIRST);
        assertTrue(book.person(Accounts.FIRST).canSignIn());
        assertFalse(book.now.isNew());
        assertEquals(Optional.of(new Viewer(Accounts.FIRST, Set.of(Role.ADMINISTRATOR), Optional.empty())),
            book.now.viewer(Accounts.FIRST, book.clock));
    }

    @Test void each_start_gives_a_new_first_link_and_the_older_one_is_void_until_somebody_can_sign_in() {
        Book book = new Book();
        Secret older = book.writes(book.accounts.first(book.now, book.clock), Stamp.MACHINE).orElseThrow();
        Secret newer = book.writes(book.accounts.first(book.now, book.clock), Stamp.MACHINE).orElseThrow();
        Book.no("people.link-void", book.accounts.join(book.now, older, book.clock));
        book.writes(book.accounts.join(book.now, newer, book.clock), Accounts.FIRST);
        book.writes(book.accounts.first(book.now, book.clock), Stamp.MACHINE);
        assertFalse(book.person(Accounts.FIRST).isActive(), "whoever joined and added no way in begins again");
        Book begun = Book.begun();
        Book.no("people.not-allowed", begun.accounts.first(begun.now, begun.clock));
    }

    @Test void a_link_runs_out_at_its_very_second() {
        Book book = Book.begun();
        Secret link = book.writes(book.accounts.invite(book.now, Accounts.FIRST, "owl", "owl", Set.of(Role.CUSTODIAN), Optional.empty(), book.clock),
            Accounts.FIRST).orElseThrow();
        book.later(Duration.ofDays(7).minusSeconds(1));
        assertTrue(book.now.invited(link, book.clock).isPresent());
        book.later(Duration.ofSeconds(1));
        Book.no("people.link-void", book.accounts.join(book.now, link, book.clock));
        book.refused("people.link-void", new Entry.Joined("owl"), "owl");
    }

    @Test void whoever_never_finished_to_join_is_invited_again_and_whoever_did_is_not() {
        Book book = Book.begun();
        Secret link = book.writes(book.accounts.invite(book.now, Accounts.FIRST, "owl", "owl", Set.of(Role.CUSTODIAN), Optional.empty(), book.clock),
            Accounts.FIRST).orElseThrow();
        book.writes(book.accounts.join(book.now, link, book.clock), "owl");
        book.member("owl", Set.of(Role.CUSTODIAN), Optional.empty());
        Book.no("people.person-taken", book.accounts.invite(book.now, Accounts.FIRST, "owl", "owl", Set.of(Role.CUSTODIAN), Optional.empty(),
            book.clock));
    }

    @Test void a_liaison_is_a_partys_and_nobody_else_is() {
        Book book = Book.begun();
        Book.no("people.party", book.accounts.invite(book.now, Accounts.FIRST, "heron", "heron", Set.of(Role.LIAISON), Optional.empty(), book.clock));
        Book.no("people.party",
            book.accounts.invite(book.now, Accounts.FIRST, "owl", "owl", Set.of(Role.CUSTODIAN), Optional.of(new ActorId("north")), book.clock));
        Book.no("people.roles-none", book.accounts.invite(book.now, Accounts.FIRST, "owl", "owl", Set.of(), Optional.empty(), book.clock));
        for (String code : new String[] {"Owl", "o", "token:owl", "owl owl", "", "1owl", "бухта"})
            Book.no("people.person-form", book.accounts.invite(book.now, Accounts.FIRST, code, "owl", Set.of(Role.CUSTODIAN), Optional.empty(),
                book.clock));
        Book.no("people.person-form", book.accounts.invite(book.now, Accounts.FIRST, Stamp.MACHINE, "owl", Set.of(Role.CUSTODIAN), Optional.empty(),
            book.clock));
    }

    @Test void a_password_opens_only_together_with_codes() {
        Book book = Book.begun();
        Secret link = book.writes(book.accounts.invite(book.now, Accounts.FIRST, "owl", "owl", Set.of(Role.CUSTODIAN), Optional.empty(), book.clock),
            Accounts.FIRST).orElseThrow();
        book.writes(book.accounts.join(book.now, link, book.clock), "owl");
        book.writes(book.accounts.password(book.now, "owl", "eleven herrings in a row", PLAIN, book.clock), "owl");
        assertFalse(book.person("owl").canSignIn());
        String secret = book.accounts.codesSecret();
        Book.no("people.code-wrong", book.accounts.codes(book.now, "owl", secret, "00000", "telephone", book.clock));
        book.writes(book.accounts.codes(book.now, "owl", secret, Totp.code(secret, step(book)), "telephone", book.clock), "owl");
        assertTrue(book.person("owl").canSignIn());

        SignIn door = new SignIn(PLAIN, Secret.brought("nobody's"));
        book.later(Duration.ofSeconds(30));
        String code = Totp.code(secret, step(book));
        assertEquals(Optional.empty(), door.check(book.now, "owl", "eleven herrings in a pot", code, book.clock));
        assertEquals(Optional.empty(), door.check(book.now, "wren", "eleven herrings in a row", code, book.clock));
        Entry.CredentialUsed used = door.check(book.now, "owl", "eleven herrings in a row", code, book.clock).orElseThrow();
        book.counts(used, "owl");
        assertEquals(Optional.empty(), door.check(book.now, "owl", "eleven herrings in a row", code, book.clock), "a code is good once");
    }

    @Test void a_new_password_takes_the_place_of_the_old_one_and_ends_its_sessions() {
        Book book = Book.staffed();
        book.writes(book.accounts.password(book.now, "owl", "eleven herrings in a row", PLAIN, book.clock), "owl");
        long before = book.person("owl").sessionsSince();
        book.writes(book.accounts.password(book.now, "owl", "twelve herrings in a row", PLAIN, book.clock), "owl");
        assertEquals("hash of twelve herrings in a row", book.person("owl").only(Credential.PASSWORD).orElseThrow().content());
        assertTrue(book.person("owl").sessionsSince() > before);
    }

    @Test void the_last_whole_way_in_stays() {
        Book book = Book.staffed();
        String key = book.person("owl").ways().keySet().iterator().next();
        book.refused("people.last-way", new Entry.CredentialRemoved("owl", key, "lost"), "owl");
        book.refused("people.last-way", new Entry.CredentialRemoved("owl", key, "lost"), Accounts.FIRST);
        book.writes(book.accounts.password(book.now, "owl", "eleven herrings in a row", PLAIN, book.clock), "owl");
        book.refused("people.last-way", new Entry.CredentialRemoved("owl", key, "lost"), "owl");
        book.passkey("owl");
        book.refused("people.not-allowed", new Entry.CredentialRemoved("owl", key, "lost"), "wren");
        book.counts(new Entry.CredentialRemoved("owl", key, "lost"), Accounts.FIRST);
        book.counts(new Entry.CredentialRemoved("owl", Way.PASSWORD, "not needed"), "owl");
    }

    @Test void a_suspended_account_opens_nothing_until_it_is_restored() {
        Book book = Book.staffed();
        book.counts(new Entry.Suspended("wren", "lost a telephone"), Accounts.FIRST);
        assertEquals(Optional.empty(), book.now.viewer("wren", book.clock));
        assertFalse(book.person("wren").canSignIn());
        book.refused("people.suspended-already", new Entry.Suspended("wren", "again"), Accounts.FIRST);
        book.counts(new Entry.Restored("wren", "found it"), Accounts.FIRST);
        assertEquals(Set.of(Role.DUTY_OFFICER), book.roles("wren"));
        book.refused("people.why-missing", new Entry.Suspended("wren", " "), Accounts.FIRST);
    }

    @Test void a_passkey_is_kept_as_it_was_last_used_and_belongs_to_one_account() {
        Book book = Book.staffed();
        String key = book.person("owl").ways().keySet().iterator().next();
        book.counts(new Entry.CredentialUsed("owl", key, "{\"count\":2}"), "owl");
        assertEquals("{\"count\":2}", book.person("owl").ways().get(key).content());
        book.refused("people.way-taken", new Entry.CredentialAdded("wren", key, Credential.PASSKEY, "copied", "{}"), "wren");
        book.refused("people.way-unknown", new Entry.CredentialAdded("wren", Way.PASSWORD, Credential.PASSKEY, "key", "{}"), "wren");
        for (int i = 1; i < Rules.PASSKEYS; i++) book.passkey("wren");
        book.refused("people.ways-many", new Entry.CredentialAdded("wren", "one more", Credential.PASSKEY, "key", "{}"), "wren");
    }

    @Test void a_token_does_what_its_issuer_may_of_its_roles_and_is_shown_once() {
        Book book = Book.staffed();
        Secret secret = book.writes(book.accounts.token(book.now, "ibis", "map", "a map", Set.of(Role.ANALYST),
            Optional.of(book.clock.plus(Duration.ofDays(90))),
            book.clock), "ibis").orElseThrow();
        assertEquals(Optional.of(new Viewer("token:map", Set.of(Role.ANALYST), Optional.empty())), book.now.bearer(secret, book.clock));
        assertEquals(Set.of(Role.ANALYST), book.roles("token:map"));
        assertFalse(book.written.toString().contains(secret.shown()));
        book.counts(new Entry.RolesGiven("ibis", Set.of(Role.OBSERVER), Optional.empty(), "moved on"), Accounts.FIRST);
        assertEquals(Set.of(), book.roles("token:map"));
        book.later(Duration.ofDays(90));
        assertEquals(Optional.empty(), book.now.bearer(secret, book.clock));
    }

    @Test void a_token_without_roles_may_stay_and_hands_in_reports() {
        Book book = Book.staffed();
        Secret secret = book.writes(book.accounts.token(book.now, "owl", "sms", "gateway", Set.of(), Optional.empty(), book.clock), "owl")
            .orElseThrow();
        Viewer gateway = book.now.bearer(secret, book.clock).orElseThrow();
        assertTrue(May.check(gateway, Verb.SUBMIT_REPORT));
        assertFalse(May.check(gateway, Verb.READ_REPORT));
        book.counts(new Entry.TokenRevoked("sms", "replaced"), Accounts.FIRST);
        assertEquals(Optional.empty(), book.now.bearer(secret, book.clock));
        book.refused("people.token-unknown", new Entry.TokenRevoked("sms", "again"), Accounts.FIRST);
    }

    @Test void what_is_no_matter_of_accounts_changes_nothing_and_a_replay_gives_the_same() {
        Book book = Book.staffed();
        People again = People.NOBODY;
        for (Recorded recorded : book.written) again = again.after(recorded);
        assertEquals(book.now, again);
        assertEquals(book.now, book.now.after(new Recorded(999, new Stamp(book.clock, "wren"), new Entry.HoldLifted("h", "over"))));
    }

    static long step(Book book) { return book.clock.getEpochSecond() / 30; }
}
