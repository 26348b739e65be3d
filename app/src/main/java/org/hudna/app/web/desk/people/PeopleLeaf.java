package org.hudna.app.web.desk.people;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.people.Accounts;
import org.hudna.app.people.Decided;
import org.hudna.app.people.People;
import org.hudna.app.people.Person;
import org.hudna.app.people.Recovery;
import org.hudna.app.people.Secret;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Admitting.Admitted;
import org.hudna.app.room.Done;
import org.hudna.app.store.Tables;
import org.hudna.app.web.api.Guard;
import org.hudna.app.web.desk.Leaves;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.WhyNot;
import org.hudna.app.web.desk.people.PeopleSheet.PartyRow;
import org.hudna.app.web.desk.people.PeopleSheet.PersonRow;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.bulletin.Role;
import org.hudna.who.ActorId;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/** Who may come in, and as what. */
public final class PeopleLeaf {

    private static final String TEMPLATE = "people/people.jte";
    private static final Message TITLE = Message.of("desk.tab-people");

    private PeopleLeaf() {}

    /** Adds what belongs here. */
    public static void in(Leaves leaves) {
        leaves.page("/people", Guard.of(Verb.READ_PEOPLE), "desk.tab-people",
            visit -> View.sheet(TEMPLATE, TITLE, sheet(visit, Optional.empty(), Optional.empty())));
        leaves.form("/people", Guard.of(Verb.READ_PEOPLE), "accounts.leaf-people", PeopleLeaf::sent);
        leaves.page("/people/tokens", Guard.of(Verb.ISSUE_TOKEN), "accounts.tokens", TokensLeaf::read);
        leaves.form("/people/tokens", Guard.of(Verb.ISSUE_TOKEN), "accounts.leaf-tokens", TokensLeaf::sent);
        leaves.page("/people/looks", Guard.of(Verb.READ_LOOKS), "accounts.looks", KeepingLeaf::looks);
        Guard keeps = Guard.any(Verb.ASK_ERASURE, Verb.APPROVE_ERASURE);
        leaves.page("/people/keeping", keeps, "accounts.keeping", KeepingLeaf::read);
        leaves.form("/people/keeping", keeps, "accounts.leaf-keeping", KeepingLeaf::sent);
    }

    private static PeopleSheet sheet(Visit visit, Optional<Message> wrong, Optional<String> once) {
        People people = visit.room().admitting().people();
        Names names = Names.of(visit.room(), Tables.NOW, visit.lang());
        return new PeopleSheet(people.all().stream().sorted(Comparator.comparing(Person::id))
            .map(one -> new PersonRow(one, state(one), one.party().map(names::actor), !one.id().equals(visit.request().by()))).toList(),
            parties(visit, names),
            people.recoveries().stream().sorted(Comparator.comparing(Recovery::askedAt))
            .map(one -> new PeopleSheet.RecoveryRow(one, one.isOpen(visit.room().now()), mayAgree(visit, one))).toList(),
            new PeopleSheet.Rights(visit.may(Verb.INVITE), visit.may(Verb.GIVE_ROLES), visit.may(Verb.SUSPEND), visit.may(Verb.ASK_RECOVERY)),
            wrong, once, new PeopleSheet.Links(visit.may(Verb.ISSUE_TOKEN), visit.may(Verb.READ_LOOKS), visit.may(Verb.ASK_ERASURE)
            || visit.may(Verb.APPROVE_ERASURE)),
            wrong.isPresent() && visit.filled("deed").equals("invite") ? was(visit) : PeopleSheet.Invitation.BLANK);
    }

    private static PeopleSheet.Invitation was(Visit visit) {
        return new PeopleSheet.Invitation(visit.filled("person"), visit.filled("name"), names(visit), roles(visit), visit.filled("party"));
    }

    /** Not whoever asked, agreed already, or is let in again. */
    private static boolean mayAgree(Visit visit, Recovery recovery) {
        var admitting = visit.room().admitting();
        return admitting.accounts().approve(admitting.people(), visit.request().by(), recovery.id(), visit.room().now()) instanceof Decided.Yes;
    }

    private static List<PartyRow> parties(Visit visit, Names names) {
        if (!visit.may(Verb.READ_LAW)) return List.of();
        return names.terms().stream().flatMap(terms -> terms.actors().values().stream())
            .map(actor -> new PartyRow(actor.id(), actor.name())).toList();
    }

    private static String state(Person person) {
        if (person.isSuspended()) return "accounts.state-suspended";
        if (!person.hasJoined()) return "accounts.state-invited";
        return person.canSignIn() ? "accounts.state-active" : "accounts.state-lost";
    }

    private static View sent(Visit visit) {
        Optional<Decided> decided = decided(visit);
        if (decided.isEmpty()) return wrong(visit, Message.of("accounts.unknown"));
        String path = visit.filled("deed").equals("agree") ? "/recover?link=" : "/join?link=";
        return switch (visit.room().admitting().write(decided.get(), visit.acting())) {
            case Admitted.Yes(long _, Optional<Secret> secret) -> secret.isEmpty() ? new View.Go("/people")
                : View.sheet(TEMPLATE, TITLE, sheet(visit, Optional.empty(), secret.map(it -> visit.house().origin().get() + path + it.shown())));
            case Admitted.No(Done why) -> wrong(visit, WhyNot.of(why).orElse(Message.of("accounts.done")));
        };
    }

    private static View wrong(Visit visit, Message why) { return View.wrong(TEMPLATE, TITLE, sheet(visit, Optional.of(why), Optional.empty())); }

    private static Optional<Decided> decided(Visit visit) {
        Accounts accounts = visit.room().admitting().accounts();
        People now = visit.room().admitting().people();
        String person = visit.filled("person"), why = visit.filled("why"), by = visit.request().by();
        return switch (visit.filled("deed")) {
            case "invite" -> Optional.of(party(visit).<Decided>map(party ->
                accounts.invite(now, by, new Entry.Invited(person, visit.filled("name"), roles(visit), party, "", 0, names(visit)),
                visit.room().now()))
                .orElseGet(() -> new Decided.No(Message.of("people.party"))));
            case "roles" -> Optional.of(party(visit)
                .map(party -> accounts.ask(now, new Entry.RolesGiven(person, roles(visit), party, why), by, visit.room().now()))
                .orElseGet(() -> new Decided.No(Message.of("people.party"))));
            case "suspend" -> Optional.of(accounts.ask(now, new Entry.Suspended(person, why), by, visit.room().now()));
            case "restore" -> Optional.of(accounts.ask(now, new Entry.Restored(person, why), by, visit.room().now()));
            case "recover" -> Optional.of(accounts.ask(now, new Entry.RecoveryAsked(person, "r-" + visit.room().code(), why), by,
                visit.room().now()));
            case "agree" -> Optional.of(accounts.approve(now, by, visit.filled("recovery"), visit.room().now()));
            default -> Optional.empty(); // not sealed: forms send whatever somebody writes
        };
    }

    static Set<Role> roles(Visit visit) {
        List<Role> roles = visit.ticked("role").stream().flatMap(code -> Role.find(code).stream()).toList();
        return new HashSet<>(roles);
    }

    /** As the name is written in other languages, where somebody says so. */
    private static Map<Lang, String> names(Visit visit) {
        Map<Lang, String> names = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values())
            if (!visit.filled("name-" + lang.tag()).isBlank()) names.put(lang, visit.filled("name-" + lang.tag()).strip());
        return names;
    }

    /** Whose a liaison is; empty where what was written is nobody's id. */
    private static Optional<Optional<ActorId>> party(Visit visit) {
        String party = visit.filled("party");
        if (party.isEmpty()) return Optional.of(Optional.empty());
        return ActorId.isCode(party) ? Optional.of(Optional.of(new ActorId(party))) : Optional.empty();
    }
}
