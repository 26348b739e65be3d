package org.hudna.app.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.app.exchange.telling.Saying;
import org.hudna.terms.saying.ClauseSentence;
import org.hudna.assessment.Assessment;
import org.hudna.claims.Row;
import org.hudna.terms.Clause;
import org.hudna.terms.Terms;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import tools.jackson.core.JacksonException;

/**
 * Everything that was found, for a program to read. Written as it comes; the names stay, new ones may be added.
 *
 * <pre>
 * format "hudna-assessments", version 1, language, asOf (null: everything known)
 * agreement    {id, name {ar, en, ru}, zone, terms: version as SHA-256}
 * clauses[]    {id, instrument, norm, cite, title {ar, en, ru}, sentence}
 * incidents[]  {id, outcome, contested, differsFromSource, from, to (exclusive), accounts[], claims[], clocks[] {procedure, step, due}}
 *   accounts[]   {account, outcome, findings[], clausesOfOtherActs[]: ids of clauses that speak of other acts altogether}
 *   findings[]   {clause, verdict, breach yes|no|unknown, allowedBy | reason | because, responsible {candidates[], answering[], sides[]},
 *                 missing[] {about, kind, question}, trace[] {test, answer yes|no|unknown, why}, claims[]: ids}
 *   claims[]     as CLAIMS.md names things; alternatives are lists, of which each holds what was said together
 * setAside[]   {row, column, why}     notes[] {row, note}     moreSetAside, moreNotes: how many are not listed
 * whole        whether the file of claims was read to its end; else why
 * A sentence is {id, holes, text}: its id, what stands in its holes, and the sentence in the language of the report.
 * </pre>
 */
public final class JsonReport implements Report {

    /** What a reader of a million rows would list of each; beyond it they are counted. */
    private static final int MOST_ROWS = 10_000;

    private final Terms terms;
    private final Saying saying;
    private final List<Row.SetAside> asides = new ArrayList<>();
    private final List<Noted> notes = new ArrayList<>();
    private long moreAsides;
    private long moreNotes;
    private Optional<Message> broken = Optional.empty();
    private boolean headed;
    private JsonValues json;
    private JsonFindings findings;

    private record Noted(long row, Message note) {}

    public JsonReport(Terms terms, Lang lang) {
        this.terms = terms;
        this.saying = new Saying(terms, lang);
    }

    @Override public void begin(Writer out) {
        json = new JsonValues(out, saying);
        findings = new JsonFindings(json);
    }

    @Override public void add(Assessment assessment) {
        written(() -> {
            if (!headed) head(assessment.asOf());
            json.begin();
            findings.members(assessment);
            json.end();
        });
    }

    private void head(Instant asOf) {
        headed = true;
        json.begin().text("format", "hudna-assessments").number("version", 1).text("language", saying.lang().tag()).instant("asOf", asOf);
        json.name("agreement").begin().text("id", terms.id()).words("name", terms.name()).text("zone", terms.zone().getId())
            .text("terms", terms.version()).end();
        json.objects("clauses", terms.rules().clauses(), this::clause);
        json.beginList("incidents");
    }

    private void clause(Clause clause) {
        json.text("id", clause.id()).text("instrument", clause.instrument()).text("norm", clause.norm().code()).text("cite", clause.cite())
            .words("title", clause.title()).text("sentence", saying.say(ClauseSentence.of(terms, clause)));
    }

    @Override public void aside(Row.SetAside row) {
        if (asides.size() < MOST_ROWS) asides.add(row);
        else moreAsides++;
    }

    @Override public void note(long row, Message note) {
        if (notes.size() < MOST_ROWS) notes.add(new Noted(row, note));
        else moreNotes++;
    }

    @Override public void unreadable(Message why) { broken = Optional.of(why); }

    @Override public void end() {
        written(() -> {
            if (!headed) head(Instant.MAX);
            json.endList();
            json.objects("setAside", asides, r -> json.number("row", r.row()).textIfAny("column", r.column()).sentence("why", r.why()))
                .objects("notes", notes, n -> json.number("row", n.row()).sentence("note", n.note())).number("moreSetAside", moreAsides)
                .number("moreNotes", moreNotes).flag("whole", broken.isEmpty());
            broken.ifPresent(why -> json.sentence("why", why));
            json.end();
            json.flush();
        });
    }

    /** The library's own word for a medium that fails becomes everybody's. */
    static void written(Runnable writing) {
        try {
            writing.run();
        } catch (JacksonException e) {
            throw new UncheckedIOException(e.getCause() instanceof IOException medium ? medium : new IOException(e));
        }
    }
}
