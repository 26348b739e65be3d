package org.hudna.app.web.desk.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.people.Person;
import org.hudna.app.people.Recovery;
import org.hudna.bulletin.Role;
import org.hudna.who.ActorId;
import org.hudna.words.Message;
import org.hudna.words.Words;

/**
 * Accounts and who waits to be let in again.
 *
 * @param parties whom the agreement knows, for whoever may read it
 * @param mayDo what of it whoever looks may do
 * @param once what opens a link or is a token, shown this once
 */
public record PeopleSheet(List<PersonRow> people, List<PartyRow> parties, List<RecoveryRow> recoveries, Rights mayDo, Optional<Message> wrong, Optional<String> once, Links links) {
    public PeopleSheet {
        people = List.copyOf(people);
        parties = List.copyOf(parties);
        recoveries = List.copyOf(recoveries);
    }

    /** What somebody may do here. */
    public record Rights(boolean invite, boolean roles, boolean suspend, boolean askRecovery, boolean agree) {}

    /** Which of the pages beside it whoever looks may open. */
    public record Links(boolean tokens, boolean looks, boolean keeping) {}

    /** Somebody whom the agreement knows. @param name in three languages */
    public record PartyRow(ActorId id, Words name) {}

    /** An account. @param state id of the word for it. @param party whose a liaison is, in three languages where the agreement knows it, else a code */
    public record PersonRow(Person person, String state, Optional<Object> party) {
        /** Its roles, in their order. */
        public List<Message> roles() { return person.roles().stream().sorted().map(Role::said).toList(); }

        public boolean has(Role role) { return person.roles().contains(role); }
    }

    /** Somebody waits to be let in again. */
    public record RecoveryRow(Recovery recovery, boolean isOpen) {}

    /** All roles that can be given. */
    public static Set<Role> all() { return new java.util.TreeSet<>(List.of(Role.values())); }
}
