package org.hudna.ledger.note;

/** What became of bytes that were said to be a signed note. */
public sealed interface NoteRead {
    /** Well formed. Nothing is verified: until a trusted key's signature is, the text MUST be ignored. */
    record Read(SignedNote note) implements NoteRead {}

    /** Not a note; {@code line} is where it shows first, counted from 1. */
    record Malformed(NoteFault fault, int line) implements NoteRead {}
}
