package org.hudna.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.claims.Accused.Basis;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** The columns that say who is said to have done it: {@code actor basis called}. */
final class WhoCells {

    private final Names<ActorId> actors;
    private final Remembered<String, List<ActorId>> candidates = new Remembered<>(this::candidates);
    private final Remembered<String, Basis> bases;

    WhoCells(Names<ActorId> actors, Vocabulary words) {
        this.actors = actors;
        this.bases = new Remembered<>(words.bases::read);
    }

    /** An actor that the agreement does not know stays unknown, and what the source called them is kept. */
    Accused accused(RowCells cells) {
        String actor = cells.text(Column.ACTOR);
        String called = cells.text(Column.CALLED);
        if (actor.isEmpty() && called.isEmpty() && !cells.has(Column.BASIS)) return Accused.NOBODY_NAMED;
        List<ActorId> known = cells.read(Column.ACTOR, candidates, List.of());
        Basis usual = actor.isEmpty() && !called.isEmpty() ? Basis.LABEL : Basis.NAMED;
        return new Accused(known, cells.read(Column.BASIS, bases, usual), known.isEmpty() ? words(actor, called) : called);
    }

    private static String words(String actor, String called) {
        if (actor.isEmpty()) return called;
        return called.isEmpty() ? actor : actor + "; " + called;
    }

    /** Where one of several is not known, none of them is: the others alone would be said to be the only ones. */
    private Cell<List<ActorId>> candidates(String cell) {
        List<Message> notes = new ArrayList<>();
        Set<ActorId> found = new TreeSet<>();
        boolean all = true;
        if (Parts.together(cell).size() > 1) return Cell.unread("claims.actors-together", cell);
        for (String name : Parts.alternatives(cell)) {
            Set<ActorId> ids = actors.find(name);
            found.addAll(ids);
            all &= !ids.isEmpty();
            if (ids.isEmpty()) notes.add(unknown(name));
            if (ids.size() > 1) notes.add(Message.of("claims.actor-several", "cell", Quoted.cell(name),
                "candidates", ids.stream().map(ActorId::code).sorted().toList()));
        }
        return new Cell.Says<>(all ? List.copyOf(found) : List.of(), notes);
    }

    private Message unknown(String name) {
        Optional<String> near = actors.near(name);
        return near.isEmpty() ? Message.of("claims.actor-unknown", "cell", Quoted.cell(name))
            : Message.of("claims.actor-near", "cell", Quoted.cell(name), "near", near.get());
    }
}
