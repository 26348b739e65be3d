package org.hudna.ledger.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.checkpoint.CheckpointRead;
import org.hudna.ledger.checkpoint.Cosignature;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.checkpoint.Opened;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.Keys;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.tree.Head;

/** c2sp.org/tlog-checkpoint, and c2sp.org/tlog-cosignature for Ed25519. */
public final class CheckpointFormats {
    static final SignerKey LOG = Keys.signer("log.example/fuzz", SignatureType.ED25519, 1);
    static final SignerKey WITNESS = Keys.signer("w.example", SignatureType.COSIGNATURE_ED25519, 2);
    private static final List<VerifierKey> KNOWN = List.of(LOG.verifier(), WITNESS.verifier());

    private CheckpointFormats() {
    }

    static List<Format> all() {
        var spoilt = signed(Head.EMPTY);
        return List.of(new Format("checkpoints", List.of(spoilt.bytes(), cosigned(new Head(70_000, Head.EMPTY.root())).bytes()),
            CheckpointFormats::read));
    }

    /** By the log alone. */
    public static SignedCheckpoint signed(Head head) {
        return new LogSigner(List.of(LOG)).sign(Checkpoint.of(LOG.name().text(), head), Instant.EPOCH);
    }

    /** And by a witness. */
    public static SignedCheckpoint cosigned(Head head) {
        SignedCheckpoint signed = signed(head);
        return signed.plus(List.of(Cosignature.make(WITNESS, signed.checkpoint(), Instant.ofEpochSecond(1_700_000_000))));
    }

    private static boolean read(byte[] bytes) {
        CheckpointRead read = SignedCheckpoint.read(bytes);
        String octets = Spec.octets(bytes);
        Format.agree(read instanceof CheckpointRead.Read, Spec.isCheckpoint(octets), bytes);
        boolean believed = SignedCheckpoint.open(bytes, KNOWN) instanceof Opened.Trusted;
        if (!(read instanceof CheckpointRead.Read(SignedCheckpoint checkpoint))) {
            Format.require(!believed, () -> "believed and malformed", bytes);
            return false;
        }
        Format.sameBytes(bytes, checkpoint.bytes());
        Format.require(believed == isToBeBelieved(octets), () -> believed ? "believed without a signature" : "not believed though signed", bytes);
        return true;
    }

    /** c2sp.org/signed-note, section Signatures, with another library's Ed25519. */
    private static boolean isToBeBelieved(String octets) {
        int blank = octets.lastIndexOf("\n\n");
        String text = octets.substring(0, blank + 1);
        int good = 0;
        for (String line : octets.substring(blank + 2).split("\n")) {
            int space = line.indexOf(' ', 4);
            byte[] signature = Base64.getDecoder().decode(line.substring(space + 1));
            String name = line.substring(4, space);
            if (isBy(LOG, name, signature)) {
                if (!verifies(LOG, text, Arrays.copyOfRange(signature, 4, signature.length))) return false;
                good++;
            } else if (isBy(WITNESS, name, signature)) {
                if (signature.length != 4 + 8 + 64) return false;
                long seconds = ByteBuffer.wrap(signature).getLong(4);
                if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) return false;
                String message = "cosignature/v1\ntime " + seconds + "\n" + text;
                if (!verifies(WITNESS, message, Arrays.copyOfRange(signature, 12, signature.length))) return false;
                good++;
            }
        }
        boolean impossible = text.split("\n")[1].equals("0") && !text.split("\n")[2].equals("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        return good > 0 && !impossible;
    }

    private static boolean isBy(SignerKey key, String name, byte[] signature) {
        return name.equals(Spec.octets(key.name().text().getBytes(StandardCharsets.UTF_8))) && ByteBuffer.wrap(signature)
            .getInt() == key.verifier().id();
    }

    static boolean verifies(SignerKey key, String message, byte[] signature) {
        byte[] bytes = Spec.bytes(message);
        return signature.length == 64 && Ed25519.verify(signature, 0, key.verifier().key(), 0, bytes, 0, bytes.length);
    }
}
