package org.hudna.terms.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.terms.Control;
import org.hudna.terms.Known;
import org.hudna.when.Period;
import org.hudna.where.PCode;
import org.hudna.where.Position;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** Reads {@code control.csv}: {@code place,pcode,lat,lon,radius,holder,from,until,known,source}. */
final class ControlFile {

    private static final String FILE = "control.csv";

    private final Reading reading;
    private final List<Control> rows = new ArrayList<>();
    private final List<Holder> holders = new ArrayList<>();

    private record Holder(int line, String code) {}

    private ControlFile(Reading reading) { this.reading = reading; }

    static ControlFile read(Reading reading, String text) {
        ControlFile file = new ControlFile(reading);
        if (text.isBlank()) return file;
        int line = 1;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                line = (int) row.getStartingLineNumber();
                file.row(row, line).ifPresent(file.rows::add);
                line++;
            }
        // a string is read, so only the form can be wrong
        } catch (CsvParseException | IllegalStateException | IOException | UncheckedIOException bad) {
            reading.refuse(FILE, line, Message.of("refusal.csv"));
        }
        return file;
    }

    List<Control> rows() { return rows; }

    /** Refuses holders that nobody declared. */
    void holders(Set<String> known) {
        for (Holder one : holders) if (!known.contains(one.code)) reading.unknownWord(FILE, one.line, one.code, "actor", known);
    }

    private Optional<Control> row(NamedCsvRecord row, int line) {
        Optional<PCode> code = Optional.of(cell(row, "pcode")).filter(c -> !c.isEmpty()).flatMap(c -> code(line, c));
        Optional<Position> circle = circle(row, line);
        Instant from = instant(row, line, "from").orElse(Instant.MIN);
        Instant until = instant(row, line, "until").orElse(Instant.MAX);
        if (until.isBefore(from)) reading.refuse(FILE, line, Message.of("refusal.until-before-from"));
        Optional<ActorId> holder = holder(line, cell(row, "holder"));
        if (code.isEmpty() && circle.isEmpty()) {
            reading.refuse(FILE, line, Message.of("refusal.control-where", "place", cell(row, "place")));
            return Optional.empty();
        }
        return Optional.of(new Control(cell(row, "place"), code, circle, holder, new Period(from, until),
            new Known(instant(row, line, "known").orElse(from), cell(row, "source"))));
    }

    /** Nobody: the place is contested. */
    private Optional<ActorId> holder(int line, String text) {
        if (text.isEmpty()) return Optional.empty();
        if (!ActorId.isCode(text)) {
            reading.refuse(FILE, line, Message.of("refusal.not-an-id", "written", text));
            return Optional.empty();
        }
        holders.add(new Holder(line, text));
        return Optional.of(new ActorId(text));
    }

    private Optional<PCode> code(int line, String text) {
        if (PCode.isCode(text)) return Optional.of(new PCode(text));
        reading.refuse(FILE, line, Message.of("refusal.not-a-pcode", "written", text));
        return Optional.empty();
    }

    private Optional<Position> circle(NamedCsvRecord row, int line) {
        if (cell(row, "lat").isEmpty() || cell(row, "lon").isEmpty()) return Optional.empty();
        try {
            String radius = cell(row, "radius").replaceAll("\\s*m$", "");
            return Optional.of(new Position(Double.parseDouble(cell(row, "lat")), Double.parseDouble(cell(row, "lon")), radius.isEmpty() ? 0
                : Double.parseDouble(radius)));
        } catch (IllegalArgumentException _) {
            reading.refuse(FILE, line, Message.of("refusal.coordinates", "lat", cell(row, "lat"), "lon", cell(row, "lon")));
            return Optional.empty();
        }
    }

    private Optional<Instant> instant(NamedCsvRecord row, int line, String name) {
        String text = cell(row, name);
        return text.isEmpty() ? Optional.empty() : reading.instant(FILE, line, text);
    }

    private static String cell(NamedCsvRecord row, String name) { return row.findField(name).orElse("").strip(); }
}
