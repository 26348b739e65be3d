package org.hudna.ledger.proof;

/**
 * The first place where a log's files are not what its head says.
 *
 * @param path the file, below the log's prefix
 * @param number of the first hash in the file's level that differs, from 0: at level 0 the number of the entry. -1 where the file as a whole is meant
 */
public record Difference(Kind kind, String path, long number) {
    /** What is the matter with it. */
    public enum Kind {
        /** It is not there, nor the full one that may have replaced it. */
        MISSING,
        /** A bundle that ends too early or too late. */
        BROKEN_BUNDLE,
        /** A tile that is too short or too long. */
        WRONG_LENGTH,
        /** A leaf hash is not that of the entry: one of the two, tile or bundle, was altered. */
        OTHER_ENTRY,
        /** A hash is not that of the tile below it. */
        OTHER_HASH,
        /** Bundles and tiles agree, and their root is another than the one that was signed. */
        OTHER_ROOT
    }

    static Difference whole(Kind kind, String path) {
        return new Difference(kind, path, -1);
    }
}
