package org.hudna.app.journal;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hudna.words.Message;

/**
 * How far the record has come to what its entries of trust ask.
 *
 * @param erased numbers of the entries that are erased now, whether by this time or before: what they wrote is to be forgotten everywhere
 * @param refused why others are not
 */
public record Settled(SortedSet<Long> erased, List<Message> refused) {
    public Settled {
        erased = Collections.unmodifiableSortedSet(new TreeSet<>(erased));
        refused = List.copyOf(refused);
    }
}
