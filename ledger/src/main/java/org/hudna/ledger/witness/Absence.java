package org.hudna.ledger.witness;

/** Why a witness's cosignature is missing, as it is remembered. */
public enum Absence {
    /** See {@link Asked.Ahead}. */
    AHEAD,
    /** See {@link Asked.ForkClaimed}. */
    FORK_CLAIMED,
    /** See {@link Asked.DoesNotKnowUs}. */
    DOES_NOT_KNOW_US,
    /** See {@link Asked.Refused}. */
    REFUSED,
    /** See {@link Silence#TIMEOUT}. */
    TIMEOUT,
    /** See {@link Silence#UNREACHABLE}. */
    UNREACHABLE,
    /** See {@link Silence#CUT_OFF}. */
    CUT_OFF,
    /** See {@link Silence#SERVER_ERROR}. */
    SERVER_ERROR,
    /** See {@link Silence#BUSY}. */
    BUSY,
    /** See {@link Silence#NO_ADDRESS}. */
    NO_ADDRESS,
    /** See {@link Silence#INTERRUPTED}. */
    INTERRUPTED,
    /** See {@link Asked.BadAnswer}. */
    BAD_ANSWER,
    /** Another key of the same witness signed, and this one did not. */
    NOT_WITH_THIS_KEY;

    static Absence of(Asked asked) {
        return switch (asked) {
            case Asked.Cosigned _ -> NOT_WITH_THIS_KEY;
            case Asked.Ahead _ -> AHEAD;
            case Asked.ForkClaimed _ -> FORK_CLAIMED;
            case Asked.DoesNotKnowUs _ -> DOES_NOT_KNOW_US;
            case Asked.Refused _ -> REFUSED;
            case Asked.BadAnswer _ -> BAD_ANSWER;
            case Asked.Silent(Silence why) -> switch (why) {
                case TIMEOUT -> TIMEOUT;
                case UNREACHABLE -> UNREACHABLE;
                case CUT_OFF -> CUT_OFF;
                case SERVER_ERROR -> SERVER_ERROR;
                case BUSY -> BUSY;
                case NO_ADDRESS -> NO_ADDRESS;
                case INTERRUPTED -> INTERRUPTED;
            };
        };
    }
}
