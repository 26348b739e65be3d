package org.hudna.terms.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.words.Digits;
import org.hudna.words.Message;
import org.hudna.words.Nearest;

/** What goes along while the files of one agreement are read: the refusals so far, each once, and the agreement's zone. */
final class Reading {

    /** The longest word, time or quantity of a file, in characters; what is longer is a slip, and not compared with anything. */
    static final int LONGEST_WORD = 200;
    /** A file full of unknown words is not what anybody meant: no nearest word is looked for any more. */
    private static final int MOST_GUESSES = 200;
    /** Nobody reads further; the next ones come out when these are mended. */
    private static final int MOST_REFUSALS = 1_000;
    /** Four digits for the year: anything else is a slip, and would run out of the calendar when clocks are added to it. */
    private static final String YEAR = "\\d{4}-.*";
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE).appendLiteral('T')
        .appendPattern("HH:mm[:ss]").toFormatter(java.util.Locale.ROOT);
    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder().append(LOCAL).appendOffsetId().toFormatter(java.util.Locale.ROOT);

    private final Set<Refusal> refusals = new LinkedHashSet<>();
    private Optional<ZoneId> zone = Optional.empty();
    private boolean zoneRefused;
    private int guesses;

    void refuse(String file, int line, Message why) { if (refusals.size() < MOST_REFUSALS) refusals.add(new Refusal(file, line, shortened(why))); }

    /** Nobody wants three megabytes quoted back. */
    private static Message shortened(Message why) {
        if (why.holes().values().stream().noneMatch(hole -> hole instanceof String text && text.length() > LONGEST_WORD)) return why;
        Map<String, Object> holes = new LinkedHashMap<>(why.holes());
        holes.replaceAll((_, hole) -> hole instanceof String text && text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) + "…" : hole);
        return new Message(why.id(), holes);
    }

    List<Refusal> refusals() { return List.copyOf(refusals); }

    boolean hasRefusals(String file) { return refusals.stream().anyMatch(refusal -> refusal.file().equals(file)); }

    void zone(ZoneId zone) { this.zone = Optional.of(zone); }

    /** The agreement's zone could not be read, which was said once; times without a zone are then read as UTC. */
    void zoneRefused() { zoneRefused = true; }

    ZoneId zoneOrUtc() { return zone.orElse(java.time.ZoneOffset.UTC); }

    /** Reads an instant; refuses one that is none, or that has no zone where the agreement has none either. */
    Optional<Instant> instant(String file, int line, String text) {
        String written = text.length() > LONGEST_WORD ? "" : Digits.ascii(text.strip());
        try {
            if (!written.matches(YEAR)) throw new DateTimeException("no year");
            if (written.length() > 10 && (written.endsWith("Z") || written.substring(11).matches(".*[+-]\\d{2}:\\d{2}")))
                return Optional.of(OffsetDateTime.parse(written, OFFSET).toInstant());
            LocalDateTime local = written.length() == 10 ? LocalDate.parse(written).atStartOfDay() : LocalDateTime.parse(written, LOCAL);
            if (zone.isPresent() || zoneRefused) return Optional.of(local.atZone(zoneOrUtc()).toInstant());
            refuse(file, line, Message.of("refusal.time-without-zone", "time", written));
        } catch (DateTimeException _) {
            refuse(file, line, Message.of("refusal.not-a-time", "time", text));
        }
        return Optional.empty();
    }

    /** Refuses a word that is not in a closed list, with the nearest that is. */
    void unknownWord(String file, int line, String written, String listId, Collection<String> known) {
        boolean guess = written.length() <= LONGEST_WORD && guesses++ < MOST_GUESSES;
        Optional<String> near = guess ? Nearest.to(written, known.stream().filter(word -> word.length() <= LONGEST_WORD).toList()) : Optional.empty();
        Message list = Message.of("list." + listId);
        refuse(file, line, near.map(n -> Message.of("refusal.unknown-word-near", "word", written, "list", list, "near", n))
            .orElseGet(() -> Message.of("refusal.unknown-word", "word", written, "list", list)));
    }
}
