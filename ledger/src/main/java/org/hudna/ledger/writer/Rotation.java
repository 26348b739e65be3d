package org.hudna.ledger.writer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hudna.ledger.note.Decimal;
import org.hudna.ledger.note.KeyRead;
import org.hudna.ledger.note.NoteRead;
import org.hudna.ledger.note.SignatureLine;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignedNote;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.VerifierKey;

/**
 * That a log takes a new key: stated by the old one and accepted by the new one, and an entry of the log itself. From then on its checkpoints carry
 * both signatures, until every party has the new key in its policy and the old one is retired. SPEC.md, section Key rotation.
 *
 * <p>The entry is the byte 0x02 and a signed note (c2sp.org/signed-note) whose text has five lines: {@code hudna/rotation/v1}, the origin, the old
 * key, the new key, and the size of the log when it was made.
 *
 * @param origin the log's, and the name of both keys
 * @param old an Ed25519 key of the log
 * @param next another Ed25519 key under the same name
 * @param size entries before this one
 */
public record Rotation(String origin, VerifierKey old, VerifierKey next, long size) {
    private static final byte ROTATION = 0x02;
    private static final String HEADER = "hudna/rotation/v1";
    private static final int LINES = 5;

    public Rotation {
        if (old.equals(next)) throw new IllegalArgumentException("the new key is the old one");
        for (VerifierKey key : List.of(old, next))
            if (key.type() != SignatureType.ED25519 || !key.name().text().equals(origin))
                throw new IllegalArgumentException("not an Ed25519 key of " + origin);
    }

    private String text() {
        return String.join("\n", HEADER, origin, old.text(), next.text(), Long.toString(size)) + "\n";
    }

    /** The entry that states it, signed by both keys. */
    public static byte[] entry(SignerKey old, SignerKey next, long size) {
        var rotation = new Rotation(old.name().text(), old.verifier(), next.verifier(), size);
        byte[] text = rotation.text().getBytes(StandardCharsets.UTF_8);
        List<SignatureLine> lines = List.of(old.line(old.sign(text)), next.line(next.sign(text)));
        var entry = new ByteArrayOutputStream();
        entry.write(ROTATION);
        entry.writeBytes(new SignedNote(rotation.text(), lines).bytes());
        return entry.toByteArray();
    }

    /** The rotation that an entry states; nothing where it is another entry, or not signed by both keys. */
    public static Optional<Rotation> inEntry(byte[] entry) {
        if (entry.length == 0 || entry[0] != ROTATION) return Optional.empty();
        return switch (SignedNote.read(Arrays.copyOfRange(entry, 1, entry.length))) {
            case NoteRead.Read(SignedNote note) -> read(note);
            case NoteRead.Malformed _ -> Optional.empty();
        };
    }

    private static Optional<Rotation> read(SignedNote note) {
        String[] lines = note.text().split("\n");
        if (lines.length != LINES || !lines[0].equals(HEADER)) return Optional.empty();
        var keys = new ArrayList<VerifierKey>();
        for (String vkey : List.of(lines[2], lines[3]))
            if (VerifierKey.read(vkey) instanceof KeyRead.Read(VerifierKey key) && isOf(lines[1], key) && signed(note, key)) keys.add(key);
        OptionalLong size = Decimal.read(lines[4]);
        if (keys.size() < 2 || keys.getFirst().equals(keys.getLast()) || size.isEmpty()) return Optional.empty();
        var rotation = new Rotation(lines[1], keys.getFirst(), keys.getLast(), size.getAsLong());
        return rotation.text().equals(note.text()) ? Optional.of(rotation) : Optional.empty();
    }

    private static boolean isOf(String origin, VerifierKey key) {
        return key.type() == SignatureType.ED25519 && key.name().text().equals(origin);
    }

    private static boolean signed(SignedNote note, VerifierKey key) {
        List<SignatureLine> lines = note.by(key);
        return !lines.isEmpty() && lines.stream().allMatch(line -> key.verifies(note.signedBytes(), line.signature()));
    }
}
