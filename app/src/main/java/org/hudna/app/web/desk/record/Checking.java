package org.hudna.app.web.desk.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hudna.app.journal.Shown;
import org.hudna.app.web.desk.record.RecordSheet.Verdict;
import org.hudna.ledger.checkpoint.CheckpointRead;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Doubt;
import org.hudna.ledger.policy.Trust;
import org.hudna.ledger.proof.EntryProof;
import org.hudna.ledger.proof.Evidence;
import org.hudna.ledger.proof.EvidenceRead;
import org.hudna.ledger.proof.EvidenceVerdict;
import org.hudna.ledger.proof.ProofFile;
import org.hudna.ledger.proof.ProofRead;
import org.hudna.ledger.proof.ProofVerdict;
import org.hudna.ledger.proof.Prove;
import org.hudna.ledger.proof.StepProof;
import org.hudna.ledger.proof.VerifyEvidence;
import org.hudna.ledger.proof.VerifyProof;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.ProofCheck;
import org.hudna.words.Message;

/** Checks a file that somebody brought by the ledger's own verifiers, with the keys of this record. */
record Checking(Shown journal) {

    /** @param text as it was pasted; browsers end lines in their own way */
    Verdict verdict(String text) {
        byte[] bytes = (text.replace("\r\n", "\n").strip() + "\n").getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 1) return bad("proof.nothing");
        if (text.strip().startsWith(ProofFile.HEADER))
            return switch (ProofFile.read(bytes)) {
                case ProofRead.Read(ProofFile proof) -> proof(proof);
                case ProofRead.Malformed(var _, int line, var _) -> malformed(line);
            };
        if (text.strip().startsWith(Evidence.HEADER))
            return switch (Evidence.read(bytes)) {
                case EvidenceRead.Read(Evidence evidence) -> evidence(evidence);
                case EvidenceRead.Malformed(var _, int line, var _) -> malformed(line);
            };
        return switch (SignedCheckpoint.read(bytes)) {
            case CheckpointRead.Read(SignedCheckpoint signed) -> head(signed);
            case CheckpointRead.Malformed _ -> bad("proof.other");
        };
    }

    private Verdict proof(ProofFile proof) {
        Optional<EntryProof.Made> ours = Optional.of(Prove.entry(proof.index(), journal.newest(), journal.files(), Optional.empty()))
            .flatMap(made -> made instanceof EntryProof.Made it ? Optional.of(it) : Optional.empty());
        if (ours.isEmpty()) return new Verdict(Message.of("proof.refused", "n", proof.index()), false, List.of(Message.of("proof.not-here")));
        return switch (VerifyProof.leaf(journal.policy(), proof, ours.get().leaf())) {
            case ProofVerdict.Proven(var checkpoint, long index, var _) ->
                new Verdict(Message.of("proof.holds", "n", index, "size", checkpoint.head().size()), true, List.of());
            case ProofVerdict.Refused(List<Doubt> doubts, ProofCheck inclusion, var _) -> {
                List<Message> reasons = new ArrayList<>(doubts.stream().map(Checking::said).toList());
                if (inclusion != ProofCheck.PROVEN) reasons.add(said(inclusion));
                yield new Verdict(Message.of("proof.refused", "n", proof.index()), false, reasons);
            }
        };
    }

    private static Message said(ProofCheck check) {
        return check == ProofCheck.WRONG_ROOT ? Message.of("proof.other-entry") : Message.of("proof.check-" + code(check));
    }

    /** Whether this record continues what somebody kept. How many witnesses signed it does not matter for that. */
    private Verdict head(SignedCheckpoint kept) {
        List<Doubt> doubts = switch (journal.policy().judge(kept)) {
            case Trust.Accepted _ -> List.of();
            case Trust.Refused(List<Doubt> all, var _) -> all.stream().filter(one -> !(one instanceof Doubt.QuorumNotMet)).toList();
        };
        if (!doubts.isEmpty()) return new Verdict(Message.of("proof.head-refused"), false, doubts.stream().map(Checking::said).toList());
        Head head = kept.checkpoint().head();
        SignedCheckpoint newest = journal.newest();
        if (head.size() > newest.checkpoint().head().size())
            return new Verdict(Message.of("proof.head-larger", "size", head.size()), false, List.of());
        if (head.equals(Head.EMPTY)) return continues(head);
        return switch (Prove.step(head.size(), newest, journal.files())) {
            case StepProof.Made(Head then, var _) -> then.equals(head) ? continues(head) : bad("proof.head-broken");
            case StepProof.NotMade _ -> bad("proof.head-untold");
        };
    }

    private static Verdict continues(Head head) { return new Verdict(Message.of("proof.head-continues", "size", head.size()), true, List.of()); }

    private Verdict evidence(Evidence evidence) {
        return switch (VerifyEvidence.with(journal.policy(), evidence)) {
            case EvidenceVerdict.Fork(var _, Head older, Head newer, var _) ->
                new Verdict(Message.of("proof.fork", "older", older.size(), "newer", newer.size()), false, List.of());
            case EvidenceVerdict.Nothing(var reasons) -> new Verdict(Message.of("proof.no-fork"), true,
                reasons.stream().sorted().map(reason -> Message.of("proof.reason-" + code(reason))).toList());
        };
    }

    private static Message said(Doubt doubt) {
        return switch (doubt) {
            case Doubt.UnknownLog(String origin) -> Message.of("proof.doubt-unknown", "origin", origin);
            case Doubt.NotSignedByLog _ -> Message.of("proof.doubt-not-signed");
            case Doubt.BadLogSignature _ -> Message.of("proof.doubt-bad-log");
            case Doubt.BadCosignature(var witness) -> Message.of("proof.doubt-bad-witness", "witness", witness.name());
            case Doubt.WrongEmptyRoot() -> Message.of("proof.doubt-empty");
            case Doubt.QuorumNotMet(var standing) -> Message.of("proof.doubt-quorum", "n", standing.count(), "of", standing.of());
        };
    }

    static String code(Enum<?> constant) { return constant.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    private static Verdict malformed(int line) { return new Verdict(Message.of("proof.malformed", "line", line), false, List.of()); }

    private static Verdict bad(String id) { return new Verdict(Message.of(id), false, List.of()); }
}
