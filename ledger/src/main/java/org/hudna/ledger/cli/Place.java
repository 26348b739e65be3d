package org.hudna.ledger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hudna.ledger.proof.FolderResources;
import org.hudna.ledger.proof.UrlResources;
import org.hudna.ledger.tiles.Resources;

/** What a word names that may stand for a log: an address, a folder or a file. */
sealed interface Place {
    /** For one file of a log behind an address. */
    Duration PATIENCE = Duration.ofSeconds(30);

    /** A log's folder. */
    record Folder(Path path) implements Place {
        Resources files() {
            return new FolderResources(path);
        }
    }

    /** A log's address. */
    record Address(String url, UrlResources files) implements Place {}

    /** A file. */
    record File(Path path) implements Place {
        byte[] bytes() throws IOException {
            return Files.readAllBytes(path);
        }
    }

    /** What {@code word} names; whether a file is there is found out when it is read. */
    static Place of(String word) throws Stopped {
        if (word.startsWith("http://") || word.startsWith("https://")) {
            Optional<UrlResources> files = UrlResources.at(word, PATIENCE);
            return new Address(word, files.orElseThrow(() -> Stopped.because(Outcome.CALLED_WRONGLY, "call.url", word)));
        }
        Path path = Call.path(word);
        return Files.isDirectory(path) ? new Folder(path) : new File(path);
    }

    /** The log beside which a policy may lie. */
    default Optional<LogPlace> log() {
        return this instanceof Folder(Path path) ? Optional.of(new LogPlace(path)) : Optional.empty();
    }
}
