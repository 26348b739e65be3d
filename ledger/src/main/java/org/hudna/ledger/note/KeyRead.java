package org.hudna.ledger.note;

/** What became of a public key that someone handed us. */
public sealed interface KeyRead {
    /** Well formed and safe to check signatures with; whether to trust its owner is another question. */
    record Read(VerifierKey key) implements KeyRead {}

    /** Not taken. */
    record Refused(KeyFault fault) implements KeyRead {}
}
