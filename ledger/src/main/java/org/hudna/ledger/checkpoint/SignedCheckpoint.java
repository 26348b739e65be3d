package org.hudna.ledger.checkpoint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.note.NoteFault;
import org.hudna.ledger.note.NoteRead;
import org.hudna.ledger.note.SignatureLine;
import org.hudna.ledger.note.SignedNote;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.Rfc6962;

/**
 * A checkpoint with the lines of those who say to have signed it; {@link #open} tells who did.
 *
 * @param checkpoint what is stated
 * @param note the same as text, and the lines; its text is the checkpoint's
 */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {
    public SignedCheckpoint {
        if (!note.text().equals(checkpoint.text())) throw new IllegalArgumentException("the note's text is another");
    }

    /** Reads the bytes of a whole checkpoint, as a log serves it. */
    public static CheckpointRead read(byte[] bytes) {
        return switch (SignedNote.read(bytes)) {
            case NoteRead.Malformed(NoteFault fault, int _) -> new CheckpointRead.Malformed(CheckpointFault.NOT_A_NOTE, Optional.of(fault));
            case NoteRead.Read(SignedNote note) -> switch (Checkpoint.read(note.text())) {
                case TextRead.Malformed(CheckpointFault fault) -> new CheckpointRead.Malformed(fault, Optional.empty());
                case TextRead.Read(Checkpoint checkpoint) -> new CheckpointRead.Read(new SignedCheckpoint(checkpoint, note));
            };
        };
    }

    /** Reads the bytes and asks which of the {@code known} keys signed. */
    public static Opened open(byte[] bytes, Collection<VerifierKey> known) {
        return switch (read(bytes)) {
            case CheckpointRead.Malformed _ -> new Opened.Refused(OpenFault.MALFORMED, Optional.empty());
            case CheckpointRead.Read(SignedCheckpoint read) -> read.open(known);
        };
    }

    /**
     * Asks which of the {@code known} keys signed. Lines by other keys are passed over.
     *
     * <p>One bad line by a known key is enough to refuse the whole, and so is the silence of all of them. c2sp.org/signed-note, section
     * Signatures. Which signers are enough, be it the log itself or a quorum of witnesses, is for the caller to say.
     */
    public Opened open(Collection<VerifierKey> known) {
        List<Opened.Signed> by = new ArrayList<>();
        for (VerifierKey key : new LinkedHashSet<>(known))
            switch (check(key)) {
                case SignatureCheck.Absent() -> { }
                case SignatureCheck.Bad() -> {
                    return new Opened.Refused(OpenFault.BAD_SIGNATURE, Optional.of(key));
                }
                case SignatureCheck.Good(Optional<Instant> at) -> by.add(new Opened.Signed(key, at));
            }
        if (by.isEmpty()) return new Opened.Refused(OpenFault.NO_KNOWN_SIGNATURE, Optional.empty());
        if (!isPossible(checkpoint.head())) return new Opened.Refused(OpenFault.WRONG_EMPTY_ROOT, Optional.empty());
        return new Opened.Trusted(this, by);
    }

    /** What {@code key} says. Of several lines by it each must be good; the time is then the latest. */
    public SignatureCheck check(VerifierKey key) {
        List<SignatureCheck> checks = note.by(key).stream().map(line -> Cosignature.check(key, checkpoint, line)).toList();
        if (checks.isEmpty()) return new SignatureCheck.Absent();
        List<Optional<Instant>> times = new ArrayList<>();
        for (SignatureCheck check : checks)
            switch (check) {
                case SignatureCheck.Good(Optional<Instant> at) -> times.add(at);
                case SignatureCheck.Bad(), SignatureCheck.Absent() -> {
                    return new SignatureCheck.Bad();
                }
            }
        return new SignatureCheck.Good(times.stream().flatMap(Optional::stream).max(Comparator.naturalOrder()));
    }

    /** The same checkpoint, with those of {@code more} below whose key has no line yet. Verify them first. */
    public SignedCheckpoint plus(List<SignatureLine> more) {
        return new SignedCheckpoint(checkpoint, note.with(more));
    }

    /** The whole, as it is stored and served. */
    public byte[] bytes() {
        return note.bytes();
    }

    private static boolean isPossible(Head head) {
        return head.size() > 0 || head.root().equals(Rfc6962.EMPTY);
    }
}
