package org.hudna.claims;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Data that lie beside the tree and may not enter it. Where they are missing a test skips, and says so; in CI it fails. */
public final class Shared {

    private Shared() {}

    /** The file or folder {@code shared/data/…}, which is there. */
    public static Path data(String name) {
        Path found = Stream.of("../shared", "../../shared").map(folder -> Path.of(folder, "data", name)).filter(Files::exists).findFirst()
            .orElse(Path.of("../shared", "data", name));
        String missing = "SKIPPED: " + found + " is not there, so that nothing was tested against it";
        if ("true".equals(System.getenv("CI"))) assertTrue(Files.exists(found), missing);
        if (!Files.exists(found)) System.err.println(missing);
        assumeTrue(Files.exists(found), missing);
        return found;
    }
}
