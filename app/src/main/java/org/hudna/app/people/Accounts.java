package org.hudna.app.people;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Entry.Credential;
import org.hudna.app.journal.Entry.OfPeople;
import org.hudna.app.journal.Stamp;
import org.hudna.bulletin.Role;
import org.hudna.who.ActorId;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/**
 * What somebody wants to do to accounts, as entries that would count or refusals. Writes nothing. What needs no secret made goes through
 * {@link #ask}.
 *
 * <p>Who {@code by} is must have been found out before; times are the record's.
 */
public final class Accounts {

    /** The name-code of the first administrator. */
    public static final String FIRST = "first";

    private static final Duration FIRST_LINK = Duration.ofHours(24);
    private static final Duration INVITATION = Duration.ofDays(7);
    private static final Duration RECOVERY = Duration.ofHours(4);

    private final SecureRandom random;

    public Accounts(SecureRandom random) { this.random = random; }

    /** Anything that makes no secret. */
    public Decided ask(People now, OfPeople entry, String by, Instant at) { return decided(now, entry, by, at, Optional.empty()); }

    /** The one-time link for the first administrator; refused as soon as anybody ever had a way to sign in. An earlier one is void. */
    public Decided first(People now, Instant at) {
        Secret secret = Secret.of(random);
        return decided(now, new Entry.Invited(FIRST, FIRST, Set.of(Role.ADMINISTRATOR), Optional.empty(), secret.sha256(), until(at, FIRST_LINK)),
            Stamp.MACHINE,
            at, Optional.of(secret));
    }

    /**
     * Whoever comes by the first link says what others are to see; before, that account has no name but its name-code. The link stays as it is.
     *
     * @param names as it is written in languages in which it is written otherwise
     */
    public Decided name(People now, Secret brought, String name, Map<Lang, String> names, Instant at) {
        Optional<Link> link = now.invited(brought, at).filter(person -> person.id().equals(FIRST)).flatMap(Person::invitation);
        return link.map(it -> ask(now, new Entry.Invited(FIRST, name, Set.of(Role.ADMINISTRATOR), Optional.empty(), it.sha256(), it.expiresAt(),
            names), Stamp.MACHINE, at))
            .orElseGet(() -> no("people.link-void"));
    }

    /** A link for somebody new, or for one who never finished to join. */
    public Decided invite(People now, String by, String person, String name, Set<Role> roles, Optional<ActorId> party, Instant at) {
        return invite(now, by, new Entry.Invited(person, name, roles, party, "", 0), at);
    }

    /** The same, with names as they are written in some languages. @param like whom; its link and when it expires are made here */
    public Decided invite(People now, String by, Entry.Invited like, Instant at) {
        Secret secret = Secret.of(random);
        return decided(now, new Entry.Invited(like.person(), like.name(), like.roles(), like.party(), secret.sha256(), until(at, INVITATION),
            like.names()), by, at, Optional.of(secret));
    }

    /** Somebody came by an invitation's link. */
    public Decided join(People now, Secret brought, Instant at) {
        return now.invited(brought, at).map(person -> ask(now, new Entry.Joined(person.id()), person.id(), at))
            .orElseGet(() -> no("people.link-void"));
    }

    /** Agrees that somebody be let in again. The second to agree is shown the link, and hands it over; the first is shown none. */
    public Decided approve(People now, String by, String recovery, Instant at) {
        Secret secret = Secret.of(random);
        OfPeople entry = new Entry.RecoveryApproved(recovery, secret.sha256(), until(at, RECOVERY));
        boolean gives = now.recovery(recovery).filter(it -> it.voices() + voices(now, it, by) >= Recovery.VOICES).isPresent();
        return decided(now, entry, by, at, gives ? Optional.of(secret) : Optional.empty());
    }

    private static int voices(People now, Recovery recovery, String by) {
        return by.equals(Stamp.MACHINE) ? Recovery.VOICES - now.approvers(recovery) : 1;
    }

    /** Somebody came by a recovery's link. All older ways to sign in are void from then on. */
    public Decided recover(People now, Secret brought, Instant at) {
        return now.recovering(brought, at).map(it -> ask(now, new Entry.Recovered(it.person(), it.id()), it.person(), at))
            .orElseGet(() -> no("people.link-void"));
    }

    /** A password, which takes the place of an older one; opens only together with codes. */
    public Decided password(People now, String person, String password, PasswordHash hash, Instant at) {
        Optional<Message> refusal = now.find(person).flatMap(it -> Passwords.refusal(password, it));
        if (refusal.isPresent()) return new Decided.No(refusal.get());
        return ask(now, new Entry.CredentialAdded(person, Way.PASSWORD, Credential.PASSWORD, "", hash.of(Passwords.normal(password))), person, at);
    }

    /** A new secret of codes, in base 32, to be shown once as text and as a picture. It counts for nothing until {@link #codes}. */
    public String codesSecret() { return Totp.secret(random); }

    /** The code that an app with a secret shows at an instant. */
    public String code(String secret, Instant at) { return Totp.code(secret, at); }

    /** Codes from an app that has {@code secret}, shown to work by one of them, which is thereby used. */
    public Decided codes(People now, String person, String secret, String code, String label, Instant at) {
        return Totp.step(secret, code, 0, at)
            .map(step -> ask(now, new Entry.CredentialAdded(person, Way.TOTP, Credential.TOTP, label, Totp.content(secret, step)), person, at))
            .orElseGet(() -> no("people.code-wrong"));
    }

    /** A token for a program: at most the roles of {@code by}; without roles it may only hand in reports and read what is open. */
    public Decided token(People now, String by, String token, String label, Set<Role> roles, Optional<Instant> until, Instant at) {
        Secret secret = Secret.of(random);
        return decided(now, new Entry.TokenIssued(token, label, roles, secret.sha256(), until.map(Instant::getEpochSecond)), by, at,
            Optional.of(secret));
    }

    private static Decided decided(People now, OfPeople entry, String by, Instant at, Optional<Secret> shownOnce) {
        Optional<Message> refusal = now.refusal(entry, by, at);
        return refusal.isPresent() ? new Decided.No(refusal.get()) : new Decided.Yes(entry, shownOnce);
    }

    private static long until(Instant at, Duration good) { return at.plus(good).getEpochSecond(); }

    private static Decided no(String id) { return new Decided.No(Message.of(id)); }
}
