package org.hudna.app.web.api;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.people.Decided;
import org.hudna.app.people.People;
import org.hudna.app.people.Person;
import org.hudna.app.people.Recovery;
import org.hudna.app.people.Secret;
import org.hudna.app.people.Token;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Admitting.Admitted;
import org.hudna.app.room.Done;
import org.hudna.app.room.Room;
import org.hudna.app.web.api.ReportDoor.WhyTold;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.who.ActorId;
import org.hudna.words.Lang;

/** Accounts: who may come in. Never what opens them, but for links and tokens, once. */
final class PeopleDoor {

    private final Room room;

    PeopleDoor(Room room) { this.room = room; }

    private People people() { return room.admitting().people(); }

    /**
     * Who asks, as the room knows them.
     *
     * @param may what they may do
     */
    record MeSeen(Optional<String> id, Optional<String> name, List<String> roles, Optional<String> party, String edition, List<String> may) {}

    Answer me(Request request) {
        Viewer viewer = request.viewer();
        List<String> may = java.util.Arrays.stream(Verb.values()).filter(verb -> org.hudna.app.people.May.check(viewer, verb)).map(Verb::code)
            .toList();
        return Became.json(new MeSeen(Optional.of(viewer.id()).filter(it -> !it.isEmpty()), people().find(viewer.id()).map(Person::name),
            codes(viewer.roles()),
            viewer.party().map(ActorId::code), viewer.edition().code(), may));
    }

    private static List<String> codes(Set<Role> roles) { return roles.stream().sorted().map(Role::code).toList(); }

    /** Everybody who has, had or may get an account. @param state {@code invited}, {@code active} or {@code suspended} */
    record PersonSeen(String id, String name, NamesTold names, List<String> roles, Optional<String> party, String state, boolean canSignIn) {
        static PersonSeen of(Person person) {
            String state = person.isSuspended() ? "suspended" : person.hasJoined() ? "active" : "invited";
            return new PersonSeen(person.id(), person.name(), NamesTold.of(person), codes(person.roles()), person.party().map(ActorId::code), state,
                person.canSignIn());
        }
    }

    /** Somebody lost the way in. */
    record RecoverySeen(String id, String person, String askedBy, Instant askedAt, List<String> approvedBy, boolean isOpen) {}

    /** All accounts, and who waits to be let in again. */
    record PeopleSeen(List<PersonSeen> people, List<RecoverySeen> recoveries) {}

    Answer all(Request request) {
        People people = people();
        List<RecoverySeen> recoveries = people.recoveries().stream().sorted(Comparator.comparing(Recovery::id)).map(one -> new RecoverySeen(one.id(),
            one.person(), one.askedBy(),
            one.askedAt(), one.approvedBy(), one.isOpen(room.now()))).toList();
        return Became.json(new PeopleSeen(people.all().stream().sorted(Comparator.comparing(Person::id)).map(PersonSeen::of).toList(), recoveries));
    }

    /** What was written down, and what opens the link or is the token: shown this once, to whoever asked. */
    record OpensSeen(long entry, Optional<String> secret) {}

    private Answer write(Request request, Decided decided) {
        return switch (room.admitting().write(decided, Became.acting(request))) {
            case Admitted.Yes(long entry, Optional<Secret> shownOnce) -> Became.json(new OpensSeen(entry, shownOnce.map(Secret::shown)));
            case Admitted.No(Done why) -> Became.of(why);
        };
    }

    private Answer ask(Request request, Entry.OfPeople entry) { return write(request, room.admitting().accounts().ask(people(), entry, request.by(),
        room.now())); }

    /** How a name is written in languages in which it is written otherwise. */
    record NamesTold(Optional<String> ar, Optional<String> en, Optional<String> ru) {

        static NamesTold of(Person person) {
            Map<Lang, String> names = person.names();
            return new NamesTold(Optional.ofNullable(names.get(Lang.AR)), Optional.ofNullable(names.get(Lang.EN)),
                Optional.ofNullable(names.get(Lang.RU)));
        }

        Map<Lang, String> names() {
            Map<Lang, String> names = new EnumMap<>(Lang.class);
            ar.ifPresent(name -> names.put(Lang.AR, name));
            en.ifPresent(name -> names.put(Lang.EN, name));
            ru.ifPresent(name -> names.put(Lang.RU, name));
            return names;
        }
    }

    /** Somebody to be asked in. @param party for a liaison, and only there: whose */
    record InviteTold(String person, String name, Optional<NamesTold> names, List<Role> roles, Optional<String> party) {}

    Answer invite(Request request) throws IOException {
        InviteTold told = request.told(InviteTold.class);
        var like = new Entry.Invited(told.person(), told.name(), new HashSet<>(told.roles()), Marks.party(told.party()), "", 0, told.names()
            .map(NamesTold::names).orElse(Map.of()));
        return write(request, room.admitting().accounts().invite(people(), request.by(), like, room.now()));
    }

    /** These roles and no others. */
    record RolesTold(List<Role> roles, Optional<String> party, String why) {}

    Answer roles(Request request) throws IOException {
        RolesTold told = request.told(RolesTold.class);
        return ask(request, new Entry.RolesGiven(request.at("id"), new HashSet<>(told.roles()), Marks.party(told.party()), told.why()));
    }

    Answer suspend(Request request) throws IOException { return ask(request, new Entry.Suspended(request.at("id"), request.told(WhyTold.class)
        .why())); }

    Answer restore(Request request) throws IOException { return ask(request, new Entry.Restored(request.at("id"), request.told(WhyTold.class)
        .why())); }

    Answer askRecovery(Request request) throws IOException {
        return ask(request, new Entry.RecoveryAsked(request.at("id"), "r-" + room.code(), request.told(WhyTold.class).why()));
    }

    Answer approveRecovery(Request request) {
        return write(request, room.admitting().accounts().approve(people(), request.by(), request.at("id"), room.now()));
    }

    /** A token, but never what opens it. @param state {@code good}, {@code expired} or {@code revoked} */
    record TokenSeen(String id, String label, String issuer, List<String> roles, Optional<Instant> expiresAt, String state) {}

    /** One's own; for an administrator, all. */
    record TokensSeen(List<TokenSeen> tokens) {}

    Answer tokens(Request request) {
        boolean all = request.viewer().roles().contains(Role.ADMINISTRATOR);
        return Became.json(new TokensSeen(people().tokens().stream().filter(token -> all || token.issuer().equals(request.by()))
            .sorted(Comparator.comparing(Token::id))
            .map(this::seen).toList()));
    }

    private TokenSeen seen(Token token) {
        Optional<Instant> until = token.expiresAt().map(Instant::ofEpochSecond);
        String state = token.isRevoked() ? "revoked" : until.filter(end -> !room.now().isBefore(end)).isPresent() ? "expired" : "good";
        return new TokenSeen(token.id(), token.label(), token.issuer(), codes(token.roles()), until, state);
    }

    /** A program to be let in, with at most one's own roles; without roles it may hand in reports and read what is open. */
    record TokenTold(String token, String label, List<Role> roles, Optional<Instant> until) {}

    Answer issue(Request request) throws IOException {
        TokenTold told = request.told(TokenTold.class);
        return write(request, room.admitting().accounts().token(people(), request.by(), told.token(), told.label(), new HashSet<>(told.roles()),
            told.until(), room.now()));
    }

    Answer revoke(Request request) throws IOException { return ask(request, new Entry.TokenRevoked(request.at("id"), request.told(WhyTold.class)
        .why())); }
}
