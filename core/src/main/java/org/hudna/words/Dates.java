package org.hudna.words;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Dates and times as a language writes them: the Gregorian calendar, 24 hours, seconds only where there are some. */
final class Dates {
    private static final String TIME = "HH:mm";
    private static final String TIME_WITH_SECONDS = "HH:mm:ss";

    private final Lang lang;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time = DateTimeFormatter.ofPattern(TIME, Locale.ROOT);
    private final DateTimeFormatter timeWithSeconds = DateTimeFormatter.ofPattern(TIME_WITH_SECONDS, Locale.ROOT);
    private final DateTimeFormatter dateAndTime;
    private final DateTimeFormatter dateAndTimeWithSeconds;
    private final DateTimeFormatter zone;
    /** Slow to make and seldom needed: made when the first duration is said. */
    private MeasureFormat measures;

    Dates(Lang lang) {
        this.lang = lang;
        String afterMonth = switch (lang) {
            case AR, EN -> " u";
            case RU -> " u 'г.'";
        };
        String beforeTime = switch (lang) {
            case AR -> " 'الساعة' ";
            case EN -> " 'at' ";
            case RU -> " 'в' ";
        };
        String offset = switch (lang) {
            case AR -> "'غرينتش'xxx";
            case EN, RU -> "'UTC'xxx";
        };
        var months = months(lang);
        date = formatter(months, afterMonth);
        dateAndTime = formatter(months, afterMonth + beforeTime + TIME);
        dateAndTimeWithSeconds = formatter(months, afterMonth + beforeTime + TIME_WITH_SECONDS);
        zone = DateTimeFormatter.ofPattern(offset, Locale.ROOT);
    }

    String dateAndTime(ZonedDateTime at) {
        return Digits.in(lang, (at.getSecond() == 0 ? dateAndTime : dateAndTimeWithSeconds).format(at));
    }

    String date(LocalDate day) {
        return Digits.in(lang, date.format(day));
    }

    String time(ZonedDateTime at) {
        return Digits.in(lang, (at.getSecond() == 0 ? time : timeWithSeconds).format(at));
    }

    /** How far its zone is from UTC at that time. */
    String zone(ZonedDateTime at) {
        return Digits.in(lang, zone.format(at));
    }

    /** Days, hours, minutes and seconds, without those that are nought; less than a second is "0 minutes". */
    String duration(Duration span) {
        var parts = new ArrayList<Measure>();
        if (span.toDays() != 0) parts.add(new Measure(span.toDays(), MeasureUnit.DAY));
        if (span.toHoursPart() != 0) parts.add(new Measure(span.toHoursPart(), MeasureUnit.HOUR));
        if (span.toMinutesPart() != 0) parts.add(new Measure(span.toMinutesPart(), MeasureUnit.MINUTE));
        if (span.toSecondsPart() != 0) parts.add(new Measure(span.toSecondsPart(), MeasureUnit.SECOND));
        if (parts.isEmpty()) parts.add(new Measure(0, MeasureUnit.MINUTE));
        return measures().formatMeasures(parts.toArray(Measure[]::new));
    }

    private synchronized MeasureFormat measures() {
        if (measures == null) measures = MeasureFormat.getInstance(Template.locale(lang), MeasureFormat.FormatWidth.WIDE);
        return measures;
    }

    private static DateTimeFormatter formatter(Map<Long, String> months, String afterMonth) {
        return new DateTimeFormatterBuilder().appendPattern("d ").appendText(ChronoField.MONTH_OF_YEAR, months).appendPattern(afterMonth)
            .toFormatter(Locale.ROOT);
    }

    /** The months as they stand in a date (in Russian in the genitive); in Arabic both names, as United Nations documents write them. */
    private static Map<Long, String> months(Lang lang) {
        return switch (lang) {
            case AR -> both(months("ar-SY"), months("ar-EG"));
            case EN, RU -> months(lang.tag());
        };
    }

    private static Map<Long, String> months(String locale) {
        String[] names = new DateFormatSymbols(new ULocale(locale)).getMonths();
        var months = new TreeMap<Long, String>();
        for (int month = 0; month < 12; month++) months.put(month + 1L, names[month]);
        return months;
    }

    private static Map<Long, String> both(Map<Long, String> east, Map<Long, String> west) {
        var months = new TreeMap<Long, String>();
        east.forEach((month, name) -> months.put(month, name.equals(west.get(month)) ? name : name + "/" + west.get(month)));
        return months;
    }
}
