package org.hudna.ledger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hudna.ledger.note.KeyFault;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.PolicyFault;
import org.hudna.ledger.policy.PolicyRead;

/** The file that says whom one believes: the one that was named, or the one beside a log's folder. */
final class PolicyFile {
    static final Option OPTION = Option.value("--policy", "FILE");

    private PolicyFile() {
    }

    static Policy read(Path file) throws Stopped, IOException {
        return read(file, Files.readAllBytes(file));
    }

    static Policy read(Path file, byte[] bytes) throws Stopped {
        return switch (Policy.read(bytes)) {
            case PolicyRead.Read(Policy policy) -> policy;
            case PolicyRead.Refused refused -> throw new Stopped(refusal(file, refused));
        };
    }

    static Report refusal(Path file, PolicyRead.Refused refused) {
        return switch (refused) {
            case PolicyRead.Refused(int line, PolicyFault fault, String token, Optional<KeyFault> key) -> {
                if (key.isPresent()) yield Report.of(Outcome.FAILS, "policy.refused-key", file, line, fault, key.get(), token);
                yield token.isEmpty() ? Report.of(Outcome.FAILS, "policy.refused-line", file, line, fault)
                    : Report.of(Outcome.FAILS, "policy.refused", file, line, fault, token);
            }
        };
    }

    /** As {@code --policy} says; else the one beside the log's folder; without either nothing can be judged. */
    static Policy of(Call call, Optional<LogPlace> log) throws Stopped, IOException {
        Optional<Path> named = call.path(OPTION);
        if (named.isPresent()) return read(named.get());
        LogPlace beside = log.orElseThrow(() -> call.wrongly("call.required", OPTION.name()));
        if (!beside.hasPolicy()) throw call.wrongly("policy.needed", beside.policy());
        return read(beside.policy());
    }
}
