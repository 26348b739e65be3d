package org.hudna.app.people;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Entry.Credential;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.who.ActorId;
import org.hudna.words.Lang;

/**
 * An account, as it stands.
 *
 * @param id a name-code; never given twice
 * @param name as others see it
 * @param invitation the link that was not used yet
 * @param hasJoined whether a link was used
 * @param hadWay whether there ever was a whole way to sign in: then no invitation opens it again
 * @param ways by id, in the order in which they were added
 * @param sessionsSince the number of the entry since which sessions count: one that began before it is over
 * @param names in languages in which it is written otherwise
 */
public record Person(String id, String name, Set<Role> roles, Optional<ActorId> party, Optional<Link> invitation, boolean hasJoined, boolean hadWay,
                     boolean isSuspended, Map<String, Way> ways, long sessionsSince, Map<Lang, String> names) {

    public Person {
        roles = Set.copyOf(roles);
        names = Map.copyOf(names);
        ways = Collections.unmodifiableMap(new LinkedHashMap<>(ways));
    }

    Person(String id, String name, Set<Role> roles, Optional<ActorId> party, Optional<Link> invitation, boolean hasJoined, boolean hadWay,
        boolean isSuspended, Map<String, Way> ways,
           long sessionsSince) {
        this(id, name, roles, party, invitation, hasJoined, hadWay, isSuspended, ways, sessionsSince, Map.of());
    }

    /** As it is written in a language. */
    public String name(Lang lang) { return names.getOrDefault(lang, name); }

    /** Whether the account opens anything. */
    public boolean isActive() { return hasJoined && !isSuspended; }

    /** Whether there is a whole way in: a passkey, or a password with codes. */
    public boolean canSignIn() { return isActive() && isWhole(ways.values()); }

    /** What the person is to the rest of the program. */
    public Viewer viewer() { return new Viewer(id, roles, party); }

    /** The one of this kind of which a person has one. */
    Optional<Way> only(Credential kind) { return ways.values().stream().filter(way -> way.kind() == kind).findFirst(); }

    static boolean isWhole(Collection<Way> ways) {
        boolean passkey = ways.stream().anyMatch(way -> way.kind() == Credential.PASSKEY);
        boolean password = ways.stream().anyMatch(way -> way.kind() == Credential.PASSWORD);
        return passkey || password && ways.stream().anyMatch(way -> way.kind() == Credential.TOTP);
    }

    Person invited(Entry.Invited it) {
        return new Person(id, it.name(), it.roles(), it.party(), Optional.of(new Link(it.link(), it.expiresAt())), false, false, false, Map.of(),
            sessionsSince, it.names());
    }

    Person joined(long index) { return new Person(id, name, roles, party, Optional.empty(), true, hadWay, isSuspended, ways, index, names); }

    Person with(Map<String, Way> ways, long sessionsSince) {
        return new Person(id, name, roles, party, invitation, hasJoined, hadWay || isWhole(ways.values()), isSuspended, ways, sessionsSince, names);
    }

    Person with(Set<Role> roles, Optional<ActorId> party) {
        return new Person(id, name, roles, party, invitation, hasJoined, hadWay, isSuspended, ways, sessionsSince, names);
    }

    Person suspended(boolean suspended, long index) {
        return new Person(id, name, roles, party, invitation, hasJoined, hadWay, suspended, ways, index, names);
    }
}
