package org.hudna.terms.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hudna.words.Digits;
import org.hudna.words.Message;
import org.hudna.words.Nearest;

/** What goes along while the files of one agreement are read: the refusals so far, and the agreement's zone. */
final class Reading {

    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE).appendLiteral('T')
        .appendPattern("HH:mm[:ss]").toFormatter(java.util.Locale.ROOT);
    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder().append(LOCAL).appendOffsetId().toFormatter(java.util.Locale.ROOT);

    private final List<Refusal> refusals = new ArrayList<>();
    private Optional<ZoneId> zone = Optional.empty();

    void refuse(String file, int line, Message why) { refusals.add(new Refusal(file, line, why)); }

    List<Refusal> refusals() { return List.copyOf(refusals); }

    boolean hasRefusals() { return !refusals.isEmpty(); }

    void zone(ZoneId zone) { this.zone = Optional.of(zone); }

    ZoneId zoneOrUtc() { return zone.orElse(java.time.ZoneOffset.UTC); }

    /** Reads an instant; refuses one that is none, or that has no zone where the agreement has none either. */
    Optional<Instant> instant(String file, int line, String text) {
        String written = Digits.ascii(text.strip());
        try {
            if (written.length() > 10 && (written.endsWith("Z") || written.substring(11).matches(".*[+-]\\d{2}:\\d{2}"))) return Optional.of(OffsetDateTime.parse(written, OFFSET).toInstant());
            LocalDateTime local = written.length() == 10 ? LocalDate.parse(written).atStartOfDay() : LocalDateTime.parse(written, LOCAL);
            if (zone.isPresent()) return Optional.of(local.atZone(zone.get()).toInstant());
            refuse(file, line, Message.of("refusal.time-without-zone", "time", written));
        } catch (DateTimeException _) {
            refuse(file, line, Message.of("refusal.not-a-time", "time", text));
        }
        return Optional.empty();
    }

    /** Refuses a word that is not in a closed list, with the nearest that is. */
    void unknownWord(String file, int line, String written, String listId, Collection<String> known) {
        Optional<String> near = Nearest.to(written, known);
        Message list = Message.of("list." + listId);
        refuse(file, line, near.map(n -> Message.of("refusal.unknown-word-near", "word", written, "list", list, "near", n))
            .orElseGet(() -> Message.of("refusal.unknown-word", "word", written, "list", list)));
    }
}
