package org.hudna.app.channels.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.hudna.intake.ReportId;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/** Where files are moved when something became of them, and the notes beside them. No file there is ever overwritten. */
final class Aside {

    private static final int MOST_OF_ONE_NAME = 100_000;
    private static final int DIGITS = 12;
    /** In bytes; most file systems take 255. */
    private static final int LONGEST = 200;

    private final Path taken;
    private final Path refused;
    private final Lang lang;

    Aside(Path folder, Lang lang) {
        this.taken = folder.resolve("taken");
        this.refused = folder.resolve("refused");
        this.lang = lang;
    }

    void prepare() throws IOException {
        Files.createDirectories(taken);
        Files.createDirectories(refused);
    }

    /** The report's hash stands in its new name, by which it is found again. */
    boolean taken(Path file, ReportId id, Optional<Message> note) throws IOException {
        prepare();
        Path to = moved(file, taken, id.sha256().substring(0, DIGITS) + "-" + shortened(file.getFileName().toString()));
        if (note.isPresent()) note(to, note.get());
        return true;
    }

    boolean refused(Path file, Message why) throws IOException {
        prepare();
        note(moved(file, refused, shortened(file.getFileName().toString())), why);
        return true;
    }

    /** With what is put before and after it, a name must remain one that file systems take; its end says what it is. */
    private static String shortened(String name) {
        String end = name;
        while (end.getBytes(StandardCharsets.UTF_8).length > LONGEST) end = end.substring(end.offsetByCodePoints(0, 1));
        return end;
    }

    private static Path moved(Path file, Path folder, String name) throws IOException {
        for (int number = 1; number < MOST_OF_ONE_NAME; number++) {
            Path to = folder.resolve(number == 1 ? name : number + "-" + name);
            if (Files.exists(to)) continue;
            try {
                return Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException _) {
                return Files.move(file, to);
            } catch (FileAlreadyExistsException _) {
                continue; // somebody was quicker
            }
        }
        throw new IOException(folder + ": too many files are called " + name);
    }

    private void note(Path to, Message what) throws IOException {
        Path note = to.resolveSibling(to.getFileName() + ".note.txt");
        Files.write(note, (Texts.of(lang).say(what) + "\n").getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }
}
