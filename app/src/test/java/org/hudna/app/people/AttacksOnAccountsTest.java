package org.hudna.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Entry.Credential;
import org.hudna.app.journal.Stamp;
import org.hudna.bulletin.Role;
import org.junit.jupiter.api.Test;

/** What somebody would try. Each forged entry is written as if it had slipped through: what was recorded counts only where the accounts allow it. */
class AttacksOnAccountsTest {

    private static final String HASH = "0".repeat(64);

    @Test void an_invitation_is_good_once() {
        Book book = Book.begun();
        Secret link = book.writes(book.accounts.invite(book.now, Accounts.FIRST, "owl", "owl", Set.of(Role.CUSTODIAN), Optional.empty(), book.clock),
            Accounts.FIRST).orElseThrow();
        book.writes(book.accounts.join(book.now, link, book.clock), "owl");
        Book.no("people.link-void", book.accounts.join(book.now, link, book.clock));
        book.refused("people.link-void", new Entry.Joined("owl"), "owl");
    }

    @Test void of_two_who_use_one_link_at_once_the_first_comes_in_and_the_other_is_told() {
        Book book = Book.begun();
        Secret link = book.writes(book.accounts.invite(book.now, Accounts.FIRST, "owl", "owl", Set.of(Role.CUSTODIAN), Optional.empty(), book.clock),
            Accounts.FIRST).orElseThrow();
        Decided.Yes one = (Decided.Yes) book.accounts.join(book.now, link, book.clock);
        Decided.Yes other = (Decided.Yes) book.accounts.join(book.now, link, book.clock);
        long first = book.record(one.entry(), "owl");
        long second = book.record(other.entry(), "owl");
        assertFalse(book.now.isVoid(first));
        assertTrue(book.now.isVoid(second));
        assertEquals(first, book.person("owl").sessionsSince());
    }

    @Test void nobody_invites_or_gives_roles_who_is_not_an_administrator() {
        Book book = Book.staffed();
        for (String by : new String[] {"owl", "wren", "heron", "nobody", "token:map", Stamp.MACHINE}) {
            book.refused("people.not-allowed", invitation(book, "cuckoo", Set.of(Role.ADMINISTRATOR)), by);
            book.refused("people.not-allowed", new Entry.RolesGiven("heron", Set.of(Role.ANALYST), Optional.empty(), "please"), by);
        }
        assertEquals(Optional.empty(), book.now.find("cuckoo"));
    }

    @Test void nobody_gives_a_role_to_oneself_or_suspends_oneself() {
        Book book = Book.staffed();
        book.refused("people.not-oneself",
            new Entry.RolesGiven(Accounts.FIRST, Set.of(Role.ADMINISTRATOR, Role.ANALYST), Optional.empty(), "curious"),
            Accounts.FIRST);
        book.refused("people.not-oneself", new Entry.Suspended(Accounts.FIRST, "tired"), Accounts.FIRST);
    }

    @Test void the_last_administrator_is_never_removed_not_even_by_two_at_once() {
        Book book = Book.staffed();
        book.member("stork", Set.of(Role.ADMINISTRATOR), Optional.empty());
        var one = new Entry.RolesGiven("stork", Set.of(Role.OBSERVER), Optional.empty(), "enough");
        var other = new Entry.RolesGiven(Accounts.FIRST, Set.of(Role.OBSERVER), Optional.empty(), "enough");
        assertEquals(Optional.empty(), book.now.refusal(one, Accounts.FIRST, book.clock));
        assertEquals(Optional.empty(), book.now.refusal(other, "stork", book.clock));
        book.record(one, Accounts.FIRST);
        long second = book.record(other, "stork");
        assertTrue(book.now.isVoid(second));
        assertEquals(Set.of(Role.ADMINISTRATOR), book.roles(Accounts.FIRST));
    }

    @Test void an_administrator_who_never_finished_to_join_removes_nobody() {
        Book book = Book.begun();
        Secret link = book.writes(book.accounts.invite(book.now, Accounts.FIRST, "stork", "stork", Set.of(Role.ADMINISTRATOR), Optional.empty(),
            book.clock),
            Accounts.FIRST).orElseThrow();
        book.writes(book.accounts.join(book.now, link, book.clock), "stork");
        book.refused("people.finish-first", new Entry.Suspended(Accounts.FIRST, "mine now"), "stork");
        book.refused("people.finish-first", invitation(book, "cuckoo", Set.of(Role.ADMINISTRATOR)), "stork");
        book.passkey("stork");
        book.counts(new Entry.Suspended(Accounts.FIRST, "left the mission"), "stork");
    }

    @Test void an_account_that_was_in_use_is_not_taken_over_by_a_new_invitation() {
        Book book = Book.staffed();
        book.refused("people.person-taken", invitation(book, "owl", Set.of(Role.CUSTODIAN)), Accounts.FIRST);
        book.counts(new Entry.Suspended("owl", "away"), Accounts.FIRST);
        book.refused("people.person-taken", invitation(book, "owl", Set.of(Role.CUSTODIAN)), Accounts.FIRST);
    }

    @Test void nobody_adds_a_way_in_to_anothers_account() {
        Book book = Book.staffed();
        for (String by : new String[] {Accounts.FIRST, "wren", Stamp.MACHINE, "token:map"})
            book.refused("people.not-allowed", new Entry.CredentialAdded("owl", "mine", Credential.PASSKEY, "key", "{}"), by);
        book.counts(new Entry.Suspended("owl", "away"), Accounts.FIRST);
        book.refused("people.not-allowed", new Entry.CredentialAdded("owl", "mine", Credential.PASSKEY, "key", "{}"), "owl");
    }

    @Test void the_last_administrator_is_let_in_again_by_two_others_and_the_old_ways_are_void() {
        Book book = Book.staffed();
        String old = book.person(Accounts.FIRST).ways().keySet().iterator().next();
        book.counts(new Entry.RecoveryAsked(Accounts.FIRST, "r1", "telephone fell into the river"), "ibis");
        assertEquals(Optional.empty(), book.writes(book.accounts.approve(book.now, "owl", "r1", book.clock), "owl"));
        Secret link = book.writes(book.accounts.approve(book.now, "wren", "r1", book.clock), "wren").orElseThrow();
        assertEquals("r1", book.now.recovering(link, book.clock).orElseThrow().id());
        book.writes(book.accounts.recover(book.now, link, book.clock), Accounts.FIRST);
        book.refused("people.way-unknown", new Entry.CredentialUsed(Accounts.FIRST, old, "{}"), Accounts.FIRST);
        assertFalse(book.person(Accounts.FIRST).canSignIn());
        book.passkey(Accounts.FIRST);
        assertTrue(book.person(Accounts.FIRST).canSignIn());
        Book.no("people.link-void", book.accounts.recover(book.now, link, book.clock));
        book.refused("people.link-void", new Entry.Recovered(Accounts.FIRST, "r1"), Accounts.FIRST);
        Book.no("people.not-allowed", book.accounts.first(book.now, book.clock));
    }

    @Test void one_person_does_not_agree_twice_nor_to_what_that_person_asked_nor_for_oneself() {
        Book book = Book.staffed();
        book.counts(new Entry.RecoveryAsked("robin", "r1", "lost"), "owl");
        Book.no("people.approver-asked", book.accounts.approve(book.now, "owl", "r1", book.clock));
        Book.no("people.not-oneself", book.accounts.approve(book.now, "robin", "r1", book.clock));
        Book.no("people.not-allowed", book.accounts.approve(book.now, "heron", "r1", book.clock));
        Book.no("people.not-allowed", book.accounts.approve(book.now, "ibis", "r1", book.clock));
        Book.no("people.not-allowed", book.accounts.approve(book.now, Stamp.MACHINE, "r1", book.clock));
        book.writes(book.accounts.approve(book.now, "wren", "r1", book.clock), "wren");
        Book.no("people.approved-already", book.accounts.approve(book.now, "wren", "r1", book.clock));
        book.refused("people.approved-already", new Entry.RecoveryApproved("r1", HASH, end(book)), "wren");
        book.refused("people.link-void", new Entry.Recovered("robin", "r1"), "robin");
        book.writes(book.accounts.approve(book.now, Accounts.FIRST, "r1", book.clock), Accounts.FIRST);
        book.member("crane", Set.of(Role.CO_CHAIR), Optional.empty());
        book.refused("people.recovery-complete", new Entry.RecoveryApproved("r1", HASH, end(book)), "crane");
    }

    @Test void a_recovery_runs_out_before_and_after_it_is_agreed() {
        Book book = Book.staffed();
        book.counts(new Entry.RecoveryAsked("robin", "r1", "lost"), "ibis");
        book.refused("people.recovery-open", new Entry.RecoveryAsked("robin", "r2", "lost"), "heron");
        book.later(Recovery.OPEN);
        Book.no("people.recovery-over", book.accounts.approve(book.now, "owl", "r1", book.clock));
        book.counts(new Entry.RecoveryAsked("robin", "r2", "lost"), "ibis");
        book.writes(book.accounts.approve(book.now, "owl", "r2", book.clock), "owl");
        Secret link = book.writes(book.accounts.approve(book.now, "wren", "r2", book.clock), "wren").orElseThrow();
        book.later(Duration.ofHours(4));
        Book.no("people.link-void", book.accounts.recover(book.now, link, book.clock));
        book.refused("people.link-void", new Entry.Recovered("robin", "r2"), "robin");
    }

    @Test void whoever_agreed_and_was_suspended_agrees_no_more() {
        Book book = Book.staffed();
        book.counts(new Entry.RecoveryAsked("robin", "r1", "lost"), "ibis");
        book.writes(book.accounts.approve(book.now, "owl", "r1", book.clock), "owl");
        Secret link = book.writes(book.accounts.approve(book.now, "wren", "r1", book.clock), "wren").orElseThrow();
        book.counts(new Entry.Suspended("wren", "in on it"), Accounts.FIRST);
        Book.no("people.link-void", book.accounts.recover(book.now, link, book.clock));
    }

    @Test void a_suspended_account_is_not_let_in_by_recovery() {
        Book book = Book.staffed();
        book.counts(new Entry.Suspended("robin", "in on it"), Accounts.FIRST);
        book.refused("people.recovery-none", new Entry.RecoveryAsked("robin", "r1", "lost"), "ibis");
    }

    @Test void where_a_team_is_too_small_the_terminal_speaks_for_those_who_are_missing_and_for_no_more() {
        Book alone = Book.begun();
        alone.counts(new Entry.RecoveryAsked(Accounts.FIRST, "r1", "telephone fell into the river"), Stamp.MACHINE);
        Secret link = alone.writes(alone.accounts.approve(alone.now, Stamp.MACHINE, "r1", alone.clock), Stamp.MACHINE).orElseThrow();
        alone.writes(alone.accounts.recover(alone.now, link, alone.clock), Accounts.FIRST);

        Book two = Book.begun();
        two.member("owl", Set.of(Role.CUSTODIAN), Optional.empty());
        two.counts(new Entry.RecoveryAsked(Accounts.FIRST, "r1", "telephone fell into the river"), Stamp.MACHINE);
        assertEquals(Optional.empty(), two.writes(two.accounts.approve(two.now, Stamp.MACHINE, "r1", two.clock), Stamp.MACHINE));
        Book.no("people.approved-already", two.accounts.approve(two.now, Stamp.MACHINE, "r1", two.clock));
        assertTrue(two.writes(two.accounts.approve(two.now, "owl", "r1", two.clock), "owl").isPresent());
    }

    @Test void a_token_of_a_suspended_issuer_opens_nothing() {
        Book book = Book.staffed();
        Secret secret = book.writes(book.accounts.token(book.now, "owl", "sms", "gateway", Set.of(), Optional.empty(), book.clock), "owl")
            .orElseThrow();
        book.counts(new Entry.Suspended("owl", "away"), Accounts.FIRST);
        assertEquals(Optional.empty(), book.now.bearer(secret, book.clock));
        assertEquals(Optional.empty(), book.now.viewer("token:sms", book.clock));
        book.refused("people.not-allowed", new Entry.TokenRevoked("sms", "mine"), "owl");
        book.counts(new Entry.TokenRevoked("sms", "not needed"), Accounts.FIRST);
        book.counts(new Entry.Restored("owl", "back"), Accounts.FIRST);
        assertEquals(Optional.empty(), book.now.bearer(secret, book.clock), "what was revoked does not come back");
    }

    @Test void nobody_gets_through_a_token_what_that_person_has_not() {
        Book book = Book.staffed();
        Optional<Instant> soon = Optional.of(book.clock.plus(Duration.ofDays(1)));
        Book.no("people.token-roles", book.accounts.token(book.now, Accounts.FIRST, "eye", "eye", Set.of(Role.ANALYST), soon, book.clock));
        Book.no("people.not-allowed", book.accounts.token(book.now, "heron", "eye", "eye", Set.of(), soon, book.clock));
        Book.no("people.token-long", book.accounts.token(book.now, "ibis", "eye", "eye", Set.of(Role.ANALYST), Optional.empty(), book.clock));
        Book.no("people.token-long", book.accounts.token(book.now, "ibis", "eye", "eye", Set.of(Role.ANALYST),
            Optional.of(book.clock.plus(Duration.ofDays(367))), book.clock));
        book.writes(book.accounts.token(book.now, "ibis", "eye", "eye", Set.of(Role.ANALYST), soon, book.clock), "ibis");
        Book.no("people.token-taken", book.accounts.token(book.now, "ibis", "eye", "eye", Set.of(Role.ANALYST), soon, book.clock));
        Book.no("people.not-allowed", book.accounts.token(book.now, "token:eye", "eye2", "eye", Set.of(), soon, book.clock));
        book.refused("people.not-allowed", new Entry.TokenRevoked("eye", "not mine"), "wren");
    }

    @Test void a_code_that_was_recorded_twice_counts_once_and_one_of_another_time_never() {
        Book book = Book.staffed();
        String secret = book.accounts.codesSecret();
        book.writes(book.accounts.codes(book.now, "owl", secret, Totp.code(secret, PeopleTest.step(book)), "telephone", book.clock), "owl");
        book.later(Duration.ofSeconds(60));
        long step = PeopleTest.step(book);
        book.counts(new Entry.CredentialUsed("owl", Way.TOTP, Long.toString(step)), "owl");
        book.refused("people.code-used", new Entry.CredentialUsed("owl", Way.TOTP, Long.toString(step)), "owl");
        book.refused("people.code-used", new Entry.CredentialUsed("owl", Way.TOTP, Long.toString(step - 1)), "owl");
        book.refused("people.code-used", new Entry.CredentialUsed("owl", Way.TOTP, Long.toString(step + 1_000_000)), "owl");
        book.refused("people.code-used", new Entry.CredentialUsed("owl", Way.TOTP, "soon"), "owl");
    }

    private static Entry.Invited invitation(Book book, String person, Set<Role> roles) {
        return new Entry.Invited(person, person, roles, Optional.empty(), HASH, end(book));
    }

    private static long end(Book book) { return book.clock.plus(Duration.ofHours(2)).getEpochSecond(); }
}
