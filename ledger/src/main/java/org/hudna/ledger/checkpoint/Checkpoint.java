package org.hudna.ledger.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hudna.ledger.note.Decimal;
import org.hudna.ledger.note.SignedNote;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;

/**
 * What a log states: of the log with this origin, the tree of this size has this root.
 *
 * <p>Each checkpoint has one text and each text at most one checkpoint. c2sp.org/tlog-checkpoint, section Note text.
 *
 * @param origin which log; not empty, one line, and for a log of ours also the name of its keys
 * @param head size (0 to 2<sup>63</sup>-1) and root; that the empty tree has the one root it can have is checked by {@link SignedCheckpoint#open}
 * @param extensions further lines, none of them empty; not recommended, no monitor can audit them, and ML-DSA-44 does not cover them
 */
public record Checkpoint(String origin, Head head, List<String> extensions) {
    private static final int LEAST_LINES = 3;

    public Checkpoint {
        if (!isLine(origin)) throw new IllegalArgumentException("not an origin: \"" + origin + "\"");
        extensions = List.copyOf(extensions);
        if (!extensions.stream().allMatch(Checkpoint::isLine)) throw new IllegalArgumentException("not extension lines: " + extensions);
    }

    /** A checkpoint as we make them: without extension lines. */
    public static Checkpoint of(String origin, Head head) {
        return new Checkpoint(origin, head, List.of());
    }

    /** Reads the text of a note, with its final newline. */
    public static TextRead read(String text) {
        if (!SignedNote.isText(text)) return new TextRead.Malformed(CheckpointFault.NOT_A_TEXT);
        String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
        for (String line : lines)
            if (line.isEmpty()) return new TextRead.Malformed(CheckpointFault.EMPTY_LINE);
        if (lines.length < LEAST_LINES) return new TextRead.Malformed(CheckpointFault.TOO_FEW_LINES);
        OptionalLong size = Decimal.read(lines[1]);
        if (size.isEmpty()) return new TextRead.Malformed(CheckpointFault.BAD_SIZE);
        Optional<Hash> root = Hash.read(lines[2]);
        if (root.isEmpty()) return new TextRead.Malformed(CheckpointFault.BAD_ROOT);
        return new TextRead.Read(new Checkpoint(lines[0], new Head(size.getAsLong(), root.get()), List.of(lines).subList(LEAST_LINES, lines.length)));
    }

    /** The text that is signed: three lines or more, each with its newline. */
    public String text() {
        List<String> lines = new ArrayList<>(List.of(origin, Long.toString(head.size()), head.root().base64()));
        lines.addAll(extensions);
        return String.join("\n", lines) + "\n";
    }

    private static boolean isLine(String text) {
        return !text.isEmpty() && text.indexOf('\n') < 0 && SignedNote.isText(text + "\n");
    }
}
