package org.hudna.bench.ledger;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import javax.management.JMException;
import org.hudna.ledger.checkpoint.Cosignature;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Quorum;
import org.hudna.ledger.policy.WitnessKey;
import org.hudna.ledger.proof.EntryProof;
import org.hudna.ledger.proof.FolderResources;
import org.hudna.ledger.proof.LogVerdict;
import org.hudna.ledger.proof.ProofFile;
import org.hudna.ledger.proof.ProofRead;
import org.hudna.ledger.proof.ProofVerdict;
import org.hudna.ledger.proof.Prove;
import org.hudna.ledger.proof.VerifyLog;
import org.hudna.ledger.proof.VerifyProof;
import org.hudna.ledger.tiles.Resources;

/** Checking, from one thread: arguments are a folder with a log of {@link LongRun}'s making, the length of its entries, and rounds. */
final class VerifyRun {
    private static final int PROOFS = 2_000;

    private final Resources files;
    private final SignedCheckpoint head;
    private final int bytes;

    private VerifyRun(Resources files, SignedCheckpoint head, int bytes) {
        this.files = files;
        this.head = head;
        this.bytes = bytes;
    }

    public static void main(String[] args) throws IOException, JMException {
        Resources files = new FolderResources(Rig.published(Path.of(args[0])));
        int rounds = Integer.parseInt(args[2]);
        SignedCheckpoint head = whole(files);
        for (int round = 0; round < rounds; round++) {
            long size = head.checkpoint().head().size();
            long start = System.nanoTime();
            long work = work();
            whole(files);
            System.out.printf(Locale.ROOT, "whole log of %d entries, %s bytes each: %.0f entries/s; processor time %.2f us each%n",
                size, args[1], size / ((System.nanoTime() - start) / 1e9), (work() - work) / 1e3 / size);
        }
        System.out.println("after it: " + Memory.now().text());
        if (args.length > 3) return;
        var run = new VerifyRun(files, head, Integer.parseInt(args[1]));
        run.proofs("Ed25519", SignatureType.COSIGNATURE_ED25519, rounds);
        run.proofs("ML-DSA-44", SignatureType.COSIGNATURE_ML_DSA_44, rounds);
        for (SignatureType type : SignatureType.values()) signatures(type, rounds);
    }

    /** Processor time of this thread, in nanoseconds: what a rate would be where nothing else ran. */
    private static long work() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static SignedCheckpoint whole(Resources files) {
        LogVerdict verdict = VerifyLog.at(files, Rig.policy(), (_, _) -> { });
        if (verdict instanceof LogVerdict.Holds(SignedCheckpoint checkpoint, var _)) return checkpoint;
        throw new IllegalStateException(verdict.toString());
    }

    /**
     * Proofs of entries here and there, under a head that three of four witnesses have cosigned; each is read from its bytes and all signatures are
     * checked.
     */
    private void proofs(String name, SignatureType type, int rounds) {
        List<SignerKey> signers = new ArrayList<>();
        for (int i = 0; i < 4; i++) signers.add(Rig.key(type, "witness" + i + ".example", 10 + i));
        List<WitnessKey> witnesses = signers.stream()
            .map(key -> new WitnessKey("w" + key.name().text().charAt(7), key.verifier(), Optional.empty())).toList();
        Quorum quorum = new Quorum.Group("all", 3, witnesses.stream().<Quorum.Member>map(each -> new Quorum.One(each.name())).toList());
        Policy policy = Policy.of(Rig.policy().logs(), witnesses, quorum);
        SignedCheckpoint signed = head.plus(signers.subList(0, 3).stream()
            .map(key -> Cosignature.make(key, head.checkpoint(), Instant.ofEpochSecond(1_456_531_200))).toList());
        List<ProofFile> made = new ArrayList<>();
        List<byte[]> proofs = new ArrayList<>();
        rate("proofs made, tiles in the page cache, " + name + " head", rounds, i -> {
            boolean good = Prove.entry(index(i), signed, files, Optional.empty()) instanceof EntryProof.Made(ProofFile proof, var _)
                && made.add(proof);
            if (made.size() <= PROOFS) proofs.add(made.getLast().bytes());
            return good;
        });
        rate("proofs read and verified, 3 of 4 " + name + " cosignatures", rounds, i ->
            ProofFile.read(proofs.get(i)) instanceof ProofRead.Read(ProofFile proof)
                && VerifyProof.entry(policy, proof, entry(index(i))) instanceof ProofVerdict.Proven);
        System.out.printf(Locale.ROOT, "  a proof with these: %d bytes%n", proofs.getFirst().length);
    }

    private long index(int number) {
        return Long.remainderUnsigned(number * 0x9E3779B97F4A7C15L, head.checkpoint().head().size());
    }

    private byte[] entry(long index) {
        return Rig.entry(LongRun.SENDER, index, bytes, 0).bytes();
    }

    private static void signatures(SignatureType type, int rounds) {
        SignerKey key = Rig.key(type, "witness.example", 20);
        byte[] message = "a message of the length of a checkpoint, which is about a hundred bytes or somewhat more than that".getBytes(StandardCharsets.US_ASCII);
        byte[] signature = key.sign(message);
        rate("signatures made, " + type, rounds, _ -> key.sign(message).length == signature.length);
        rate("signatures verified, " + type, rounds, _ -> key.verifier().verifies(message, signature));
    }

    private static void rate(String what, int rounds, IntPredicate each) {
        var rates = new ArrayList<Double>();
        var costs = new ArrayList<Double>();
        for (int round = -1; round < rounds; round++) {
            long start = System.nanoTime();
            long work = work();
            for (int i = 0; i < PROOFS; i++) if (!each.test(i)) throw new IllegalStateException(what + ": " + i);
            if (round < 0) continue;
            rates.add(PROOFS / ((System.nanoTime() - start) / 1e9));
            costs.add((work() - work) / 1e3 / PROOFS);
        }
        rates.sort(null);
        costs.sort(null);
        System.out.printf(Locale.ROOT, "%s: %.0f/s (of %d rounds, slowest %.0f, quickest %.0f); processor time %.1f us each%n",
            what, rates.get(rates.size() / 2), rounds, rates.getFirst(), rates.getLast(), costs.get(costs.size() / 2));
    }
}
