package org.hudna.claims.reading;

import static org.hudna.claims.reading.Articles.day;
import static org.hudna.claims.reading.Articles.deeds;
import static org.hudna.claims.reading.Articles.evidence;
import static org.hudna.claims.reading.Articles.one;
import static org.hudna.claims.reading.Articles.people;
import static org.hudna.claims.reading.Articles.read;
import static org.hudna.claims.reading.Articles.targets;
import static org.hudna.claims.reading.Articles.times;
import static org.hudna.claims.reading.Articles.weapons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hudna.deeds.Deed;
import org.junit.jupiter.api.Test;

/** Acts, with what, to what, by whom as is said, and whether they are denied. */
class EventsTest {

    @Test void a_whole_event_in_each_language() {
        for (String text : List.of("قال ناشطون إن قوات الحكومة بدأت القصف، وإن القصف بقذائف هاون استهدف مدرسة في حمص يوم الجمعة.",
            "Activists said that government forces shelled a school in Homs with mortars on Friday.",
            "Активисты сообщили, что в пятницу правительственные войска обстреляли из миномётов школу в Хомсе.")) {
            Suggestion event = read(text).all(Kind.EVENT).getLast();
            assertTrue(deeds(event).contains(Deed.SHELLING), text);
            assertEquals(List.of("mortar"), weapons(event), text);
            assertEquals(List.of("school"), targets(event), text);
            assertEquals(List.of(day("2016-02-19")), times(event), text);
            assertEquals(1, event.all(Slot.PLACE).size(), text);
            assertEquals(List.of("activist"), event.codes(Slot.ROLE), text);
        }
    }

    @Test void a_word_for_bombing_and_shelling_leaves_both_open_until_something_decides() {
        assertEquals(List.of(Deed.SHELLING, Deed.AIR_STRIKE), deeds(one("تعرضت بلدة كفريا لقصف فجر السبت.", Kind.EVENT)));
        assertEquals(List.of(Deed.AIR_STRIKE), deeds(one("تعرضت بلدة كفريا لقصف من طيران الاحتلال فجر السبت.", Kind.EVENT)));
        assertEquals(List.of(Deed.SHELLING), deeds(one("تعرضت بلدة كفريا لقصف مدفعي فجر السبت.", Kind.EVENT)));
    }

    @Test void those_who_are_said_to_have_done_it_are_kept_in_the_words_used() {
        accused("تعرضت بلدة كفريا لقصف من طيران الاحتلال فجر السبت.", "طيران الاحتلال");
        accused("اتهم الناطق باسم لجنة المراقبة مسلحي المعارضة بقصف سوق في دوما.", "مسلحي المعارضة");
        accused("The market was shelled by government forces on Friday.", "government forces");
        accused("The shelling of the market was blamed on armed groups.", "armed groups");
        accused("Opposition fighters attacked the checkpoint.", "Opposition fighters");
        accused("Губернатор обвинил правительственные войска в обстреле больницы.", "правительственные войска");
        accused("Turkish shelling hit a school near Homs.", "Turkish");
        accused("State media blamed \"terrorist groups\" for rocket fire on Homs.", "terrorist groups");
        accused("Турецкая артиллерия в пятницу обстреляла Хомс.", "Турецкая артиллерия");
        accused("قتل 17 مدنيا في غارات شنتها طائرات حربية روسية على حمص.", "طائرات حربية روسية");
        accused("وكانت قوات الاحتلال قد توغلت في البلدة فجر اليوم.", "قوات الاحتلال");
        accused("Школа обстреляна правительственными войсками.", "правительственными войсками");
    }

    private static void accused(String text, String words) {
        assertEquals(List.of(words), evidence(text, one(text, Kind.EVENT), Slot.ACCUSED), text);
    }

    @Test void forces_that_are_hit_are_not_accused() {
        for (String text : List.of("The shelling hit troops near Homs.", "استهدف القصف تجمعًا على قوات الحكومة قرب حمص."))
            for (Suggestion event : read(text).all(Kind.EVENT)) assertEquals(List.of(), event.all(Slot.ACCUSED), text);
    }

    @Test void what_did_not_happen_is_denied_and_not_alleged() {
        for (String text : List.of("No air strikes were carried out in Idlib on Sunday.", "لم تنفذ أي غارات في إدلب يوم الأحد.",
            "Авиаударов по Идлибу в воскресенье не было.",
            "The army denied that air strikes had hit Idlib.", "ونفت وزارة الدفاع تنفيذ غارات على إدلب.",
            "Минобороны опровергло сообщения об авиаударах по Идлибу.")) {
            Suggestion event = one(text, Kind.EVENT);
            assertTrue(deeds(event).contains(Deed.AIR_STRIKE), text);
            assertEquals(List.of("denies"), event.codes(Slot.STANCE), text);
        }
    }

    @Test void what_is_said_apart_from_the_act_is_not_the_acts() {
        String text = "Foreign Minister Jane Harlow said that the road was open. Asked about the shelling of Homs, she said Washington had no illusions.";
        assertEquals(List.of("Homs"), evidence(text, one(text, Kind.EVENT), Slot.PLACE));
    }

    @Test void at_least_is_no_denial() {
        assertEquals(List.of("alleges"), one("ما لا يقل عن ثلاث غارات على حلب أمس.", Kind.EVENT).codes(Slot.STANCE));
    }

    @Test void what_is_only_feared_hoped_for_or_ended_is_no_event() {
        for (String text : List.of("The parties agreed to stop shelling.", "The convoy waits to avoid air strikes.", "دعا المحافظ إلى وقف القصف.",
            "اتفق الطرفان على وقف إطلاق النار.",
            "The cessation of hostilities holds.",
            "Стороны договорились о прекращении огня.")) assertEquals(List.of(), read(text).all(Kind.EVENT), text);
    }

    @Test void two_acts_in_one_sentence_are_two_events_each_with_its_place() {
        String text = "Government forces shelled Daraya with artillery on Thursday, and warplanes struck Douma.";
        List<Suggestion> events = read(text).all(Kind.EVENT);
        assertEquals(List.of(Deed.SHELLING), deeds(events.getFirst()));
        assertEquals(List.of(Deed.AIR_STRIKE), deeds(events.getLast()));
        assertEquals(List.of("Daraya"), evidence(text, events.getFirst(), Slot.PLACE));
        assertEquals(List.of("Douma"), evidence(text, events.getLast(), Slot.PLACE));
    }

    @Test void people_harmed_in_the_next_sentence_belong_to_the_act_before() {
        for (String text : List.of("Shells hit a market in Homs on Friday. Three people were killed.",
            "سقطت قذائف على سوق في حمص يوم الجمعة. وقُتل ثلاثة أشخاص.",
            "В пятницу обстрелян рынок в Хомсе. Погибли трое.")) {
            Suggestion event = one(text, Kind.EVENT);
            assertEquals(List.of("killed 3"), people(event), text);
            assertTrue(event.reasons().contains(Reason.NEXT_SENTENCE), text);
        }
    }

    @Test void people_harmed_without_an_act_are_suggested_and_the_act_is_left_open() {
        Suggestion event = one("Three people were killed in Aleppo yesterday.", Kind.EVENT);
        assertEquals(List.of(), event.all(Slot.ACT));
        assertTrue(event.reasons().contains(Reason.HARM_ALONE));
    }

    @Test void the_one_who_says_it_is_the_events_source() {
        Suggestion event = one("The agency quoted the governor of Homs as saying that a car bomb exploded in the market.", Kind.EVENT);
        assertEquals(List.of("governor"), event.codes(Slot.ROLE));
        assertEquals(List.of("agency"), event.words(Slot.VIA));
        assertEquals(List.of("car-bomb"), weapons(event));
    }

    @Test void law_is_tagged_where_words_touch_it() {
        assertEquals(List.of("indiscriminate"), one("Residents described indiscriminate shelling of Homs.", Kind.EVENT).codes(Slot.LAW));
    }
}
