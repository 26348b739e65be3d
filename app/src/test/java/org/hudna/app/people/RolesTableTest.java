package org.hudna.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.people.Verb.Least;
import org.hudna.app.people.Verb.Programs;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.who.ActorId;
import org.junit.jupiter.api.Test;

/** Who may do what. {@code -Dapprove} writes the table anew, so that a change is seen where changes are read. */
class RolesTableTest {

    private static final Path TABLE = Path.of("..", "ROLES.md");

    @Test void the_printed_tables_are_those_in_the_code() throws IOException {
        if (System.getProperty("approve") != null) Files.writeString(TABLE, RolesPage.page());
        assertEquals(Files.readString(TABLE), RolesPage.page(), "to write it anew: -Dapprove");
    }

    @Test void every_verb_is_somebodys_and_says_why() {
        for (Verb verb : Verb.values()) {
            assertFalse(verb.why().isBlank(), verb.name());
            assertEquals(verb.least() == Least.ROLE, !verb.roles().isEmpty(), verb.name());
        }
    }

    @Test void whoever_is_not_signed_in_only_reads_what_is_open() {
        for (Verb verb : Verb.values()) assertEquals(verb.least() == Least.ANYBODY, May.check(Viewer.ANYBODY, verb), verb.name());
        Viewer forged = new Viewer("", EnumSet.of(Role.ADMINISTRATOR, Role.ANALYST), Optional.empty());
        for (Verb verb : Verb.values()) assertEquals(verb.least() == Least.ANYBODY, May.check(forged, verb), verb.name());
    }

    @Test void an_administrator_keeps_accounts_and_sees_nothing_of_what_was_reported() {
        Set<Verb> may = allOf(Role.ADMINISTRATOR);
        assertEquals(EnumSet.of(Verb.OWN_ACCOUNT, Verb.READ_PEOPLE, Verb.INVITE, Verb.GIVE_ROLES, Verb.SUSPEND, Verb.ASK_RECOVERY,
            Verb.APPROVE_RECOVERY,
            Verb.ISSUE_TOKEN, Verb.REVOKE_TOKEN, Verb.READ_METRICS), may);
    }

    @Test void only_the_administrator_touches_accounts_of_others() {
        for (Verb verb : EnumSet.of(Verb.INVITE, Verb.GIVE_ROLES, Verb.SUSPEND)) assertEquals(Set.of(Role.ADMINISTRATOR), verb.roles(), verb.name());
    }

    @Test void a_liaison_sees_no_sender_no_report_no_history_and_no_exact_place() {
        Set<Verb> may = allOf(Role.LIAISON);
        assertEquals(EnumSet.of(Verb.FOLLOW_CHANGES, Verb.READ_LAW, Verb.FETCH_FORMS, Verb.SUBMIT_REPORT, Verb.ASK_RECOVERY, Verb.OWN_ACCOUNT), may);
    }

    @Test void who_sent_a_report_is_for_the_custodian_and_the_duty_officer_alone() {
        assertEquals(EnumSet.of(Role.CUSTODIAN, Role.DUTY_OFFICER), EnumSet.copyOf(Verb.LOOK_AT_SENDER.roles()));
    }

    @Test void only_the_mechanism_determines_and_who_puts_in_does_not_decide() {
        assertEquals(Set.of(Role.CO_CHAIR), Verb.DETERMINE.roles());
        for (Role role : Verb.ACCEPT_CLAIM.roles()) assertFalse(Verb.DECIDE.roles().contains(role), role.name());
    }

    @Test void whoever_asks_for_an_erasure_does_not_agree_to_it() {
        Viewer custodian = new Viewer("owl", Set.of(Role.CUSTODIAN), Optional.empty());
        assertTrue(May.checkSecond(custodian, Verb.APPROVE_ERASURE, List.of("wren")));
        assertFalse(May.checkSecond(custodian, Verb.APPROVE_ERASURE, List.of("owl")));
    }

    @Test void a_program_without_a_role_hands_in_reports_and_reads_what_is_open() {
        Viewer program = new Viewer(May.TOKEN + "t1", Set.of(), Optional.empty());
        for (Verb verb : Verb.values()) assertEquals(verb.programs() == Programs.ANY, May.check(program, verb), verb.name());
        assertTrue(May.check(program, Verb.SUBMIT_REPORT));
        assertFalse(May.check(program, Verb.READ_REPORT));
    }

    @Test void no_program_decides_judges_looks_or_touches_accounts_whatever_its_roles() {
        Viewer program = new Viewer(May.TOKEN + "t1", EnumSet.complementOf(EnumSet.of(Role.LIAISON)), Optional.empty());
        for (Verb verb : EnumSet.of(Verb.ACCEPT_CLAIM, Verb.CORRECT_CLAIM, Verb.WITHDRAW_CLAIM, Verb.JUDGE, Verb.DECIDE, Verb.EMBARGO, Verb.RELEASE,
            Verb.DETERMINE,
            Verb.ADOPT_TERMS, Verb.ADOPT_PLACES, Verb.SIGN_MAPPING, Verb.LOOK_AT_POSITION, Verb.LOOK_AT_SENDER, Verb.ASK_ERASURE,
            Verb.APPROVE_ERASURE,
            Verb.PLACE_HOLD, Verb.LIFT_HOLD, Verb.OWN_ACCOUNT, Verb.INVITE, Verb.GIVE_ROLES, Verb.SUSPEND, Verb.ASK_RECOVERY, Verb.APPROVE_RECOVERY,
            Verb.ISSUE_TOKEN, Verb.REVOKE_TOKEN))
            assertFalse(May.check(program, verb), verb.name());
    }

    @Test void two_roles_may_what_either_may_and_nothing_more() {
        Viewer both = new Viewer("wren", Set.of(Role.ANALYST, Role.VERIFIER), Optional.empty());
        for (Verb verb : Verb.values())
            assertEquals(May.check(one(Role.ANALYST), verb) || May.check(one(Role.VERIFIER), verb), May.check(both, verb), verb.name());
    }

    /** What the role gives that is not anybody's. */
    private static Set<Verb> allOf(Role role) {
        Set<Verb> may = EnumSet.noneOf(Verb.class);
        for (Verb verb : Verb.values()) if (verb.least() != Least.ANYBODY && May.check(one(role), verb)) may.add(verb);
        return may;
    }

    static Viewer one(Role role) {
        return new Viewer("wren", Set.of(role), role == Role.LIAISON ? Optional.of(new ActorId("north")) : Optional.empty());
    }
}
