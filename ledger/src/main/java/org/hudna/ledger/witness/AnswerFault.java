package org.hudna.ledger.witness;

/** What is wrong with an answer that a witness must not give. */
public enum AnswerFault {
    /** More than {@link WitnessClient#MOST_ANSWER_BYTES}. */
    TOO_LARGE,
    /** Not signature lines, where a cosignature should stand. */
    NOT_LINES,
    /** No line is by a key that we know as this witness's. */
    NO_KNOWN_KEY,
    /** A line says to be by its key and is not: nothing of the answer is taken. */
    BAD_SIGNATURE,
    /** A cosignature states no time. */
    NO_TIME,
    /** In a conflict, not a size. */
    NOT_A_SIZE,
    /** It names a size, and another one when asked from there, and so on. */
    NO_PROGRESS
}
