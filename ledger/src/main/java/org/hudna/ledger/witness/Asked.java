package org.hudna.ledger.witness;

import java.time.Instant;
import java.util.List;
import org.hudna.ledger.note.SignatureLine;

/** What became of asking one witness for a cosignature. */
public sealed interface Asked {
    /**
     * Every line is by a key of this witness and verified.
     *
     * @param at the latest time that it states, by its own clock, in whole seconds
     * @param clockAhead whether that is more than {@link WitnessClient#MOST_AHEAD} ahead of our clock: one of the two clocks is wrong
     */
    record Cosigned(List<SignatureLine> lines, Instant at, boolean clockAhead) implements Asked {
        public Cosigned { lines = List.copyOf(lines); }
    }

    /** It says that it cosigned a larger tree of ours, of {@code size} leaves: where that is so, we have lost entries. */
    record Ahead(long size) implements Asked {}

    /** It says that our tree does not continue the one it cosigned, by status 422, or 409 without a size. To be looked at by a person, at once. */
    record ForkClaimed(int status) implements Asked {}

    /** It does not know our log, or not the key that we sign with: status 404 or 403. */
    record DoesNotKnowUs(int status) implements Asked {}

    /** Any other status. */
    record Refused(int status) implements Asked {}

    /** No answer. */
    record Silent(Silence why) implements Asked {}

    /** An answer that it must not give. Nothing of it was taken. */
    record BadAnswer(AnswerFault fault) implements Asked {}
}
