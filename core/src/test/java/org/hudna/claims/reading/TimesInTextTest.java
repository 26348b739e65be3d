package org.hudna.claims.reading;

import static org.hudna.claims.reading.Articles.day;
import static org.hudna.claims.reading.Articles.span;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.hudna.when.Span;
import org.junit.jupiter.api.Test;

/** Times as texts tell them, by the day of the report: Saturday, 20 February 2016, in Damascus. */
class TimesInTextTest {

    private static void tells(String when, Span span) {
        assertEquals(List.of(span), Articles.times(Articles.one(sentence(when), Kind.EVENT)), when);
    }

    private static String sentence(String when) {
        return when.chars().anyMatch(c -> c >= 0x600 && c < 0x700) ? "قصف على حمص " + when + "." : when.chars().anyMatch(c -> c >= 0x400 && c < 0x500)
            ? "Обстрел Хомса " + when + "." : "Shelling of Homs " + when + ".";
    }

    @Test void days_counted_from_the_reports() {
        for (String today : List.of("اليوم", "اليوم السبت", "السبت", "today", "on Saturday", "сегодня", "в субботу")) tells(today, day("2016-02-20"));
        for (String yesterday : List.of("أمس", "أمس الجمعة", "الجمعة", "yesterday", "on Friday", "вчера", "в пятницу"))
            tells(yesterday, day("2016-02-19"));
        for (String before : List.of("أول من أمس", "the day before yesterday", "позавчера", "two days ago", "قبل يومين", "два дня назад"))
            tells(before, day("2016-02-18"));
    }

    @Test void what_happened_lies_behind_and_what_is_planned_ahead() {
        tells("on Sunday", day("2016-02-14"));
        tells("الأحد", day("2016-02-14"));
        tells("last Saturday", day("2016-02-13"));
        tells("السبت الماضي", day("2016-02-13"));
        for (String text : List.of("The minister will meet the president in Doha on Sunday.", "وسيلتقي الوزير الرئيس في الدوحة الأحد.",
            "وسيلتقي الوزير الرئيس في الدوحة في يوم الأحد المقبل.",
            "Министр встретится с президентом в Дохе в воскресенье."))
            assertEquals(List.of(day("2016-02-21")), Articles.times(Articles.one(text, Kind.PLANNED_MEETING)), text);
    }

    @Test void parts_of_a_day() {
        for (String evening : List.of("مساء الجمعة", "on Friday evening", "вечером в пятницу", "в пятницу вечером"))
            tells(evening, span("2016-02-19T17:00", "2016-02-20T00:00"));
        for (String morning : List.of("صباح اليوم", "this morning", "сегодня утром")) tells(morning, span("2016-02-20T06:00", "2016-02-20T12:00"));
        tells("overnight", span("2016-02-19T18:00", "2016-02-20T06:00"));
        tells("ليل الجمعة", span("2016-02-19T18:00", "2016-02-20T06:00"));
    }

    @Test void hours_and_minutes_by_the_clock() {
        for (String exact : List.of("at 14:30", "on Saturday at 14:30", "at 2:30 pm", "today at 2:30 p.m.", "الساعة 14:30",
            "اليوم السبت الساعة ١٤:٣٠", "عند الساعة 2:30 ظهرا",
            "в 14:30", "сегодня в 14:30", "в субботу в 14:30"))
            tells(exact, span("2016-02-20T14:30", "2016-02-20T14:31"));
        tells("on Friday at 09:05", span("2016-02-19T09:05", "2016-02-19T09:06"));
    }

    @Test void an_hour_without_minutes_is_meant_to_half_an_hour() {
        for (String two : List.of("at 2 pm", "at 2 o'clock in the afternoon", "الساعة الثانية ظهرا", "الساعة 2 بعد الظهر",
            "اليوم الساعة الثانية ظهرا", "в 2 часа дня", "в 14 часов",
            "сегодня в 14 часов"))
            tells(two, span("2016-02-20T13:30", "2016-02-20T14:30"));
        tells("الساعة الثانية والنصف ظهرا", span("2016-02-20T14:00", "2016-02-20T15:00"));
        tells("مساء الجمعة الساعة العاشرة", span("2016-02-19T21:30", "2016-02-19T22:30"));
        tells("الساعة الواحدة ليلا", span("2016-02-21T00:30", "2016-02-21T01:30"));
    }

    @Test void an_hour_stands_on_the_day_that_its_sentence_tells() {
        for (String text : List.of("On Friday shelling hit Homs at 14:30.", "وقع أمس قصف على حمص الساعة 14:30.",
            "Вчера обстрел Хомса начался в 14:30."))
            assertEquals(List.of(span("2016-02-19T14:30", "2016-02-19T14:31")), Articles.times(Articles.one(text, Kind.EVENT)), text);
    }

    @Test void what_may_be_before_or_after_noon_or_how_long_it_took_is_not_read_as_an_hour() {
        for (String text : List.of("Shelling of Homs at 2:30.", "Shelling of Homs, 14 shells, 2 houses.", "قصف على حمص الساعة الثانية.",
            "Обстрел Хомса длился 14 часов.",
            "Обстрел Хомса в 9 часов."))
            assertEquals(List.of(), Articles.times(Articles.one(text, Kind.EVENT)), text);
    }

    @Test void dates_with_the_names_of_months_that_each_region_uses() {
        for (String date : List.of("في 12 من فبراير/شباط", "في ١٢ شباط", "في 12 فيفري", "في 12 شباط 2016", "on 12 February", "on February 12",
            "on 12th February 2016", "12 февраля", "12 февраля 2016 года",
            "on 2016-02-12", "12.02.2016"))
            tells(date, day("2016-02-12"));
        for (String date : List.of("في 30 تشرين الثاني", "في 30 نوفمبر", "في 30 نونبر", "on 30 November", "30 ноября"))
            tells(date, day("2015-11-30"));
        for (String date : List.of("في 5 آب", "في 5 أغسطس 2015", "في 5 أوت 2015", "5 августа 2015 года"))
            tells(date.contains("2015") ? date : date + " 2015", day("2015-08-05"));
    }

    @Test void ranges() {
        for (String range : List.of("from 10 to 12 February", "on 10-12 February", "من 10 إلى 12 شباط", "10–12 февраля", "с 10 по 12 февраля"))
            tells(range, span("2016-02-10T00:00", "2016-02-13T00:00"));
    }

    @Test void a_date_without_a_year_is_the_latest_one_not_after_the_day_it_was_received() {
        for (String date : List.of("on 27 February", "في 27 شباط", "27 февраля")) {
            assertEquals(List.of(day("2026-02-27")), on("2026-11-26", date), date);
            assertEquals(List.of(day("2026-02-27")), on("2026-02-27", date), "on the day itself: " + date);
            assertEquals(List.of(day("2026-02-27")), on("2026-02-28", date), "the day after: " + date);
            assertEquals(List.of(day("2026-02-27")), on("2026-02-26", date), "received a day before, in a zone that is behind: " + date);
            assertEquals(List.of(day("2025-02-27")), on("2026-02-25", date), "two days before no zone explains it: " + date);
        }
        for (String date : List.of("on 1 January", "في 1 كانون الثاني", "1 января"))
            assertEquals(List.of(day("2027-01-01")), on("2026-12-31", date), date);
    }

    @Test void the_29th_of_february_without_a_year_is_that_of_the_last_year_that_had_one() {
        for (String date : List.of("on 29 February", "في 29 شباط", "29 февраля")) {
            assertEquals(List.of(day("2024-02-29")), on("2026-11-26", date), date);
            assertEquals(List.of(day("2024-02-29")), on("2024-02-28", date), date);
            assertEquals(List.of(day("2020-02-29")), on("2024-02-27", date), date);
            assertEquals(List.of(day("1896-02-29")), on("1903-12-31", date), "1900 had none: " + date);
        }
    }

    @Test void what_is_planned_without_a_year_lies_ahead() {
        for (String text : List.of("The minister will meet the president in Doha on 27 February.", "وسيلتقي الوزير الرئيس في الدوحة في 27 شباط.",
            "Министр встретится с президентом в Дохе 27 февраля."))
            assertEquals(List.of(day("2027-02-27")), Articles.times(Articles.on(LocalDate.of(2026, 11, 26), text, Kind.PLANNED_MEETING)), text);
    }

    @Test void a_range_that_goes_on_beyond_the_report_or_over_new_year_keeps_its_order() {
        assertEquals(List.of(Articles.span("2026-02-27T00:00", "2026-03-06T00:00")), on("2026-03-01", "from 27 February to 5 March"));
        assertEquals(List.of(Articles.span("2025-12-30T00:00", "2026-01-03T00:00")), on("2026-11-26", "from 30 December to 2 January 2026"));
        assertEquals(List.of(Articles.span("2025-12-30T00:00", "2026-01-03T00:00")), on("2026-11-26", "from 30 December to 2 January"));
    }

    @Test void that_the_year_is_assumed_is_said_and_only_then() {
        LocalDate received = LocalDate.of(2026, 11, 26);
        for (String text : List.of("Shelling of Homs on 27 February.", "قصف على حمص في 27 شباط.", "Обстрел Хомса 27 февраля.",
            "On 27 February shelling hit Homs at 14:30."))
            assertTrue(Articles.on(received, text, Kind.EVENT).reasons().contains(Reason.YEAR_ASSUMED), text);
        for (String text : List.of("Shelling of Homs on 27 February 2026.", "قصف على حمص أمس.", "Обстрел Хомса 27.02.2026.",
            "Shelling of Homs from 27 February to 5 March 2026."))
            assertFalse(Articles.on(received, text, Kind.EVENT).reasons().contains(Reason.YEAR_ASSUMED), text);
    }

    private static List<Span> on(String received, String when) {
        return Articles.times(Articles.on(LocalDate.parse(received), sentence(when), Kind.EVENT));
    }

    @Test void date_time_groups() { tells("at 121430Z FEB 16", span("2016-02-12T16:30", "2016-02-12T16:31")); }

    @Test void no_day_that_does_not_exist() {
        for (String text : List.of("Shelling of Homs on 31 February.", "قصف على حمص في 31 شباط.", "Shelling of Homs on 2016-13-45.",
            "Shelling of Homs at 329999Z FEB 16."))
            assertEquals(List.of(), Articles.times(Articles.one(text, Kind.EVENT)), text);
    }

    @Test void numbers_and_words_that_only_look_like_times_are_none() {
        assertEquals(List.of(), Articles.times(Articles.one("The shelling may go on, 12 men said.", Kind.EVENT)));
    }
}
