package org.hudna.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hudna.app.ClaimsFrom;
import org.hudna.claims.mapping.MappingFile;
import org.hudna.intake.Declared;
import org.hudna.intake.text.CharacterSets;
import org.hudna.intake.text.Decoded;
import org.hudna.words.Message;

/** A mapping's file: read, or refused line by line on the screen. */
final class MappingOnDisk {

    private MappingOnDisk() {}

    /** By its path, or by the name of one that comes with the program. */
    static Optional<ClaimsFrom> read(Screen screen, Path written) throws IOException { return read(screen, written, MappingFile::read); }

    /** The same for a table that nobody has gathered into incidents yet. */
    static Optional<ClaimsFrom> readUngathered(Screen screen, Path written) throws IOException {
        return read(screen, written, MappingFile::ungathered);
    }

    private static Optional<ClaimsFrom> read(Screen screen, Path written, BiFunction<String, String, MappingFile.Outcome> reader) throws IOException {
        Path own = Home.path().resolve("mappings").resolve(written + ".yaml");
        Path file = Files.isRegularFile(written) ? written : own;
        if (!Files.isRegularFile(file)) {
            screen.problem(Message.of("cli.no-file", "file", written.toString()));
            return Optional.empty();
        }
        String name = file.getFileName().toString();
        if (!(CharacterSets.decode(Files.readAllBytes(file), Declared.NOTHING) instanceof Decoded.Text text)) {
            screen.problem(Message.of("cli.in-file", "file", name, "what", Message.of("refusal.not-utf8")));
            return Optional.empty();
        }
        MappingFile.Outcome outcome = reader.apply(name, text.text());
        outcome.refusals().forEach(refusal ->
            screen.problem(Message.of("cli.in-file", "file", refusal.file() + ":" + refusal.line(), "what", refusal.why())));
        return outcome.mapping().map(ClaimsFrom.Mapped::new);
    }
}
