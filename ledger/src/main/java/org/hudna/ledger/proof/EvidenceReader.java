package org.hudna.ledger.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.hudna.ledger.checkpoint.CheckpointRead;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.tree.Hash;

/** Reads an evidence file. A checkpoint has exactly one blank line, so that three of them end the header and part the two. */
final class EvidenceReader {
    private EvidenceReader() {
    }

    static EvidenceRead read(byte[] bytes) {
        if (bytes.length > Evidence.MOST_BYTES) return new EvidenceRead.Malformed(EvidenceFault.TOO_LARGE, 1, Optional.empty());
        var lines = new Lines(bytes);
        if (!lines.peek().equals(Optional.of(Evidence.HEADER))) return malformed(EvidenceFault.WRONG_HEADER, lines);
        lines.next();
        Optional<String> second = lines.peek();
        if (second.isEmpty()) return malformed(EvidenceFault.ENDS_EARLY, lines);
        if (!second.get().isEmpty()) return shown(second.get(), lines);
        lines.next();
        return heads(Optional.empty(), lines);
    }

    private static EvidenceRead shown(String line, Lines lines) {
        Optional<Hash> root = line.startsWith(Evidence.ROOT) ? Hash.read(line.substring(Evidence.ROOT.length())) : Optional.empty();
        if (root.isEmpty()) return malformed(EvidenceFault.BAD_ROOT, lines);
        lines.next();
        var proof = new ArrayList<Hash>();
        for (Optional<String> next = lines.peek(); next.isEmpty() || !next.get().isEmpty(); next = lines.peek()) {
            if (next.isEmpty()) return malformed(EvidenceFault.ENDS_EARLY, lines);
            Optional<Hash> hash = Hash.read(next.get());
            if (hash.isEmpty()) return malformed(EvidenceFault.BAD_HASH, lines);
            if (proof.size() == Evidence.MOST_HASHES) return malformed(EvidenceFault.TOO_MANY_HASHES, lines);
            proof.add(hash.get());
            lines.next();
        }
        lines.next();
        return heads(Optional.of(new Evidence.Shown(root.get(), proof)), lines);
    }

    private static EvidenceRead heads(Optional<Evidence.Shown> shown, Lines lines) {
        int first = lines.number();
        byte[] both = lines.rest();
        for (int blank = 0; blank < 2; ) {
            Optional<String> line = lines.next();
            if (line.isEmpty()) return malformed(EvidenceFault.ENDS_EARLY, lines);
            if (line.get().isEmpty()) blank++;
        }
        byte[] rest = lines.rest();
        CheckpointRead older = SignedCheckpoint.read(Arrays.copyOf(both, both.length - rest.length - 1));
        CheckpointRead newer = SignedCheckpoint.read(rest);
        return switch (older) {
            case CheckpointRead.Malformed why -> new EvidenceRead.Malformed(EvidenceFault.BAD_OLDER, first, Optional.of(why));
            case CheckpointRead.Read(SignedCheckpoint one) -> switch (newer) {
                case CheckpointRead.Malformed why -> new EvidenceRead.Malformed(EvidenceFault.BAD_NEWER, lines.number(), Optional.of(why));
                case CheckpointRead.Read(SignedCheckpoint other) -> evidence(one, other, shown, first);
            };
        };
    }

    private static EvidenceRead evidence(SignedCheckpoint older, SignedCheckpoint newer, Optional<Evidence.Shown> shown, int line) {
        int order = Long.compare(Evidence.size(older), Evidence.size(newer));
        if (order > 0) return new EvidenceRead.Malformed(EvidenceFault.WRONG_ORDER, line, Optional.empty());
        if (shown.isPresent() != order < 0) return new EvidenceRead.Malformed(EvidenceFault.SHOWN_OR_NOT, 2, Optional.empty());
        return new EvidenceRead.Read(new Evidence(older, newer, shown));
    }

    private static EvidenceRead malformed(EvidenceFault fault, Lines at) {
        return new EvidenceRead.Malformed(fault, at.number(), Optional.empty());
    }
}
