package org.hudna.ledger.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.Cosignature;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.Keys;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.tree.Head;

/** A log, n parties that cosign its heads, and the policy that asks for k of them. */
public record Parties(LogSigner log, List<SignerKey> witnesses, Policy policy) {
    public static final Instant NOON = Instant.ofEpochSecond(1_700_000_000);
    public static final String ORIGIN = "log.example/record";

    /** Every second witness has an ML-DSA-44 key. */
    public static Parties of(int k, int n) {
        return of(k, n, SignatureType.COSIGNATURE_ML_DSA_44);
    }

    /** None has, which is a good deal faster. */
    public static Parties quick(int k, int n) {
        return of(k, n, SignatureType.COSIGNATURE_ED25519);
    }

    private static Parties of(int k, int n, SignatureType everySecond) {
        List<SignerKey> witnesses = IntStream.range(0, n).mapToObj(i -> Keys.signer("w" + i + ".example",
            i % 2 == 0 ? SignatureType.COSIGNATURE_ED25519 : everySecond, 100 + i)).toList();
        List<WitnessKey> known = IntStream.range(0, n).mapToObj(i -> new WitnessKey("w" + i, witnesses.get(i).verifier(), Optional.empty())).toList();
        List<Quorum.Member> members = IntStream.range(0, n).<Quorum.Member>mapToObj(i -> new Quorum.One("w" + i)).toList();
        Quorum quorum = k == 0 ? new Quorum.None() : new Quorum.Group("parties", k, members);
        SignerKey key = Keys.signer(ORIGIN, SignatureType.ED25519, 99);
        return new Parties(new LogSigner(List.of(key)), witnesses, Policy.of(List.of(new LogKey(key.verifier(), Optional.empty())), known, quorum));
    }

    /** The head, signed by the log and by the witnesses of these numbers. */
    public SignedCheckpoint signed(Head head, int... by) {
        var checkpoint = Checkpoint.of(ORIGIN, head);
        return log.sign(checkpoint, NOON).plus(IntStream.of(by).mapToObj(i -> Cosignature.make(witnesses.get(i), checkpoint, NOON.plusSeconds(i)))
            .toList());
    }
}
