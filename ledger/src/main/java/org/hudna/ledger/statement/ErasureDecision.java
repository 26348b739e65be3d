package org.hudna.ledger.statement;

import java.util.List;

/** Whether a record may be erased. */
public sealed interface ErasureDecision {
    /** It may: append this, durable, and destroy the secret only then. */
    record Granted(Erasure erasure) implements ErasureDecision {}

    /** It was erased before; nothing is to be done but what {@link Leftovers#toDestroy} says. */
    record RefusedAlreadyErased(Erasure before) implements ErasureDecision {}

    /** These holds stand over it; there is at least one. */
    record RefusedUnderHold(List<HoldPlaced> holds) implements ErasureDecision {
        public RefusedUnderHold {
            holds = List.copyOf(holds);
        }
    }

    /** Fewer distinct approvers, not counting the one who asked, than {@link ErasureRequest#FEWEST_APPROVERS}. */
    record RefusedApprovers(int distinctOthers) implements ErasureDecision {}

    /** The log holds no such commitment at that index: a hold by index and a secret by commitment would not mean the same record. */
    record RefusedNotThatRecord() implements ErasureDecision {}

    /** The record is an act: holds and erasures stay. */
    record RefusedAct() implements ErasureDecision {}
}
