package org.hudna.ledger.note;

/** What became of a private key that we were given to sign with. */
public sealed interface SignerRead {
    /** Ready to sign. */
    record Read(SignerKey key) implements SignerRead {}

    /** Not taken. */
    record Refused(KeyFault fault) implements SignerRead {}
}
