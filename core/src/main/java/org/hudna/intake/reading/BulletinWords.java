package org.hudna.intake.reading;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of publishers, headings, and what they count, in three languages: {@code bulletins.csv} beside this class, which a linguist extends. */
final class BulletinWords {

    private static final String FILE = "bulletins.csv";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");

    /** @param end where the word ends in what was given, exclusive */
    record Counted(String what, int end) {}

    private record Entry(String code, String phrase) {}

    private static final Map<String, List<Entry>> ENTRIES = read();
    private static final Map<String, String> COUNTED = counted();

    private BulletinWords() {}

    static Optional<String> publisher(String title) {
        String text = title.toLowerCase(Locale.ROOT);
        return ENTRIES.getOrDefault("publisher", List.of()).stream().filter(entry -> text.contains(entry.phrase())).map(Entry::code).findFirst();
    }

    static boolean isHeading(String line) {
        String text = line.toLowerCase(Locale.ROOT).replaceAll("^[\\d.)\\s#*]+|[:\\s#*]+$", "");
        return ENTRIES.getOrDefault("heading", List.of()).stream().anyMatch(entry -> text.equals(entry.phrase()));
    }

    static boolean isTableHead(String line) {
        String text = line.toLowerCase(Locale.ROOT);
        return ENTRIES.getOrDefault("table", List.of()).stream().anyMatch(entry -> text.contains(entry.phrase()));
    }

    /** The first word of at most {@code most + 1} that is counted, before any other number or the end of the sentence. */
    static Optional<Counted> counted(String after, int most) {
        Matcher word = WORD.matcher(after);
        for (int i = 0, last = 0; i <= most && word.find(); i++) {
            String between = after.substring(last, word.start());
            if (between.chars().anyMatch(c -> ".;؛:،,()".indexOf(c) >= 0 || Character.isDigit(c))) return Optional.empty();
            String what = COUNTED.get(word.group().toLowerCase(Locale.ROOT));
            if (what != null) return Optional.of(new Counted(what, word.end()));
            last = word.end();
        }
        return Optional.empty();
    }

    private static Map<String, String> counted() {
        Map<String, String> words = new HashMap<>();
        for (Entry entry : ENTRIES.getOrDefault("count", List.of())) words.put(entry.phrase(), entry.code());
        return Map.copyOf(words);
    }

    /** One line an entry: {@code kind,code,ar,en,ru}, with semicolons between phrases. */
    private static Map<String, List<Entry>> read() {
        Map<String, List<Entry>> entries = new HashMap<>();
        try (InputStream in = BulletinWords.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException(FILE + " is missing");
            for (CsvRecord line : CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8)))
                for (int i = 2; i < line.getFieldCount(); i++)
                    for (String phrase : line.getField(i).split(";"))
                        if (!phrase.isBlank()) entries.computeIfAbsent(line.getField(0), _ -> new ArrayList<>())
                            .add(new Entry(line.getField(1), phrase.strip().toLowerCase(Locale.ROOT)));
            return Map.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
