package org.hudna.ledger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.policy.LogKey;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Quorum;

/** The first steps of a log: its key, and a policy that asks for no witness. What is there already stays as it is. */
final class NewLog {
    private NewLog() {
    }

    /** Whether there was none, and there is one now but for its first checkpoint. */
    static boolean madeIfAbsent(LogPlace place, Call call, Optional<String> origin, Desk desk) throws Stopped, IOException {
        boolean absent = !Files.exists(place.checkpoint()) && !Files.exists(place.sequence());
        if (!call.has(OpenLog.KEY) && !Files.exists(place.key())) {
            if (!absent) throw Stopped.because(Outcome.UNKNOWN, "append.no-key", place.key());
            makeKey(place, origin, desk);
        }
        List<SignerKey> keys = OpenLog.keys(place, call);
        String name = keys.getFirst().name().text();
        if (!name.equals(origin.orElse(name))) throw Stopped.because(Outcome.FAILS, "append.other-origin", place.folder(), name);
        if (!call.has(PolicyFile.OPTION) && !place.hasPolicy()) makePolicy(place, keys);
        return absent;
    }

    private static void makeKey(LogPlace place, Optional<String> origin, Desk desk) throws Stopped, IOException {
        String name = origin.orElse(place.name());
        if (!KeyName.isName(name)) throw Stopped.because(Outcome.CALLED_WRONGLY, origin.isPresent() ? "key.name" : "append.name", name);
        KeyFile.makeFolder(place.hidden());
        KeyFile.write(place.key(), List.of(SignerKey.fresh(new KeyName(name), SignatureType.ED25519, desk.random())));
    }

    private static void makePolicy(LogPlace place, List<SignerKey> keys) throws IOException {
        List<LogKey> logs = keys.stream().map(key -> new LogKey(key.verifier(), Optional.empty())).toList();
        NewFile.write(place.policy(), Policy.of(logs, List.of(), new Quorum.None()).bytes());
    }
}
