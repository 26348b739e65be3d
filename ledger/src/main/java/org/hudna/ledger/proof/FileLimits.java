package org.hudna.ledger.proof;

import java.util.regex.Pattern;
import org.hudna.ledger.note.SignedNote;
import org.hudna.ledger.tiles.Bundles;
import org.hudna.ledger.tiles.TileId;
import org.hudna.ledger.tree.Hash;

/** How large a log's files can be, and how their paths can look. */
final class FileLimits {
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*");
    /** No file of a log has a path half as long. */
    private static final int MOST_CHARACTERS = 100;
    private static final int LENGTH_BYTES = 2;

    private FileLimits() {
    }

    /** The path itself; throws for one that no log has, such as {@code ../x}. */
    static String checked(String path) {
        if (path.length() > MOST_CHARACTERS || !PATH.matcher(path).matches()) throw new IllegalArgumentException("no log has a file "
            + path.substring(0, Math.min(path.length(), MOST_CHARACTERS)));
        return path;
    }

    /** The most bytes that the file at {@code path} can have. */
    static int mostBytes(String path) {
        if (path.startsWith("tile/entries/")) return TileId.FULL * (Bundles.LONGEST_ENTRY + LENGTH_BYTES);
        if (path.startsWith("tile/")) return TileId.FULL * Hash.LENGTH;
        return SignedNote.MOST_BYTES;
    }
}
