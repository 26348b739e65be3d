package org.hudna.ledger.cli;

/** How a command ended. */
enum Outcome {
    /** It holds, or it is done. */
    HOLDS(0),
    /** It does not hold, or it was refused. */
    FAILS(1),
    /** The call was not understood. */
    CALLED_WRONGLY(2),
    /** It could not be found out. */
    UNKNOWN(3),
    /** A fault in this program; 70 is EX_SOFTWARE of sysexits.h. */
    OUR_FAULT(70);

    private final int exit;

    Outcome(int exit) {
        this.exit = exit;
    }

    /** The process's exit code. */
    int exit() {
        return exit;
    }
}
