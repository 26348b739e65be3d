package org.hudna.terms.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.terms.Actor;
import org.hudna.terms.ActorSet;
import org.hudna.terms.Binding;
import org.hudna.when.Period;
import org.hudna.who.ActorId;
import org.hudna.words.Message;
import org.hudna.words.Words;

/** Reads {@code actors.yaml}. */
final class ActorsFile {

    private final Part root;

    ActorsFile(Part root) { this.root = root.only("actors", "sets", "binding"); }

    List<Actor> actors() { return root.each("actors", ActorsFile::actor); }

    List<ActorSet> sets() { return root.each("sets", ActorsFile::set); }

    List<Binding> bindings() { return root.each("binding", ActorsFile::binding); }

    /** The part of the file where an id is declared, for refusals. */
    Part at(ActorId id) {
        return java.util.stream.Stream.concat(root.items("actors").stream(), root.items("sets").stream())
            .filter(p -> p.isMap() && p.text("id").equals(id.code())).findFirst().orElse(root);
    }

    Part root() { return root; }

    private static Optional<Actor> actor(Part part) {
        part.only("id", "name", "kind", "part-of", "aliases", "source", "note");
        Optional<Words> name = part.needWords("name");
        Actor.Kind kind = part.oneOf("kind", "actor-kind", Actor.Kind.values(), Actor.Kind::code).orElse(Actor.Kind.GROUP);
        Optional<ActorId> partOf = AgreementFile.actors(part, "part-of").stream().findFirst();
        return id(part).flatMap(id -> name.map(n -> new Actor(id, n, kind, partOf, part.texts("aliases"))));
    }

    private static Optional<ActorId> id(Part part) {
        Optional<String> id = part.need("id");
        if (id.isPresent() && !ActorId.isCode(id.get())) {
            part.refuse(Message.of("refusal.not-an-id", "written", id.get()));
            return Optional.empty();
        }
        return id.map(ActorId::new);
    }

    private static Optional<ActorSet> set(Part part) {
        part.only("id", "name", "open", "members", "not-members", "source", "note");
        Optional<Words> name = part.needWords("name");
        return id(part).flatMap(id -> name.map(n -> new ActorSet(id, n, part.flag("open"), part.each("members", ActorsFile::member), part.each("not-members", ActorsFile::member))));
    }

    private static Optional<ActorSet.Member> member(Part part) {
        if (part.isText()) return part.text().filter(ActorId::isCode).map(t -> new ActorSet.Member(new ActorId(t), Period.ALWAYS, org.hudna.terms.Known.FROM_THE_START));
        part.only("who", "from", "until", "known", "source", "note");
        Period period = period(part);
        return AgreementFile.actors(part, "who").stream().findFirst().map(who -> new ActorSet.Member(who, period, part.known(period.from())))
            .or(() -> missing(part, "who"));
    }

    private static Period period(Part part) {
        Instant from = part.instant("from").orElse(Instant.MIN);
        Instant until = part.instant("until").orElse(Instant.MAX);
        if (until.isBefore(from)) part.refuse(Message.of("refusal.until-before-from"));
        return new Period(from, until);
    }

    private static <T> Optional<T> missing(Part part, String key) {
        part.refuse(Message.of("refusal.key-missing", "key", key));
        return Optional.empty();
    }

    private static Optional<Binding> binding(Part part) {
        part.only("who", "is", "from", "until", "known", "how", "because", "source", "note");
        Period period = period(part);
        Optional<Words> because = part.words("because");
        Optional<Binding.Is> is = part.oneOf("is", "binding", Binding.Is.values(), Binding.Is::code);
        if (is.isEmpty() && !part.has("is")) return missing(part, "is");
        Optional<ActorId> who = AgreementFile.actors(part, "who").stream().findFirst();
        if (who.isEmpty()) return missing(part, "who");
        return is.map(i -> new Binding(who.get(), i, period, part.text("how"), because, part.known(period.from())));
    }
}
