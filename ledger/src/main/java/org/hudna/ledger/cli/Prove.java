package org.hudna.ledger.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.SignedNote;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Trust;
import org.hudna.ledger.proof.EntryProof;
import org.hudna.ledger.proof.FolderResources;
import org.hudna.ledger.proof.ProofFile;
import org.hudna.ledger.proof.ProveFault;
import org.hudna.ledger.proof.StepProof;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.witness.AddCheckpoint;

/** Makes a proof out of a log's folder. */
final class Prove implements Command {
    private static final Option FROM = Option.value("--from", "OLD");
    private static final Option TO = Option.value("--to", "NEW");
    private static final Option OUT = Option.value("--out", "FILE");

    @Override public Shape shape() {
        return new Shape("prove", List.of("FOLDER", "INDEX"), 1, List.of(OUT, PolicyFile.OPTION, FROM, TO));
    }

    @Override public Report run(Call call, Desk desk) throws Stopped, IOException {
        LogPlace log = LogPlace.of(call.operand(0));
        Optional<Policy> policy = call.has(PolicyFile.OPTION) || log.hasPolicy() ? Optional.of(PolicyFile.of(call, Optional.of(log)))
            : Optional.empty();
        boolean step = call.has(FROM) || call.has(TO);
        if (step == call.operands().size() > 1) throw call.wrongly("prove.which", FROM.name());
        return step ? step(call, log) : entry(call, log, policy);
    }

    private static Report entry(Call call, LogPlace log, Optional<Policy> policy) throws Stopped, IOException {
        var files = new FolderResources(log.folder());
        long index = Numbers.read(call, call.operand(1));
        SignedCheckpoint head = covering(index, heads(log, files), policy);
        return switch (org.hudna.ledger.proof.Prove.entry(index, head, files, Optional.empty())) {
            case EntryProof.NotMade(ProveFault fault, String path) -> notMade(fault, path, head);
            case EntryProof.Made(ProofFile proof, var leaf) -> {
                Report made = Report.of(Outcome.HOLDS, "prove.entry", index, head.checkpoint().origin()).with(Facts.of(head.checkpoint()))
                    .with("leaf", leaf.base64());
                Report judged = policy.map(known -> made.with(Facts.of(known.standing(head)))).orElse(made);
                boolean weak = policy.filter(known -> known.judge(head) instanceof Trust.Refused).isPresent();
                yield handed(call, weak ? judged.then("prove.weak") : judged, proof.bytes());
            }
        };
    }

    private static Report step(Call call, LogPlace log) throws Stopped, IOException {
        var files = new FolderResources(log.folder());
        long from = Numbers.read(call, call.required(FROM));
        OptionalLong to = call.has(TO) ? OptionalLong.of(Numbers.read(call, call.required(TO))) : OptionalLong.empty();
        SignedCheckpoint head = heads(log, files).stream().filter(one -> to.isEmpty() || one.checkpoint().head().size() == to.getAsLong())
            .findFirst().orElseThrow(() -> Stopped.because(Outcome.UNKNOWN, "prove.no-head", to.getAsLong()));
        return switch (org.hudna.ledger.proof.Prove.step(from, head, files)) {
            case StepProof.NotMade(ProveFault fault, String path) -> notMade(fault, path, head);
            case StepProof.Made(var older, var proof) -> handed(call, Report.of(Outcome.HOLDS, "prove.step", head.checkpoint().origin())
                .with("before", older.size()).with("root-then", older.root().base64()).with("now", head.checkpoint().head().size())
                .with("root", head.checkpoint().head().root().base64()), new AddCheckpoint(from, proof, own(head)).bytes());
        };
    }

    /** With the log's own lines alone, as a witness is asked. */
    private static SignedCheckpoint own(SignedCheckpoint head) {
        var lines = head.note().signatures().stream().filter(line -> line.name().text().equals(head.checkpoint().origin())).toList();
        return new SignedCheckpoint(head.checkpoint(), new SignedNote(head.note().text(), lines));
    }

    /** Newest first. */
    private static List<SignedCheckpoint> heads(LogPlace log, Resources files) throws Stopped {
        var heads = new ArrayList<SignedCheckpoint>();
        for (String name : List.of(Resources.CHECKPOINT, LogPlace.COSIGNED)) {
            Optional<byte[]> bytes = files.read(name);
            if (bytes.isPresent()) heads.add(Document.checkpoint(log.folder().resolve(name).toString(), bytes.get()));
        }
        if (heads.isEmpty()) throw Stopped.because(Outcome.UNKNOWN, "verify.no-head", log.folder());
        heads.sort(Comparator.comparingLong((SignedCheckpoint head) -> head.checkpoint().head().size()).reversed());
        return heads;
    }

    /** The newest that covers the entry and that the policy accepts; else the newest. */
    private static SignedCheckpoint covering(long index, List<SignedCheckpoint> heads, Optional<Policy> policy) {
        return heads.stream().filter(head -> index < head.checkpoint().head().size())
            .filter(head -> policy.filter(known -> known.judge(head) instanceof Trust.Accepted).isPresent()).findFirst().orElse(heads.getFirst());
    }

    private static Report notMade(ProveFault fault, String path, SignedCheckpoint head) {
        Report report = Report.of(fault == ProveFault.MISSING ? Outcome.UNKNOWN : Outcome.FAILS, "prove.not-made", fault)
            .with("size", head.checkpoint().head().size());
        return path.isEmpty() ? report : report.with("file", path);
    }

    private static Report handed(Call call, Report report, byte[] bytes) throws Stopped, IOException {
        Optional<Path> out = call.path(OUT);
        if (out.isEmpty()) return report.handing(bytes);
        NewFile.write(out.get(), bytes);
        return report.with("file", out.get());
    }
}
