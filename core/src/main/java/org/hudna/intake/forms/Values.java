package org.hudna.intake.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Whether a value that stands there from the start is one that the question takes, as XML Schema writes it. */
final class Values {

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern POSITION = Pattern.compile("-?\\d{1,2}(\\.\\d+)? -?\\d{1,3}(\\.\\d+)?( -?\\d+(\\.\\d+)?){0,2}");

    private Values() {}

    static boolean fits(Kind kind, String text) {
        return switch (kind) {
            case INTEGER -> INTEGER.matcher(text).matches();
            case DECIMAL -> DECIMAL.matcher(text).matches();
            case DATE -> isDate(text);
            case TIME -> isTime(text);
            case DATE_TIME -> isMoment(text);
            case GEOPOINT -> POSITION.matcher(text).matches();
            case TEXT, NOTE, HIDDEN, BARCODE, SELECT_ONE, SELECT_MULTIPLE -> true;
            case GEOTRACE, GEOSHAPE, ACKNOWLEDGE, IMAGE, AUDIO, VIDEO, FILE, CALCULATE, START, END, TODAY, DEVICE, USER -> false;
        };
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            return LocalTime.parse(text) != null;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isMoment(String text) {
        try {
            return (text.length() > 19 ? OffsetDateTime.parse(text) : LocalDateTime.parse(text)) != null;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
