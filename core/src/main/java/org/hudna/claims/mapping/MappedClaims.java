package org.hudna.claims.mapping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hudna.claims.ClaimFile;
import org.hudna.claims.ForeignRow;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Row;
import org.hudna.claims.Written;
import org.hudna.intake.tables.Table;
import org.hudna.intake.tables.TableRow;
import org.hudna.words.Message;

/**
 * The rows of somebody else's table as claims, as a signed mapping says, row by row: each is read, or set aside with its number, their column and the
 * reason. The coder of every claim is whoever signed.
 */
public final class MappedClaims implements Iterator<Row> {

    private final Mapping mapping;
    private final Map<String, Field> fields = new HashMap<>();
    private final Mapped mapped;
    private final ClaimFile claims;

    private MappedClaims(Table table, Mapping mapping, Function<Iterator<ForeignRow>, ClaimFile> claims) {
        this.mapping = mapping;
        mapping.fields().forEach(field -> fields.put(field.column(), field));
        this.mapped = new Mapped(table, mapping);
        this.claims = claims.apply(mapped);
    }

    /** The claims of {@code table}, which is read as they are. */
    public static MappedClaims of(Table table, Mapping mapping, Lexicon lexicon) {
        return new MappedClaims(table, mapping, rows -> ClaimFile.foreign(rows, lexicon));
    }

    /** The same of claims that nobody has gathered into incidents yet: the mapping need not fill the incident, nor the table. */
    public static MappedClaims ungathered(Table table, Mapping mapping, Lexicon lexicon) {
        return new MappedClaims(table, mapping, rows -> ClaimFile.foreignUngathered(rows, lexicon));
    }

    /**
     * Every row under our columns, with nothing read into it, so that it can be written as a file of claims: as many and in the same order as come
     * out as rows. What the mapping does not read has the one cell {@link ClaimFile#AS_WRITTEN}.
     */
    public static void written(Table table, Mapping mapping, Consumer<Written> each) {
        new Mapped(table, mapping).forEachRemaining(row -> {
            switch (row) {
                case ForeignRow.Cells(long number, Map<String, String> cells, Supplier<String> _) -> each.accept(new Written(number, inOrder(cells)));
                case ForeignRow.Aside(Row.SetAside aside) -> each.accept(new Written(aside.row(), Map.of(ClaimFile.AS_WRITTEN, aside.rawRow())));
                case ForeignRow.Stop _ -> { }
            }
        });
    }

    private static Map<String, String> inOrder(Map<String, String> cells) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String column : ClaimFile.columns()) if (!cells.getOrDefault(column, "").isBlank()) ordered.put(column, cells.get(column).strip());
        return ordered;
    }

    /** Tells the incident of each row in its order, and nothing else of it. */
    public static Iterator<String> incidents(Table table, Mapping mapping) {
        Iterator<ForeignRow> rows = new Mapped(table, mapping);
        return new Iterator<>() {
            @Override public boolean hasNext() { return rows.hasNext(); }

            @Override public String next() { return rows.next() instanceof ForeignRow.Cells cells ? cells.cells().getOrDefault("incident", "") : ""; }
        };
    }

    @Override public boolean hasNext() { return claims.hasNext(); }

    /** Where a row is set aside for what stands in a column of ours, the reason names theirs. */
    @Override public Row next() {
        return switch (claims.next()) {
            case Row.SetAside aside when mapped.last.filter(own -> own == aside).isPresent() || !fields.containsKey(aside.column()) -> aside;
            case Row.SetAside(long row, String column, Message why, String raw) ->
                new Row.SetAside(row, column, Message.of("mapping.from", "columns", fields.get(column).from(), "what", why), raw);
            case Row.Read read -> read;
            case Row.Unreadable end -> end;
        };
    }

    /** The signature that stands behind the claims. */
    public Mapping mapping() { return mapping; }

    /** Their rows under our columns. */
    private static final class Mapped implements Iterator<ForeignRow> {

        private final Table table;
        private final Mapping mapping;
        private final Deque<ForeignRow> ready = new ArrayDeque<>();
        /** What this set aside last, in words that name their column already. */
        private Optional<Row.SetAside> last = Optional.empty();
        private boolean checked;
        private boolean over;

        Mapped(Table table, Mapping mapping) {
            this.table = table;
            this.mapping = mapping;
        }

        @Override public boolean hasNext() {
            while (ready.isEmpty() && !over && table.hasNext()) read(table.next());
            return !ready.isEmpty();
        }

        @Override public ForeignRow next() {
            if (!hasNext()) throw new NoSuchElementException("the table is at its end");
            return ready.pop();
        }

        private void read(TableRow row) {
            switch (row) {
                case TableRow.Cells cells -> cells(cells);
                case TableRow.Faulty(long number, Message why, String raw) -> ready.add(new ForeignRow.Aside(new Row.SetAside(number, "",
                    Message.of("claims.in-row", "row", number, "what", why), raw)));
                case TableRow.Ended(Message why) -> stop(why);
            }
        }

        private void stop(Message why) {
            over = true;
            ready.add(new ForeignRow.Stop(why));
        }

        /** A column that a mapping speaks of and the table lacks means that it is another table. */
        private Optional<Message> missing() {
            List<String> missing = new ArrayList<>();
            for (Field field : mapping.fields()) for (String theirs : field.from()) if (table.find(theirs).isEmpty()) missing.add(theirs);
            for (Mapping.Only only : mapping.only()) if (table.find(only.column()).isEmpty()) missing.add(only.column());
            if (missing.isEmpty()) return Optional.empty();
            return Optional.of(Message.of("mapping.no-column", "columns", missing.stream().distinct().toList(), "mapping", mapping.id()));
        }

        private void cells(TableRow.Cells row) {
            Optional<Message> missing = checked || table.growsWithRows() ? Optional.empty() : missing();
            checked = true;
            if (missing.isPresent()) {
                stop(missing.get());
                return;
            }
            for (Mapping.Only only : mapping.only()) {
                String cell = table.find(only.column()).map(row::cell).orElse("");
                if (only.reads(cell)) continue;
                ready.add(aside(row, "", only.column(), Message.of("mapping.not-only", "cell", cell)));
                return;
            }
            fill(row);
        }

        private void fill(TableRow.Cells row) {
            Map<String, String> cells = new HashMap<>(mapping.constants());
            cells.putIfAbsent("coder", mapping.signedBy() + " (" + mapping.id() + ")");
            Optional<Field> several = Optional.empty();
            List<String> each = List.of();
            for (Field field : mapping.fields()) {
                switch (FieldValue.of(field, table, row, mapping.empty())) {
                    case FieldValue.Unread(Message why) -> {
                        ready.add(aside(row, field.column(), String.join(", ", field.from()), why));
                        return;
                    }
                    case FieldValue.Says(List<String> texts) when texts.size() > 1 -> {
                        several = Optional.of(field);
                        each = texts;
                    }
                    case FieldValue.Says(List<String> texts) -> { if (!texts.isEmpty()) cells.put(field.column(), texts.getFirst()); }
                }
            }
            if (several.isEmpty()) ready.add(new ForeignRow.Cells(row.number(), cells, row.raw()));
            for (int i = 0; i < each.size(); i++) ready.add(oneOf(row, cells, several.orElseThrow().column(), each.get(i), i + 1));
        }

        /** A row that makes several claims numbers their ids. */
        private static ForeignRow oneOf(TableRow.Cells row, Map<String, String> cells, String column, String text, int number) {
            Map<String, String> own = new HashMap<>(cells);
            own.put(column, text);
            own.computeIfPresent("claim", (_, id) -> id + "/" + number);
            Supplier<String> raw = row.raw();
            return new ForeignRow.Cells(row.number(), own, raw);
        }

        private ForeignRow aside(TableRow.Cells row, String ours, String theirs, Message why) {
            Message placed = Message.of("claims.in-cell", "row", row.number(), "column", theirs, "what", why);
            last = Optional.of(new Row.SetAside(row.number(), ours, placed, row.raw().get()));
            return new ForeignRow.Aside(last.get());
        }
    }
}
