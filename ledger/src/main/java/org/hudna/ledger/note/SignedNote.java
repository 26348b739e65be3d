package org.hudna.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text and the lines of those who say to have signed it; that they did, nobody has checked yet.
 *
 * <p>Each note has one sequence of bytes and each sequence at most one note. c2sp.org/signed-note, section Format.
 *
 * @param text what is signed, with its final newline and without the blank line that follows; no character below U+0020 but newlines
 * @param signatures at least one, at most {@link #MOST_SIGNATURES}, in the order of their lines
 */
public record SignedNote(String text, List<SignatureLine> signatures) {
    /** Largest note we read, in bytes. The specification asks for some limit; a hundred post-quantum signatures fit. */
    public static final int MOST_BYTES = 1 << 20;
    /** Most signature lines we read. The specification asks for some limit, not below 16. */
    public static final int MOST_SIGNATURES = 128;

    public SignedNote {
        if (!isText(text)) throw new IllegalArgumentException("not the text of a note");
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES)
            throw new IllegalArgumentException("a note has 1 to " + MOST_SIGNATURES + " signatures, not " + signatures.size());
    }

    /** Reads the bytes of a whole note. */
    public static NoteRead read(byte[] bytes) {
        return NoteReader.note(bytes);
    }

    /** Whether {@code text} can be signed: it ends in a newline, and has a UTF-8 form without control characters but newlines. */
    public static boolean isText(String text) {
        return text.endsWith("\n") && text.codePoints().allMatch(SignedNote::mayStand);
    }

    /** The text as it is signed. */
    public byte[] signedBytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The whole note, as it is stored and sent. */
    public byte[] bytes() {
        StringBuilder whole = new StringBuilder(text).append('\n');
        for (SignatureLine line : signatures) whole.append(line.text()).append('\n');
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The lines that say to be by {@code key}. */
    public List<SignatureLine> by(VerifierKey key) {
        return signatures.stream().filter(key::isNamedBy).toList();
    }

    /** The same text, with those of {@code more} below whose key has no line yet: the first line of a key stays. */
    public SignedNote with(List<SignatureLine> more) {
        List<SignatureLine> lines = new ArrayList<>(signatures);
        for (SignatureLine line : more)
            if (lines.stream().noneMatch(line::isBySameKeyAs)) lines.add(line);
        return new SignedNote(text, lines);
    }

    private static boolean mayStand(int character) {
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return (character >= ' ' || character == '\n') && !half;
    }
}
