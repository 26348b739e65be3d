package org.hudna.app.people;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry.OfPeople;
import org.hudna.app.journal.Recorded;
import org.hudna.app.journal.Stamp;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.words.Message;

/**
 * All accounts as they stand after some entry. Never changes; the next entry gives the next one.
 *
 * <p>An entry counts only where the accounts before it allow it, whoever wrote it and for whatever reason: of two who use one link at once the first
 * counts, and {@link #isVoid} tells the other.
 */
public final class People {

    /** Before anybody came. */
    public static final People NOBODY = new People(Map.of(), Map.of(), Map.of(), Set.of());

    private final Map<String, Person> persons;
    private final Map<String, Recovery> recoveries;
    private final Map<String, Token> tokens;
    private final Set<Long> voids;

    private People(Map<String, Person> persons, Map<String, Recovery> recoveries, Map<String, Token> tokens, Set<Long> voids) {
        this.persons = persons;
        this.recoveries = recoveries;
        this.tokens = tokens;
        this.voids = voids;
    }

    /** The accounts after {@code recorded}; the same where it is about something else. */
    public People after(Recorded recorded) {
        if (!(recorded.entry() instanceof OfPeople entry)) return this;
        Stamp stamp = recorded.stamp();
        if (refusal(entry, stamp.by(), stamp.at()).isPresent()) return new People(persons, recoveries, tokens, with(voids, recorded.index()));
        return new Change(this, recorded.index(), stamp).make(entry);
    }

    /** Why {@code entry} would not count if {@code by} made it at {@code at}; empty where it would. */
    public Optional<Message> refusal(OfPeople entry, String by, Instant at) { return new Rules(this, by, at).refusal(entry); }

    /** Whether the entry of this number was recorded and did not count, because others had come before it. */
    public boolean isVoid(long index) { return voids.contains(index); }

    /** Everybody, in no order. */
    public Collection<Person> all() { return persons.values(); }

    /** An account, whatever its state. */
    public Optional<Person> find(String person) { return Optional.ofNullable(persons.get(person)); }

    /**
     * Whoever acts under this name in a stamp: a person whose account opens, or a program whose token does; empty for all others, the program itself
     * too.
     */
    public Optional<Viewer> viewer(String by, Instant at) {
        if (by.startsWith(May.TOKEN)) return token(by.substring(May.TOKEN.length())).flatMap(token -> viewer(token, at));
        return find(by).filter(Person::isActive).map(Person::viewer);
    }

    /** The program that brings this secret; empty where the token is none, is over, or its issuer's account does not open. */
    public Optional<Viewer> bearer(Secret secret, Instant at) {
        String hash = secret.sha256();
        return tokens.values().stream().filter(token -> token.sha256().equals(hash)).findFirst().flatMap(token -> viewer(token, at));
    }

    private Optional<Viewer> viewer(Token token, Instant at) {
        if (!token.isGood(at)) return Optional.empty();
        return find(token.issuer()).filter(Person::isActive).map(issuer -> {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (Role role : token.roles()) if (issuer.roles().contains(role)) roles.add(role);
            return new Viewer(May.TOKEN + token.id(), roles, Optional.empty());
        });
    }

    /** Whose invitation this opens, as long as it does. */
    public Optional<Person> invited(Secret secret, Instant at) {
        String hash = secret.sha256();
        return persons.values().stream().filter(person -> !person.isSuspended())
            .filter(person -> person.invitation().filter(link -> link.sha256().equals(hash) && link.isGood(at)).isPresent()).findFirst();
    }

    /** The recovery that this opens, as long as it does. */
    public Optional<Recovery> recovering(Secret secret, Instant at) {
        String hash = secret.sha256();
        return recoveries.values().stream().filter(it -> it.link().filter(link -> link.sha256().equals(hash) && link.isGood(at)).isPresent())
            .findFirst();
    }

    /** By its id, until it was used or another was asked for after it had run out. */
    public Optional<Recovery> recovery(String id) { return Optional.ofNullable(recoveries.get(id)); }

    /** Those that wait, expired ones among them. */
    public Collection<Recovery> recoveries() { return recoveries.values(); }

    /** By its id, revoked or not. */
    public Optional<Token> token(String id) { return Optional.ofNullable(tokens.get(id)); }

    /** All that were ever issued. */
    public Collection<Token> tokens() { return tokens.values(); }

    /** Whether nobody ever had a way to sign in: then the terminal gives the first link. */
    public boolean isNew() { return persons.values().stream().noneMatch(Person::hadWay); }

    /** How many could agree that {@code recovery} may be. */
    int approvers(Recovery recovery) {
        return (int) persons.values().stream().filter(person -> person.canSignIn() && !person.id().equals(recovery.person())
            && !person.id().equals(recovery.askedBy()) && May.check(person.viewer(), Verb.APPROVE_RECOVERY)).count();
    }

    People with(Person person) { return new People(with(persons, person.id(), person), recoveries, tokens, voids); }

    People with(Recovery recovery) {
        Map<String, Recovery> next = new HashMap<>(recoveries);
        next.values().removeIf(it -> it.person().equals(recovery.person()));
        next.put(recovery.id(), recovery);
        return new People(persons, Map.copyOf(next), tokens, voids);
    }

    People without(Recovery recovery) {
        Map<String, Recovery> next = new HashMap<>(recoveries);
        next.remove(recovery.id());
        return new People(persons, Map.copyOf(next), tokens, voids);
    }

    People with(Token token) { return new People(persons, recoveries, with(tokens, token.id(), token), voids); }

    private static <V> Map<String, V> with(Map<String, V> all, String key, V value) {
        Map<String, V> next = new HashMap<>(all);
        next.put(key, value);
        return Map.copyOf(next);
    }

    private static Set<Long> with(Set<Long> all, long index) {
        Set<Long> next = new HashSet<>(all);
        next.add(index);
        return Set.copyOf(next);
    }

    /** Equal where every account, recovery and token is; what did not count is not compared. */
    @Override public boolean equals(Object other) {
        return other instanceof People that && persons.equals(that.persons) && recoveries.equals(that.recoveries) && tokens.equals(that.tokens);
    }

    @Override public int hashCode() { return persons.hashCode(); }
}
