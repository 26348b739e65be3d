package org.hudna.app.web.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.hudna.words.Digits;

/** Moments as forms and addresses write them: whole instants, or a day or a local time in the agreement's zone. Digits of any of the languages. */
public final class Moments {

    private Moments() {}

    /** A day stands for its end. */
    public static Optional<Instant> read(String text, ZoneId zone) {
        String ascii = Digits.ascii(text.strip());
        try {
            if (ascii.endsWith("Z")) return Optional.of(Instant.parse(ascii));
            if (ascii.contains("T")) return Optional.of(LocalDateTime.parse(ascii).atZone(zone).toInstant());
            return Optional.of(LocalDate.parse(ascii).plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
