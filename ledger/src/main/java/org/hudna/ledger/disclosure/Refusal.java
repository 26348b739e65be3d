package org.hudna.ledger.disclosure;

/** Leaves the checking of a token at its first fault; never leaves the package. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final SdFault fault;

    Refusal(SdFault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    SdFault fault() {
        return fault;
    }
}
