package org.hudna.ledger.proof;

/** Told how far a walk through a log has come. */
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (entries, of) -> { };

    /** {@code entries} of {@code of} have been read and agree so far; called after each bundle, with numbers that only grow. */
    void reached(long entries, long of);
}
