package org.hudna.claims;

import java.util.Locale;
import java.util.Optional;
import org.hudna.claims.Observation.Travel;
import org.hudna.where.Arc;
import org.hudna.where.Band;
import org.hudna.where.Compass;
import org.hudna.words.Digits;

/** Cells with bearings, distances and ways of flight. */
final class Directions {

    private static final String TO_LEFT = "←";

    private Directions() {}

    static Cell<Arc> bearing(String cell) {
        return Compass.find(cell).map(Cell::says).orElseGet(() -> Cell.unread("claims.bearing-unknown", cell, "300-330"));
    }

    /** {@code 4-6 km}, {@code 500 m}, {@code 800 m - 1.5 km}. */
    static Cell<Band> distance(String cell) {
        String text = Digits.ascii(cell.strip()).replace('–', '-').replace('—', '-').replace("~", "");
        int dash = text.indexOf('-');
        Optional<Band> band = dash < 0 ? metres(text).filter(m -> m <= Band.FARTHEST_METRES).map(Band::about)
            : band(text.substring(0, dash).strip(), text.substring(dash + 1).strip());
        return band.map(Cell::says).orElseGet(() -> Cell.unread("claims.band-unknown", cell, "4-6 km"));
    }

    /** A first number without a unit has that of the second. */
    private static Optional<Band> band(String from, String to) {
        String unit = to.replaceFirst("^[\\d.,\\s]+", "");
        boolean bare = !from.isEmpty() && Character.isDigit(from.charAt(from.length() - 1));
        Optional<Double> min = metres(bare ? from + " " + unit : from);
        Optional<Double> max = metres(to);
        if (min.isEmpty() || max.isEmpty() || min.get() > max.get() || max.get() > Band.FARTHEST_METRES) return Optional.empty();
        return Optional.of(new Band(min.get(), max.get()));
    }

    private static Optional<Double> metres(String text) {
        return switch (Figures.metres(text)) {
            case Cell.Says<Double>(Double metres, var _) -> Optional.of(metres);
            case Cell.Unread<Double> _ -> Optional.empty();
        };
    }

    /** {@code W-E}, {@code W → E}, {@code east to west}, {@code من الشرق إلى الغرب}, {@code с востока на запад} in its plain form {@code В-З}. */
    static Cell<Travel> travel(String cell) {
        String text = cell.strip().toLowerCase(Locale.ROOT).replaceFirst("^(from|من) ", "");
        String[] parts = text.contains(TO_LEFT) ? reversed(text.split(TO_LEFT, 2))
            : text.split("→|->|>|\\s+to\\s+|\\s+إلى\\s+|\\s+الى\\s+|\\s+[-–—]\\s+", 2);
        if (parts.length < 2) parts = text.split("[-–—]", 2);
        Optional<Arc> from = Compass.find(parts[0]);
        Optional<Arc> to = parts.length < 2 ? Optional.empty() : Compass.find(parts[1]);
        return from.isPresent() && to.isPresent() ? Cell.says(new Travel(from.get(), to.get())) : Cell.unread("claims.travel-unknown", cell, "W-E");
    }

    private static String[] reversed(String[] two) { return new String[] {two[1], two[0]}; }
}
