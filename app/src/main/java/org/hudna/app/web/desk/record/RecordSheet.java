package org.hudna.app.web.desk.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.words.Message;

/**
 * The record, in words.
 *
 * @param head empty where another node keeps it
 * @param number what was asked for
 * @param entry the one that was asked for
 * @param verdict what is to be said of a file that somebody brought
 */
public record RecordSheet(Optional<HeadRow> head, String number, Optional<EntryRow> entry, Optional<Verdict> verdict, String brought) {

    /** The newest signed head. @param last when the last entry was made */
    public record HeadRow(String origin, long size, String root, long entries, Optional<Instant> last, String checkpoint, Message level,
        boolean isFine, List<WitnessRow> witnesses) {
        public HeadRow { witnesses = List.copyOf(witnesses); }
    }

    /** A witness, and what it did with the newest head. @param at when it signed, by its own clock */
    public record WitnessRow(String name, boolean hasSigned, Optional<Instant> at, List<Message> absence) {
        public WitnessRow { absence = List.copyOf(absence); }
    }

    /** One entry. @param proof empty where there is none such, or none yet */
    public record EntryRow(Message said, Optional<Message> title, Optional<ProofRow> proof) {}

    /** That it stands in the record. @param mayReveal whether whoever looks may ask what it stands for */
    public record ProofRow(long number, Optional<Instant> at, String leaf, int steps, String text, boolean mayReveal) {

        /** With which anybody checks it elsewhere. */
        public String command() {
            return "./hudna ledger verify entry-" + number + ".tlog-proof --policy record.policy --entry entry-" + number + ".reveal";
        }
    }

    /** What became of checking a file. */
    public record Verdict(Message said, boolean isFine, List<Message> reasons) {
        public Verdict { reasons = List.copyOf(reasons); }
    }
}
