package org.hudna.ledger.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;

/**
 * That one log showed two histories, as a file that anybody can check with nothing but the log's key: our own format {@code hudna/evidence/v1}.
 *
 * <p>Both heads stand in it as they were signed. Where their sizes are the same, two roots are a contradiction by themselves. Where they are not,
 * the file shows what root the tree of the newer head had at the older size, with a consistency proof from there: a tree has one root at each
 * size.
 *
 * @param older the head of the smaller size, or either where they are the same
 * @param newer the other one
 * @param shown there exactly when the sizes differ
 */
public record Evidence(SignedCheckpoint older, SignedCheckpoint newer, Optional<Shown> shown) {
    /** The first line. */
    public static final String HEADER = "hudna/evidence/v1";
    /** Largest file we read, in bytes: two of the largest notes, and room for the proof. */
    public static final int MOST_BYTES = 3 << 20;
    /** Most hashes in a proof, as in c2sp.org/tlog-witness. */
    public static final int MOST_HASHES = 63;

    static final String ROOT = "root ";

    /**
     * What the newer head commits to at the older size.
     *
     * @param root of the first leaves of the newer tree
     * @param proof the consistency proof from there to the newer head
     */
    public record Shown(Hash root, List<Hash> proof) {
        public Shown {
            proof = List.copyOf(proof);
            if (proof.size() > MOST_HASHES) throw new IllegalArgumentException(proof.size() + " hashes");
        }
    }

    public Evidence {
        if (size(older) > size(newer)) throw new IllegalArgumentException("the older head is the larger");
        if (shown.isPresent() != size(older) < size(newer)) throw new IllegalArgumentException("something is shown exactly when the sizes differ");
    }

    /** Reads the bytes of an evidence file. */
    public static EvidenceRead read(byte[] bytes) {
        return EvidenceReader.read(bytes);
    }

    /** The file. */
    public byte[] bytes() {
        var text = new StringBuilder(HEADER).append('\n');
        shown.ifPresent(what -> {
            text.append(ROOT).append(what.root().base64()).append('\n');
            for (Hash hash : what.proof()) text.append(hash.base64()).append('\n');
        });
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(older.bytes());
        bytes.write('\n');
        bytes.writeBytes(newer.bytes());
        return bytes.toByteArray();
    }

    /** What the older head says. */
    public Head olderHead() {
        return older.checkpoint().head();
    }

    /** What the newer head says. */
    public Head newerHead() {
        return newer.checkpoint().head();
    }

    static long size(SignedCheckpoint signed) {
        return signed.checkpoint().head().size();
    }
}
