package org.hudna.incidents.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test void nothing_has_no_words() {
        assertEquals(0, Wording.of("").size());
        assertEquals(0, Wording.of(" …، — ").size());
        assertEquals(Wording.Script.NONE, Wording.of("12").script());
    }

    @Test void an_arabic_word_is_the_same_with_article_conjunction_marks_and_either_spelling() {
        Wording text = Wording.of("وقُصِفَت المدرسة والمستشفى في إدلب مساءً ١٢ قذيفة");
        assertTrue(text.has("مدرسه"));
        assertTrue(text.has("مستشفي"));
        assertTrue(text.has("ادلب"));
        assertTrue(text.has("12"));
        assertTrue(text.has("قذيفه"));
        assertEquals(Wording.Script.ARABIC, text.script());
        assertFalse(text.has("مدينة"));
    }

    @Test void arabic_presentation_forms_and_tatweel_are_the_same_letters() {
        assertEquals(Wording.of("قصف"), Wording.of("قـــصف"));
        assertEquals(Wording.of("لا"), Wording.of("\uFEFB"));
    }

    @Test void english_endings_fall_away() {
        assertEquals(Wording.of("shell kill bomb city"), Wording.of("shelling killed bombs cities"));
        assertTrue(Wording.of("The town’s markets").has("market"));
    }

    @Test void russian_cases_fall_away_with_and_without_quotation_marks() {
        assertEquals(Wording.of("школа район"), Wording.of("школу району"));
        assertTrue(Wording.of("«Миномётный обстрел» накрыл окраины").has("минометный"));
        assertTrue(Wording.of("снаряды упали на окраине").has("снаряд"));
    }

    @Test void the_order_and_number_of_words_do_not_matter() {
        assertEquals(Wording.of("two shells fell"), Wording.of("fell two two shells, shells"));
    }
}
