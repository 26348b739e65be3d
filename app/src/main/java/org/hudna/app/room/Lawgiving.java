package org.hudna.app.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.people.May;
import org.hudna.app.people.Verb;
import org.hudna.app.store.Tables;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.Sight;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.mapping.MappingFile;
import org.hudna.intake.Bytes;
import org.hudna.intake.Declared;
import org.hudna.intake.forms.XlsForm;
import org.hudna.terms.Clause;
import org.hudna.terms.Expr;
import org.hudna.terms.Lifting;
import org.hudna.terms.Terms;
import org.hudna.terms.reading.Refusal;
import org.hudna.terms.reading.TermsReader;
import org.hudna.where.Gazetteer;
import org.hudna.where.GazetteerFile;
import org.hudna.words.Message;

/** What the program goes by: adopted by named people, refused where it cannot be read, never changed. */
public final class Lawgiving {

    /** The files that say where things are. */
    private static final List<String> GROUND = List.of("places.yaml", "places.geojson", "control.csv");

    private final Desk desk;
    private final Tables tables;
    private final Derivation derivation;

    Lawgiving(Desk desk, Tables tables, Derivation derivation) {
        this.desk = desk;
        this.tables = tables;
        this.derivation = derivation;
    }

    /** The agreement as it stands; empty before one is adopted. */
    public Optional<Terms> terms() { return derivation.laws(tables.asOf(Tables.NOW)).terms(); }

    /** As it stood after an entry. */
    public Optional<Terms> terms(long asOf) { return derivation.laws(tables.asOf(asOf)).terms(); }

    /** The entry by which the agreement was adopted that stood then, with its files; empty before any. */
    public Optional<Recorded> adopted(long asOf) {
        return tables.asOf(asOf).law().stream().filter(one -> one.entry() instanceof Entry.TermsAdopted).reduce((_, later) -> later);
    }

    /** What became of trying a draft. */
    public sealed interface Tried {

        /** It may be used: what it would change; empty to whoever is not shown enough of incidents, or could not adopt it. */
        record Sound(Terms draft, Optional<Trial> trial) implements Tried {}

        /** It cannot be used as it stands: where and why; nothing where files are missing. */
        record Refused(List<Refusal> why) implements Tried {
            public Refused { why = List.copyOf(why); }
        }
    }

    /** Puts all that happened to a draft, before anybody adopts it. Writes nothing; takes as long as all incidents take. */
    public Tried trial(Map<String, String> files, Viewer viewer) {
        TermsReader.Outcome outcome = TermsReader.read(files);
        if (!outcome.refusals().isEmpty() || outcome.terms().isEmpty()) return new Tried.Refused(outcome.refusals());
        Terms draft = outcome.terms().get();
        boolean sees = viewer.edition() == Edition.RESTRICTED || May.check(viewer, Verb.ADOPT_TERMS);
        return new Tried.Sound(draft, sees ? Optional.of(tried(files, draft, Sight.of(viewer))) : Optional.empty());
    }

    private Trial tried(Map<String, String> files, Terms draft, Sight sight) {
        boolean sameGround = terms().filter(now -> isSameGround(now, draft)).isPresent()
            && adopted(Tables.NOW).filter(now -> isSameGround(now, files)).isPresent();
        return new Trying(tables, sight, derivation.able(tables.asOf(Tables.NOW)), Derivation.able(draft), sameGround).all();
    }

    private static boolean isSameGround(Recorded adopted, Map<String, String> files) {
        return adopted.entry() instanceof Entry.TermsAdopted now
            && GROUND.stream().allMatch(file -> now.files().getOrDefault(file, "").equals(files.getOrDefault(file, "")));
    }

    private static boolean isSameGround(Terms now, Terms draft) {
        return now.life().measures().equals(draft.life().measures()) && wheres(now).containsAll(wheres(draft));
    }

    /** Free conditions, which may speak of distances too. */
    private static List<Expr> wheres(Terms terms) {
        return Stream.concat(terms.rules().clauses().stream().map(Clause::slots), terms.rules().exceptions().stream().map(Lifting::when))
            .flatMap(slots -> slots.where().stream()).toList();
    }

    /** Places by any of their names. */
    public Gazetteer places() { return derivation.laws(tables.asOf(Tables.NOW)).gazetteer(); }

    /** Names of the mappings and of the forms that stand. */
    public List<String> mappings() { return derivation.laws(tables.asOf(Tables.NOW)).mappings().keySet().stream().sorted().toList(); }

    public Map<String, Bytes> forms() { return derivation.laws(tables.asOf(Tables.NOW)).forms(); }

    /** The files of an agreement's folder. Incidents are put anew to it in the background; people go on working. */
    public Done adoptTerms(String agreement, Map<String, String> files, String why, Acting who) {
        if (!desk.may(who, Verb.ADOPT_TERMS)) return new Done.Forbidden();
        if (why.isBlank()) return new Done.Refused(Message.of("room.why"));
        TermsReader.Outcome outcome = TermsReader.read(files);
        if (outcome.refusals().isEmpty() && outcome.terms().isPresent())
            return desk.write(who, new Entry.TermsAdopted(agreement, files, why.strip()));
        if (outcome.refusals().isEmpty()) return new Done.Refused(Message.of("room.terms-incomplete"));
        var first = outcome.refusals().getFirst();
        return new Done.Refused(Message.of("room.terms-refused", "n", outcome.refusals().size(), "file", first.file(), "line", first.line(),
            "what", first.why()));
    }

    /** A gazetteer; its rows that cannot be used are told by {@link #refusedOf}. */
    public Done adoptPlaces(String list, Declared declared, Bytes bytes, Acting who) {
        if (!desk.may(who, Verb.ADOPT_PLACES)) return new Done.Forbidden();
        GazetteerFile read = PlacesRead.of(declared, bytes);
        if (read.gazetteer().size() == 0)
            return new Done.Refused(read.refused().isEmpty() ? Message.of("room.no-places") : read.refused().getFirst());
        return desk.write(who, new Entry.PlacesAdopted(list, declared, bytes));
    }

    /** Rows of a gazetteer that cannot be used, with why. */
    public List<Message> refusedOf(Declared declared, Bytes bytes) { return PlacesRead.of(declared, bytes).refused(); }

    /** A mapping of another's table, signed in its text. */
    public Done adoptMapping(String name, String text, Acting who) {
        if (!desk.may(who, Verb.SIGN_MAPPING)) return new Done.Forbidden();
        MappingFile.Outcome outcome = MappingFile.read(name, text);
        if (outcome.mapping().isPresent()) return desk.write(who, new Entry.MappingAdopted(name, text));
        var first = outcome.refusals().getFirst();
        return new Done.Refused(Message.of("room.mapping-refused", "n", outcome.refusals().size(), "line", first.line(), "what", first.why()));
    }

    /** A form, as the workbook that people wrote it in; refused where a telephone could not open it. */
    public Done adoptForm(String form, Bytes workbook, Acting who) {
        if (!desk.may(who, Verb.ADOPT_FORM)) return new Done.Forbidden();
        XlsForm.Outcome outcome = XlsForm.read(form, workbook);
        if (outcome.form().filter(read -> read.id().equals(form)).isPresent()) return desk.write(who, new Entry.FormAdopted(form, workbook));
        if (outcome.form().isPresent()) return new Done.Refused(Message.of("room.form-id", "form", form, "id", outcome.form().get().id()));
        return new Done.Refused(Message.of("room.form-refused", "n", outcome.refusals().size(), "what", outcome.refusals().getFirst().said()));
    }
}
