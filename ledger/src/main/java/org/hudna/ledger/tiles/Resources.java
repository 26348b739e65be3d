package org.hudna.ledger.tiles;

import java.util.Optional;

/** Where a log's files can be read, by their path below its prefix: a folder, a URL, or memory. */
public interface Resources {
    /** The path of the signed head. */
    String CHECKPOINT = "checkpoint";
    /** The path of the newest signed head that enough witnesses have cosigned. */
    String COSIGNED = "cosigned";

    /**
     * The bytes at {@code path} ({@code checkpoint}, {@code tile/0/000}, …), or nothing where there is no such file.
     * Throws {@link java.io.UncheckedIOException} where it cannot be known.
     */
    Optional<byte[]> read(String path);
}
