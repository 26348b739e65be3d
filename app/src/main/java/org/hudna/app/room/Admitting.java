package org.hudna.app.room;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.people.Accounts;
import org.hudna.app.people.Decided;
import org.hudna.app.people.People;
import org.hudna.app.people.Secret;
import org.hudna.words.Message;

/** Who may come in: accounts as they stand, and what is done to them. Any number of threads. */
public final class Admitting implements Following.Follower {

    private final Desk desk;
    private final Accounts accounts;
    private final AtomicReference<People> now;

    /** @param people all that was said of people before anything is followed */
    Admitting(Desk desk, Accounts accounts, List<Recorded> people) {
        this.desk = desk;
        this.accounts = accounts;
        People known = People.NOBODY;
        for (Recorded recorded : people) known = known.after(recorded);
        this.now = new AtomicReference<>(known);
    }

    @Override public void follow(List<Recorded> entries) {
        for (Recorded recorded : entries) if (recorded.entry() instanceof Entry.OfPeople) now.updateAndGet(people -> people.after(recorded));
    }

    /** Accounts as they stand. */
    public People people() { return now.get(); }

    /** What decides; it writes nothing. */
    public Accounts accounts() { return accounts; }

    /** What became of something that was decided. */
    public sealed interface Admitted {

        /**
         * It is durable and counts.
         *
         * @param shownOnce what opens a link or is a token; kept nowhere
         */
        record Yes(long entry, Optional<Secret> shownOnce) implements Admitted {}

        /** It is not so, and why. */
        record No(Done why) implements Admitted {}
    }

    /** Writes what was decided. Of two who come at once the first counts, and the other is told. */
    public Admitted write(Decided decided, Acting who) {
        return switch (decided) {
            case Decided.No(Message why) -> new Admitted.No(new Done.Refused(why));
            case Decided.Yes(Entry.OfPeople entry, Optional<Secret> shownOnce) -> switch (desk.write(who, entry)) {
                case Done.Yes(List<Long> indexes) -> counted(indexes.getFirst(), shownOnce);
                case Done otherwise -> new Admitted.No(otherwise);
            };
        };
    }

    /** As long as it is not known whether an entry counts, nobody is let in by it. */
    private Admitted counted(long index, Optional<Secret> shownOnce) {
        if (!desk.isKnown(index)) return new Admitted.No(new Done.Refused(Message.of("room.not-known-yet")));
        return people().isVoid(index) ? new Admitted.No(new Done.Refused(Message.of("room.others-first"))) : new Admitted.Yes(index, shownOnce);
    }
}
