package org.hudna.ledger.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.note.KeyFault;
import org.hudna.ledger.note.KeyRead;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.policy.LogKey;
import org.hudna.ledger.witness.FileWitnessState;
import org.hudna.ledger.witness.HttpListener;
import org.hudna.ledger.witness.Witness;
import org.hudna.ledger.witness.WitnessHandler;

/** Runs a witness. */
final class RunWitness implements Command {
    private static final Option STATE = Option.value("--state", "FOLDER");
    private static final Option LOG = Option.many("--log", "VKEY");
    /** One byte of length: c2sp.org/tlog-cosignature. */
    private static final int MOST_ML_DSA_ORIGIN = 255;

    @Override public Shape shape() {
        return Shape.of("witness", List.of(), OpenLog.KEY, STATE, PolicyFile.OPTION, LOG, Listen.OPTION);
    }

    @Override public Report run(Call call, Desk desk) throws Stopped, IOException {
        Path file = Call.path(call.required(OpenLog.KEY));
        Path folder = Call.path(call.required(STATE));
        List<SignerKey> keys = keys(file);
        List<VerifierKey> logs = logs(call);
        for (VerifierKey log : logs) checked(log, keys);
        InetSocketAddress at = Listen.address(call);
        try (FileWitnessState state = FileWitnessState.open(Files.createDirectories(folder));
             HttpListener listener = HttpListener.start(at, "/", new WitnessHandler(new Witness(keys, logs, state, desk.clock())))) {
            return Listen.until(listener, running(keys, logs, Listen.url(listener)), call, desk);
        }
    }

    private static Report running(List<SignerKey> keys, List<VerifierKey> logs, String url) {
        String name = keys.getFirst().name().text();
        return Report.of(Outcome.HOLDS, "witness.runs", name).with("address", url)
            .with("logs", logs.stream().map(log -> log.name().text()).distinct().toList())
            .with("for-policy", KeyFile.texts(keys).stream().map(vkey -> "witness " + name + " " + vkey + " " + url).toList());
    }

    private static List<SignerKey> keys(Path file) throws Stopped, IOException {
        List<SignerKey> keys = KeyFile.read(file);
        for (SignerKey key : keys) {
            if (key.type() == SignatureType.ED25519) throw Stopped.because(Outcome.FAILS, "key.of-log", file);
            if (!key.name().equals(keys.getFirst().name())) throw Stopped.because(Outcome.FAILS, "key.names", file);
        }
        return keys;
    }

    private static List<VerifierKey> logs(Call call) throws Stopped, IOException {
        var logs = new ArrayList<VerifierKey>();
        for (String text : call.values(LOG)) logs.add(log(text));
        Optional<Path> policy = call.path(PolicyFile.OPTION);
        if (policy.isPresent()) logs.addAll(PolicyFile.read(policy.get()).logs().stream().map(LogKey::key).toList());
        if (logs.isEmpty()) throw call.wrongly("witness.no-log", LOG.name(), PolicyFile.OPTION.name());
        return logs;
    }

    private static VerifierKey log(String text) throws Stopped {
        return switch (VerifierKey.read(text)) {
            case KeyRead.Read(VerifierKey key) -> key;
            case KeyRead.Refused(KeyFault fault) -> throw Stopped.because(Outcome.FAILS, "witness.log-refused", text, fault);
        };
    }

    private static void checked(VerifierKey log, List<SignerKey> keys) throws Stopped {
        if (!LogKey.maySign(log.type()) || keys.stream().anyMatch(key -> key.verifier().equals(log)))
            throw Stopped.because(Outcome.FAILS, "witness.not-a-log", log.text());
        boolean mlDsa = keys.stream().anyMatch(key -> key.type() == SignatureType.COSIGNATURE_ML_DSA_44);
        if (mlDsa && log.name().text().getBytes(StandardCharsets.UTF_8).length > MOST_ML_DSA_ORIGIN)
            throw Stopped.because(Outcome.FAILS, "witness.long-origin", log.name().text());
    }
}
