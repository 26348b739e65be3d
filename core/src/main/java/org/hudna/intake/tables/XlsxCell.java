package org.hudna.intake.tables;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One cell of a sheet as text: dates as ISO 8601 writes them, whole numbers without a point. */
final class XlsxCell {

    /** Day 0 of a workbook's calendar; 1900 was taken for a leap year, which this hides from March 1900 on. */
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final int DAYS_TO_1904 = 1_462;
    /** The year 9999. */
    private static final double LAST_DAY = 2_958_465;
    private static final int SECONDS_A_DAY = 86_400;

    private final XMLStreamReader sheet;
    private final XlsxParts parts;
    private final String type;
    private final boolean date;

    XlsxCell(XMLStreamReader sheet, XlsxParts parts) {
        this.sheet = sheet;
        this.parts = parts;
        this.type = XlsxParts.attribute(sheet, "t");
        this.date = parts.isDate(XlsxParts.number(XlsxParts.attribute(sheet, "s")));
    }

    /** Reads up to the cell's end; empty where it says what cannot be. */
    Optional<String> read() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean reading = false;
        boolean phonetic = false;
        while (sheet.hasNext()) {
            int event = sheet.next();
            if (event == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("c")) break;
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (start || event == XMLStreamConstants.END_ELEMENT) {
                String name = sheet.getLocalName();
                if (name.equals("rPh")) phonetic = start;
                if (name.equals("v") || name.equals("t")) reading = start && !phonetic;
            } else if (reading && event == XMLStreamConstants.CHARACTERS || reading && event == XMLStreamConstants.CDATA) {
                if (text.length() <= Lines.LONGEST) text.append(sheet.getText());
            }
        }
        return text.length() > Lines.LONGEST ? Optional.empty() : value(text.toString());
    }

    private Optional<String> value(String text) {
        return switch (type) {
            case "s" -> shared(XlsxParts.number(text.strip()), text);
            case "b" -> Optional.of(XlsxParts.isTrue(text.strip()) ? "true" : "false");
            case "", "n" -> text.isBlank() ? Optional.of("") : number(text.strip());
            case "str", "inlineStr", "e", "d" -> Optional.of(unescaped(text));
            default -> Optional.empty(); // not sealed: another's schema
        };
    }

    private Optional<String> shared(int index, String text) {
        if (text.isBlank()) return Optional.of("");
        return index < 0 || index >= parts.shared.size() ? Optional.empty() : Optional.of(unescaped(parts.shared.get(index)));
    }

    private Optional<String> number(String text) {
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
        if (!Double.isFinite(number)) return Optional.empty();
        if (date) return date(number);
        if (text.length() <= 17 && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-')) return Optional.of(text);
        return Math.abs(number) >= 1e17 ? Optional.of(text) : Optional.of(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
    }

    /** A day; a day and its time, to the second; or a time alone. */
    private Optional<String> date(double serial) {
        if (serial < 0 || serial > LAST_DAY) return Optional.empty();
        long seconds = Math.round(serial * SECONDS_A_DAY) + (parts.from1904 ? (long) DAYS_TO_1904 * SECONDS_A_DAY : 0);
        LocalDateTime at = DAY_ZERO.plusSeconds(seconds);
        if (serial < 1) return Optional.of(at.toLocalTime().toString());
        boolean midnight = at.equals(at.truncatedTo(ChronoUnit.DAYS));
        return Optional.of(midnight ? at.toLocalDate().toString() : at.toString());
    }

    /** Characters that XML cannot hold stand as {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
    private static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) return text;
        StringBuilder out = new StringBuilder();
        int copied = 0;
        for (; at >= 0 && at + 7 <= text.length(); at = text.indexOf("_x", at)) {
            String hex = text.substring(at + 2, at + 6);
            if (text.charAt(at + 6) != '_' || !hex.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
                at += 2;
                continue;
            }
            out.append(text, copied, at).append((char) Integer.parseInt(hex, 16));
            at += 7;
            copied = at;
        }
        return out.append(text.substring(copied)).toString();
    }
}
