package org.hudna.ledger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.checkpoint.SignatureCheck;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.policy.Policy;

/** Takes an old key out of use, once nothing rests on it alone. */
final class Retire implements Command {
    @Override public Shape shape() {
        return Shape.of("retire", List.of("FOLDER", "VKEY"), PolicyFile.OPTION, OpenLog.KEY);
    }

    @Override public Report run(Call call, Desk desk) throws Stopped, IOException {
        LogPlace place = LogPlace.of(call.operand(0));
        Path file = call.path(OpenLog.KEY).orElse(place.key());
        List<SignerKey> keys = OpenLog.keys(place, call);
        List<SignerKey> rest = keys.stream().filter(key -> !key.verifier().text().equals(call.operand(1))).toList();
        if (rest.size() == keys.size()) throw Stopped.because(Outcome.FAILS, "retire.unknown", file, call.operand(1));
        if (Rotate.plain(rest).isEmpty()) throw Stopped.because(Outcome.FAILS, "retire.last");
        checked(rest, Document.checkpoint(place.checkpoint().toString(), Files.readAllBytes(place.checkpoint())),
            PolicyFile.of(call, Optional.of(place)));
        KeyFile.replace(file, rest);
        return Report.of(Outcome.HOLDS, "retire.done", keys.getFirst().name().text()).with("old-key", call.operand(1))
            .with("vkey", KeyFile.texts(rest))
            .then("retire.next");
    }

    /** The newest checkpoint and the policy must stand without the old key, or the log would not start again, or nobody would believe it. */
    private static void checked(List<SignerKey> rest, SignedCheckpoint newest, Policy policy) throws Stopped {
        SignerKey stays = Rotate.plain(rest).getFirst();
        if (!(newest.check(stays.verifier()) instanceof SignatureCheck.Good)) throw Stopped.because(Outcome.FAILS, "retire.unsigned", stays.verifier()
            .text());
        if (!policy.keysOf(stays.name().text()).contains(stays.verifier())) throw Stopped.because(Outcome.FAILS, "retire.policy",
            "log " + stays.verifier().text());
    }
}
