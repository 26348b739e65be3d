package org.hudna.app.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Entry.Credential;
import org.hudna.app.journal.Entry.OfPeople;
import org.hudna.app.journal.Stamp;
import org.hudna.bulletin.Role;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** What may be done to accounts, by whom, as they stand: the same for what somebody is about to do and for what was recorded. */
record Rules(People now, String by, Instant at) {

    /** The longest that an invitation is good. */
    static final Duration INVITATION = Duration.ofDays(14);
    /** The longest that a token with roles is good. */
    static final Duration TOKEN = Duration.ofDays(366);
    /** The most passkeys that a person has. */
    static final int PASSKEYS = 10;

    private static final Pattern NAME_CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Optional<Message> FINE = Optional.empty();

    Optional<Message> refusal(OfPeople entry) {
        return switch (entry) {
            case Entry.Invited it -> invited(it);
            case Entry.Joined(String person) -> first(only(person), person(person),
                when(now.find(person).filter(it -> !it.isSuspended()).flatMap(Person::invitation).filter(it -> it.isGood(at)).isEmpty(),
                "people.link-void"));
            case Entry.CredentialAdded it -> added(it);
            case Entry.CredentialUsed it -> used(it);
            case Entry.CredentialRemoved it -> removed(it);
            case Entry.RolesGiven it -> first(administers(Verb.GIVE_ROLES), person(it.person()), other(it.person()), roles(it.roles(), it.party()),
                why(it.why()));
            case Entry.Suspended(String person, String why) -> first(administers(Verb.SUSPEND), person(person), other(person), why(why),
                when(now.find(person).filter(Person::isSuspended).isPresent(), "people.suspended-already"));
            case Entry.Restored(String person, String why) -> first(administers(Verb.SUSPEND), person(person), other(person), why(why),
                when(now.find(person).filter(Person::isSuspended).isEmpty(), "people.not-suspended"));
            case Entry.RecoveryAsked it -> asked(it);
            case Entry.RecoveryApproved it -> now.recovery(it.recovery()).map(recovery -> approved(recovery, it))
                .orElseGet(() -> no("people.recovery-unknown"));
            case Entry.Recovered it -> now.recovery(it.recovery()).map(recovery -> recovered(recovery, it)).orElseGet(() -> no("people.link-void"));
            case Entry.TokenIssued it -> issued(it);
            case Entry.TokenRevoked(String token, String why) -> now.token(token).filter(it -> !it.isRevoked())
                .map(it -> first(it.issuer().equals(by) ? may(Verb.REVOKE_TOKEN) : administers(Verb.SUSPEND), why(why)))
                .orElseGet(() -> no("people.token-unknown"));
        };
    }

    /** The program itself invites the first administrator, and nobody else ever. */
    private Optional<Message> invited(Entry.Invited it) {
        boolean first = isMachine() && now.isNew() && it.roles().equals(Set.of(Role.ADMINISTRATOR));
        return first(first ? FINE : administers(Verb.INVITE), code(it.person()), when(it.person().equals(Stamp.MACHINE), "people.person-form"),
            when(it.name().isBlank() || it.names().values().stream().anyMatch(String::isBlank), "people.name-missing"),
            roles(it.roles(), it.party()), until(it.expiresAt(), INVITATION), hash(it.link()),
            when(now.find(it.person()).filter(person -> person.hadWay() || person.isSuspended()).isPresent(), "people.person-taken"));
    }

    private Optional<Message> added(Entry.CredentialAdded it) {
        boolean elsewhere = it.kind() == Credential.PASSKEY && now.all().stream().anyMatch(person -> person.ways().containsKey(it.credential()));
        boolean many = it.kind() == Credential.PASSKEY && now.find(it.person()).stream().flatMap(person -> person.ways().values().stream())
            .filter(way -> way.kind() == Credential.PASSKEY).count() >= PASSKEYS;
        return first(only(it.person()), person(it.person()), active(), when(!isWay(it), "people.way-unknown"), when(elsewhere, "people.way-taken"),
            when(many, "people.ways-many"));
    }

    private static boolean isWay(Entry.CredentialAdded it) {
        return switch (it.kind()) {
            case PASSKEY -> !it.credential().isBlank() && !it.content().isBlank() && !it.credential().equals(Way.PASSWORD)
                && !it.credential().equals(Way.TOTP);
            case PASSWORD -> it.credential().equals(Way.PASSWORD) && !it.content().isBlank();
            case TOTP -> it.credential().equals(Way.TOTP) && Totp.find(it.content()).isPresent();
        };
    }

    /**
     * A code is good once: its step has to be later than the last one. The fold allows a step more to either side than {@link Totp}, for the time it
     * took.
     */
    private Optional<Message> used(Entry.CredentialUsed it) {
        Optional<Way> way = now.find(it.person()).map(person -> person.ways().get(it.credential()));
        if (way.isEmpty()) return no("people.way-unknown");
        boolean late = way.get().kind() == Credential.TOTP && Totp.step(it.content())
            .filter(step -> step > way.get().step() && Totp.isNear(step, at)).isEmpty();
        return first(only(it.person()), active(), when(late, "people.code-used"));
    }

    private Optional<Message> removed(Entry.CredentialRemoved it) {
        Optional<Person> person = now.find(it.person());
        Optional<Way> way = person.map(one -> one.ways().get(it.credential()));
        if (way.isEmpty()) return no("people.way-unknown");
        List<Way> rest = new ArrayList<>(person.get().ways().values());
        rest.remove(way.get());
        boolean last = Person.isWhole(person.get().ways().values()) && !Person.isWhole(rest);
        return first(it.person().equals(by) ? active() : administers(Verb.SUSPEND), when(last, "people.last-way"), why(it.why()));
    }

    private Optional<Message> asked(Entry.RecoveryAsked it) {
        boolean open = now.recoveries().stream().anyMatch(one -> one.person().equals(it.person()) && one.isOpen(at));
        boolean lost = now.find(it.person()).filter(person -> person.isActive() && person.hadWay()).isEmpty();
        return first(isMachine() ? FINE : may(Verb.ASK_RECOVERY), code(it.recovery()), person(it.person()), when(lost, "people.recovery-none"),
            when(open, "people.recovery-open"), when(now.recovery(it.recovery()).isPresent(), "people.recovery-open"), why(it.why()));
    }

    /** Two others, neither of them who asked. Where a team is too small to have two, the terminal of the machine speaks for those who are missing. */
    private Optional<Message> approved(Recovery recovery, Entry.RecoveryApproved it) {
        boolean enough = isMachine() && now.approvers(recovery) >= Recovery.VOICES;
        return first(isMachine() ? FINE : may(Verb.APPROVE_RECOVERY), when(enough, "people.not-allowed"),
            when(!recovery.isOpen(at), "people.recovery-over"),
            when(recovery.person().equals(by), "people.not-oneself"), when(!isMachine() && recovery.askedBy().equals(by), "people.approver-asked"),
            when(recovery.approvedBy().contains(by), "people.approved-already"), when(recovery.link().isPresent(), "people.recovery-complete"),
            hash(it.link()), until(it.expiresAt(), Recovery.OPEN));
    }

    /** Whoever agreed and was suspended since, or lost the role, agrees no more. */
    private Optional<Message> recovered(Recovery recovery, Entry.Recovered it) {
        boolean stand = recovery.approvedBy().stream().allMatch(one -> one.equals(Stamp.MACHINE)
            || now.viewer(one, at).filter(viewer -> May.check(viewer, Verb.APPROVE_RECOVERY)).isPresent());
        return first(only(it.person()), active(), when(!recovery.person().equals(it.person()) || !stand, "people.link-void"),
            when(recovery.link().filter(link -> link.isGood(at)).isEmpty(), "people.link-void"));
    }

    private Optional<Message> issued(Entry.TokenIssued it) {
        Set<Role> own = now.viewer(by, at).map(viewer -> viewer.roles()).orElse(Set.of());
        boolean longer = it.roles().isEmpty() ? it.expiresAt().isPresent() && it.expiresAt().get() <= at.getEpochSecond()
            : it.expiresAt().isEmpty() || until(it.expiresAt().get(), TOKEN).isPresent();
        return first(may(Verb.ISSUE_TOKEN), code(it.token()), hash(it.secret()), when(it.label().isBlank(), "people.name-missing"),
            when(now.token(it.token()).isPresent() || now.tokens().stream().anyMatch(one -> one.sha256().equals(it.secret())), "people.token-taken"),
            when(!own.containsAll(it.roles()) || it.roles().contains(Role.LIAISON), "people.token-roles"), when(longer, "people.token-long"));
    }

    private boolean isMachine() { return by.equals(Stamp.MACHINE); }

    /**
     * What is done to others' accounts is done by one who has a whole way in: else the last such administrator could be removed by one who never
     * comes back.
     */
    private Optional<Message> administers(Verb verb) {
        return first(may(verb), when(now.find(by).filter(Person::canSignIn).isEmpty(), "people.finish-first"));
    }

    private Optional<Message> may(Verb verb) {
        return when(now.viewer(by, at).filter(viewer -> May.check(viewer, verb)).isEmpty(), "people.not-allowed");
    }

    private Optional<Message> active() { return when(now.find(by).filter(Person::isActive).isEmpty(), "people.not-allowed"); }

    private Optional<Message> only(String person) { return when(!person.equals(by), "people.not-allowed"); }

    private Optional<Message> other(String person) { return when(person.equals(by), "people.not-oneself"); }

    private Optional<Message> person(String person) { return when(now.find(person).isEmpty(), "people.person-unknown"); }

    private static Optional<Message> code(String code) { return when(!NAME_CODE.matcher(code).matches(), "people.person-form"); }

    private static Optional<Message> hash(String hash) { return when(!SHA256.matcher(hash).matches(), "people.link-void"); }

    private static Optional<Message> why(String why) { return when(why.isBlank(), "people.why-missing"); }

    private static Optional<Message> roles(Set<Role> roles, Optional<ActorId> party) {
        return first(when(roles.isEmpty(), "people.roles-none"), when(roles.contains(Role.LIAISON) != party.isPresent(), "people.party"));
    }

    private Optional<Message> until(long expiresAt, Duration longest) {
        long from = at.getEpochSecond();
        return when(expiresAt <= from || expiresAt > from + longest.toSeconds(), "people.expiry");
    }

    private static Optional<Message> when(boolean wrong, String id) { return wrong ? no(id) : FINE; }

    private static Optional<Message> no(String id) { return Optional.of(Message.of(id)); }

    @SafeVarargs private static Optional<Message> first(Optional<Message>... all) {
        for (Optional<Message> one : all) if (one.isPresent()) return one;
        return FINE;
    }
}
