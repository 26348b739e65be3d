package org.hudna.app.people;

import static org.hudna.bulletin.Role.ADMINISTRATOR;
import static org.hudna.bulletin.Role.ANALYST;
import static org.hudna.bulletin.Role.CO_CHAIR;
import static org.hudna.bulletin.Role.CUSTODIAN;
import static org.hudna.bulletin.Role.DUTY_OFFICER;
import static org.hudna.bulletin.Role.HUMANITARIAN;
import static org.hudna.bulletin.Role.LIAISON;
import static org.hudna.bulletin.Role.OBSERVER;
import static org.hudna.bulletin.Role.VERIFIER;

import java.util.Locale;
import java.util.Set;
import org.hudna.bulletin.Role;
import org.hudna.words.Message;

/**
 * All that can be done or looked at in the running service, and who may: the one table. How much of a thing is then shown is said by
 * {@code bulletin.Detail}. The table is printed in ROLES.md.
 */
public enum Verb {

    READ_SITUATION(Least.ANYBODY, Programs.ANY, "incidents in lists, as far as one's edition shows them"),
    READ_INCIDENT(Least.ANYBODY, Programs.ANY, "one incident, as far as one's edition shows it"),
    READ_COUNTS(Least.ANYBODY, Programs.ANY, "numbers over what one's edition shows"),
    READ_TILES(Least.ANYBODY, Programs.ANY, "the map of what one's edition shows"),
    READ_LEDGER(Least.ANYBODY, Programs.ANY, "heads, tiles and proofs hold commitments alone; whoever distrusts us must be able to check"),
    READ_HEALTH(Least.ANYBODY, Programs.ANY, "up or not, and nothing else"),
    FOLLOW_CHANGES(Programs.BY_ROLE, "what changes, as far as one's edition shows it", DUTY_OFFICER, ANALYST, VERIFIER, LIAISON, HUMANITARIAN,
    CO_CHAIR, OBSERVER,
        CUSTODIAN),
    READ_LAW(Programs.BY_ROLE, "terms, places and memberships in force: whoever is held to them may read them", DUTY_OFFICER, ANALYST, VERIFIER,
    LIAISON, HUMANITARIAN,
        CO_CHAIR, OBSERVER, CUSTODIAN),
    FETCH_FORMS(Programs.ANY, "an empty form tells nothing; a program that brings answers has to have it", DUTY_OFFICER, ANALYST, VERIFIER, LIAISON,
    HUMANITARIAN),

    READ_WATCH(Programs.BY_ROLE, "what waits, runs and changed, for whoever takes over: drafts, and who works on what", DUTY_OFFICER,
    ANALYST, VERIFIER),
    HAND_OVER(Programs.NEVER, "whoever has the watch gives it, and a named person takes it", DUTY_OFFICER),
    CHECK_LINE(Programs.NEVER, "a named person tried the line and answers for what was heard", DUTY_OFFICER),
    TELL_STEP(Programs.NEVER,
        "a named person says what became of a step that the agreement wants after an incident, and answers for it; or takes it back", DUTY_OFFICER,
        VERIFIER),

    SUBMIT_REPORT(Programs.ANY, "whoever has something to report; a program may, and read nothing", DUTY_OFFICER, ANALYST, VERIFIER, LIAISON,
    HUMANITARIAN, CO_CHAIR),
    READ_INBOX(Programs.BY_ROLE, "what waits to be worked on", DUTY_OFFICER, ANALYST, VERIFIER),
    READ_REPORT(Programs.BY_ROLE, "its bytes and what can be read in them: drafts, so for the watch alone", DUTY_OFFICER, ANALYST,
    VERIFIER, CUSTODIAN),
    TAKE_REPORT(Programs.NEVER, "so that nobody else begins; and to give it back", DUTY_OFFICER, ANALYST, VERIFIER),
    CLOSE_REPORT(Programs.NEVER, "whoever works on reports; and to open it again", DUTY_OFFICER, ANALYST),
    ACCEPT_CLAIM(Programs.NEVER, "a named person answers for what a source is understood to say", DUTY_OFFICER, ANALYST),
    CORRECT_CLAIM(Programs.NEVER, "as accepting", DUTY_OFFICER, ANALYST),
    WITHDRAW_CLAIM(Programs.NEVER, "as accepting", DUTY_OFFICER, ANALYST),
    JUDGE(Programs.NEVER, "whether two claims speak of one incident is a person's word", ANALYST, VERIFIER),
    MATCH_AGAIN(Programs.NEVER, "learning anew what clues weigh may move many incidents", ANALYST),

    DECIDE(Programs.NEVER, "where an incident stands is not decided by whoever put it in, unless given this role as well", VERIFIER),
    EMBARGO(Programs.NEVER, "keeping something back can be urgent at night", DUTY_OFFICER, VERIFIER),
    RELEASE(Programs.NEVER, "letting it out never is", VERIFIER),
    DETERMINE(Programs.NEVER, "only the mechanism determines, and it is they", CO_CHAIR),
    READ_HISTORY(Programs.BY_ROLE, "every entry about a thing, with who made it and why: drafts and names", DUTY_OFFICER, ANALYST,
    VERIFIER, CUSTODIAN),

    READ_BULLETIN(Least.ANYBODY, Programs.ANY, "bulletins that went out, in the editions that one may read, and the rows behind their figures"),
    DRAFT_BULLETIN(Programs.BY_ROLE, "what would go out: nobody's word yet", DUTY_OFFICER, ANALYST, VERIFIER, CO_CHAIR),
    PUBLISH_BULLETIN(Programs.NEVER,
    "it speaks for the mission: whoever has the watch at the hour of release, or a co-chair, each in no wider edition than the own",
        DUTY_OFFICER, CO_CHAIR),

    ADOPT_TERMS(Programs.NEVER, "the law is the mechanism's; the custodian carries it in", CO_CHAIR, CUSTODIAN),
    ADOPT_PLACES(Programs.NEVER, "a gazetteer moves incidents on the map", ANALYST, CUSTODIAN),
    SIGN_MAPPING(Programs.NEVER, "what a mapping reads becomes claims at once, in the name of whoever signed", ANALYST),
    ADOPT_FORM(Programs.NEVER, "whoever sends people into the field with it", ANALYST, HUMANITARIAN),

    LOOK_AT_POSITION(Programs.NEVER,
    "the exact place of what is protected: whoever answers for its safety; with a reason, and each look is an entry", DUTY_OFFICER,
        ANALYST, VERIFIER, HUMANITARIAN),
    LOOK_AT_SENDER(Programs.NEVER, "who reported: to call back, or to protect; with a reason, and each look is an entry", DUTY_OFFICER, CUSTODIAN),
    READ_LOOKS(Programs.NEVER, "those who do not look themselves see who did; the custodian's own looks are seen by the co-chairs",
    CUSTODIAN, CO_CHAIR),
    ASK_ERASURE(Programs.NEVER, "whoever hears a reporter's wish to withdraw", DUTY_OFFICER, ANALYST, HUMANITARIAN, CUSTODIAN),
    APPROVE_ERASURE(Programs.NEVER, "what is erased does not come back: another than who asked", CUSTODIAN, CO_CHAIR),
    PLACE_HOLD(Programs.NEVER, "what a court may ask for is kept", CUSTODIAN, CO_CHAIR),
    LIFT_HOLD(Programs.NEVER, "another than who placed it", CUSTODIAN, CO_CHAIR),

    OWN_ACCOUNT(Least.SIGNED_IN, Programs.NEVER, "one's own ways to sign in"),
    READ_PEOPLE(Programs.NEVER, "names, roles and states of accounts; never what opens them", ADMINISTRATOR, CUSTODIAN, CO_CHAIR),
    INVITE(Programs.NEVER, "accounts are the administrator's, and nothing else is", ADMINISTRATOR),
    GIVE_ROLES(Programs.NEVER, "to others; nobody gives a role to oneself", ADMINISTRATOR),
    SUSPEND(Programs.NEVER, "others; and to let them in again", ADMINISTRATOR),
    ASK_RECOVERY(Programs.NEVER, "for a colleague who stands outside", DUTY_OFFICER, ANALYST, VERIFIER, LIAISON, HUMANITARIAN, CO_CHAIR, OBSERVER,
    CUSTODIAN, ADMINISTRATOR),
    APPROVE_RECOVERY(Programs.NEVER, "two, neither of them who asked nor who is let in; of the mission, not of a party", DUTY_OFFICER,
    CO_CHAIR, CUSTODIAN,
        ADMINISTRATOR),
    ISSUE_TOKEN(Programs.NEVER, "for a program that may do no more than oneself, and no longer than oneself", DUTY_OFFICER, ANALYST, VERIFIER,
    HUMANITARIAN, CO_CHAIR,
        CUSTODIAN, ADMINISTRATOR),
    REVOKE_TOKEN(Programs.NEVER, "one's own; the administrator any", DUTY_OFFICER, ANALYST, VERIFIER, HUMANITARIAN, CO_CHAIR, CUSTODIAN,
    ADMINISTRATOR),
    READ_METRICS(Programs.BY_ROLE, "how the machine does; nothing of what it holds", ADMINISTRATOR);

    /** The least that somebody has to be. */
    public enum Least {
        /** Whoever comes. */
        ANYBODY,
        /** A person with an account, whatever the roles. */
        SIGNED_IN,
        /** One who has one of the roles. */
        ROLE
    }

    /** Whether a program may, which comes with a token instead of a person. */
    public enum Programs {
        /** It takes a person who answers for it. */
        NEVER,
        /** As a person with the token's roles may. */
        BY_ROLE,
        /** Whatever its roles, none among them. */
        ANY
    }

    private final Least least;
    private final Programs programs;
    private final String why;
    private final Set<Role> roles;

    Verb(Least least, Programs programs, String why) {
        this.least = least;
        this.programs = programs;
        this.why = why;
        this.roles = Set.of();
    }

    Verb(Programs programs, String why, Role... roles) {
        this.least = Least.ROLE;
        this.programs = programs;
        this.why = why;
        this.roles = Set.of(roles);
    }

    public Least least() { return least; }

    public Programs programs() { return programs; }

    /** Those who may where {@link #least} is {@link Least#ROLE}; else empty. */
    public Set<Role> roles() { return roles; }

    /** Why it is so, for the table in ROLES.md. */
    String why() { return why; }

    /** The word in files and message ids. */
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    /** What it is called. */
    public Message said() { return Message.of("people.verb-" + code()); }
}
