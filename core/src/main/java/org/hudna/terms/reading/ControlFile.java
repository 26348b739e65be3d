package org.hudna.terms.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private ControlFile(Reading reading) { this.reading = reading; }

    static List<Control> read(Reading reading, String text) {
        List<Control> rows = new ArrayList<>();
        if (text.isBlank()) return rows;
        ControlFile file = new ControlFile(reading);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE).ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (NamedCsvRecord row : csv) file.row(row).ifPresent(rows::add);
        } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException bad) { // a string is read, so only the form can be wrong
            reading.refuse(FILE, 0, Message.of("refusal.csv"));
        }
        return rows;
    }

    private Optional<Control> row(NamedCsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        Optional<PCode> code = Optional.of(cell(row, "pcode")).filter(c -> !c.isEmpty()).flatMap(c -> code(line, c));
        Optional<Position> circle = circle(row, line);
        Instant from = instant(row, line, "from").orElse(Instant.MIN);
        Period period = new Period(from, instant(row, line, "until").orElse(Instant.MAX));
        String holder = cell(row, "holder");
        if (!holder.isEmpty() && !ActorId.isCode(holder)) reading.refuse(FILE, line, Message.of("refusal.not-an-id", "written", holder));
        if (code.isEmpty() && circle.isEmpty()) {
            reading.refuse(FILE, line, Message.of("refusal.control-where", "place", cell(row, "place")));
            return Optional.empty();
        }
        return Optional.of(new Control(cell(row, "place"), code, circle, ActorId.isCode(holder) ? Optional.of(new ActorId(holder)) : Optional.empty(), period,
            new Known(instant(row, line, "known").orElse(from), cell(row, "source"))));
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
            return Optional.of(new Position(Double.parseDouble(cell(row, "lat")), Double.parseDouble(cell(row, "lon")), radius.isEmpty() ? 0 : Double.parseDouble(radius)));
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
