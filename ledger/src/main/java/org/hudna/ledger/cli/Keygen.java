package org.hudna.ledger.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hudna.ledger.note.KeyFault;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.SignerRead;

/** Makes the keys of a log or of a witness. */
final class Keygen implements Command {
    private static final Option OUT = Option.value("--out", "FILE");
    private static final Option ML_DSA = Option.flag("--ml-dsa");
    private static final Option BOTH = Option.flag("--both");

    @Override public Shape shape() {
        return Shape.of("keygen", List.of("log|witness", "NAME"), OUT, ML_DSA, BOTH);
    }

    @Override public Report run(Call call, Desk desk) throws Stopped, IOException {
        List<SignatureType> types = types(call);
        Path file = Call.path(call.required(OUT));
        if (!KeyName.isName(call.operand(1))) throw call.wrongly("key.name", call.operand(1));
        var keys = new ArrayList<SignerKey>();
        for (SignatureType type : types) keys.add(fresh(new KeyName(call.operand(1)), type, desk));
        KeyFile.write(file, keys);
        return Report.of(Outcome.HOLDS, "keygen.done", call.operand(1)).with("secret", file).with("public", KeyFile.shown(file))
            .with("vkey", KeyFile.texts(keys)).then("keygen.next");
    }

    private static List<SignatureType> types(Call call) throws Stopped {
        if (call.has(ML_DSA) && call.has(BOTH)) throw call.wrongly("call.either", ML_DSA.name(), BOTH.name());
        return switch (call.operand(0)) {
            case "log" -> call.has(ML_DSA) || call.has(BOTH) ? List.of(SignatureType.ED25519, SignatureType.COSIGNATURE_ML_DSA_44)
                : List.of(SignatureType.ED25519);
            case "witness" -> witness(call);
            case String other -> throw call.wrongly("keygen.whose", other);
        };
    }

    private static List<SignatureType> witness(Call call) {
        if (call.has(BOTH)) return List.of(SignatureType.COSIGNATURE_ED25519, SignatureType.COSIGNATURE_ML_DSA_44);
        return List.of(call.has(ML_DSA) ? SignatureType.COSIGNATURE_ML_DSA_44 : SignatureType.COSIGNATURE_ED25519);
    }

    private static SignerKey fresh(KeyName name, SignatureType type, Desk desk) throws Stopped {
        byte[] seed = new byte[SignerKey.SEED_BYTES];
        desk.random().nextBytes(seed);
        return switch (SignerKey.of(name, type, seed)) {
            case SignerRead.Read(SignerKey key) -> key;
            case SignerRead.Refused(KeyFault fault) -> throw Stopped.because(Outcome.FAILS, "keygen.refused", fault);
        };
    }
}
