package org.hudna.ledger.writer;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.tree.Head;

/** Why a log does not start. In each case to go on would risk a second history, or would hide that entries are lost. */
public sealed interface Refusal {
    /** The sequence holds fewer entries than were signed: the last {@code signed.size() - held} are lost. */
    record TailLost(long held, Head signed) implements Refusal {
    }

    /** The files show a head that the lock store does not know: the lock store was lost, or brought back from a backup. */
    record LockBehind(Head files, Optional<Head> locked) implements Refusal {
    }

    /** Entries are there and no head was ever locked: the lock store belongs to another log, or was lost. */
    record LockMissing(long held) implements Refusal {
    }

    /** Files and lock store have the same size and different roots. */
    record Forked(Head files, Head locked) implements Refusal {
    }

    /** The entries in the sequence do not give the root that was signed: they are other entries. */
    record OtherEntries(Head signed, Head computed) implements Refusal {
    }

    /** A file of the log is absent or not what it was: {@code path}. */
    record FileDamaged(String path) implements Refusal {
    }

    /** The checkpoint in the files is not signed by this log's keys, or is not a checkpoint. */
    record CheckpointNotOurs() implements Refusal {
    }

    /**
     * Witnesses have cosigned more than is held: this is an old backup. {@code evidence} is a larger checkpoint with this log's own signature, where
     * one was shown.
     */
    record WitnessesAhead(Head held, Map<String, Long> ahead, Optional<SignedCheckpoint> evidence) implements Refusal {
        public WitnessesAhead {
            ahead = Map.copyOf(ahead);
        }
    }

    /** Witnesses have cosigned another root for this size. */
    record WitnessesForked(Head held, Map<String, Long> witnesses) implements Refusal {
        public WitnessesForked {
            witnesses = Map.copyOf(witnesses);
        }
    }

    /** The clock is behind the last signed head. */
    record ClockBehind(Instant last, Instant now) implements Refusal {
    }
}
