package org.hudna.assessment;

import java.util.List;
import java.util.Optional;
import org.hudna.claims.Accused;
import org.hudna.claims.Claim;
import org.hudna.deeds.Deed;
import org.hudna.terms.Settings;
import org.hudna.terms.Terms;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/**
 * Who may be taken to have done it: the source's own word, as far as the agreement's rule lets its ground stand.
 *
 * <p>A label ("terrorists") never identifies anybody. Holding the place from which it was done does only where the agreement says so.
 */
final class Attribution {

    private final Terms terms;
    private final Holders holders;

    Attribution(Terms terms, Holders holders) {
        this.terms = terms;
        this.holders = holders;
    }

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
            : Suspects.unknown(Message.of("trace.actor.label", "called", accused.called()), Message.of("missing.actor-called", "called", accused.called()));
    }

    private Suspects named(Accused accused) {
        Message candidates = Message.of("trace.actor.named", "actors", Sayings.actors(terms, accused.candidates()), "basis", Message.of(basis(accused.basis())));
        if (stands(accused.basis())) return Suspects.named(accused.candidates(), candidates);
        return Suspects.unknown(Message.of("trace.actor.basis-too-weak", "actors", Sayings.actors(terms, accused.candidates()), "basis",
            Message.of(basis(accused.basis()))), Message.of("missing.actor-basis", "actors", Sayings.actors(terms, accused.candidates())));
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
        List<Optional<ActorId>> held = spots.stream().flatMap(List::stream).map(s -> holders.of(s, claim.happened())).distinct().toList();
        return held.size() == 1 ? held.getFirst() : Optional.empty();
    }
}
