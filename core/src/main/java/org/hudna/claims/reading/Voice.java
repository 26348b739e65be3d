package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.reading.Actor.Sort;
import org.hudna.claims.reading.Memory.Known;

/**
 * Somebody, by the words of a sentence and by an earlier mention.
 *
 * @param evidence the words here
 * @param sort what he, she or it is
 * @param called the name, or the words where there is none
 * @param role a code; empty where none is known
 * @param body code of the body; empty where none is known
 * @param country ISO 3166 code; empty where none is known
 * @param through the earlier mention
 */
record Voice(Evidence evidence, Sort sort, String called, String role, String body, String country, Optional<Evidence> through) {

    static Voice of(Actor actor, Memory memory, String text) {
        Optional<Known> known = memory.understood(actor, text).or(() -> memory.seen(actor));
        Evidence own = actor.name().orElse(actor.evidence());
        String called = known.flatMap(Known::nameAt).filter(_ -> actor.name().isEmpty() || isLonger(known.get(), actor)).map(at -> at.in(text))
            .orElse(own.in(text));
        String role = known.map(Known::role).filter(it -> !it.isEmpty()).orElse(actor.role());
        String body = !actor.bodyCode().isEmpty() ? actor.bodyCode() : actor.sort() == Sort.BODY ? known.map(Known::role).orElse(actor.role())
            : known.map(Known::bodyCode).orElse("");
        String country = !actor.country().isEmpty() ? actor.country() : known.map(Known::country)
            .orElseGet(() -> memory.countryOfBody(actor.bodyCode()));
        return new Voice(actor.evidence(), actor.sort(), called, role, body, country, known.map(Known::evidence)
            .filter(it -> !it.equals(actor.evidence())));
    }

    private static boolean isLonger(Known known, Actor actor) {
        Evidence before = known.nameAt().orElseThrow();
        Evidence here = actor.name().orElseThrow();
        return before.to() - before.from() > here.to() - here.from();
    }

    /** Nobody is named here: the one who spoke last, as the verb has it. */
    static Voice continuing(Evidence verb, Known known, String text) {
        String called = known.nameAt().or(known::body).orElse(known.evidence()).in(text);
        return new Voice(verb, known.sort(), called, known.role(), known.bodyCode(), known.country(), Optional.of(known.evidence()));
    }

    /** A capital or country in whose name something is said. */
    static Voice country(Evidence words, String country, String text) {
        return new Voice(words, Sort.BODY, words.in(text), "state", "", country, Optional.empty());
    }

    static Voice named(Evidence name, String text) { return new Voice(name, Sort.PERSON, name.in(text), "", "", "", Optional.empty()); }

    Known known() { return new Known(evidence, sort, role, List.of(), Optional.empty(), Optional.empty(), body, country); }

    List<Field> fields(Slot slot) {
        List<Field> fields = new ArrayList<>(4);
        fields.add(new Field(slot, new Value.Words(called), evidence, through));
        if (slot != Slot.SPEAKER) return fields;
        if (!role.isEmpty()) fields.add(new Field(Slot.ROLE, new Value.Code(role), evidence, through));
        if (!body.isEmpty()) fields.add(new Field(Slot.ORGANISATION, new Value.Code(body), evidence, through));
        if (!country.isEmpty()) fields.add(new Field(Slot.COUNTRY, new Value.Code(country), evidence, through));
        return fields;
    }

    boolean isUnderstood() { return through.isPresent(); }
}
