package org.hudna.app.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Entry.Credential;
import org.hudna.app.journal.Entry.OfPeople;
import org.hudna.app.journal.Stamp;

/** What an entry that counts makes of the accounts. */
record Change(People before, long index, Stamp stamp) {

    People make(OfPeople entry) {
        return switch (entry) {
            case Entry.Invited it ->
                before.with(before.find(it.person()).orElseGet(() -> new Person(it.person(), it.name(), Set.of(), Optional.empty(),
                Optional.empty(), false, false, false, Map.of(), index)).invited(it));
            case Entry.Joined(String person) -> before.with(at(person).joined(index));
            case Entry.CredentialAdded it -> before.with(added(it));
            case Entry.CredentialUsed(String person, String credential, String content) -> before.with(used(at(person), credential, content));
            case Entry.CredentialRemoved(String person, String credential, var _) -> before.with(removed(at(person), credential));
            case Entry.RolesGiven(String person, var roles, var party, var _) -> before.with(at(person).with(roles, party));
            case Entry.Suspended(String person, var _) -> before.with(at(person).suspended(true, index));
            case Entry.Restored(String person, var _) -> before.with(at(person).suspended(false, index));
            case Entry.RecoveryAsked(String person, String recovery, var _) ->
                before.with(new Recovery(recovery, person, stamp.by(), stamp.at(), List.of(), 0, Optional.empty()));
            case Entry.RecoveryApproved(String id, String link, long expiresAt) -> {
                Recovery recovery = before.recovery(id).orElseThrow();
                yield before.with(recovery.approved(stamp.by(), voices(recovery), new Link(link, expiresAt)));
            }
            case Entry.Recovered(String person, String id) ->
                before.without(before.recovery(id).orElseThrow()).with(at(person).with(Map.of(), index));
            case Entry.TokenIssued it ->
                before.with(new Token(it.token(), it.label(), stamp.by(), it.roles(), it.secret(), it.expiresAt(), false));
            case Entry.TokenRevoked(String token, var _) -> before.with(before.token(token).orElseThrow().revoked());
        };
    }

    private Person at(String person) { return before.find(person).orElseThrow(); }

    private int voices(Recovery recovery) {
        return stamp.by().equals(Stamp.MACHINE) ? Recovery.VOICES - before.approvers(recovery) : 1;
    }

    /** A new password or a new secret of codes takes the place of the old one, and ends the sessions that the old one opened. */
    private Person added(Entry.CredentialAdded it) {
        Person person = at(it.person());
        Map<String, Way> ways = new LinkedHashMap<>(person.ways());
        boolean instead = it.kind() != Credential.PASSKEY && ways.values().removeIf(way -> way.kind() == it.kind());
        ways.put(it.credential(), it.kind() == Credential.TOTP ? Totp.way(it) : new Way(it.credential(), it.kind(), it.label(), it.content(), 0));
        return person.with(ways, instead ? index : person.sessionsSince());
    }

    private static Person used(Person person, String credential, String content) {
        Map<String, Way> ways = new LinkedHashMap<>(person.ways());
        ways.computeIfPresent(credential, (id, way) -> switch (way.kind()) {
            case PASSKEY -> new Way(id, way.kind(), way.label(), content, 0);
            case PASSWORD -> way;
            case TOTP -> new Way(id, way.kind(), way.label(), way.content(), Totp.step(content).orElse(way.step()));
        });
        return person.with(ways, person.sessionsSince());
    }

    private Person removed(Person person, String credential) {
        Map<String, Way> ways = new LinkedHashMap<>(person.ways());
        ways.remove(credential);
        return person.with(ways, index);
    }
}
