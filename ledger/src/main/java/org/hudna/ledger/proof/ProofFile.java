package org.hudna.ledger.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hudna.ledger.checkpoint.CheckpointRead;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.Decimal;
import org.hudna.ledger.tree.Hash;

/**
 * That one entry stands in a log, as a file that can be checked far from any network: c2sp.org/tlog-proof, section Format. Each has one sequence of
 * bytes and each sequence at most one proof.
 *
 * @param unauthenticatedExtra signed by nobody
 * @param index of the entry, from 0
 * @param path from the leaf's sibling up to the child of the root; at most {@link #MOST_HASHES}
 * @param checkpoint the head in which the entry lies
 */
public record ProofFile(Optional<Extra> unauthenticatedExtra, long index, List<Hash> path, SignedCheckpoint checkpoint) {
    /** The first line. */
    public static final String HEADER = "c2sp.org/tlog-proof@v1";
    /** The longest way up in a tree whose size is below 2<sup>63</sup>. */
    public static final int MOST_HASHES = 63;
    /** Largest file we read, in bytes: the largest note, and as much extra data again. */
    public static final int MOST_BYTES = 2 << 20;

    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public ProofFile {
        path = List.copyOf(path);
        if (index < 0 || path.size() > MOST_HASHES) throw new IllegalArgumentException("index " + index + ", " + path.size() + " hashes");
    }

    /** Reads the bytes of a proof file. */
    public static ProofRead read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) return new ProofRead.Malformed(ProofFault.TOO_LARGE, 1, Optional.empty());
        var lines = new Lines(bytes);
        Optional<String> header = lines.peek();
        if (header.isEmpty() || !header.get().equals(HEADER)) return malformed(ProofFault.WRONG_HEADER, lines);
        lines.next();
        Optional<Extra> extra = Optional.empty();
        if (lines.peek().filter(line -> line.startsWith(EXTRA)).isPresent()) {
            extra = Extra.read(lines.peek().get().substring(EXTRA.length()));
            if (extra.isEmpty()) return malformed(ProofFault.BAD_EXTRA, lines);
            lines.next();
        }
        Optional<String> index = lines.peek();
        if (index.isEmpty()) return malformed(ProofFault.ENDS_EARLY, lines);
        if (!index.get().startsWith(INDEX)) return malformed(ProofFault.NO_INDEX, lines);
        OptionalLong number = Decimal.read(index.get().substring(INDEX.length()));
        if (number.isEmpty()) return malformed(ProofFault.BAD_INDEX, lines);
        lines.next();
        return path(extra, number.getAsLong(), lines);
    }

    private static ProofRead path(Optional<Extra> extra, long index, Lines lines) {
        var path = new ArrayList<Hash>();
        for (Optional<String> line = lines.peek(); line.isEmpty() || !line.get().isEmpty(); line = lines.peek()) {
            if (line.isEmpty()) return malformed(ProofFault.ENDS_EARLY, lines);
            Optional<Hash> hash = Hash.read(line.get());
            if (hash.isEmpty()) return malformed(ProofFault.BAD_HASH, lines);
            if (path.size() == MOST_HASHES) return malformed(ProofFault.TOO_MANY_HASHES, lines);
            path.add(hash.get());
            lines.next();
        }
        lines.next();
        return switch (SignedCheckpoint.read(lines.rest())) {
            case CheckpointRead.Read(SignedCheckpoint checkpoint) -> new ProofRead.Read(new ProofFile(extra, index, path, checkpoint));
            case CheckpointRead.Malformed fault -> new ProofRead.Malformed(ProofFault.BAD_CHECKPOINT, lines.number(), Optional.of(fault));
        };
    }

    private static ProofRead malformed(ProofFault fault, Lines at) {
        return new ProofRead.Malformed(fault, at.number(), Optional.empty());
    }

    /** The file; its name should end in {@code .tlog-proof}. */
    public byte[] bytes() {
        var text = new StringBuilder(HEADER).append('\n');
        unauthenticatedExtra.ifPresent(extra -> text.append(EXTRA).append(extra.base64()).append('\n'));
        text.append(INDEX).append(index).append('\n');
        for (Hash hash : path) text.append(hash.base64()).append('\n');
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(checkpoint.bytes());
        return bytes.toByteArray();
    }
}
