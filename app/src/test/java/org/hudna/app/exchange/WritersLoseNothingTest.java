package org.hudna.app.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.hudna.assessment.Assessment;
import org.hudna.terms.Terms;
import org.hudna.words.Lang;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Whatever mixture of directions, marks and signs a source's words are: every writer gives them back character for character, in their order. */
class WritersLoseNothingTest {
    private static final int MANY = 60;
    private static final Terms TERMS = Samples.terms();
    private static final List<String> PIECES = List.of("قصف", "بَلْدَةٌ", "محـــمدية", "ﷲ", "ﻻ", "Aleppo", "mortar 82 mm", "ополчение", "й", "٢٧",
        "۲۷", "27", "1,5", "—", "«", "»", "\"", "'", ";", "؛", "،", ",", "|", "(", ")",
        "<b>", "&amp;", "&", "\\", "/", "=", "#", "\u200E", "\u200F", "\u061C", "\u202B", "\u202C", "\u2067", "\u2069", "\u200D", "\u0640", "\u0651",
        "e\u0301", "\uD83D\uDE80", "\uD800\uDC00", "\uFFFD", "\u00A0");

    @Test void in_a_table() {
        for (int seed = 0; seed < MANY; seed++) {
            String words = mixed(seed);
            String file = Samples.written(new CsvReport(TERMS, lang(seed)), claimed(words));
            String cell = CsvReader.builder().ofCsvRecord(file.substring(1)).stream().toList().getLast().getField(CsvColumn.DESCRIPTION.ordinal());
            assertEquals(words, Cells.isFormula(words) ? cell.substring(1) : cell, "seed " + seed);
        }
    }

    @Test void in_json_and_geojson() {
        for (int seed = 0; seed < MANY; seed++) {
            String words = mixed(seed);
            assertTrue(texts(Samples.written(new JsonReport(TERMS, lang(seed)), claimed(words))).contains(words), "seed " + seed);
            List<String> map = texts(Samples.written(new GeoJsonReport(TERMS, lang(seed)), claimed(words)));
            assertTrue(map.stream().anyMatch(text -> text.contains(source(words))), "seed " + seed + " " + map);
        }
    }

    /** A page drops only the isolates of a text that closes one which it did not open. */
    @Test void on_a_page() {
        for (int seed = 0; seed < MANY; seed++) {
            String words = mixed(seed);
            String shown = Jsoup.parse(Samples.written(new HtmlReport(TERMS, lang(seed)), claimed(words))).wholeText();
            assertTrue(withoutIsolates(shown).contains(withoutIsolates(words)), "seed " + seed + " " + words);
        }
    }

    private static Lang lang(int seed) { return Lang.values()[seed % Lang.values().length]; }

    private static List<Assessment> claimed(String words) {
        return Samples.assessments(TERMS, Samples.HEADER + "A-1,," + quoted(source(words))
            + ",,,2031-01-03,10:00,shelling,,north,,civilians,Ford,32.05,36.1,500 m,,," + quoted(words) + ",\n");
    }

    /** A source's name is joined to others in some forms. */
    private static String source(String words) { return "M" + words.replaceAll("[;|]", "").strip(); }

    private static String quoted(String text) { return '"' + text.replace("\"", "\"\"") + '"'; }

    private static String mixed(int seed) {
        Random random = new Random(seed);
        StringBuilder out = new StringBuilder();
        for (int many = 1 + random.nextInt(15); many > 0; many--)
            out.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
        return "ع" + out.toString().strip();
    }

    private static String withoutIsolates(String text) {
        return text.codePoints().filter(c -> c < 0x2066 || c > 0x2069).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static List<String> texts(String json) {
        List<String> texts = new ArrayList<>();
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken())
                if (token == JsonToken.VALUE_STRING) texts.add(parser.getString());
        }
        return texts;
    }
}
