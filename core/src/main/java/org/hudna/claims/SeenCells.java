package org.hudna.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.claims.Observation.Travel;
import org.hudna.deeds.Count;
import org.hudna.truth.Truth;
import org.hudna.where.Arc;
import org.hudna.where.Band;
import org.hudna.where.Position;
import org.hudna.words.Message;

/** The columns of an observation, from {@code observed_from} to {@code subject}. */
final class SeenCells {

    private final WhereCells where;
    private final Remembered<String, Arc> bearings = new Remembered<>(Directions::bearing);
    private final Remembered<String, Band> distances = new Remembered<>(Directions::distance);
    private final Remembered<String, Travel> travels = new Remembered<>(Directions::travel);
    private final Remembered<String, Set<Means>> means = new Remembered<>(Seen::means);
    private final Remembered<String, Truth> truths = new Remembered<>(Figures::yesOrNo);

    SeenCells(WhereCells where) { this.where = where; }

    Optional<Observation> observation(RowCells cells, Optional<Count> count) {
        if (!any(cells)) return Optional.empty();
        Optional<Position> position = where.observer(cells);
        Optional<Tally> tally = count.map(number -> new Tally(number, Tally.precision(cells.text(Column.COUNT), number),
            cells.read(Column.COUNTING, Seen.COUNTING::read, CountingRule.UNSAID)));
        if (tally.isEmpty() && cells.has(Column.COUNTING)) cells.refuse(Column.COUNTING, Message.of("claims.counting-nothing"));
        return Optional.of(new Observation(cells.text(Column.OBSERVED_FROM), position, cells.find(Column.BEARING, bearings),
            cells.find(Column.DISTANCE, distances), cells.read(Column.MEANS, means, Set.of()), cells.find(Column.OBSERVATION, Seen.SIGHTINGS::read),
            cells.find(Column.DESCRIBED_AS, Seen.ASSESSED::read), cells.find(Column.TRAVEL, travels), tally,
            cells.read(Column.PROTECTED_AREA, truths, Truth.UNKNOWN), cells.read(Column.SUBJECT, truths, Truth.UNKNOWN)));
    }

    private static boolean any(RowCells cells) {
        for (Column column : Column.OBSERVATIONS) if (cells.has(column)) return true;
        return false;
    }

    /** The closed lists of observations. */
    private static final class Seen {
        private static final WordList<Means> MEANS = WordList.of(WordList.Kind.OTHER, Means.values(), Means::code);
        private static final WordList<Sighting> SIGHTINGS = WordList.of(WordList.Kind.OTHER, Sighting.values(), Sighting::code);
        private static final WordList<Assessed> ASSESSED = WordList.of(WordList.Kind.OTHER, Assessed.values(), Assessed::code);
        private static final WordList<CountingRule> COUNTING = WordList.of(WordList.Kind.OTHER, CountingRule.values(), CountingRule::code);

        static Cell<Set<Means>> means(String cell) {
            Set<Means> found = new TreeSet<>();
            for (String word : List.of(cell.split("[;؛,،|]"))) {
                Optional<Means> one = MEANS.find(word);
                if (one.isEmpty()) return MEANS.unknown(word.strip());
                found.add(one.get());
            }
            return Cell.says(Set.copyOf(found));
        }
    }
}
