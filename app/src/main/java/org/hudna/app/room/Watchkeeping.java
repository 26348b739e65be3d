package org.hudna.app.room;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.hudna.app.journal.Entry;
import org.hudna.app.people.May;
import org.hudna.app.people.Verb;
import org.hudna.app.store.Handover;
import org.hudna.app.store.LineState;
import org.hudna.app.store.Tables;
import org.hudna.terms.ActorSet;
import org.hudna.terms.Binding;
import org.hudna.terms.Terms;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** Who has the watch: it is handed over with a note, taken by a named person, and while it lasts the parties' lines are tried. */
public final class Watchkeeping {

    /** Two checks in a day of work, as missions do them. */
    static final Duration USUAL = Duration.ofHours(6);
    private static final int MOST_LETTERS = 20_000;

    private final Desk desk;
    private final Tables tables;
    private final Derivation derivation;
    private final Admitting admitting;
    private final Duration interval;

    Watchkeeping(Desk desk, Tables tables, Derivation derivation, Admitting admitting, Duration interval) {
        this.desk = desk;
        this.tables = tables;
        this.derivation = derivation;
        this.admitting = admitting;
        this.interval = interval;
    }

    /** After how long without trying it a party's line is due. */
    public Duration interval() { return interval; }

    /**
     * A party that the agreement binds now, and how its lines stand.
     *
     * @param due when the next check is due; empty where none was ever made, so that it is due now
     */
    public record PartyLine(LineState state, Optional<Instant> due) {

        public boolean isDue(Instant now) { return due.filter(it -> it.isAfter(now)).isEmpty(); }
    }

    /** Of every party that is bound now; where a set is bound, of each of its members, and of the set itself where no member is known. */
    public List<PartyLine> lines() {
        Optional<Terms> terms = derivation.laws(tables.asOf(Tables.NOW)).terms();
        List<ActorId> bound = terms.map(known -> List.copyOf(bound(known, desk.now()))).orElse(List.of());
        return tables.lines(bound).stream().map(state -> new PartyLine(state, state.last().map(check -> check.stamp().at().plus(interval)))).toList();
    }

    private static SequencedSet<ActorId> bound(Terms terms, Instant at) {
        SequencedSet<ActorId> all = new LinkedHashSet<>();
        for (Binding binding : terms.bindings())
            if (binding.is() == Binding.Is.BOUND && binding.period().has(at)) add(terms, binding.who(), at, all, new LinkedHashSet<>());
        return all;
    }

    private static void add(Terms terms, ActorId who, Instant at, SequencedSet<ActorId> all, SequencedSet<ActorId> above) {
        ActorSet set = terms.sets().get(who);
        List<ActorId> members = set == null ? List.of() : set.members().stream().filter(member -> member.period().has(at))
            .map(ActorSet.Member::who).toList();
        if (members.isEmpty()) all.add(who);
        else if (above.add(who)) for (ActorId member : members) add(terms, member, at, all, above);
    }

    /** Somebody tried a line of a party, and says what came of it. */
    public Done checkLine(Entry.LineChecked check, Acting who) {
        if (!desk.may(who, Verb.CHECK_LINE)) return new Done.Forbidden();
        if (lines().stream().noneMatch(line -> line.state().party().equals(check.party())))
            return new Done.Refused(Message.of("room.no-line", "party", check.party().code()));
        return tooLong(check.note())
            .orElseGet(() -> desk.write(who, new Entry.LineChecked(check.party(), check.line(), check.answered(), check.note().strip())));
    }

    /** Gives the watch to the next. @param to the name-code of whoever is to take it; empty for whoever comes */
    public Done handOver(Optional<String> to, String note, Acting who) {
        if (!desk.may(who, Verb.HAND_OVER)) return new Done.Forbidden();
        if (note.isBlank()) return new Done.Refused(Message.of("room.handover-empty"));
        if (to.filter(next -> next.equals(who.by()) || !takes(next)).isPresent())
            return new Done.Refused(Message.of("room.handover-nobody", "person", to.get()));
        return tooLong(note).orElseGet(() -> desk.write(who, new Entry.WatchHandedOver(to, note.strip())));
    }

    private boolean takes(String person) {
        return admitting.people().find(person).filter(it -> it.isActive() && May.check(it.viewer(), Verb.HAND_OVER)).isPresent();
    }

    private static Optional<Done> tooLong(String note) {
        return note.length() > MOST_LETTERS ? Optional.of(new Done.Refused(Message.of("room.note-long", "n", MOST_LETTERS))) : Optional.empty();
    }

    /**
     * Takes the watch: whoever takes it has read the note. Never who gave it; and once. Whom it was meant for is a wish: at three in the morning
     * somebody else may have come.
     *
     * @param handover the number of the entry by which it was handed over
     */
    public Done take(long handover, Acting who) {
        if (!desk.may(who, Verb.HAND_OVER)) return new Done.Forbidden();
        Optional<Handover> given = tables.handover(handover);
        if (given.isEmpty()) return new Done.Unknown();
        Entry.WatchTaken entry = new Entry.WatchTaken(handover);
        Optional<Done> before = desk.before(who, entry);
        if (before.isPresent()) return before.get();
        if (given.get().taken().isPresent()) return new Done.Refused(Message.of("room.watch-taken", "by", given.get().taken().get().stamp().by()));
        if (given.get().given().stamp().by().equals(who.by())) return new Done.Refused(Message.of("room.own-handover"));
        return desk.write(who, entry);
    }
}
