package org.hudna.ledger.statement;

/** Leaves the reading of a text at its first fault; never leaves the package. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final TextFault fault;

    Unreadable(TextFault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    TextFault fault() {
        return fault;
    }
}
