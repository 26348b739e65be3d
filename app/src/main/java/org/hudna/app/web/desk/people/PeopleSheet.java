package org.hudna.app.web.desk.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.people.Person;
import org.hudna.app.people.Recovery;
import org.hudna.bulletin.Role;
import org.hudna.who.ActorId;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Words;

/**
 * Accounts and who waits to be let in again.
 *
 * @param parties whom the agreement knows, for whoever may read it
 * @param mayDo what of it whoever looks may do
 * @param once what opens a link or is a token, shown this once
 * @param was what was filled in to invite somebody, where that was wrong
 */
public record PeopleSheet(List<PersonRow> people, List<PartyRow> parties, List<RecoveryRow> recoveries, Rights mayDo, Optional<Message> wrong,
    Optional<String> once, Links links, Invitation was) {
    public PeopleSheet {
        people = List.copyOf(people);
        parties = List.copyOf(parties);
        recoveries = List.copyOf(recoveries);
    }

    /** Whether whoever invites has invited nobody yet. */
    public boolean isAlone() { return mayDo.invite() && people.size() == 1; }

    /** What somebody filled in to invite another. */
    public record Invitation(String person, String name, Map<Lang, String> names, Set<Role> roles, String party) {
        static final Invitation BLANK = new Invitation("", "", Map.of(), Set.of(), "");

        public String name(Lang lang) { return names.getOrDefault(lang, ""); }
    }

    /** What somebody may do here. */
    public record Rights(boolean invite, boolean roles, boolean suspend, boolean askRecovery) {}

    /** Which of the pages beside it whoever looks may open. */
    public record Links(boolean tokens, boolean looks, boolean keeping) {}

    /** Somebody whom the agreement knows. @param name in three languages */
    public record PartyRow(ActorId id, Words name) {}

    /**
     * An account.
     *
     * @param state id of the word for it
     * @param party whose a liaison is, in three languages where the agreement knows it, else a code
     * @param isOther than whoever looks: to the own account nobody does any of this
     */
    public record PersonRow(Person person, String state, Optional<Object> party, boolean isOther) {
        /** Whether there is a way in that could have been lost. */
        public boolean canAskBack() { return person.isActive() && person.hadWay(); }

        /** Its roles, in their order. */
        public List<Message> roles() { return person.roles().stream().sorted().map(Role::said).toList(); }

        public boolean has(Role role) { return person.roles().contains(role); }
    }

    /** Somebody waits to be let in again. @param mayAgree whether whoever looks may */
    public record RecoveryRow(Recovery recovery, boolean isOpen, boolean mayAgree) {}

    /** All roles that can be given. */
    public static Set<Role> all() { return new java.util.TreeSet<>(List.of(Role.values())); }
}
