package org.hudna.ledger.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hudna.ledger.tiles.Resources;

/**
 * Where the parts of a log lie: what anybody may mirror in its folder, and beside it the policy, what is secret, and the lock store.
 *
 * @param folder holds {@code checkpoint}, {@code cosigned} and {@code tile/}
 */
record LogPlace(Path folder) {
    /** The file of the newest checkpoint that met the quorum. */
    static final String COSIGNED = Resources.COSIGNED;

    static LogPlace of(String folder) throws Stopped {
        return new LogPlace(Call.path(folder));
    }

    Path policy() {
        return beside(".policy");
    }

    boolean hasPolicy() {
        return Files.exists(policy());
    }

    Path hidden() {
        return beside(".private");
    }

    Path lock() {
        return beside(".lock");
    }

    Path key() {
        return hidden().resolve("log.key");
    }

    Path sequence() {
        return hidden().resolve("sequence");
    }

    Path attendance() {
        return hidden().resolve("attendance");
    }

    Path checkpoint() {
        return folder.resolve(Resources.CHECKPOINT);
    }


    /** The folder's own name: what a new log is called where nobody says otherwise. */
    String name() {
        return named().getFileName().toString();
    }

    private Path beside(String ending) {
        return named().resolveSibling(name() + ending);
    }

    /** The folder by a path that ends in its name: {@code .} and {@code ..} do not. */
    private Path named() {
        boolean plain = Optional.ofNullable(folder.getFileName()).map(Path::toString).filter(name -> !name.equals(".") && !name.equals(".."))
            .isPresent();
        return plain ? folder : folder.toAbsolutePath().normalize();
    }
}
