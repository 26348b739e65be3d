package org.hudna.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hudna.claims.Accused;
import org.hudna.claims.Claim;
import org.hudna.claims.Spot;
import org.hudna.deeds.Deed;
import org.hudna.terms.Settings;
import org.hudna.terms.Terms;
import org.hudna.who.ActorId;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/**
 * Who may be taken to have done it: the source's own word, as far as the agreement's rule lets its ground stand.
 *
 * <p>A label ("terrorists") never identifies anybody. Holding the place from which it was done does only where the agreement says so.
 */
final class Attribution {

    private final Terms terms;
    private final Holders holders;
    private final Map<String, Message> mechanism;

    Attribution(Terms terms, Holders holders) {
        this.terms = terms;
        this.holders = holders;
        this.mechanism = mechanism(terms);
    }

    /** The same few accused come again and again. */
    private final Map<Accused, Suspects> standing = new ConcurrentHashMap<>();

    Suspects of(Claim claim) {
        Accused accused = claim.accused();
        if (!accused.candidates().isEmpty()) return named(accused);
        if (rule().compareTo(Settings.Attribution.CONTROL) >= 0) {
            Optional<ActorId> holder = holderOfOrigin(claim);
            if (holder.isPresent())
                return Suspects.named(List.of(holder.get()), Message.of("trace.actor.by-control", "actor", terms.nameOf(holder.get())));
        }
        return accused.called().isEmpty()
            ? Suspects.unknown(Message.of("trace.actor.unknown"), Message.of("missing.actor"))
            : Suspects.unknown(Message.of("trace.actor.label", "called", accused.called()),
            Message.of("missing.actor-called", "called", accused.called()));
    }

    private Suspects named(Accused accused) {
        if (stands(accused.basis())) return standing.computeIfAbsent(accused, _ -> Suspects.named(accused.candidates(),
            Message.of("trace.actor.named", "actors", Sayings.actors(terms, accused.candidates()), "basis", Message.of(basis(accused.basis())))));
        return Suspects.unknown(Message.of("trace.actor.basis-too-weak", "actors", Sayings.actors(terms, accused.candidates()), "basis",
            Message.of(basis(accused.basis()))), Message.of("missing.actor-basis", "actors", Sayings.actors(terms, accused.candidates())));
    }

    /** Whether the source is a body that, under the text, may say who did it; empty where the text names none. */
    Optional<Message> byMechanism(Claim claim) {
        return Optional.ofNullable(mechanism.get(claim.said().source().name().toLowerCase(Locale.ROOT)));
    }

    /** The names by which such a body can stand in a file, and what the trace says of it. */
    private static Map<String, Message> mechanism(Terms terms) {
        Map<String, Message> names = new HashMap<>();
        for (ActorId body : terms.settings().mayAttribute()) {
            Message said = Message.of("trace.actor.by-mechanism", "body", terms.nameOf(body));
            names.put(body.code(), said);
            for (Lang lang : Lang.values()) names.put(terms.nameOf(body).in(lang).toLowerCase(Locale.ROOT), said);
            Optional.ofNullable(terms.actors().get(body))
                .ifPresent(actor -> actor.aliases().forEach(alias -> names.put(alias.toLowerCase(Locale.ROOT), said)));
        }
        return Map.copyOf(names);
    }

    private Settings.Attribution rule() { return terms.settings().attribution(); }

    private boolean stands(Accused.Basis basis) {
        return switch (basis) {
            case SEEN, ACCEPTED, NAMED, BELIEF -> true;
            case CONTROL -> rule().compareTo(Settings.Attribution.CONTROL) >= 0;
            case CAPABILITY -> rule().compareTo(Settings.Attribution.CAPABILITY) >= 0;
            case LABEL -> false;
        };
    }

    private static String basis(Accused.Basis basis) {
        return switch (basis) {
            case SEEN -> "basis.seen";
            case ACCEPTED -> "basis.accepted";
            case NAMED -> "basis.named";
            case CONTROL -> "basis.control";
            case CAPABILITY -> "basis.capability";
            case BELIEF -> "basis.belief";
            case LABEL -> "basis.label";
        };
    }

    /** Who held the place from which it was done; a state (weapons standing somewhere) is done from where it is. */
    private Optional<ActorId> holderOfOrigin(Claim claim) {
        boolean lasts = claim.act().stream().allMatch(a -> a.deed().kind() == Deed.Kind.STATE);
        var spots = claim.from().isEmpty() && lasts ? claim.at() : claim.from();
        Optional<ActorId> common = Optional.empty();
        for (List<Spot> together : spots)
            for (Spot spot : together) {
                Optional<ActorId> here = holders.of(spot, claim.happened());
                if (here.isEmpty() || common.isPresent() && !common.equals(here)) return Optional.empty();
                common = here;
            }
        return common;
    }
}
