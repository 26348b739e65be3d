package org.hudna.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One line under a note: who says to have signed, and the signature.
 *
 * <p>c2sp.org/signed-note, section Format. Two are equal when name, id and bytes are.
 *
 * @param name who
 * @param keyId which key, see {@link VerifierKey#id}
 * @param signature what follows the key id: at least one byte, of a form that only the key's type tells. Copied in and out.
 */
public record SignatureLine(KeyName name, int keyId, byte[] signature) {
    /** Em dash and space. */
    static final String PREFIX = "\u2014 ";

    public SignatureLine {
        if (signature.length == 0) throw new IllegalArgumentException("an empty signature by " + name);
        signature = signature.clone();
    }

    @Override public byte[] signature() {
        return signature.clone();
    }

    /** The line, without its newline. */
    public String text() {
        byte[] identified = ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(keyId).put(signature).array();
        return PREFIX + name + " " + StrictBase64.write(identified);
    }

    /** Whether both say to be by the same key. */
    public boolean isBySameKeyAs(SignatureLine other) {
        return keyId == other.keyId && name.equals(other.name);
    }

    /** Reads signature lines that stand alone, as a witness answers them: c2sp.org/tlog-witness, section add-checkpoint. At least one. */
    public static LinesRead read(byte[] lines) {
        return NoteReader.lines(lines);
    }

    /** The lines as bytes, each with its newline. */
    public static byte[] bytes(Iterable<SignatureLine> lines) {
        StringBuilder text = new StringBuilder();
        for (SignatureLine line : lines) text.append(line.text()).append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override public boolean equals(Object other) {
        return other instanceof SignatureLine that && isBySameKeyAs(that) && Arrays.equals(signature, that.signature);
    }

    @Override public int hashCode() {
        return 31 * keyId + Arrays.hashCode(signature);
    }

    @Override public String toString() {
        return text();
    }
}
