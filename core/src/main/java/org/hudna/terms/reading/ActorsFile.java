package org.hudna.terms.reading;

import java.util.List;
import java.util.Optional;
import org.hudna.terms.Actor;
import org.hudna.terms.ActorSet;
import org.hudna.terms.Binding;
import org.hudna.terms.Known;
import org.hudna.when.Period;
import org.hudna.who.ActorId;
import org.hudna.words.Message;
import org.hudna.words.Words;

/** Reads {@code actors.yaml}. */
final class ActorsFile {

    private final Part root;

    ActorsFile(Part root) { this.root = root.only(Keys.ACTORS); }

    List<Actor> actors() { return root.each("actors", ActorsFile::actor); }

    List<ActorSet> sets() { return root.each("sets", ActorsFile::set); }

    List<Binding> bindings() { return root.each("binding", ActorsFile::binding); }

    private static Optional<Actor> actor(Part part) {
        part.only(Keys.ACTOR);
        Optional<Words> name = part.needWords("name");
        Optional<Actor.Kind> kind = part.oneOf("kind", "actor-kind", Actor.Kind.values(), Actor.Kind::code);
        if (!part.has("kind")) part.missing("kind");
        Optional<ActorId> partOf = AgreementFile.actor(part, "part-of");
        List<String> aliases = part.texts("aliases");
        return id(part).flatMap(id -> name.flatMap(n -> kind.map(k -> new Actor(id, n, k, partOf, aliases))));
    }

    private static Optional<ActorId> id(Part part) { return part.needId("id").map(ActorId::new); }

    private static Optional<ActorSet> set(Part part) {
        part.only(Keys.SET);
        Optional<Words> name = part.needWords("name");
        boolean open = part.flag("open");
        List<ActorSet.Member> members = part.each("members", ActorsFile::member);
        List<ActorSet.Member> notMembers = part.each("not-members", ActorsFile::member);
        return id(part).flatMap(id -> name.map(n -> new ActorSet(id, n, open, members, notMembers)));
    }

    private static Optional<ActorSet.Member> member(Part part) {
        if (part.isText()) return named(part).map(who -> new ActorSet.Member(who, Period.ALWAYS, Known.FROM_THE_START));
        Period period = AgreementFile.period(part.only(Keys.MEMBER));
        if (!part.has("who")) part.missing("who");
        return AgreementFile.actor(part, "who").map(who -> new ActorSet.Member(who, period, part.known(period.from())));
    }

    private static Optional<ActorId> named(Part part) {
        String text = part.text().orElse("");
        if (ActorId.isCode(text)) return Optional.of(new ActorId(text));
        part.refuse(Message.of("refusal.not-an-id", "written", text));
        return Optional.empty();
    }

    private static Optional<Binding> binding(Part part) {
        Period period = AgreementFile.period(part.only(Keys.BINDING));
        Optional<Words> because = part.words("because");
        Optional<Binding.Is> is = part.oneOf("is", "binding", Binding.Is.values(), Binding.Is::code);
        for (String key : List.of("who", "is")) if (!part.has(key)) part.missing(key);
        Optional<ActorId> who = AgreementFile.actor(part, "who");
        return who.flatMap(w -> is.map(i -> new Binding(w, i, period, part.text("how"), because, part.known(period.from()))));
    }
}
