package org.hudna.ledger.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.hudna.ledger.store.Disk;

/** Puts a small file in the place of another so that, whatever happens, one of the two is there, whole. */
final class Replacing {
    private Replacing() {
    }

    /** Durable on return; after an {@link IOException} either of the two stands there. */
    static void replace(Disk disk, Path file, byte[] bytes) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (Disk.Opened opened = disk.open(next)) {
            opened.truncate(0);
            opened.write(ByteBuffer.wrap(bytes), 0);
            opened.force(true);
        }
        disk.rename(next, file);
        disk.forceFolder(file.toAbsolutePath().getParent());
    }
}
