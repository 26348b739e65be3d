package org.hudna.ledger.witness;

/** Why a witness did not answer. None of these says anything about our log. */
public enum Silence {
    /** No whole answer within the time that it was given. */
    TIMEOUT,
    /** No connection could be made. */
    UNREACHABLE,
    /** The connection broke before the answer was whole. */
    CUT_OFF,
    /** A status of 500 or above. */
    SERVER_ERROR,
    /** Status 429: it is asked too often. */
    BUSY,
    /** The policy has no address for it, or one that is not HTTP. */
    NO_ADDRESS,
    /** We were told to stop while we waited. */
    INTERRUPTED
}
