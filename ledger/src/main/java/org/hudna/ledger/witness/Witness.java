package org.hudna.ledger.witness;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.Cosignature;
import org.hudna.ledger.checkpoint.OpenFault;
import org.hudna.ledger.checkpoint.Opened;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.SignatureLine;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignedNote;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.tree.Checks;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.ProofCheck;

/**
 * Cosigns a log's checkpoints as long as each continues the one before: c2sp.org/tlog-witness, section add-checkpoint.
 *
 * <p>For any number of threads. Where two requests for one log meet, one of them is judged again, after what the other has left.
 */
public final class Witness {
    private static final int MOST_ML_DSA_ORIGIN_BYTES = 255;

    private final List<SignerKey> keys;
    private final Map<String, Log> logs = new LinkedHashMap<>();
    private final WitnessState state;
    private final InstantSource clock;

    private record Log(String origin, List<VerifierKey> keys) {}

    /**
     * A witness with these keys, all timed and of one name, for the logs of these keys, whose names are the origins.
     *
     * @param logs Ed25519 or ML-DSA-44; several of one name are one log's, any one of which is enough
     */
    public Witness(List<SignerKey> keys, Collection<VerifierKey> logs, WitnessState state, InstantSource clock) {
        this.keys = List.copyOf(keys);
        this.state = state;
        this.clock = clock;
        if (keys.isEmpty()) throw new IllegalArgumentException("a witness without a key");
        for (SignerKey key : keys) {
            if (key.type() == SignatureType.ED25519) throw new IllegalArgumentException("a witness's key states a time; this one does not: " + key);
            if (!key.name().equals(keys.getFirst().name())) throw new IllegalArgumentException("the keys have different names");
        }
        for (VerifierKey log : logs) {
            check(log);
            this.logs.merge(log.name().text(), new Log(log.name().text(), List.of(log)), Witness::both);
        }
    }

    private void check(VerifierKey log) {
        if (log.type() == SignatureType.COSIGNATURE_ED25519) throw new IllegalArgumentException("a witness's key, not a log's: " + log);
        boolean ours = keys.stream().anyMatch(key -> key.verifier().equals(log));
        if (ours) throw new IllegalArgumentException("the log's key is our own: " + log);
        boolean mlDsa = keys.stream().anyMatch(key -> key.type() == SignatureType.COSIGNATURE_ML_DSA_44);
        if (mlDsa && log.name().text().getBytes(StandardCharsets.UTF_8).length > MOST_ML_DSA_ORIGIN_BYTES)
            throw new IllegalArgumentException("ML-DSA-44 has no room for the origin " + log.name());
    }

    private static Log both(Log one, Log other) {
        return new Log(one.origin(), Stream.concat(one.keys().stream(), other.keys().stream()).distinct().toList());
    }

    /** The public keys, in the order of the lines. */
    public List<VerifierKey> verifiers() {
        return keys.stream().map(SignerKey::verifier).toList();
    }

    /** Answers the body of a request. Throws {@link org.hudna.ledger.store.StoreFailure} where the state cannot be kept. */
    public WitnessAnswer add(byte[] body) {
        return switch (AddCheckpoint.read(body)) {
            case AddCheckpointRead.Malformed(AddCheckpointFault fault) -> new WitnessAnswer.Malformed(fault);
            case AddCheckpointRead.Read(AddCheckpoint request) -> add(request);
        };
    }

    /** Answers a request. */
    public WitnessAnswer add(AddCheckpoint request) {
        Log log = logs.get(request.checkpoint().checkpoint().origin());
        if (log == null) return new WitnessAnswer.UnknownLog();
        if (!isSignedBy(log, request.checkpoint())) return new WitnessAnswer.NotSigned();
        if (request.old() > request.checkpoint().checkpoint().head().size()) return new WitnessAnswer.Malformed(AddCheckpointFault.OLD_ABOVE_SIZE);
        Optional<WitnessAnswer> answer = Optional.empty();
        while (answer.isEmpty()) answer = decide(log, request, state.last(log.origin())); // each time round, another request has got through
        return answer.get();
    }

    /** The last checkpoint that we cosigned of the log with this {@link Kept#originHash}, where there is one: for monitors. */
    public Optional<SignedCheckpoint> latest(String originHash) {
        Optional<String> known = logs.keySet().stream().filter(origin -> Kept.originHash(origin).equals(originHash)).findFirst();
        return known.flatMap(state::last).map(Kept::checkpoint);
    }

    /** Nothing where what was {@code last} is no longer. */
    private Optional<WitnessAnswer> decide(Log log, AddCheckpoint request, Optional<Kept> last) {
        Checkpoint checkpoint = request.checkpoint().checkpoint();
        Head known = last.map(Kept::head).orElse(Head.EMPTY);
        if (request.old() != known.size()) return Optional.of(new WitnessAnswer.OtherSize(known.size()));
        ProofCheck check = Checks.consistency(known, checkpoint.head(), request.proof());
        if (check != ProofCheck.PROVEN) {
            var suspect = new Suspect(last, request);
            if (!suspect.isKnown()) state.suspect(suspect);
            return Optional.of(new WitnessAnswer.NotContinued(check));
        }
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        Instant earliest = last.map(Kept::at).orElse(Instant.ofEpochSecond(1));
        if (now.isBefore(earliest)) return Optional.of(new WitnessAnswer.ClockBehind(earliest));
        List<SignatureLine> lines = keys.stream().map(key -> Cosignature.make(key, checkpoint, now)).toList();
        SignedCheckpoint cosigned = bare(log, request.checkpoint()).plus(lines);
        return state.swap(last, new Kept(now, cosigned)) ? Optional.of(new WitnessAnswer.Cosigned(lines)) : Optional.empty();
    }

    /** Signed; an impossible root of the empty tree, which opening refuses too, is for {@link #decide} to answer. */
    private static boolean isSignedBy(Log log, SignedCheckpoint checkpoint) {
        return switch (checkpoint.open(log.keys())) {
            case Opened.Trusted _ -> true;
            case Opened.Refused(OpenFault fault, Optional<VerifierKey> _) -> fault == OpenFault.WRONG_EMPTY_ROOT;
        };
    }

    /** With no lines but the log's, all of which have been verified. */
    private static SignedCheckpoint bare(Log log, SignedCheckpoint checkpoint) {
        List<SignatureLine> lines = log.keys().stream().flatMap(key -> checkpoint.note().by(key).stream().limit(1)).toList();
        return new SignedCheckpoint(checkpoint.checkpoint(), new SignedNote(checkpoint.note().text(), lines));
    }
}
