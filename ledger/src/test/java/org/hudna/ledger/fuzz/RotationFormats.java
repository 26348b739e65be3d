package org.hudna.ledger.fuzz;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.ledger.note.Keys;
import org.hudna.ledger.note.SignatureLine;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.writer.Rotation;

/** SPEC.md, section 6. */
final class RotationFormats {
    private static final String ORIGIN = "log.example/fuzz";
    private static final List<SignerKey> BOTH = List.of(Keys.signer(ORIGIN, SignatureType.ED25519, 1), Keys.signer(ORIGIN, SignatureType.ED25519, 2));
    private static final Set<String> KNOWN = Set.of(BOTH.get(0).verifier().text(), BOTH.get(1).verifier().text());
    private static final Pattern TEXT = Pattern.compile("hudna/rotation/v1\\n" + ORIGIN + "\\n([^\\n]+)\\n([^\\n]+)\\n(" + Spec.DECIMAL + ")\\n");

    private RotationFormats() {
    }

    static List<Format> all() {
        return List.of(new Format("rotations", List.of(Rotation.entry(BOTH.get(0), BOTH.get(1), 70_000), Rotation.entry(BOTH.get(1), BOTH.get(0), 0)),
            RotationFormats::read));
    }

    /** As it is, and with its text signed by both keys anew. */
    private static boolean read(byte[] bytes) {
        String octets = Spec.octets(bytes);
        int blank = octets.lastIndexOf("\n\n");
        if (octets.startsWith("\u0002") && blank > 0 && Spec.isText(octets.substring(1))) {
            byte[] text = Spec.bytes(octets.substring(1, blank + 1));
            byte[] lines = SignatureLine.bytes(BOTH.stream().map(key -> key.line(key.sign(text))).toList());
            byte[] signed = Spec.bytes("\u0002" + Spec.octets(text) + "\n" + Spec.octets(lines));
            Format.agree(Rotation.inEntry(signed).isPresent(), isRotation(Spec.octets(text)), signed);
        }
        Optional<Rotation> read = Rotation.inEntry(bytes);
        if (read.isEmpty()) return false;
        Format.require(isRotation(octets.substring(1, blank + 1)), () -> "no rotation", bytes);
        for (SignerKey key : BOTH) Format.require(isSigned(octets, blank, key), () -> "not signed by both", bytes);
        return true;
    }

    private static boolean isRotation(String text) {
        Matcher rotation = TEXT.matcher(text);
        return rotation.matches() && KNOWN.equals(Set.copyOf(Arrays.asList(rotation.group(1), rotation.group(2)))) && Spec.isCount(rotation.group(3));
    }

    private static boolean isSigned(String octets, int blank, SignerKey key) {
        return Arrays.stream(octets.substring(blank + 2).split("\n"))
            .map(line -> Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1)))
            .anyMatch(signature -> CheckpointFormats.verifies(key, octets.substring(1, blank + 1),
                Arrays.copyOfRange(signature, 4, signature.length)));
    }
}
