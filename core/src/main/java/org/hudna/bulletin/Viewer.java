package org.hudna.bulletin;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hudna.who.ActorId;

/**
 * Who looks.
 *
 * @param id a name-code; empty for whoever is not signed in
 * @param party whose liaison it is; present where {@link Role#LIAISON} is among the roles, and only there
 */
public record Viewer(String id, Set<Role> roles, Optional<ActorId> party) {

    /** Whoever is not signed in. */
    public static final Viewer ANYBODY = new Viewer("", Set.of(), Optional.empty());

    public Viewer {
        roles = Set.copyOf(roles);
        if (roles.contains(Role.LIAISON) != party.isPresent()) throw new IllegalArgumentException("a liaison is a party's, and nobody else is");
    }

    /** The widest edition that one of the roles gives; a person's roles never add up to more than that. */
    public Edition edition() {
        Set<Edition> given = EnumSet.of(Edition.PUBLIC);
        for (Role role : roles) given.add(of(role));
        return given.iterator().next();
    }

    private static Edition of(Role role) {
        return switch (role) {
            case DUTY_OFFICER, ANALYST, VERIFIER, CUSTODIAN -> Edition.RESTRICTED;
            case HUMANITARIAN -> Edition.HUMANITARIAN;
            case CO_CHAIR, OBSERVER -> Edition.TASK_FORCE;
            case LIAISON -> Edition.PARTY;
            case ADMINISTRATOR -> Edition.PUBLIC;
        };
    }
}
