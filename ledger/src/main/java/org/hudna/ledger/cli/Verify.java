package org.hudna.ledger.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.proof.UrlResources;
import org.hudna.ledger.statement.Reveal;
import org.hudna.ledger.tiles.Resources;

/** Checks a proof, evidence, a checkpoint, or a whole log. */
final class Verify implements Command {
    private static final Option ENTRY = Option.value("--entry", "FILE");
    private static final Option LINE = Option.value("--line", "TEXT");

    @Override public Shape shape() {
        return Shape.of("verify", List.of("WHAT"), PolicyFile.OPTION, ENTRY, LINE);
    }

    @Override public Report run(Call call, Desk desk) throws Stopped, IOException {
        Place place = Place.of(call.operand(0));
        return switch (place) {
            case Place.Folder folder -> log(call, place, folder.files(), folder.path().toString());
            case Place.Address(String url, UrlResources files) -> {
                try (files) {
                    yield log(call, place, files, url);
                }
            }
            case Place.File file -> file(call, file);
        };
    }

    private static Report log(Call call, Place place, Resources files, String name) throws Stopped, IOException {
        for (Option option : List.of(ENTRY, LINE))
            if (call.has(option)) throw call.wrongly("verify.entry-of-log", option.name());
        return VerifiedLog.report(name, files, PolicyFile.of(call, place.log()));
    }

    private static Report file(Call call, Place.File file) throws Stopped, IOException {
        byte[] bytes = file.bytes();
        Policy policy = PolicyFile.of(call, Optional.empty());
        return switch (Document.read(file.path(), bytes)) {
            case Document.Proof(var proof) -> new VerifiedProof(proof, policy).report(entry(call));
            case Document.Evidenced(var evidence) -> VerifiedEvidence.report(evidence, policy);
            case Document.Head(var signed) -> InspectFile.judged(signed, policy);
            case Document.Other() -> throw Stopped.because(Outcome.FAILS, "verify.unknown", file.path());
        };
    }

    private static byte[] entry(Call call) throws Stopped, IOException {
        if (call.has(ENTRY) && call.has(LINE)) throw call.wrongly("call.either", ENTRY.name(), LINE.name());
        Optional<String> line = call.value(LINE);
        if (line.isPresent()) return line.get().getBytes(StandardCharsets.UTF_8);
        Optional<Path> entry = call.path(ENTRY);
        return entered(Files.readAllBytes(entry.orElseThrow(() -> call.wrongly("verify.entry-needed", ENTRY.name(), LINE.name()))));
    }

    /** What a file that shows a record stands for in the log; other files are the entry themselves. */
    private static byte[] entered(byte[] file) {
        return switch (Reveal.read(file)) {
            case Reveal.RevealRead.Read(Reveal reveal) -> reveal.salt().commit(reveal.statement()).entry();
            case Reveal.RevealRead.Malformed _ -> file;
        };
    }
}
