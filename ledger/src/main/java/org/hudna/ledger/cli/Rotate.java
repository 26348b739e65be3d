package org.hudna.ledger.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.store.Entry;
import org.hudna.ledger.writer.Log;
import org.hudna.ledger.writer.Rotation;

/**
 * Gives a log a new Ed25519 key.
 *
 * <p>The key file has both keys before the entry that says so is made, so that a stop in between loses no key; the same command then makes
 * the entry.
 */
final class Rotate implements Command {
    @Override public Shape shape() {
        return Shape.of("rotate", List.of("FOLDER"), PolicyFile.OPTION, OpenLog.KEY, OpenLog.LOCK, OpenLog.SET_ASIDE);
    }

    @Override public Report run(Call call, Desk desk) throws Stopped, IOException {
        LogPlace place = LogPlace.of(call.operand(0));
        Path file = call.path(OpenLog.KEY).orElse(place.key());
        try (OpenLog open = OpenLog.at(place, call, desk)) {
            List<SignerKey> plain = plain(open.keys());
            if (plain.size() > 1 && stated(open.log(), plain.getLast())) throw Stopped.because(Outcome.FAILS, "rotate.two", file);
        }
        withNext(file, OpenLog.keys(place, call), desk);
        try (OpenLog open = OpenLog.at(place, call, desk)) {
            List<SignerKey> plain = plain(open.keys());
            SignerKey next = plain.getLast();
            open.log().append(new Entry(Rotation.entry(plain.getFirst(), next, open.log().size()), Optional.of(onceKey(next)), Optional.empty()));
            open.log().publish();
            if (!open.policy().witnesses().isEmpty()) open.log().cosign();
            return Report.of(Outcome.HOLDS, "rotate.done", next.name().text()).with("old-key", plain.getFirst().verifier().text())
                .with("new-key", next.verifier().text())
                .with(Facts.of(open.log().newest().checkpoint()))
                .with(Facts.of(open.log().standing(), open.log().attendance()))
                .then("rotate.next", "log " + next.verifier().text())
                .then("rotate.then", Shell.line("retire", place.folder(), plain.getFirst().verifier().text()));
        }
    }

    static List<SignerKey> plain(List<SignerKey> keys) {
        return keys.stream().filter(key -> key.type() == SignatureType.ED25519).toList();
    }

    private static boolean stated(Log log, SignerKey next) {
        return log.find(onceKey(next)).isPresent();
    }

    private static void withNext(Path file, List<SignerKey> keys, Desk desk) throws IOException {
        if (plain(keys).size() > 1) return;
        var both = new ArrayList<>(keys);
        both.add(SignerKey.fresh(keys.getFirst().name(), SignatureType.ED25519, desk.random()));
        KeyFile.replace(file, both);
    }

    private static byte[] onceKey(SignerKey next) {
        return ("rotation " + Integer.toHexString(next.verifier().id())).getBytes(StandardCharsets.US_ASCII);
    }
}
