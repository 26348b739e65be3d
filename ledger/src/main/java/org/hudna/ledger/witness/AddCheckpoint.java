package org.hudna.ledger.witness;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hudna.ledger.checkpoint.CheckpointRead;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.Decimal;
import org.hudna.ledger.tree.Hash;

/**
 * The body of a request for a cosignature: from which size, by which proof, to which checkpoint.
 *
 * <p>c2sp.org/tlog-witness, section add-checkpoint. Each has one sequence of bytes and each sequence is at most one.
 *
 * @param old size of the checkpoint that the witness is thought to have cosigned last, 0 for none; may wrongly be above the new size
 * @param proof RFC 6962, section 2.1.2; at most {@value #MOST_PROOF_LINES} hashes
 * @param checkpoint the new one, with the log's own signatures and perhaps more
 */
public record AddCheckpoint(long old, List<Hash> proof, SignedCheckpoint checkpoint) {
    /** Longest proof that a request may carry. */
    public static final int MOST_PROOF_LINES = 63;
    /** Largest body that we read, in bytes: witnesses elsewhere draw the line here too, or a little lower. */
    public static final int MOST_BYTES = 16 * 1024;

    private static final String OLD = "old ";

    public AddCheckpoint {
        if (old < 0) throw new IllegalArgumentException("no tree has " + old + " leaves");
        proof = List.copyOf(proof);
        if (proof.size() > MOST_PROOF_LINES) throw new IllegalArgumentException("a proof of " + proof.size() + " hashes");
    }

    /** Takes the body apart; whether anything in it is true is for a {@link Witness} to say. */
    public static AddCheckpointRead read(byte[] body) {
        if (body.length > MOST_BYTES) return malformed(AddCheckpointFault.TOO_LARGE);
        int blank = blankLine(body);
        if (blank < 0) return malformed(AddCheckpointFault.NO_BLANK_LINE);
        String[] lines = new String(body, 0, blank, StandardCharsets.ISO_8859_1).split("\n", -1);
        if (!lines[0].startsWith(OLD)) return malformed(AddCheckpointFault.NO_OLD_LINE);
        OptionalLong old = Decimal.read(lines[0].substring(OLD.length()));
        if (old.isEmpty()) return malformed(AddCheckpointFault.BAD_OLD_SIZE);
        if (lines.length - 1 > MOST_PROOF_LINES) return malformed(AddCheckpointFault.PROOF_TOO_LONG);
        var proof = new ArrayList<Hash>();
        for (int i = 1; i < lines.length; i++) {
            Optional<Hash> hash = Hash.read(lines[i]);
            if (hash.isEmpty()) return malformed(AddCheckpointFault.BAD_PROOF_LINE);
            proof.add(hash.get());
        }
        return switch (SignedCheckpoint.read(Arrays.copyOfRange(body, blank + 2, body.length))) {
            case CheckpointRead.Malformed _ -> malformed(AddCheckpointFault.BAD_CHECKPOINT);
            case CheckpointRead.Read(SignedCheckpoint checkpoint) ->
                new AddCheckpointRead.Read(new AddCheckpoint(old.getAsLong(), proof, checkpoint));
        };
    }

    /** The body, as it is sent. */
    public byte[] bytes() {
        var head = new StringBuilder(OLD).append(old).append('\n');
        for (Hash hash : proof) head.append(hash.base64()).append('\n');
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(checkpoint.bytes());
        return body.toByteArray();
    }

    /** Where the first newline that another follows stands. */
    private static int blankLine(byte[] body) {
        for (int i = 0; i + 1 < body.length; i++)
            if (body[i] == '\n' && body[i + 1] == '\n') return i;
        return -1;
    }

    private static AddCheckpointRead malformed(AddCheckpointFault fault) {
        return new AddCheckpointRead.Malformed(fault);
    }
}
