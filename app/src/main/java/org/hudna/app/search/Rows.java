package org.hudna.app.search;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.hudna.app.search.Counts.Axis;

/** To which rows of a count an incident belongs, in one part of the index. */
sealed interface Rows {

    /** Takes a row's number. */
    interface Taker {
        void row(long number) throws IOException;
    }

    void each(int document, Taker taker) throws IOException;

    /** What a row is called. */
    String name(long number) throws IOException;

    static Rows of(Axis axis, LeafReader reader) throws IOException {
        return switch (axis) {
            case Axis.Day(ZoneId zone) -> new Days(reader.getNumericDocValues(Documents.FROM), zone.getRules());
            case Axis.Of(Facet facet) -> {
                SortedSetDocValues values = reader.getSortedSetDocValues(facet.code());
                yield values == null ? new None() : new Values(values);
            }
        };
    }

    /** No incident of this part has a value. */
    record None() implements Rows {
        @Override public void each(int document, Taker taker) {}

        @Override public String name(long number) { throw new IllegalStateException("there is no row"); }
    }

    /** By the number that the part gives a value. */
    record Values(SortedSetDocValues values) implements Rows {
        @Override public void each(int document, Taker taker) throws IOException {
            if (!values.advanceExact(document)) return;
            for (int left = values.docValueCount(); left > 0; left--) taker.row(values.nextOrd());
        }

        @Override public String name(long number) throws IOException { return values.lookupOrd(number).utf8ToString(); }
    }

    /** By the day since 1970 in a zone; the clock's shift is looked up only where it may have changed. */
    final class Days implements Rows {
        private static final long SECONDS = 86_400;
        private final NumericDocValues from;
        private final ZoneRules rules;
        private long shift;
        private long shiftFrom;
        private long shiftUntil;

        Days(NumericDocValues from, ZoneRules rules) {
            this.from = from;
            this.rules = rules;
        }

        @Override public void each(int document, Taker taker) throws IOException {
            if (from == null || !from.advanceExact(document) || from.longValue() == Long.MIN_VALUE) return;
            long second = from.longValue();
            if (second < shiftFrom || second >= shiftUntil) look(Instant.ofEpochSecond(second));
            taker.row(Math.floorDiv(second + shift, SECONDS));
        }

        private void look(Instant instant) {
            shift = rules.getOffset(instant).getTotalSeconds();
            ZoneOffsetTransition before = rules.previousTransition(instant.plusNanos(1));
            ZoneOffsetTransition after = rules.nextTransition(instant);
            shiftFrom = before == null ? Long.MIN_VALUE : before.toEpochSecond();
            shiftUntil = after == null ? Long.MAX_VALUE : after.toEpochSecond();
        }

        @Override public String name(long number) { return LocalDate.ofEpochDay(number).toString(); }
    }
}
