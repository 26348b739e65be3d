package org.hudna.intake.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.hudna.words.Message;

/**
 * A small workbook, whole: the rows of each sheet under its name, none of them taken for a header. For what people write by hand; tables of data are
 * read row by row, by {@link Table#xlsx}.
 *
 * @param broken why not all of it could be read
 */
public record Workbook(Map<String, List<TableRow>> sheets, Optional<Message> broken) {

    /** In all sheets together. */
    public static final int MOST_ROWS = 60_000;

    public Workbook { sheets = new LinkedHashMap<>(sheets); }

    /**
     * @param workbook is opened several times
     * @param wanted names of sheets, in lower case; others are not read
     */
    public static Workbook read(Supplier<InputStream> workbook, Set<String> wanted) {
        List<String> names;
        try {
            names = XlsxParts.read(workbook).sheets();
        } catch (ZipException | XMLStreamException | MissingResourceException | IllegalArgumentException | java.io.EOFException _) {
            return new Workbook(Map.of(), Optional.of(Message.of("intake.workbook-broken", "row", 0)));
        } catch (IOException medium) {
            throw new UncheckedIOException(medium);
        }
        if (names.isEmpty()) return new Workbook(Map.of(), Optional.of(Message.of("intake.no-workbook")));
        Map<String, List<TableRow>> sheets = new LinkedHashMap<>();
        int left = MOST_ROWS;
        for (String name : names) {
            if (!wanted.contains(name.strip().toLowerCase(Locale.ROOT)) || sheets.size() >= wanted.size()) continue;
            List<TableRow> rows = new ArrayList<>();
            XlsxSource source = new XlsxSource(workbook, Optional.of(name));
            for (Optional<TableRow> row = source.next(); row.isPresent(); row = source.next()) {
                if (row.get() instanceof TableRow.Ended(Message why)) return new Workbook(sheets, Optional.of(why));
                if (--left < 0) return new Workbook(sheets, Optional.of(Message.of("intake.workbook-rows", "limit", MOST_ROWS)));
                rows.add(row.get());
            }
            sheets.put(name, rows);
        }
        return new Workbook(sheets, Optional.empty());
    }
}
