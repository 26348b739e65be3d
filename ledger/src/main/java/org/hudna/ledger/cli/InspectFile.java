package org.hudna.ledger.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.KeyRead;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.PolicyRead;
import org.hudna.ledger.policy.Trust;
import org.hudna.ledger.proof.Evidence;
import org.hudna.ledger.proof.ProofFile;
import org.hudna.ledger.words.Message;

/** What a file is: told by how it begins, then read strictly, so that a damaged one is called damaged and not unknown. */
record InspectFile(Path file, byte[] bytes) {
    private static final Set<String> POLICY_WORDS = Set.of("log", "witness", "group", "quorum");
    private static final String SECRET = "PRIVATE+KEY+";

    Report report(Call call) throws Stopped, IOException {
        if (bytes.length == 0) return Report.of(Outcome.FAILS, "inspect.empty", file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith(SECRET)) return secret();
        return switch (Document.read(file, bytes)) {
            case Document.Head(SignedCheckpoint signed) -> checkpoint(signed, call);
            case Document.Proof(ProofFile proof) -> proof(proof);
            case Document.Evidenced(Evidence evidence) -> Report.of(Outcome.HOLDS, "inspect.evidence", evidence.older().checkpoint().origin())
                .with(Facts.of(evidence)).then("inspect.check", Shell.line("verify", file, "--policy", "POLICY"));
            case Document.Other() -> other(text);
        };
    }

    private Report other(String text) {
        if (text.lines().anyMatch(line -> POLICY_WORDS.contains(line.split("[ \t]", 2)[0]))) return policy();
        return key(text).orElseGet(() -> Report.of(Outcome.FAILS, "inspect.unknown", file));
    }

    private Report secret() throws Stopped, IOException {
        List<SignerKey> keys = KeyFile.read(file);
        return Report.of(Outcome.HOLDS, "inspect.secret", keys.getFirst().name().text()).with("kind", keys.stream().map(SignerKey::type).toList())
            .with("vkey", KeyFile.texts(keys));
    }

    private Optional<Report> key(String text) {
        List<KeyRead> reads = text.lines().map(VerifierKey::read).toList();
        List<VerifierKey> keys = reads.stream().flatMap(read -> read instanceof KeyRead.Read(VerifierKey key) ? Stream.of(key) : Stream.empty())
            .toList();
        if (keys.isEmpty() || keys.size() < reads.size()) return Optional.empty();
        return Optional.of(Report.of(Outcome.HOLDS, "inspect.vkey", keys.getFirst().name().text())
            .with("kind", keys.stream().map(VerifierKey::type).toList())
            .with("vkey", keys.stream().map(VerifierKey::text).toList()));
    }

    private Report policy() {
        return switch (Policy.read(bytes)) {
            case PolicyRead.Refused refused -> PolicyFile.refusal(file, refused);
            case PolicyRead.Read(Policy policy) -> Report.of(Outcome.HOLDS, "inspect.policy").with(Facts.of(policy));
        };
    }

    private Report proof(ProofFile proof) {
        Checkpoint checkpoint = proof.checkpoint().checkpoint();
        Report report = Report.of(Outcome.HOLDS, "inspect.proof", proof.index(), checkpoint.origin()).with(Facts.of(checkpoint))
            .with(List.of(Facts.lines(proof.checkpoint())));
        Report withExtra = proof.unauthenticatedExtra().map(extra -> report.with("extra", Message.of("inspect.extra", extra.bytes().length)))
            .orElse(report);
        return withExtra.then("inspect.check", Shell.line("verify", file, "--policy", "POLICY", "--entry", "FILE"));
    }

    private static Report checkpoint(SignedCheckpoint signed, Call call) throws Stopped, IOException {
        Optional<Path> policy = call.path(PolicyFile.OPTION);
        if (policy.isPresent()) return judged(signed, PolicyFile.read(policy.get()));
        return Report.of(Outcome.HOLDS, "inspect.checkpoint", signed.checkpoint().origin()).with(Facts.of(signed.checkpoint()))
            .with(List.of(Facts.lines(signed)));
    }

    /** A checkpoint, as a policy has it. */
    static Report judged(SignedCheckpoint signed, Policy policy) {
        String origin = signed.checkpoint().origin();
        return switch (policy.judge(signed)) {
            case Trust.Accepted(var _, var standing) -> Report.of(Outcome.HOLDS, "inspect.checkpoint-judged", origin)
                .with(Facts.of(signed.checkpoint()))
                .with(Facts.of(standing));
            case Trust.Refused(var doubts, var standing) -> Report.of(Outcome.FAILS, "inspect.checkpoint-refused", origin)
                .with("why", Facts.doubts(doubts))
                .with(Facts.of(signed.checkpoint())).with(Facts.of(standing));
        };
    }
}
