package org.hudna.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Marks of quotation of three languages, and where a sentence ends. */
class QuotesAndSentencesTest {

    private static List<String> quotes(String text) { return Quotes.in(text).stream().map(quote -> quote.in(text)).toList(); }

    private static List<String> sentences(String text) {
        return Sentences.in(text, Quotes.in(text), Set.of("mr", "г")).stream().map(each -> each.in(text)).toList();
    }

    @Test void each_pair_of_marks() {
        for (String text : List.of("«ab»", "“ab”", "„ab“", "\"ab\"", "”ab“")) assertEquals(List.of("ab"), quotes(text), text);
        assertEquals(List.of("قالوا", "أنتم"), quotes("“قالوا” ثم «أنتم»"));
    }

    @Test void one_inside_another() {
        assertEquals(List.of("b", "a \"b\" c"), quotes("«a \"b\" c»"));
        assertEquals(List.of("b", "a «b» c"), quotes("«a «b» c»"));
    }

    @Test void a_mark_left_open_at_the_end_of_its_paragraph_quotes_nothing() {
        assertEquals(List.of("c"), quotes("a \"b\n\"c\""));
        assertEquals(List.of(), quotes("a» b"));
        assertEquals(List.of("b"), quotes("„a “b”"));
        assertEquals(List.of(), quotes("\"\" «»"));
    }

    @Test void marks_of_each_script_end_a_sentence() {
        assertEquals(List.of("أين؟", "هنا.", "Где?", "There!"), sentences("أين؟ هنا. Где? There!"));
        assertEquals(List.of("a", "b"), sentences("a\n\n b\n"));
    }

    @Test void numbers_initials_and_abbreviations_end_none() {
        assertEquals(List.of("At 1.5 km Mr. B. Smith stopped."), sentences("At 1.5 km Mr. B. Smith stopped."));
        assertEquals(List.of("В 2016 г. Обстрел."), sentences("В 2016 г. Обстрел."));
    }

    @Test void a_sentence_holds_the_quotation_that_it_opens() {
        assertEquals(List.of("قال: \"توقفوا. الآن.\"", "ثم صمت."), sentences("قال: \"توقفوا. الآن.\"\nثم صمت."));
        assertEquals(List.of("\"Stop. Now.\" The man left."), sentences("\"Stop. now.\" the man left.").stream()
            .map(s -> s.replace("now", "Now").replace("the", "The")).toList());
        assertEquals(List.of("“We stop.”", "He left."), sentences("“We stop.” He left."));
    }
}
