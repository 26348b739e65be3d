package org.hudna.app.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.people.May;
import org.hudna.app.people.Verb;
import org.hudna.app.store.Tables;
import org.hudna.ledger.statement.Code;
import org.hudna.ledger.statement.ErasureRequest;
import org.hudna.words.Message;

/**
 * What is to be forgotten, and what must not be: an erasure by three people, one who asks and two who agree; a hold by two. The record itself acts
 * upon these entries.
 */
public final class Keeping {

    private final Desk desk;
    private final Tables tables;

    Keeping(Desk desk, Tables tables) {
        this.desk = desk;
        this.tables = tables;
    }

    /** An erasure or a hold. @param others who approved it, each once, or lifted it */
    public record Matter(Recorded asked, List<Recorded> others) {

        public Matter { others = List.copyOf(others); }

        /** The word that made it so: the last approval that an erasure needs, or the lifting of a hold; empty while one is wanting. */
        public Optional<Recorded> second() { return others.size() < needed() ? Optional.empty() : Optional.of(others.get(needed() - 1)); }

        private int needed() { return asked.entry() instanceof Entry.ErasureAsked ? ErasureRequest.FEWEST_APPROVERS : 1; }

        /** Everybody who had a hand in it. */
        private List<String> hands() { return Stream.concat(Stream.of(asked), others.stream()).map(one -> one.stamp().by()).toList(); }

        private Matter with(Recorded other) {
            boolean counts = second().isEmpty() && !other.stamp().by().equals(asked.stamp().by())
                && others.stream().noneMatch(one -> one.stamp().by().equals(other.stamp().by()));
            if (!counts) return this;
            List<Recorded> all = new ArrayList<>(others);
            all.add(other);
            return new Matter(asked, all);
        }

        /** Its name. */
        public String id() {
            return switch ((Entry.OfTrust) asked.entry()) {
                case Entry.ErasureAsked(String id, var _, var _, var _) -> id;
                case Entry.HoldAsked(String id, var _, var _) -> id;
                case Entry.Looked _, Entry.ErasureApproved _, Entry.HoldLifted _ -> throw new IllegalStateException("not a matter");
            };
        }
    }

    /** All that were ever asked for, in order. */
    public List<Matter> all() {
        Map<String, Matter> matters = new LinkedHashMap<>();
        for (Recorded recorded : tables.trust())
            switch (recorded.entry()) {
                case Entry.ErasureAsked(String id, var _, var _, var _) -> matters.putIfAbsent("e " + id, new Matter(recorded, List.of()));
                case Entry.HoldAsked(String id, var _, var _) -> matters.putIfAbsent("h " + id, new Matter(recorded, List.of()));
                case Entry.ErasureApproved(String id) -> matters.computeIfPresent("e " + id, (_, matter) -> matter.with(recorded));
                case Entry.HoldLifted(String id, var _) -> matters.computeIfPresent("h " + id, (_, matter) -> matter.with(recorded));
                case Entry.Looked _, Entry.OfIntake _, Entry.OfClaims _, Entry.OfLaw _, Entry.OfPeople _, Entry.OfBulletins _, Entry.OfWatch _ -> { }
            }
        return new ArrayList<>(matters.values());
    }

    /** Asks that entries be erased. @param erasure and {@code basis} are codes that stand in the ledger for ever: no names */
    public Done askErasure(String erasure, List<Long> entries, String basis, String why, Acting who) {
        if (entries.isEmpty()) return new Done.Refused(Message.of("room.no-entries"));
        if (!Code.isCode(basis)) return new Done.Refused(Message.of("room.not-a-code", "text", basis));
        return first(Verb.ASK_ERASURE, "e " + erasure, entries, why, new Entry.ErasureAsked(erasure, entries, basis, why.strip()), who);
    }

    /** Agrees to it; never who asked, and nobody twice. With the second who agrees it is done. */
    public Done approveErasure(String erasure, Acting who) {
        return other(Verb.APPROVE_ERASURE, "e " + erasure, new Entry.ErasureApproved(erasure), who);
    }

    /** Entries that must not be erased; where there are none, all. */
    public Done placeHold(String hold, List<Long> entries, String why, Acting who) {
        return first(Verb.PLACE_HOLD, "h " + hold, entries, why, new Entry.HoldAsked(hold, entries, why.strip()), who);
    }

    /** Lifts it; never who placed it. */
    public Done liftHold(String hold, String why, Acting who) {
        if (why.isBlank()) return new Done.Refused(Message.of("room.why"));
        return other(Verb.LIFT_HOLD, "h " + hold, new Entry.HoldLifted(hold, why.strip()), who);
    }

    private Done first(Verb verb, String name, List<Long> entries, String why, Entry entry, Acting who) {
        if (!desk.may(who, verb)) return new Done.Forbidden();
        if (why.isBlank()) return new Done.Refused(Message.of("room.why"));
        if (!Code.isCode(name.substring(2))) return new Done.Refused(Message.of("room.not-a-code", "text", name.substring(2)));
        Optional<Done> before = desk.before(who, entry);
        if (before.isPresent()) return before.get();
        if (find(name).isPresent()) return new Done.Refused(Message.of("room.name-taken"));
        Optional<Long> none = entries.stream().filter(number -> number < 0 || number >= desk.size()).findFirst();
        return none.<Done>map(number -> new Done.Refused(Message.of("room.no-such-entry", "entry", number))).orElseGet(() -> desk.write(who, entry));
    }

    private Done other(Verb verb, String name, Entry entry, Acting who) {
        if (!desk.may(who, verb)) return new Done.Forbidden();
        Optional<Matter> matter = find(name);
        if (matter.isEmpty()) return new Done.Unknown();
        Optional<Done> before = desk.before(who, entry);
        if (before.isPresent()) return before.get();
        if (matter.get().second().isPresent()) return new Done.Refused(Message.of("room.done-already"));
        if (!May.checkSecond(who.viewer(), verb, matter.get().hands())) return new Done.Refused(Message.of("room.second-person"));
        return desk.write(who, entry);
    }

    private Optional<Matter> find(String name) {
        return all().stream().filter(matter -> name.equals((matter.asked().entry() instanceof Entry.HoldAsked ? "h " : "e ") + matter.id()))
            .findFirst();
    }
}
