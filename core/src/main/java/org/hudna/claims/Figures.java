package org.hudna.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hudna.deeds.Amount;
import org.hudna.deeds.Count;
import org.hudna.truth.Truth;
import org.hudna.who.Grade;
import org.hudna.words.Digits;

/** Cells with numbers, grades and short forms. */
final class Figures {

    private static final Map<String, Double> METRES = Map.of("m", 1.0, "м", 1.0, "م", 1.0, "km", 1_000.0, "км", 1_000.0, "كم", 1_000.0);
    private static final Map<Truth, List<String>> TRUTHS = Map.of(Truth.TRUE, List.of("yes", "true", "نعم", "да"),
        Truth.FALSE, List.of("no", "false", "لا", "нет"), Truth.UNKNOWN, List.of("unknown", "غير معروف", "неизвестно"));
    private static final List<String> NOBODY = List.of("none", "no", "لا أحد", "لا يوجد", "нет", "никому", "никого");

    private Figures() {}

    static Cell<Count> count(String cell) {
        return Count.find(Digits.ascii(cell)).map(Cell::says).orElseGet(() -> Cell.unread("claims.number-unknown", cell));
    }

    static Cell<Amount> amount(String cell) {
        return Amount.find(Digits.ascii(cell)).map(Cell::says).orElseGet(() -> Cell.unread("claims.amount-unknown", cell, "320 trucks per day"));
    }

    static Cell<Grade> grade(String cell) {
        return Grade.find(Digits.ascii(cell)).map(Cell::says).orElseGet(() -> Cell.unread("claims.grade-unknown", cell, "B2"));
    }

    static Cell<Double> latitude(String cell) { return degrees(cell, 90, "claims.latitude-unknown"); }

    static Cell<Double> longitude(String cell) { return degrees(cell, 180, "claims.longitude-unknown"); }

    private static Cell<Double> degrees(String cell, double most, String why) {
        OptionalDouble degrees = decimal(cell);
        return degrees.isPresent() && Math.abs(degrees.getAsDouble()) <= most ? Cell.says(degrees.getAsDouble()) : Cell.unread(why, cell);
    }

    /** {@code 500 m}, {@code 1.5 km}: metres; without its unit it is refused. */
    static Cell<Double> metres(String cell) {
        String text = Digits.ascii(cell.strip()).toLowerCase(Locale.ROOT);
        int end = text.length();
        while (end > 0 && Character.isLetter(text.charAt(end - 1))) end--;
        Double unit = METRES.get(text.substring(end));
        OptionalDouble number = decimal(text.substring(0, end));
        boolean good = unit != null && number.isPresent() && number.getAsDouble() >= 0;
        return good ? Cell.says(number.getAsDouble() * unit) : Cell.unread("claims.distance-unknown", cell, "500 m");
    }

    /** Digits with a point or, as half of the world writes it, a comma. */
    private static OptionalDouble decimal(String cell) {
        String text = Digits.ascii(cell.strip()).replace('−', '-').replace(',', '.');
        boolean digits = false;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits |= c >= '0' && c <= '9';
            if (c == '.') points++;
            if (!(c >= '0' && c <= '9' || c == '.' || i == 0 && (c == '-' || c == '+'))) return OptionalDouble.empty();
        }
        return digits && points < 2 && text.length() < 24 ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    /** {@code order-by-leadership=no; offensive=yes}. */
    static Cell<Map<String, Truth>> facts(String cell) {
        Map<String, Truth> facts = new HashMap<>();
        for (String part : Parts.together(cell)) {
            int sign = part.indexOf('=');
            String id = sign < 1 ? "" : part.substring(0, sign).strip();
            Optional<Truth> value = truth(part.substring(sign + 1));
            if (value.isEmpty() || id.isEmpty()) return Cell.unread("claims.fact-unknown", part, "order-by-leadership=no");
            if (facts.getOrDefault(id, value.get()) != value.get()) return Cell.unread("claims.fact-twice", cell);
            facts.put(id, value.get());
        }
        return Cell.says(Map.copyOf(facts));
    }

    static Cell<Truth> yesOrNo(String cell) { return truth(cell).map(Cell::says).orElseGet(() -> Cell.unread("claims.answer-unknown", cell)); }

    private static Optional<Truth> truth(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return TRUTHS.entrySet().stream().filter(entry -> entry.getValue().contains(word)).map(Map.Entry::getKey).findFirst();
    }

    static Cell<Notice> notice(String cell) {
        if (NOBODY.contains(cell.strip().toLowerCase(Locale.ROOT))) return Cell.says(new Notice.None());
        List<String> to = new ArrayList<>(Parts.together(cell));
        return to.isEmpty() ? Cell.says(Notice.UNSAID) : Cell.says(new Notice.Given(new LinkedHashSet<>(to)));
    }
}
