package org.hudna.app.room;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Journal;
import org.hudna.app.people.Verb;
import org.hudna.app.store.Tables;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.issue.Bulletin;
import org.hudna.bulletin.issue.Days;
import org.hudna.bulletin.issue.Readers;
import org.hudna.terms.Terms;
import org.hudna.where.Gazetteer;
import org.hudna.words.Message;

/** What goes out: bulletins, which are functions of what was known at their cut-off, and the entries that say that they went out. */
public final class Publishing {

    private final Desk desk;
    private final Tables tables;
    private final Bulletins bulletins;

    Publishing(Desk desk, Tables tables, Derivation derivation) {
        this.desk = desk;
        this.tables = tables;
        this.bulletins = new Bulletins(tables, derivation);
    }

    /** All that went out, in order. */
    public List<Issue> all() { return tables.bulletins().stream().flatMap(recorded -> Issue.of(recorded).stream()).toList(); }

    /** The one of this number. */
    public Optional<Issue> find(long number) { return all().stream().filter(issue -> issue.number() == number).findFirst(); }

    /** The last one of the same days that went out before {@code issue} in this edition: what it is compared to. */
    public Optional<Issue> before(Issue issue, Edition edition) {
        return all().stream().filter(one -> one.number() < issue.number() && one.days().equals(issue.days()) && one.editions().contains(edition))
            .max(Comparator.comparingLong(Issue::number));
    }

    /** The first one that corrects it. */
    public Optional<Issue> correctionOf(Issue issue) {
        return all().stream().filter(one -> one.corrects().equals(Optional.of(issue.number()))).findFirst();
    }

    /** The number of the last entry that is known by now: the cut-off of what goes out now. */
    public long cutOff() { return tables.applied(); }

    /** The agreement's zone, as it stood then; UTC where there was none. */
    public ZoneId zone(long cutOff) { return bulletins.zone(cutOff); }

    /** The agreement as it stood then. */
    public Optional<Terms> terms(long cutOff) { return bulletins.terms(cutOff); }

    /** Places as they stood then. */
    public Gazetteer places(long cutOff) { return bulletins.places(cutOff); }

    /** When the cut-off was; now where there is no entry yet. */
    public Instant at(long cutOff) { return bulletins.at(cutOff).orElse(desk.now()); }

    /** What goes out unless somebody wants other days: the day that had ended. */
    public Days usual(long cutOff) { return Days.endedBy(at(cutOff), zone(cutOff)); }

    /** What an edition sees of a period as it was known then. */
    public Bulletin bulletin(Edition edition, Days days, long cutOff) { return bulletins.bulletin(edition, days, cutOff, at(cutOff)); }

    /**
     * What is to go out.
     *
     * @param corrects the number of the last one of the same days; empty for the first
     * @param why what is corrected
     */
    public record Wanted(Days days, Set<Edition> editions, long cutOff, Optional<Long> corrects, String why) {
        public Wanted { editions = Set.copyOf(editions); }
    }

    /** Publishes it; the same days as of the same cut-off in the same editions are one bulletin, however often they are sent. */
    public Done publish(Wanted wanted, Acting who) {
        if (!desk.may(who, Verb.PUBLISH_BULLETIN)) return new Done.Forbidden();
        desk.catchUp();
        List<Issue> all = all();
        Optional<Issue> same = all.stream().filter(one -> one.days().equals(wanted.days()) && one.cutOff() == wanted.cutOff()
            && one.editions().equals(wanted.editions())).findFirst();
        if (same.isPresent()) return new Done.Yes(List.of(same.get().entry()));
        Optional<Message> wrong = wrong(wanted, who).or(() -> unfit(wanted, all));
        if (wrong.isPresent()) return new Done.Refused(wrong.get());
        long number = all.size() + 1L;
        Journal.Answer answer = desk.once(who, "published." + number,
            new Entry.BulletinPublished(number, wanted.days().first().toString(), wanted.days().last().toString(),
            wanted.editions(), wanted.cutOff(), wanted.corrects(), wanted.corrects().isPresent() ? wanted.why().strip() : ""));
        return switch (answer) {
            case Journal.Answer.New(var recorded) -> known(recorded.index());
            case Journal.Answer.Held(long index) -> known(index);
            case Journal.Answer.KeyTaken _ -> new Done.Refused(Message.of("room.others-first"));
        };
    }

    private Done known(long index) {
        desk.settle(index);
        return new Done.Yes(List.of(index));
    }

    private Optional<Message> wrong(Wanted wanted, Acting who) {
        if (wanted.editions().isEmpty()) return Optional.of(Message.of("room.bulletin-for-nobody"));
        if (!Readers.of(who.viewer().edition()).containsAll(wanted.editions())) return Optional.of(Message.of("room.bulletin-wider"));
        if (wanted.cutOff() < 0 || wanted.cutOff() > tables.applied()) return Optional.of(Message.of("room.bulletin-cut-off"));
        return wanted.days().isOver(at(wanted.cutOff()), zone(wanted.cutOff())) ? Optional.empty()
            : Optional.of(Message.of("room.bulletin-not-over"));
    }

    private static Optional<Message> unfit(Wanted wanted, List<Issue> all) {
        Optional<Issue> last = all.stream().filter(one -> one.days().equals(wanted.days())).max(Comparator.comparingLong(Issue::number));
        if (!last.map(Issue::number).equals(wanted.corrects()))
            return Optional.of(last.map(one -> Message.of("room.bulletin-there", "number", one.number())).orElse(Message.of("room.bulletin-none")));
        return wanted.corrects().isPresent() && wanted.why().isBlank() ? Optional.of(Message.of("room.bulletin-why")) : Optional.empty();
    }
}
