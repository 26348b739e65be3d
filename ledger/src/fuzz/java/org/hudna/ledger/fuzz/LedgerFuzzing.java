package org.hudna.ledger.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;
import java.util.stream.Collectors;

/** Each format as a fuzz target of Jazzer. What must hold is said in the test sources, beside the formats' good inputs. */
class LedgerFuzzing {
    private static final Map<String, Format> FORMATS = Formats.all().stream().collect(Collectors.toMap(Format::name, format -> format));

    private static void judge(String name, byte[] bytes) {
        FORMATS.get(name).takes(bytes);
    }

    @FuzzTest void notes(byte[] bytes) {
        judge("notes", bytes);
    }

    @FuzzTest void signatureLines(byte[] bytes) {
        judge("signature-lines", bytes);
    }

    @FuzzTest void verifierKeys(byte[] bytes) {
        judge("verifier-keys", bytes);
    }

    @FuzzTest void signerKeys(byte[] bytes) {
        judge("signer-keys", bytes);
    }

    @FuzzTest void checkpoints(byte[] bytes) {
        judge("checkpoints", bytes);
    }

    @FuzzTest void policies(byte[] bytes) {
        judge("policies", bytes);
    }

    @FuzzTest void proofs(byte[] bytes) {
        judge("proofs", bytes);
    }

    @FuzzTest void evidence(byte[] bytes) {
        judge("evidence", bytes);
    }

    @FuzzTest void addCheckpoint(byte[] bytes) {
        judge("add-checkpoint", bytes);
    }

    @FuzzTest void paths(byte[] bytes) {
        judge("paths", bytes);
    }

    @FuzzTest void bundles(byte[] bytes) {
        judge("bundles", bytes);
    }

    @FuzzTest void acts(byte[] bytes) {
        judge("acts", bytes);
    }

    @FuzzTest void reveals(byte[] bytes) {
        judge("reveals", bytes);
    }

    @FuzzTest void json(byte[] bytes) {
        judge("json", bytes);
    }

    @FuzzTest void pointers(byte[] bytes) {
        judge("pointers", bytes);
    }

    @FuzzTest void tokens(byte[] bytes) {
        judge("tokens", bytes);
    }

    @FuzzTest void tokensSigned(byte[] bytes) {
        judge("tokens-signed", bytes);
    }

    @FuzzTest void attendance(byte[] bytes) {
        judge("attendance", bytes);
    }

    @FuzzTest void witnessState(byte[] bytes) {
        judge("witness-state", bytes);
    }

    @FuzzTest void rotations(byte[] bytes) {
        judge("rotations", bytes);
    }

    @FuzzTest void lockedHeads(byte[] bytes) {
        judge("locked-heads", bytes);
    }

    @FuzzTest void segments(byte[] bytes) {
        judge("segments", bytes);
    }
}
