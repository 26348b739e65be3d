package org.hudna.ledger.fuzz;

import java.util.List;
import java.util.Optional;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.proof.Evidence;
import org.hudna.ledger.proof.EvidenceRead;
import org.hudna.ledger.proof.Extra;
import org.hudna.ledger.proof.ProofFile;
import org.hudna.ledger.proof.ProofRead;
import org.hudna.ledger.proof.VerifyEvidence;
import org.hudna.ledger.proof.EvidenceVerdict;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.Rfc6962;
import org.hudna.ledger.witness.AddCheckpoint;
import org.hudna.ledger.witness.AddCheckpointRead;

/** c2sp.org/tlog-proof, c2sp.org/tlog-witness, and evidence of a fork. */
final class ProofFormats {
    private static final List<Hash> HASHES = List.of(Rfc6962.leaf(new byte[1]), Rfc6962.leaf(new byte[2]), Rfc6962.leaf(new byte[3]));
    private static final SignedCheckpoint SMALL = CheckpointFormats.signed(new Head(3, HASHES.get(0)));
    private static final SignedCheckpoint LARGE = CheckpointFormats.cosigned(new Head(5, HASHES.get(1)));

    private ProofFormats() {
    }

    static List<Format> all() {
        return List.of(
            new Format("proofs", List.of(new ProofFile(Optional.empty(), 4, HASHES, LARGE).bytes(),
                new ProofFile(Optional.of(new Extra(new byte[] {1, 2, 3, 4})), 0, List.of(), SMALL).bytes()), ProofFormats::proof),
            new Format("evidence", List.of(new Evidence(SMALL, CheckpointFormats.signed(new Head(3, HASHES.get(2))), Optional.empty()).bytes(),
                new Evidence(SMALL, LARGE, Optional.of(new Evidence.Shown(HASHES.get(2), HASHES))).bytes()), ProofFormats::evidence),
            new Format("add-checkpoint", List.of(new AddCheckpoint(3, HASHES, LARGE).bytes(), new AddCheckpoint(0, List.of(), SMALL).bytes()),
                ProofFormats::request));
    }

    private static boolean proof(byte[] bytes) {
        ProofRead read = ProofFile.read(bytes);
        Format.agree(read instanceof ProofRead.Read, Spec.isProof(Spec.octets(bytes)), bytes);
        if (!(read instanceof ProofRead.Read(ProofFile proof))) return false;
        Format.sameBytes(bytes, proof.bytes());
        return true;
    }

    private static boolean evidence(byte[] bytes) {
        EvidenceRead read = Evidence.read(bytes);
        Format.agree(read instanceof EvidenceRead.Read, Spec.isEvidence(Spec.octets(bytes)), bytes);
        if (!(read instanceof EvidenceRead.Read(Evidence evidence))) return false;
        Format.sameBytes(bytes, evidence.bytes());
        boolean fork = VerifyEvidence.with(List.of(CheckpointFormats.LOG.verifier()), evidence) instanceof EvidenceVerdict.Fork;
        Format.require(!fork || evidence.olderHead().size() == evidence.newerHead().size(), () -> "a fork out of nothing", bytes);
        return true;
    }

    private static boolean request(byte[] bytes) {
        AddCheckpointRead read = AddCheckpoint.read(bytes);
        Format.agree(read instanceof AddCheckpointRead.Read, Spec.isRequest(Spec.octets(bytes)), bytes);
        if (!(read instanceof AddCheckpointRead.Read(AddCheckpoint request))) return false;
        Format.sameBytes(bytes, request.bytes());
        return true;
    }
}
