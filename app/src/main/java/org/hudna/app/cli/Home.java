package org.hudna.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the program's own data lies: the launcher says it; without one it is the working folder. */
final class Home {

    private Home() {}

    static Path path() { return Path.of(System.getProperty("hudna.home", "")); }

    /** An agreement by its folder, or by the name of one that comes with the program. */
    static Optional<Path> agreement(String written) {
        Path given = Path.of(written);
        if (AgreementFolder.isAgreement(given)) return Optional.of(given);
        Path own = path().resolve("agreements").resolve(written);
        return Files.isDirectory(own) && AgreementFolder.isAgreement(own) ? Optional.of(own) : Optional.empty();
    }
}
