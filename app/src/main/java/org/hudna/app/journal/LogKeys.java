package org.hudna.app.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.SignerRead;
import org.hudna.ledger.policy.LogKey;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.PolicyRead;
import org.hudna.ledger.policy.Quorum;
import org.hudna.words.Message;

/** The log's secret key and its policy, in files that people put there; a new record makes its own key. */
final class LogKeys {
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    private static final String NAME = "hudna.record/";

    private LogKeys() {}

    /** The keys in the file, one a line. Where there is none and {@code fresh} is so, one is made, under a name that no other record has. */
    static List<SignerKey> open(Path file, boolean fresh, SecureRandom random) {
        try {
            if (!Files.exists(file)) {
                if (!fresh) throw new NotOpened(Message.of("record.no-key", "file", file.toString()));
                make(file, random);
            }
            List<SignerKey> keys = new ArrayList<>();
            for (String line : Files.readString(file).split("\n")) if (!line.isEmpty()) keys.add(read(file, line));
            if (keys.isEmpty()) throw new NotOpened(Message.of("record.key-unread", "file", file.toString()));
            return keys;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static SignerKey read(Path file, String line) {
        return switch (SignerKey.read(line)) {
            case SignerRead.Read(SignerKey key) -> key;
            case SignerRead.Refused _ -> throw new NotOpened(Message.of("record.key-unread", "file", file.toString()));
        };
    }

    private static void make(Path file, SecureRandom random) throws IOException {
        String name = NAME + Long.toUnsignedString(random.nextLong(), 36);
        SignerKey key = SignerKey.fresh(new KeyName(name), SignatureType.ED25519, random);
        write(file.resolveSibling(file.getFileName() + ".vkey"), key.verifier().text() + "\n");
        write(file, key.text() + "\n", OwnersOnly.file(file));
    }

    private static void write(Path file, String text, FileAttribute<?>... attributes) throws IOException {
        Files.deleteIfExists(file);
        try (FileChannel channel = FileChannel.open(file, NEW, attributes)) {
            ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
    }

    /** Whom the log asks to cosign. */
    static Policy policy(Path file, List<SignerKey> keys) {
        try {
            if (!Files.exists(file))
                return Policy.of(keys.stream().map(key -> new LogKey(key.verifier(), Optional.empty())).toList(), List.of(), new Quorum.None());
            return switch (Policy.read(Files.readAllBytes(file))) {
                case PolicyRead.Read(Policy policy) -> policy;
                case PolicyRead.Refused refused ->
                    throw new NotOpened(Message.of("record.policy-unread", "file", file.toString(), "line", refused.line()));
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
