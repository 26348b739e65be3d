package org.hudna.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.where.Gazetteer;
import org.hudna.where.PCode;
import org.hudna.where.Place;
import org.hudna.words.Lang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsFoundTest {
    private static final Instant DAY = Instant.parse("2016-03-02T10:00:00Z");

    @TempDir Path folder;
    private final Tables tables = new Tables();
    private Gazetteer places = Gazetteer.EMPTY;
    private Search search;

    @BeforeEach void open() { search = Search.open(folder, tables, () -> places); }

    @AfterEach void close() { search.close(); }

    private void tell(String id, String place, String words) {
        Cards.Told told = Cards.plain(id, DAY, place, words);
        tables.put(told.card(), told.array());
        search.catchUp();
    }

    private boolean finds(String said) { return !search.find(Asked.ALL.words(said), Cards.WATCH, 10, Optional.empty()).incidents().isEmpty(); }

    private boolean completes(String begun) { return !search.find(Asked.ALL.typing(begun), Cards.WATCH, 10, Optional.empty()).incidents().isEmpty(); }

    @Test void arabic_is_found_whatever_form_of_alef_hamza_teh_or_yeh_was_typed() {
        tell("a", "", "أطلقت المدفعية النار على مدرسة في إدلب، وأصيب مستشفى");
        for (String same : List.of("ادلب", "إدلب", "أدلب", "مدرسه", "مدرسة", "اطلقت", "مستشفي", "مستشفى")) assertTrue(finds(same), same);
    }

    @Test void an_incident_is_found_by_its_whole_id() {
        tell("e-2016-001", "", "shelling");
        assertTrue(finds("e-2016-001"));
        assertTrue(finds(" e-2016-001 "));
        assertFalse(finds("e-2016-00"));
        assertFalse(finds("e-2016-0011"));
    }

    @Test void harakat_and_tatweel_say_nothing() {
        tell("a", "", "قُصِفَتِ المدينةُ");
        assertTrue(finds("قصفت"));
        assertTrue(finds("المديـــنة"));
    }

    @Test void the_article_and_what_is_joined_to_it_say_nothing() {
        tell("a", "", "سقطت القذائف بالمدينة وللمشفى");
        for (String same : List.of("مدينة", "المدينة", "قذائف", "والقذائف", "مشفى")) assertTrue(finds(same), same);
    }

    @Test void syria_is_found_by_both_of_its_endings() {
        tell("a", "", "شمال سورية");
        assertTrue(finds("سوريا"));
        tell("b", "", "القوات في سوريا");
        assertEquals(2, search.count(Asked.ALL.words("سورية"), Cards.WATCH));
    }

    @Test void digits_of_either_script_are_the_same() {
        tell("a", "", "سقطت ١٢ قذيفة عيار ۸۲");
        assertTrue(finds("12"));
        assertTrue(finds("82"));
        assertTrue(finds("٨٢"));
    }

    @Test void letters_of_old_encodings_and_of_persian_keyboards_are_the_same() {
        tell("a", "", "\uFED7\uFEBC\uFED2 کفر");
        assertTrue(finds("قصف"));
        assertTrue(finds("كفر"));
    }

    @Test void russian_is_found_in_every_case() {
        tell("a", "", "Миномётный обстрел больницы в провинции, двое раненых детей");
        for (String same : List.of("обстрелы", "обстрелом", "больница", "больнице", "минометный", "миномётного", "провинция", "раненый"))
            assertTrue(finds(same), same);
    }

    @Test void english_is_found_by_its_stem() {
        tell("a", "", "Mortars were fired; the village's clinics were shelled repeatedly");
        for (String same : List.of("mortar", "firing", "village", "clinic", "shelling", "Shelled", "villages")) assertTrue(finds(same), same);
    }

    @Test void all_words_must_be_there_and_those_in_quotes_together() {
        tell("a", "", "the convoy was stopped at the northern gate");
        assertTrue(finds("gate convoy"));
        assertFalse(finds("gate hospital"));
        assertTrue(finds("\"northern gate\""));
        assertFalse(finds("\"gate northern\""));
        assertTrue(finds("«northern gate» convoy"));
    }

    @Test void no_phrase_runs_from_one_text_into_the_next() {
        Cards.Told told = Cards.plain("a", DAY, "", "ends here");
        tables.put(told.card(), told.claims().getFirst(),
            Cards.telling(told.card().id(), 1, told.claims().getFirst().said().source(), "begins there"));
        search.catchUp();
        assertTrue(finds("\"begins there\""));
        assertFalse(finds("\"here begins\""));
    }

    @Test void what_is_begun_is_found_as_one_types() {
        tell("a", "الكفرين", "قصف مدفعي on Kafranbel");
        for (String begun : List.of("كفر", "مدف", "kafr", "Kaf", "الكف", "قصف مد")) assertTrue(completes(begun), begun);
        assertFalse(finds("kaf"));
        assertFalse(completes("مد قصف x"));
    }

    @Test void a_place_is_found_by_other_spellings_and_in_other_scripts() {
        tell("a", "كفريا", "");
        for (String same : List.of("Kafrayah", "Kefraya", "kafraya", "كفرية", "Кафрая")) assertTrue(finds(same), same);
        assertFalse(finds("Idlib"));
    }

    @Test void an_arabic_query_finds_a_place_written_in_latin() {
        tell("a", "Kafrayah", "");
        assertTrue(finds("كفريا"));
        assertTrue(finds("Kefraya"));
    }

    @Test void articles_within_names_are_no_words() {
        tell("a", "دير الزور", "");
        for (String same : List.of("Deir ez-Zor", "Deir al-Zor", "Дейр-эз-Зор", "دير الزور", "shelling"))
            assertEquals(!same.equals("shelling"), finds(same), same);
    }

    @Test void a_name_that_the_gazetteer_knows_is_found_under_its_other_names() {
        tell("a", "", "قصف على حلب صباحا");
        assertFalse(finds("Aleppo"));
        places = Gazetteer.of(List.of(new Place(new PCode("SY02"), Map.of(Lang.EN, "Aleppo", Lang.AR, "حلب", Lang.RU, "Алеппо"), Set.of("Haleb"),
            Optional.empty(), Set.of(),
            List.of())));
        for (String same : List.of("Aleppo", "Алеппо", "aleppo قصف", "قصف haleb")) assertTrue(finds(same), same);
        assertFalse(finds("aleppo hospital"));
    }

    @Test void an_incident_is_found_by_its_own_name() {
        tell("SY-052", "", "nothing");
        assertTrue(finds("SY-052"));
    }

    @Test void what_has_neither_letter_nor_digit_finds_nothing() {
        tell("a", "", "words");
        assertFalse(finds("…"));
        assertTrue(finds("  "));
    }
}
