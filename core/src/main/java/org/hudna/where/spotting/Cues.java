package org.hudna.where.spotting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.where.NameKey;
import org.hudna.where.PlaceKind;

/** The words of {@code heads.csv} and {@code words.csv}, which a linguist extends. */
final class Cues {

    /** What a word does; as in the column {@code use}. */
    enum Use { CUE, NOT_CUE, STOP, COMMON, DOUBTFUL, ADJECTIVE, PERSON }

    /** A word that belongs to the name that follows. @param more how many words may follow where the name is not known */
    record Head(Kind kind, PlaceKind place, int more) {
        enum Kind {
            AREA, SITE, WAY, NUMBERED, NATURE, NONE;

            boolean isBuilt() { return this == SITE || this == WAY || this == NUMBERED; }
        }
    }

    private final Map<String, Head> heads = new HashMap<>();
    private final Map<Use, Set<String>> words = new HashMap<>();

    private Cues() {}

    static Cues read() {
        Cues cues = new Cues();
        for (String[] cells : rows("heads.csv"))
            cues.heads.put(key(cells[0]), new Head(Head.Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)), PlaceKind.find(cells[2]).orElseThrow(),
                Integer.parseInt(cells[3])));
        for (String[] cells : rows("words.csv"))
            cues.words.computeIfAbsent(Use.valueOf(cells[1].toUpperCase(Locale.ROOT).replace('-', '_')), _ -> new HashSet<>()).add(key(cells[0]));
        return cues;
    }

    private static List<String[]> rows(String name) {
        InputStream in = Cues.class.getResourceAsStream(name);
        if (in == null) throw new IllegalStateException(name + " is missing");
        List<String[]> rows = new ArrayList<>();
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (String line : reader.readAllLines()) if (!line.startsWith("#") && !line.startsWith("word,")) rows.add(line.split(","));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return rows;
    }

    /** As names are compared, but an article counts. */
    static String key(String word) { return key(NameKey.exact(word), word.startsWith("ال")); }

    private static String key(String exact, boolean definite) { return definite && !exact.startsWith("ال") ? "ال" + exact : exact; }

    static String key(Reading reading) { return key(reading.key(), reading.definite()); }

    Optional<Head> head(Reading reading) { return Optional.ofNullable(heads.get(key(reading))).filter(head -> head.kind() != Head.Kind.NONE); }

    boolean is(Use use, String key) { return words.getOrDefault(use, Set.of()).contains(key); }
}
