package org.hudna.claims;

import static org.hudna.claims.Table.aside;
import static org.hudna.claims.Table.csv;
import static org.hudna.claims.Table.english;
import static org.hudna.claims.Table.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.when.Happened.Extent;
import org.hudna.when.Span;
import org.junit.jupiter.api.Test;

/** Damascus was at +02:00 in February 2016; its clocks went on at midnight of 25 March and back at midnight of 28 October. */
class ClaimTimesTest {

    private static Span span(String from, String to) { return new Span(Instant.parse(from), Instant.parse(to)); }

    private static Span when(String columns, String cells) { return read(columns, cells).claim().happened().span(); }

    @Test void a_date_is_its_whole_day_in_the_zone() {
        assertEquals(span("2016-02-26T22:00:00Z", "2016-02-27T22:00:00Z"), when("from", "2016-02-27"));
        assertEquals(when("from", "2016-02-27"), when("from", "٢٠١٦-٠٢-٢٧"));
    }

    @Test void a_month_and_a_year_are_whole_too() {
        assertEquals(span("1996-12-31T22:00:00Z", "1997-01-31T22:00:00Z"), when("from", "1997-01"));
        assertEquals(span("1996-12-31T22:00:00Z", "1997-12-31T22:00:00Z"), when("from", "1997"));
    }

    @Test void a_moment_is_one_second_of_the_zone_or_of_its_own_offset() {
        assertEquals(span("2016-02-27T16:00:00Z", "2016-02-27T16:00:01Z"), when("from", "2016-02-27T18:00"));
        assertEquals(when("from", "2016-02-27T18:00"), when("from", "2016-02-27 16:00:00.250Z"));
        assertEquals(when("from", "2016-02-27T18:00"), when("from", "2016-02-27T19:00+03:00"));
    }

    @Test void from_and_to_are_both_held() {
        assertEquals(span("2016-02-26T22:00:00Z", "2016-02-28T22:00:00Z"), when("from,to", "2016-02-27,2016-02-28"));
        assertEquals(span("2016-02-27T04:25:00Z", "2016-02-27T09:30:00Z"), when("from,to", "2016-02-27T06:25,2016-02-27T11:30"));
    }

    @Test void the_time_of_day_narrows_the_days() {
        assertEquals(span("2016-02-27T04:25:00Z", "2016-02-27T09:30:00Z"), when("time", "06:25-11:30"));
        assertEquals(span("2016-02-27T11:30:00Z", "2016-02-27T22:00:00Z"), when("time", "after 13:30"));
        assertEquals(span("2016-02-26T22:00:00Z", "2016-02-27T07:00:00Z"), when("time", "before 09:00"));
        assertEquals(span("2016-02-27T20:30:00Z", "2016-02-27T21:30:00Z"), when("time", "~23:00"));
        assertEquals(span("2016-02-27T04:25:00Z", "2016-02-28T09:30:00Z"), when("from,to,time", "2016-02-27,2016-02-28,06:25-11:30"));
    }

    @Test void parts_of_the_day_are_known_in_three_languages() {
        Span morning = span("2016-02-27T04:00:00Z", "2016-02-27T10:00:00Z");
        for (String word : List.of("morning", "صباحاً", "الصباح", "утром", "Утро")) assertEquals(morning, when("time", word), word);
        Span evening = span("2016-02-27T16:00:00Z", "2016-02-27T22:00:00Z");
        for (String word : List.of("evening", "مساءً", "вечером")) assertEquals(evening, when("time", word), word);
        assertEquals(when("time", "after 13:30"), when("time", "بعد ١٣:٣٠"));
        assertEquals(when("time", "after 13:30"), when("time", "после 13:30"));
        assertEquals(when("time", "~23:00"), when("time", "حوالي 23:00"));
        assertEquals(when("time", "before 09:00"), when("time", "до 09:00"));
    }

    @Test void a_range_may_cross_midnight() {
        assertEquals(span("2016-02-27T20:00:00Z", "2016-02-28T02:00:00Z"), when("time", "22:00-04:00"));
        assertEquals(when("time", "22:00-04:00"), when("from,to,time", "2016-02-27,2016-02-28,22:00-04:00"));
        assertEquals(span("2016-02-26T21:45:00Z", "2016-02-26T22:45:00Z"), when("time", "~00:15"));
    }

    @Test void the_night_between_two_days_is_that_night_and_the_night_of_one_day_is_either() {
        assertEquals(span("2016-02-27T19:00:00Z", "2016-02-28T04:00:00Z"), when("from,to,time", "2016-02-27,2016-02-28,ночь"));
        Row.Read one = read("time", "ليلاً");
        assertEquals(span("2016-02-26T22:00:00Z", "2016-02-28T04:00:00Z"), one.claim().happened().span());
        assertEquals(List.of("row 2, column time: the night of one date may be the one before or the one after; both are taken; give both dates to say which"),
            english(one.notes()));
    }

    @Test void a_clock_time_that_comes_twice_or_never_is_taken_as_wide_as_it_may_be() {
        assertEquals(span("2016-10-30T00:30:00Z", "2016-10-30T01:30:01Z"), when("from,zone", "2016-10-30T02:30,Europe/Paris"));
        assertEquals(span("2016-03-27T00:30:00Z", "2016-03-27T01:30:01Z"), when("from,zone", "2016-03-27T02:30,Europe/Paris"));
    }

    @Test void a_day_whose_midnight_does_not_exist_begins_when_the_clock_jumps() {
        assertEquals(span("2016-03-24T22:00:00Z", "2016-03-25T21:00:00Z"), when("from", "2016-03-25"), "23 hours");
        assertEquals(span("2016-10-26T21:00:00Z", "2016-10-27T22:00:00Z"), when("from", "2016-10-27"), "25 hours");
    }

    @Test void zones_are_names_offsets_or_a_few_abbreviations() {
        Span ten = span("2016-03-13T10:00:00Z", "2016-03-13T10:00:01Z");
        assertEquals(ten, when("from,zone", "2016-03-13T12:00,EET"));
        assertEquals(ten, when("from,zone", "2016-03-13T13:00,eest"));
        assertEquals(ten, when("from,zone", "2016-03-13T13:00,MSK"));
        assertEquals(ten, when("from,zone", "2016-03-13T13:00,+٠٣:٠٠"));
        assertEquals(ten, when("from,zone", "2016-03-13T13:00,UTC+3"));
        assertEquals(ten, when("from,zone", "2016-03-13T12:00,asia/damascus"));
        assertEquals("row 2, column zone: “Damascus” is not a time zone; did you mean “Asia/Damascus”?", english(aside("zone", "Damascus").why()));
    }

    @Test void a_time_without_any_zone_is_refused() {
        Lexicon nowhere = Lexicon.of(Optional.empty(), Table.OWN);
        Row row = csv(nowhere, "incident,source,act,from", "V-1,Patrol,attack,2016-02-27").getFirst();
        assertEquals("row 2, column zone: no time zone stands here and the agreement has none; write one, such as Asia/Damascus or +03:00",
            english(assertInstanceOf(Row.SetAside.class, row).why()));
        assertInstanceOf(Row.Read.class, csv(nowhere, "incident,source,act,from", "V-1,Patrol,attack,2016-02-27T12:00Z").getFirst());
    }

    @Test void what_ends_before_it_begins_is_refused() {
        assertEquals("to", aside("from,to", "2016-02-28,2016-02-27").column());
        assertEquals("to", aside("from,to", "2016-02-28T12:00,2016-02-28T11:59").column());
    }

    @Test void dates_that_a_spreadsheet_turned_about_are_refused_with_what_was_meant() {
        assertEquals("row 2, column from: “27/02/2016” is not written as a date is here; did you mean “2016-02-27”?",
            english(aside("from", "27/02/2016").why()));
        assertEquals("row 2, column from: “05/04/2016” is not a date; write 2016-02-27, 2016-02, 2016 or 2016-02-27T18:00",
            english(aside("from", "05/04/2016").why()));
        for (String wrong : List.of("2016-02-30", "2016-13", "42427", "yesterday", "0216-02-27", "2016-02-27T25:00"))
            assertEquals("from", aside("from", wrong).column(), wrong);
    }

    @Test void a_time_beside_a_moment_and_a_time_that_is_none_are_refused() {
        assertEquals("time", aside("from,time", "2016-02-27T18:00,morning").column());
        for (String wrong : List.of("25:00", "6", "0625", "06:25-", "soon", "after noon prayer"))
            assertEquals("time", aside("time", wrong).column(), wrong);
    }

    @Test void extent_and_the_day_on_which_we_learned_it_are_read() {
        Claim claim = read("extent,learned", "throughout,2016-03-01").claim();
        assertEquals(Extent.THROUGHOUT, claim.happened().extent());
        assertEquals(Instant.parse("2016-03-01T22:00:00Z"), claim.said().learnedAt(), "at the latest when that day was over");
        assertEquals(Instant.parse("2016-02-28T15:00:00Z"), read("learned", "2016-02-28T18:00+03:00").claim().said().learnedAt());
        assertEquals(List.of("row 2, column learned: by “2015” it had not happened yet; check the date"), english(read("learned", "2015").notes()));
    }
}
