package org.hudna.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.hudna.claims.ClaimFile;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Row;
import org.hudna.claims.Written;
import org.hudna.claims.mapping.MappedClaims;
import org.hudna.claims.mapping.Mapping;
import org.hudna.intake.Declared;
import org.hudna.intake.reading.Contents;
import org.hudna.intake.tables.Table;
import org.hudna.words.Message;

/** What kind of file claims come from. */
public sealed interface ClaimsFrom {

    /** A file of claims, as CLAIMS.md describes it. */
    record Ours() implements ClaimsFrom {}

    /** Another's table, of which a signed mapping makes claims. */
    record Mapped(Mapping mapping) implements ClaimsFrom {}

    /** Hands on each row in the order of the file. */
    default void each(Path file, Lexicon lexicon, Consumer<Row> rows) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            Iterator<Row> all = switch (this) {
                case Ours _ -> ClaimFile.of(bytes, lexicon);
                case Mapped(Mapping mapping) -> MappedClaims.of(table(file, bytes), mapping, lexicon);
            };
            all.forEachRemaining(rows);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** The same of claims that nobody has gathered into incidents yet; gives what was noticed about the file as a whole. */
    default List<Message> eachUngathered(Path file, Lexicon lexicon, Consumer<Row> rows) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            switch (this) {
                case Ours _ -> {
                    ClaimFile all = ClaimFile.ungathered(bytes, lexicon);
                    all.forEachRemaining(rows);
                    return all.notes();
                }
                case Mapped(Mapping mapping) -> {
                    MappedClaims.ungathered(table(file, bytes), mapping, lexicon).forEachRemaining(rows);
                    return List.of();
                }
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /**
     * Hands on each row as it is written, under our columns, so that it can be written again: as many as {@link #eachUngathered} gives, in its order.
     */
    default void written(Path file, Consumer<Written> rows) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            switch (this) {
                case Ours _ -> ClaimFile.written(bytes, rows);
                case Mapped(Mapping mapping) -> MappedClaims.written(table(file, bytes), mapping, rows);
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** Tells the incident of each row in its order: a first look. */
    default void events(Path file, Consumer<String> event) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            switch (this) {
                case Ours _ -> ClaimFile.events(bytes, event);
                case Mapped(Mapping mapping) -> MappedClaims.incidents(table(file, bytes), mapping).forEachRemaining(event);
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static Table table(Path file, InputStream bytes) throws IOException {
        byte[] head = head(file);
        if (head.length > 1 && head[0] == 'P' && head[1] == 'K') return Table.xlsx(() -> open(file));
        return Contents.table(bytes, head, head.length < Contents.LOOKED_AT, Declared.file(file.getFileName().toString()));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(Contents.LOOKED_AT);
        }
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
