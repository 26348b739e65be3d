package org.hudna.claims.reading;

import static org.hudna.claims.reading.Articles.day;
import static org.hudna.claims.reading.Articles.evidence;
import static org.hudna.claims.reading.Articles.one;
import static org.hudna.claims.reading.Articles.read;
import static org.hudna.claims.reading.Articles.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls, meetings to come, decisions, attitudes, and the line that names the source. */
class FramesTest {

    @Test void a_call_has_its_two_parties_its_day_and_its_subject() {
        for (String text : List.of("بحث وزير الخارجية الأردني سامر حدادين مع نظيره القطري فهد المري اليوم السبت، خلال اتصال هاتفي الوضع في حمص.",
            "The Foreign Minister of Jordan, Samir Haddadin, discussed the truce by telephone with his Qatari counterpart, Fahd Marri, on Saturday.",
            "Министр иностранных дел Иордании Самир Хаддадин обсудил в субботу по телефону с министром иностранных дел Катара Фахдом Марри ситуацию в Хомсе.")) {
            Suggestion call = one(text, Kind.CONTACT);
            assertEquals(2, call.all(Slot.PARTY).size(), text);
            assertEquals(List.of("JO", "QA"), call.codes(Slot.COUNTRY), text);
            assertEquals(List.of("foreign-minister", "foreign-minister"), call.codes(Slot.ROLE), text);
            assertEquals(List.of("call"), call.codes(Slot.NAME), text);
            assertEquals(List.of(day("2016-02-20")), times(call), text);
            assertEquals(1, call.all(Slot.SUBJECT).size(), text);
        }
    }

    @Test void one_meeting_to_come_and_then_another() {
        String text = "Haddadin will meet the Palestinian president, Yusuf Barakat, in Amman on Sunday, and then the king in Aqaba.";
        List<Suggestion> meetings = read("Foreign Minister Samir Haddadin is on his way. " + text).all(Kind.PLANNED_MEETING);
        assertEquals(2, meetings.size());
        assertTrue(meetings.getFirst().codes(Slot.ROLE).contains("president") && meetings.getLast().codes(Slot.ROLE).contains("king"));
        assertEquals(List.of(List.of("Amman"), List.of("Aqaba")), meetings.stream()
            .map(each -> evidence("Foreign Minister Samir Haddadin is on his way. " + text, each, Slot.PLACE)).toList());
        for (Suggestion meeting : meetings) assertEquals(List.of(day("2016-02-21")), times(meeting));
    }

    @Test void two_who_will_meet_each_other() {
        for (String text : List.of("Госсекретарь США Джейн Харлоу и глава МИД РФ Олег Сидоров встретятся в понедельник в Женеве.",
            "Secretary of State Jane Harlow and Foreign Minister Oleg Sidorov will meet in Geneva on Monday.")) {
            Suggestion meeting = one(text, Kind.PLANNED_MEETING);
            assertEquals(2, meeting.all(Slot.PARTY).size(), text);
            assertEquals(1, meeting.all(Slot.PLACE).size(), text);
        }
    }

    @Test void decisions_need_their_date_or_place_to_be_named() {
        for (String text : List.of("تبقى قرارات 12 شباط المعتمدة في ميونخ سارية.",
            "The decisions of 12 February, adopted in Munich, remain in force.", "Решения от 12 февраля, принятые в Мюнхене, остаются в силе.")) {
            Suggestion decision = one(text, Kind.DECISION);
            assertEquals(List.of(day("2016-02-12")), times(decision), text);
            assertEquals(1, decision.all(Slot.PLACE).size(), text);
        }
        assertEquals(List.of(), read("The decision was hard.").all(Kind.DECISION));
    }

    @Test void what_was_agreed_and_by_whom() {
        Suggestion agreed = one("The governor said that the two sides had agreed on a hotline.", Kind.DECISION);
        assertEquals(List.of("a hotline"), agreed.words(Slot.SUBJECT));
        assertEquals(List.of("governor"), agreed.codes(Slot.ROLE));
        assertEquals(List.of(), read("The two sides have not agreed on a hotline.").all(Kind.DECISION));
    }

    @Test void a_concern_is_somebodys_and_law_is_tagged_and_not_concluded() {
        for (String text : List.of("وأعربت الأمم المتحدة عن قلق بالغ إزاء سقوط ضحايا مدنيين.",
            "The United Nations was deeply concerned over civilian losses.",
            "Посол Катара выразил обеспокоенность гибелью мирных жителей.")) {
            Suggestion concern = one(text, Kind.POSITION);
            assertEquals(List.of("concern"), concern.codes(Slot.ATTITUDE), text);
            assertEquals(List.of("civilian-harm"), concern.codes(Slot.LAW), text);
            assertEquals(1, concern.all(Slot.SPEAKER).size(), text);
        }
    }

    @Test void a_line_names_the_source_of_the_whole() {
        for (String text : List.of("المصدر: وكالات الأنباء", "Source: news agencies", "Источник: агентства"))
            assertEquals(List.of("agency"), one(text, Kind.SOURCE).codes(Slot.ROLE), text);
        assertEquals(List.of(), read("Source of the river: the mountains.").all(Kind.SOURCE).stream()
            .flatMap(each -> each.codes(Slot.ROLE).stream()).toList());
    }
}
