package org.hudna.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.arms.Weapon;
import org.hudna.claims.Said.Stance;
import org.hudna.deeds.Act;
import org.hudna.deeds.Amount;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;
import org.hudna.truth.Truth;
import org.hudna.when.Happened;
import org.hudna.who.ActorId;
import org.hudna.who.Grade;
import org.hudna.who.SourceId;
import org.hudna.intake.tables.Utf8;
import org.hudna.words.Message;

/** Turns a row of cells into a claim, or sets it aside. */
final class RowReader {

    private final Set<Column> needed;
    private final ClaimIds ids = new ClaimIds();
    private final WhenCells when;
    private final WhereCells where;
    private final WhoCells who;
    private final SeenCells seen;
    private final CasualtyCells harmed = new CasualtyCells();
    private final WordList<String> exceptions = new WordList<>(WordList.Kind.EXCEPTION);

    private final Vocabulary words = Vocabulary.known();
    private final Remembered<String, SourceId> sources = new Remembered<>(text -> Cell.says(new SourceId(text)));
    private final Remembered<String, Stance> stances = new Remembered<>(words.stances::read);
    private final Remembered<String, Grade> grades = new Remembered<>(Figures::grade);
    private final Remembered<String, List<Act>> acts = new Remembered<>(words::acts);
    private final Remembered<String, List<Weapon>> weapons = new Remembered<>(words::weapons);
    private final Remembered<String, Count> counts = new Remembered<>(Figures::count);
    private final Remembered<String, List<List<Target>>> targets;
    private final Remembered<String, Amount> amounts = new Remembered<>(Figures::amount);
    private final Remembered<String, Notice> notices = new Remembered<>(Figures::notice);
    private final Remembered<String, Map<String, Truth>> facts = new Remembered<>(Figures::facts);
    private final Remembered<String, Set<String>> raised = new Remembered<>(this::raises);

    /** @param needed cells without which a row is no claim; where the incident is not among them, a row that names none is an event by itself */
    RowReader(Lexicon lexicon, Set<Column> needed) {
        this.needed = needed;
        Names<ActorId> actors = new Names<>(lexicon.actors(), ActorId::code);
        when = new WhenCells(lexicon.zone(), words);
        where = new WhereCells(lexicon, actors, words);
        who = new WhoCells(actors, words);
        seen = new SeenCells(where);
        targets = new Remembered<>(text -> words.targets(text, actors));
        lexicon.exceptions().forEach(id -> exceptions.add(id, id));
    }

    Row read(Rows.Filled row) {
        RowCells cells = new RowCells(row);
        check(cells);
        if (cells.aside().isPresent()) return cells.aside().get();
        EventId event = event(cells);
        List<Act> act = cells.read(Column.ACT, acts, List.of());
        Optional<Happened> happened = when.happened(cells);
        if (cells.aside().isPresent()) return cells.aside().get();
        Claim draft = draft(cells, event, act, happened.orElseThrow());
        if (cells.aside().isEmpty() && cells.has(Column.CLAIM) && !ids.take(draft.id().code()))
            cells.refuse(Column.CLAIM, Message.of("claims.id-twice", "cell", Quoted.cell(draft.id().code())));
        if (cells.aside().isPresent()) return cells.aside().get();
        return new Row.Read(row.row(), cells.has(Column.CLAIM) ? draft : draft.named(new ClaimId(ids.next(event))), cells.notes());
    }

    /** The cells that must be filled, and bytes that are no text. */
    private void check(RowCells cells) {
        for (Column column : needed) if (!cells.has(column)) cells.refuse(column, Message.of("claims.cell-empty"));
        for (int i = 0; i < Column.HOW_MANY; i++) {
            String text = cells.text(Column.at(i));
            if (text.indexOf(Utf8.NO_TEXT) >= 0) cells.refuse(Column.at(i), Message.of("claims.cell-not-utf8", "cell", Quoted.cell(text)));
        }
    }

    /** The incident that the row names; else one of its own, called after the claim, or after the row. */
    private static EventId event(RowCells cells) {
        if (cells.has(Column.INCIDENT)) return new EventId(cells.text(Column.INCIDENT));
        return new EventId(cells.has(Column.CLAIM) ? cells.text(Column.CLAIM) : ClaimFile.ofRow(cells.number()));
    }

    private Claim draft(RowCells cells, EventId event, List<Act> act, Happened happened) {
        ClaimId id = new ClaimId(cells.has(Column.CLAIM) ? cells.text(Column.CLAIM) : event.code());
        SourceId source = cells.find(Column.SOURCE, sources).orElseThrow();
        String account = cells.has(Column.ACCOUNT) ? cells.text(Column.ACCOUNT) : source.name();
        Optional<Count> count = cells.find(Column.COUNT, counts);
        Optional<Observation> observation = seen.observation(cells, count);
        Said said = new Said(source, cells.find(Column.VIA, sources), cells.read(Column.STANCE, stances, Stance.ALLEGES),
            cells.find(Column.GRADE, grades), when.learned(cells, happened));
        return new Claim(id, event, account, said, happened, act, cells.read(Column.WEAPON, weapons, List.of()), count,
            who.accused(cells), cells.read(Column.TARGET, targets, List.of()), where.at(cells, observation), where.from(cells),
                harmed.casualties(cells),
            cells.find(Column.AMOUNT, amounts), cells.read(Column.RAISES, raised, Set.of()), cells.read(Column.NOTICE, notices, Notice.UNSAID),
            cells.read(Column.FACTS, facts, Map.of()), coding(cells), observation, OriginCells.origin(cells));
    }

    private static Coding coding(RowCells cells) {
        return new Coding(cells.text(Column.WORDS), cells.text(Column.CODER), cells.text(Column.URL), cells.text(Column.CONCLUSION));
    }

    /** An exception that the agreement does not have would be passed over in silence, so that a slip of the pen turned a defence into a breach. */
    private Cell<Set<String>> raises(String cell) {
        Set<String> found = new HashSet<>();
        for (String id : Parts.together(cell)) {
            Optional<String> known = exceptions.find(id);
            if (known.isEmpty()) return exceptions.unknown(id);
            found.add(known.get());
        }
        return Cell.says(Set.copyOf(found));
    }
}
