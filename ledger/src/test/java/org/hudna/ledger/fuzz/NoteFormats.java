package org.hudna.ledger.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.hudna.ledger.note.KeyRead;
import org.hudna.ledger.note.Keys;
import org.hudna.ledger.note.LinesRead;
import org.hudna.ledger.note.NoteRead;
import org.hudna.ledger.note.SignatureLine;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignedNote;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.SignerRead;
import org.hudna.ledger.note.VerifierKey;

/** c2sp.org/signed-note. */
final class NoteFormats {
    private static final String PRIVATE = "PRIVATE+KEY+";
    private static final List<SignerKey> SIGNERS = List.of(Keys.signer("log.example/a", SignatureType.ED25519, 1),
        Keys.signer("\u0634\u0627\u0647\u062f.example", SignatureType.COSIGNATURE_ED25519, 2),
            Keys.signer("w", SignatureType.COSIGNATURE_ML_DSA_44, 3));

    private NoteFormats() {
    }

    static List<Format> all() {
        return List.of(
            new Format("notes", List.of(note("a\n", 1), note("\n\none\n\ntwo \u06f1\u007f\n", 2)), NoteFormats::note),
            new Format("signature-lines", List.of(SignatureLine.bytes(lines(1)), SignatureLine.bytes(lines(3))), NoteFormats::lines),
            new Format("verifier-keys", SIGNERS.stream().map(key -> key.verifier().text().getBytes(StandardCharsets.UTF_8)).toList(),
                NoteFormats::verifier),
            new Format("signer-keys", SIGNERS.stream().map(key -> key.text().getBytes(StandardCharsets.UTF_8)).toList(), NoteFormats::signer));
    }

    private static byte[] note(String text, int signatures) {
        return new SignedNote(text, lines(signatures)).bytes();
    }

    private static List<SignatureLine> lines(int count) {
        return SIGNERS.subList(0, count).stream().map(key -> key.line(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9})).toList();
    }

    private static boolean note(byte[] bytes) {
        boolean taken = SignedNote.read(bytes) instanceof NoteRead.Read(SignedNote note) && same(bytes, note);
        Format.agree(taken, Spec.isNote(Spec.octets(bytes)), bytes);
        return taken;
    }

    private static boolean same(byte[] bytes, SignedNote note) {
        Format.sameBytes(bytes, note.bytes());
        Format.require(new SignedNote(note.text(), note.signatures()).equals(note), () -> "another note", bytes);
        return true;
    }

    private static boolean lines(byte[] bytes) {
        LinesRead read = SignatureLine.read(bytes);
        if (read instanceof LinesRead.Read(List<SignatureLine> lines)) Format.sameBytes(bytes, SignatureLine.bytes(lines));
        Format.agree(read instanceof LinesRead.Read, Spec.areSignatures(Spec.octets(bytes)), bytes);
        return read instanceof LinesRead.Read;
    }

    /** As it is, and with the id that its other parts ask for. */
    private static boolean verifier(byte[] bytes) {
        String octets = Spec.octets(bytes);
        String[] parts = octets.split("\\+", 3);
        if (parts.length == 3 && parts[2].matches(Spec.BASE64))
            verifierAsItIs(Spec.bytes(parts[0] + "+" + Spec.idOf(parts[0], Base64.getDecoder().decode(parts[2])) + "+" + parts[2]));
        return verifierAsItIs(bytes);
    }

    private static boolean verifierAsItIs(byte[] bytes) {
        if (!isUtf8(bytes)) return false;
        KeyRead read = VerifierKey.read(new String(bytes, StandardCharsets.UTF_8));
        if (read instanceof KeyRead.Read(VerifierKey key)) {
            Format.sameBytes(bytes, key.text().getBytes(StandardCharsets.UTF_8));
            Format.require(!key.verifies(new byte[3], new byte[key.type().signatureBytes()]), () -> "anything is signed", bytes);
        }
        Format.agree(read instanceof KeyRead.Read, Spec.isVerifierKey(Spec.octets(bytes)), bytes);
        return read instanceof KeyRead.Read;
    }

    private static boolean signer(byte[] bytes) {
        if (!isUtf8(bytes)) return false;
        if (!(SignerKey.read(new String(bytes, StandardCharsets.UTF_8)) instanceof SignerRead.Read(SignerKey key))) return false;
        Format.sameBytes(bytes, key.text().getBytes(StandardCharsets.UTF_8));
        Format.require(Spec.octets(bytes).startsWith(PRIVATE), () -> "no prefix", bytes);
        String[] parts = Spec.octets(bytes).substring(PRIVATE.length()).split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        Format.require(typed.length == 33 && (typed[0] == 1 || typed[0] == 4 || typed[0] == 6), () -> "no type of ours", bytes);
        Format.require(Spec.isVerifierKey(Spec.octets(key.verifier().text().getBytes(StandardCharsets.UTF_8))), () -> "no public key", bytes);
        byte[] message = Arrays.copyOf(bytes, 5);
        Format.require(key.verifier().verifies(message, key.sign(message)), () -> "signs what it does not verify", bytes);
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        return Arrays.equals(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), bytes);
    }
}
