package org.hudna.ledger.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hudna.ledger.checkpoint.SignatureCheck;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.tree.Head;

/**
 * Which logs and witnesses are believed, and how many witnesses are enough: c2sp.org/tlog-policy.
 *
 * <p>Names and URLs are strings in which a byte that is no UTF-8 stands as a lone surrogate (U+DC80 to U+DCFF), so that no two names are ever
 * confused.
 *
 * @param logs in the order of the file; may be empty, then no checkpoint is accepted
 * @param witnesses by name, in the order of the file
 * @param quorum names only witnesses that are there
 */
public record Policy(List<LogKey> logs, Map<String, WitnessKey> witnesses, Quorum quorum) {
    /**
     * Largest file we read, in bytes: room for a hundred ML-DSA-44 keys, or a few thousand of Ed25519. The specification asks for 32 logs and 32
     * witnesses at least.
     */
    public static final int MOST_BYTES = 256 << 10;

    public Policy {
        logs = List.copyOf(logs);
        witnesses = Collections.unmodifiableMap(new LinkedHashMap<>(witnesses));
        boolean wellNamed = witnesses.entrySet().stream().allMatch(each -> each.getKey().equals(each.getValue().name()));
        if (!wellNamed) throw new IllegalArgumentException("a witness stands under another name than its own");
        if (!differ(logs.stream().map(LogKey::key).toList())) throw new IllegalArgumentException("two logs have the same key");
        if (!differ(witnesses.values().stream().map(WitnessKey::key).toList())) throw new IllegalArgumentException("two witnesses have the same key");
        if (!witnesses.keySet().containsAll(quorum.witnesses())) throw new IllegalArgumentException("the quorum names a witness that is not there");
        if (groups(quorum).stream().anyMatch(witnesses::containsKey)) throw new IllegalArgumentException("a group has the name of a witness");
    }

    /** The policy with these witnesses, whose names differ. */
    public static Policy of(List<LogKey> logs, List<WitnessKey> witnesses, Quorum quorum) {
        var byName = new LinkedHashMap<String, WitnessKey>();
        for (WitnessKey witness : witnesses)
            if (byName.put(witness.name(), witness) != null) throw new IllegalArgumentException("two witnesses are called " + witness.name());
        return new Policy(logs, byName, quorum);
    }

    /** Reads the bytes of a policy file. */
    public static PolicyRead read(byte[] bytes) {
        return PolicyReader.read(bytes);
    }

    /** Whether a witness or group can be called so: one word, and not {@code none}. */
    public static boolean isName(String text) {
        return Octets.isWord(text) && !text.equals(Quorum.NONE);
    }

    /** The policy as a file. Comments, and groups that the quorum does not count, are not kept; reading it gives this policy again. */
    public byte[] bytes() {
        return Octets.encode(PolicyWriter.text(this));
    }

    /** As {@link #bytes}, as a string. */
    public String text() {
        return PolicyWriter.text(this);
    }

    /** The keys of the log with this origin; none where the log is not known. */
    public List<VerifierKey> keysOf(String origin) {
        return logs.stream().map(LogKey::key).filter(key -> key.name().text().equals(origin)).toList();
    }

    /** Whether to believe {@code signed}, and if not, every reason. Times that witnesses state are not judged. */
    public Trust judge(SignedCheckpoint signed) {
        var doubts = new ArrayList<Doubt>();
        List<VerifierKey> by = logSignatures(signed, doubts);
        Head head = signed.checkpoint().head();
        if (head.size() == 0 && !head.equals(Head.EMPTY)) doubts.add(new Doubt.WrongEmptyRoot());
        Standing standing = standing(signed, doubts);
        if (!standing.met()) doubts.add(new Doubt.QuorumNotMet(standing));
        return doubts.isEmpty() ? new Trust.Accepted(by, standing) : new Trust.Refused(doubts, standing);
    }

    /** Who has cosigned {@code signed}; a bad line counts as missing. Says nothing about the log's own signature. */
    public Standing standing(SignedCheckpoint signed) {
        return standing(signed, new ArrayList<>());
    }

    private List<VerifierKey> logSignatures(SignedCheckpoint signed, List<Doubt> doubts) {
        String origin = signed.checkpoint().origin();
        var by = new ArrayList<VerifierKey>();
        int doubtsBefore = doubts.size();
        for (VerifierKey key : keysOf(origin))
            switch (signed.check(key)) {
                case SignatureCheck.Absent() -> { }
                case SignatureCheck.Bad() -> doubts.add(new Doubt.BadLogSignature(key));
                case SignatureCheck.Good _ -> by.add(key);
            }
        if (keysOf(origin).isEmpty()) doubts.add(new Doubt.UnknownLog(origin));
        else if (by.isEmpty() && doubts.size() == doubtsBefore) doubts.add(new Doubt.NotSignedByLog(origin));
        return by;
    }

    private Standing standing(SignedCheckpoint signed, List<Doubt> doubts) {
        var by = new ArrayList<Standing.Cosigned>();
        var missing = new ArrayList<WitnessKey>();
        for (WitnessKey witness : witnesses.values())
            switch (signed.check(witness.key())) {
                case SignatureCheck.Absent() -> missing.add(witness);
                case SignatureCheck.Bad() -> {
                    missing.add(witness);
                    doubts.add(new Doubt.BadCosignature(witness));
                }
                case SignatureCheck.Good(Optional<Instant> at) -> by.add(new Standing.Cosigned(witness, at));
            }
        Set<String> cosigned = by.stream().map(each -> each.witness().name()).collect(Collectors.toSet());
        return new Standing(quorum.met(cosigned), by, missing);
    }

    private static boolean differ(Collection<VerifierKey> keys) {
        return keys.stream().map(Policy::material).collect(Collectors.toCollection(HashSet::new)).size() == keys.size();
    }

    /** The public key as such, so that the same one under another name, id or type is seen to be the same. */
    static List<Byte> material(VerifierKey key) {
        var bytes = new ArrayList<Byte>();
        for (byte each : key.key()) bytes.add(each);
        return bytes;
    }

    private static List<String> groups(Quorum quorum) {
        return switch (quorum) {
            case Quorum.None _, Quorum.One _ -> List.of();
            case Quorum.Group(String name, int _, List<Quorum.Member> members) ->
                Stream.concat(Stream.of(name), members.stream().flatMap(member -> groups(member).stream())).toList();
        };
    }
}
