package org.hudna.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hudna.where.Gazetteer;
import org.hudna.where.GazetteerFile;
import org.hudna.where.GazetteerVersion;
import org.hudna.where.lists.CodColumns;
import org.hudna.where.lists.GeoJsonPlaces;
import org.hudna.where.lists.GeoNames;
import org.hudna.words.Message;

/**
 * Gazetteers from files, by their endings: {@code .csv} our own columns or OCHA's, {@code .geojson} and {@code .json} shapes, {@code .txt} and
 * {@code .tsv} GeoNames.
 */
final class GazetteerFiles {

    private static final int MOST_REFUSALS_SHOWN = 5;

    private GazetteerFiles() {}

    /**
     * All laid over one another, the first on top, over the program's own; rows set aside are told. Empty where a file is missing, which is told too.
     */
    static Optional<Gazetteer> read(List<Path> files, Screen screen) throws IOException {
        Gazetteer all = Gazetteer.EMPTY;
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                screen.problem(Message.of("cli.no-file", "file", file.toString()));
                return Optional.empty();
            }
            GazetteerFile read = read(file);
            for (Message why : read.refused().stream().limit(MOST_REFUSALS_SHOWN).toList())
                screen.problem(Message.of("cli.in-file", "file", file.toString(), "what", why));
            int more = read.refused().size() - MOST_REFUSALS_SHOWN;
            if (more > 0) screen.problem(Message.of("cli.more-rows-refused", "n", more));
            all = all.over(read.gazetteer());
        }
        return Optional.of(all.over(Gazetteer.own()).over(Gazetteer.world()));
    }

    private static GazetteerFile read(Path file) throws IOException {
        MessageDigest digest = sha256();
        String name = file.getFileName().toString();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
             BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            GazetteerFile read = switch (ending) {
                case "geojson", "json" -> GeoJsonPlaces.read(reader);
                case "txt", "tsv" -> GeoNames.read(reader);
                default -> CodColumns.read(reader); // not sealed: endings are whatever people write
            };
            reader.transferTo(java.io.Writer.nullWriter());
            GazetteerVersion version = new GazetteerVersion(name, Optional.empty(), HexFormat.of().formatHex(digest.digest()));
            return new GazetteerFile(read.gazetteer().from(version), read.refused());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
