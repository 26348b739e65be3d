package org.hudna.app.search;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.hudna.bulletin.Card;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;
import org.hudna.intake.Channel;
import org.hudna.intake.ReportId;

/** Where the index learns what there is: the tables. Called by one thread at a time. */
public interface Feed {

    /** The last entry of the journal that is in what this hands out; -1 where there is none. */
    long applied();

    /**
     * Hands out each version of an incident that began or ended after {@code after} and not after {@code upTo}, as it stands after {@code upTo}, in
     * any order, each once. Ended versions are handed out as well: they stay findable as of then.
     */
    void versions(long after, long upTo, Consumer<Version> each);

    /** Hands out all versions of one incident, ended ones too; none where it was erased. */
    void versions(EventId incident, Consumer<Version> each);

    /**
     * Hands out each report that came or changed its state after {@code after} and not after {@code upTo}, each once, as it stands after
     * {@code upTo}.
     */
    void reports(long after, long upTo, Consumer<Text> each);

    /**
     * An incident between two entries of the journal.
     *
     * @param claims all of it then; what of their words each edition finds is decided here, by {@code Sight}
     * @param since the entry that made it so
     * @param until the entry that ended it; {@link Long#MAX_VALUE} where it stands
     */
    record Version(Card card, List<Claim> claims, long since, long until) {
        public Version {
            claims = List.copyOf(claims);
            if (since < 0 || until <= since) throw new IllegalArgumentException("a version from " + since + " until " + until);
        }

        /** The same before it was ended. */
        Version standing() { return new Version(card, claims, since, Long.MAX_VALUE); }

        boolean stands() { return until == Long.MAX_VALUE; }
    }

    /**
     * A report's words.
     *
     * @param entry that brought it
     * @param state a code, such as {@code waiting}
     * @param text what can be read of it; empty where nothing can
     */
    record Text(ReportId id, long entry, Channel channel, Instant receivedAt, String state, String text) {}
}
