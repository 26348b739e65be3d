package org.hudna.ledger.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.hudna.ledger.checkpoint.CheckpointRead;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.proof.Evidence;
import org.hudna.ledger.proof.EvidenceFault;
import org.hudna.ledger.proof.EvidenceRead;
import org.hudna.ledger.proof.ProofFault;
import org.hudna.ledger.proof.ProofFile;
import org.hudna.ledger.proof.ProofRead;

/** What a file says that speaks of a log. Told by how it begins, then read strictly: a damaged one is called damaged, and not unknown. */
sealed interface Document {
    /** A proof for one entry. */
    record Proof(ProofFile proof) implements Document {}

    /** Evidence of two histories. */
    record Evidenced(Evidence evidence) implements Document {}

    /** A checkpoint. */
    record Head(SignedCheckpoint signed) implements Document {}

    /** None of these. */
    record Other() implements Document {}

    static Document read(Path file, byte[] bytes) throws Stopped {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith(ProofFile.HEADER)) return new Proof(proof(file, bytes));
        if (text.startsWith(Evidence.HEADER)) return new Evidenced(evidence(file, bytes));
        return text.contains("\n\u2014 ") ? new Head(checkpoint(file.toString(), bytes)) : new Other();
    }

    /** The checkpoint in these bytes, or a stop that says what is wrong with them. */
    static SignedCheckpoint checkpoint(String name, byte[] bytes) throws Stopped {
        return switch (SignedCheckpoint.read(bytes)) {
            case CheckpointRead.Read(SignedCheckpoint signed) -> signed;
            case CheckpointRead.Malformed malformed -> throw Stopped.because(Outcome.FAILS, "checkpoint.refused", name, why(malformed));
        };
    }

    private static ProofFile proof(Path file, byte[] bytes) throws Stopped {
        return switch (ProofFile.read(bytes)) {
            case ProofRead.Read(ProofFile proof) -> proof;
            case ProofRead.Malformed(ProofFault fault, int line, var checkpoint) ->
                throw Stopped.because(Outcome.FAILS, "proof.refused", file, line, why(fault, checkpoint));
        };
    }

    private static Evidence evidence(Path file, byte[] bytes) throws Stopped {
        return switch (Evidence.read(bytes)) {
            case EvidenceRead.Read(Evidence evidence) -> evidence;
            case EvidenceRead.Malformed(EvidenceFault fault, int line, var checkpoint) ->
                throw Stopped.because(Outcome.FAILS, "evidence.refused", file, line, why(fault, checkpoint));
        };
    }

    private static Object why(Enum<?> fault, Optional<CheckpointRead.Malformed> checkpoint) {
        return checkpoint.<Object>map(Document::why).orElse(fault);
    }

    /** The innermost reason. */
    static Object why(CheckpointRead.Malformed malformed) {
        return malformed.note().<Object>map(note -> note).orElse(malformed.fault());
    }
}
