package org.hudna.ledger.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hudna.ledger.note.KeyFault;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.SignerRead;
import org.hudna.ledger.note.VerifierKey;

/** A file of secret keys, one a line, which only its owner reads; beside it, {@code .vkey}, the public ones. */
final class KeyFile {
    static final String PUBLIC = ".vkey";

    private KeyFile() {
    }

    /** The keys in the file, at least one. */
    static List<SignerKey> read(Path file) throws Stopped, IOException {
        var keys = new ArrayList<SignerKey>();
        int line = 0;
        for (String text : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
            line++;
            if (!text.isEmpty()) keys.add(key(file, line, text));
        }
        if (keys.isEmpty()) throw Stopped.because(Outcome.FAILS, "key.none", file);
        return List.copyOf(keys);
    }

    /** Writes both files. Where one of them exists already, nothing is overwritten. */
    static void write(Path file, List<SignerKey> keys) throws IOException {
        Path shown = shown(file);
        NewFile.absent(shown);
        NewFile.secret(file, lines(keys.stream().map(SignerKey::text).toList()));
        NewFile.write(shown, lines(keys.stream().map(key -> key.verifier().text()).toList()));
    }

    /** Puts these keys in the place of those in the file, in one step. */
    static void replace(Path file, List<SignerKey> keys) throws IOException {
        NewFile.replaceSecret(file, lines(keys.stream().map(SignerKey::text).toList()));
        NewFile.replace(shown(file), lines(texts(keys)));
    }

    /** A folder that only its owner can enter, where the disk knows owners. */
    static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        if (folder.toAbsolutePath().getParent() != null) Files.createDirectories(folder.toAbsolutePath().getParent());
        Files.createDirectory(folder, NewFile.forOwner(folder, "rwx------"));
    }

    static Path shown(Path file) {
        return file.resolveSibling(file.getFileName() + PUBLIC);
    }

    static List<String> texts(List<SignerKey> keys) {
        return keys.stream().map(SignerKey::verifier).map(VerifierKey::text).toList();
    }

    private static SignerKey key(Path file, int line, String text) throws Stopped {
        return switch (SignerKey.read(text)) {
            case SignerRead.Read(SignerKey key) -> key;
            case SignerRead.Refused(KeyFault fault) -> throw Stopped.because(Outcome.FAILS, "key.refused", file, line, fault);
        };
    }

    private static byte[] lines(List<String> texts) {
        return (String.join("\n", texts) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
