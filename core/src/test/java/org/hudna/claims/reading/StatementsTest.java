package org.hudna.claims.reading;

import static org.hudna.claims.reading.Articles.one;
import static org.hudna.claims.reading.Articles.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who says something, how, to whom and through whom. */
class StatementsTest {

    @Test void nothing_is_read_in_nothing() {
        for (String text : List.of("", " ", "\n", "…", "12", "“”", "?!")) assertEquals(List.of(), read(text).suggestions());
    }

    @Test void verbatim_words_stand_apart_from_the_rest() {
        String text = "وصرح وزير الخارجية الأردني سامر حدادين بأن الهدنة صامدة، وأن \"كل خرق لها سيُسجل ويُعلن\".";
        Suggestion said = one(text, Kind.STATEMENT);
        assertEquals(List.of("كل خرق لها سيُسجل ويُعلن"), said.words(Slot.QUOTATION));
        assertEquals(List.of("quoted"), said.codes(Slot.HOW));
        assertTrue(said.words(Slot.PARAPHRASE).getFirst().startsWith("الهدنة صامدة") && said.words(Slot.PARAPHRASE).stream()
            .noneMatch(words -> words.contains("خرق")), said.toString());
        assertEquals(List.of("سامر حدادين"), said.words(Slot.SPEAKER));
        assertEquals(List.of("foreign-minister"), said.codes(Slot.ROLE));
        assertEquals(List.of("JO"), said.codes(Slot.COUNTRY));
    }

    @Test void two_words_in_marks_are_a_term_and_no_quotation() {
        assertEquals(List.of(), one("The ministry said that the \"safe zone\" had been mined.", Kind.STATEMENT).words(Slot.QUOTATION));
    }

    @Test void the_verb_may_stand_behind_what_is_said() {
        for (String text : List.of("\"We will answer every call on the hotline,\" said the commander of the mission.",
            "«Мы ответим на каждый звонок», — заявил командующий."))
            assertEquals(List.of("commander"), one(text, Kind.STATEMENT).codes(Slot.ROLE), text);
        assertEquals(List.of("The road to the north is open"), one("The road to the north is open, the governor said.", Kind.STATEMENT)
            .words(Slot.PARAPHRASE));
    }

    @Test void an_agency_that_quotes_somebody_is_the_way_and_not_the_source() {
        for (String text : List.of("ونقلت وكالة الأنباء عن سفير قطر قوله إن المحادثات ستستمر أسبوعًا.",
            "The agency quoted the ambassador of Qatar as saying that the talks would go on for a week.",
            "The agency, citing the ambassador of Qatar, said that the talks would go on for a week.",
            "Агентство со ссылкой на посла Катара сообщает, что переговоры продлятся неделю.")) {
            Suggestion said = one(text, Kind.STATEMENT);
            assertEquals(List.of("ambassador"), said.codes(Slot.ROLE), text);
            assertEquals(List.of("relayed"), said.codes(Slot.HOW), text);
            assertEquals(1, said.all(Slot.VIA).size(), text);
        }
    }

    @Test void what_is_said_inside_what_another_says_came_through_that_other() {
        List<Suggestion> said = read("وقال بيان صدر عن وزارة الدفاع الروسية إن القائد أكد أن القوات لم تتحرك.").all(Kind.STATEMENT);
        assertEquals(2, said.size());
        Suggestion inner = said.stream().filter(each -> each.codes(Slot.ROLE).contains("commander")).findFirst().orElseThrow();
        assertEquals(List.of("relayed"), inner.codes(Slot.HOW));
        assertTrue(inner.words(Slot.VIA).getFirst().contains("وزارة الدفاع"), inner.toString());
    }

    @Test void an_office_alone_is_its_last_named_holder() {
        String text = "Foreign Minister Omar Saleh arrived on Monday. The minister said that the talks had begun.";
        Suggestion said = one(text, Kind.STATEMENT);
        assertEquals(List.of("Omar Saleh"), said.words(Slot.SPEAKER));
        assertTrue(said.first(Slot.SPEAKER).orElseThrow().through().orElseThrow().in(text).contains("Omar Saleh"));
        assertTrue(said.reasons().contains(Reason.EARLIER_MENTION));
    }

    @Test void the_statement_is_the_last_publishers() {
        String text = "وجاء في الخبر بيان صدر عن وزارة الصحة اللبنانية مساء أمس. وأضاف البيان أن المستشفيات تعمل.";
        Suggestion said = one(text, Kind.STATEMENT);
        assertEquals(List.of("health-ministry"), said.codes(Slot.ORGANISATION));
        assertEquals(List.of("LB"), said.codes(Slot.COUNTRY));
    }

    @Test void a_surname_is_the_person_who_bears_it_in_russian_in_any_case() {
        String text = "Министр обороны Павел Ветров прибыл в штаб. По словам Ветрова, режим тишины соблюдается.";
        Suggestion said = one(text, Kind.STATEMENT);
        assertEquals(List.of("Павел Ветров"), said.words(Slot.SPEAKER));
        assertEquals(List.of("defence-minister"), said.codes(Slot.ROLE));
    }

    @Test void he_and_a_verb_alone_are_the_one_who_spoke_last() {
        for (String text : List.of("The governor of Homs, Karim Nasser, said that the road was open. He added that the bridge was not.",
            "قال المحافظ كريم ناصر إن الطريق مفتوح. وأضاف أن الجسر مغلق.")) {
            List<Suggestion> said = read(text).all(Kind.STATEMENT);
            assertEquals(2, said.size(), text);
            assertEquals(said.getFirst().words(Slot.SPEAKER), said.getLast().words(Slot.SPEAKER), text);
            assertTrue(said.getLast().reasons().contains(Reason.SPEAKER_CONTINUES), text);
        }
    }

    @Test void nobody_spoke_so_nobody_continues() { assertEquals(List.of(), read("وأضاف أن الجسر مغلق.").all(Kind.STATEMENT)); }

    @Test void a_denial_and_a_confirmation_are_stances() {
        assertEquals(List.of("denies"), one("The army denied that its guns had fired.", Kind.STATEMENT).codes(Slot.STANCE));
        assertEquals(List.of("denies"), one("МИД Сирии опроверг сообщения о нарушениях.", Kind.STATEMENT).codes(Slot.STANCE));
        assertEquals(List.of("denies"), one("ونفت وزارة الدفاع السورية وجود أي خرق للهدنة.", Kind.STATEMENT).codes(Slot.STANCE));
        assertEquals(List.of("confirms"), one("The monitoring mission confirmed that the line was open.", Kind.STATEMENT).codes(Slot.STANCE));
    }

    @Test void who_is_told_is_no_speaker() {
        Suggestion said = one("The ambassador of Qatar told the news agency that talks had begun in Doha.", Kind.STATEMENT);
        assertEquals(List.of("ambassador"), said.codes(Slot.ROLE));
        assertEquals(1, said.all(Slot.ADDRESSEE).size());
    }

    @Test void according_to_somebody_is_a_statement_on_either_side() {
        for (String text : List.of("According to the governor, the road to the north is open.",
            "The road to the north is open, according to the governor.",
            "По словам губернатора, дорога на север открыта.", "الطريق إلى الشمال مفتوح، بحسب المحافظ.")) {
            Suggestion said = one(text, Kind.STATEMENT);
            assertEquals(List.of("governor"), said.codes(Slot.ROLE), text);
            assertTrue(said.reasons().contains(Reason.ATTRIBUTION), text);
        }
    }

    @Test void in_her_words_are_the_last_speakers() {
        List<Suggestion> said = read("«Мы ждём ответа», — подчеркнула министр обороны Мария Соколова. По её словам, обвинения не подкреплены.")
            .all(Kind.STATEMENT);
        assertEquals(List.of("Мария Соколова"), said.getLast().words(Slot.SPEAKER));
    }

    @Test void he_is_no_ministry() {
        assertEquals(1, read("The defence ministry said that the road was open. He said that the bridge was not.").all(Kind.STATEMENT).size());
    }

    @Test void a_capital_speaks_for_its_country() {
        assertEquals(List.of("QA"), one("وأكدت الدوحة أمس عزمها على استضافة المحادثات.", Kind.STATEMENT).codes(Slot.COUNTRY));
    }
}
