package org.hudna.where;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hudna.words.Message;

/**
 * A gazetteer read from CSV: {@code pcode,name_en,name_ar,lat,lon} and, where there are, {@code name_ru,aliases,radius_m,spot,adm3_pcode,
 * adm2_pcode,adm1_pcode,country}. Lines that begin with {@code #} are comments; other columns are ignored.
 *
 * @param refused rows that could not be read, with why; the rest is in the gazetteer
 */
public record GazetteerFile(Gazetteer gazetteer, List<Message> refused) {

    private static final Message MISSING = Message.of("claims.gazetteer-columns", "code", "pcode", "names", List.of("name_en", "name_ar", "name_ru"));
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public GazetteerFile { refused = List.copyOf(refused); }

    /** Reads to the end; does not close. A file that is not a gazetteer gives an empty one and says why. */
    public static GazetteerFile read(Reader reader) { return read(reader, UnaryOperator.identity()); }

    /** The same of a file whose columns are called otherwise: {@code ours} gives our name for each of its own, in their order. */
    public static GazetteerFile read(Reader reader, UnaryOperator<List<String>> ours) {
        List<Place> places = new ArrayList<>();
        Map<PCode, Place> areas = new LinkedHashMap<>();
        List<Message> refused = new ArrayList<>();
        @SuppressWarnings("resource") // the reader is the caller's
        CsvReader<CsvRecord> csv = CsvReader.builder().allowUnclosedQuote(false).commentStrategy(CommentStrategy.SKIP)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(reader);
        long row = 1;
        try {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) return refusedWhole(MISSING);
            GazetteerRow columns = GazetteerRow.under(ours.apply(withoutMark(records.next().getFields())));
            if (!columns.isComplete()) return refusedWhole(MISSING);
            while (records.hasNext()) {
                CsvRecord next = records.next();
                row = next.getStartingLineNumber();
                columns.read(next.getFields(), row, places, areas, refused);
            }
        } catch (CsvParseException e) {
            refused.add(Message.of("claims.gazetteer-broken", "row", row + 1));
        }
        return new GazetteerFile(Gazetteer.of(places, areas.values()), refused);
    }

    private static GazetteerFile refusedWhole(Message why) { return new GazetteerFile(Gazetteer.EMPTY, List.of(why)); }

    private static List<String> withoutMark(List<String> header) {
        List<String> names = new ArrayList<>(header);
        if (!names.getFirst().isEmpty() && names.getFirst().charAt(0) == BYTE_ORDER_MARK) names.set(0, names.getFirst().substring(1));
        return names;
    }
}
