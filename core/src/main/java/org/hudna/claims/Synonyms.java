package org.hudna.claims;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that reports use for what a closed list has another name for: {@code synonyms.csv} beside this class. They are read, never said. */
final class Synonyms {

    private static final String FILE = "synonyms.csv";
    private static final Map<String, List<String>> WORDS = read();

    private Synonyms() {}

    /** For the word {@code code} of the list {@code kind}, in any language; may be empty. */
    static List<String> of(String kind, String code) { return WORDS.getOrDefault(kind + "." + code, List.of()); }

    /** One line a word of a list: {@code list,code,ar,en,ru}, with semicolons between the synonyms. */
    private static Map<String, List<String>> read() {
        Map<String, List<String>> words = new HashMap<>();
        try (InputStream in = Synonyms.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException(FILE + " is missing");
            for (CsvRecord line : CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                List<String> synonyms = new ArrayList<>();
                for (int i = 2; i < line.getFieldCount(); i++) synonyms.addAll(Parts.together(line.getField(i)));
                words.put(line.getField(0) + "." + line.getField(1), List.copyOf(synonyms));
            }
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
