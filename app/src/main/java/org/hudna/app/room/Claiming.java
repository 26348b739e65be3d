package org.hudna.app.room;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Journal;
import org.hudna.app.people.Verb;
import org.hudna.app.store.KeptClaim;
import org.hudna.app.store.KeptReport;
import org.hudna.app.store.Tables;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimFile;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.claims.Row;
import org.hudna.claims.mapping.MappedClaims;
import org.hudna.claims.mapping.MappedForm;
import org.hudna.claims.mapping.Mapping;
import org.hudna.claims.reading.Accept;
import org.hudna.claims.reading.Suggestion;
import org.hudna.incidents.matching.Judgement;
import org.hudna.intake.Bytes;
import org.hudna.intake.Declared;
import org.hudna.intake.Channel;
import org.hudna.intake.ReportId;
import org.hudna.intake.reading.Content;
import org.hudna.intake.reading.Contents;
import org.hudna.when.Happened;
import org.hudna.who.SourceId;
import org.hudna.words.Message;

/**
 * Claims as people make them: of suggestions, of rows, by hand; corrected and withdrawn, never changed.
 *
 * <p>Ids are made by {@link Naming} of the report's number in the record and of where in it the claim stands. Neither its hash nor a source's own
 * numbering may be read from an incident's id, which everybody sees: whoever holds a message could else find out that it was sent to us.
 */
public final class Claiming {

    private final Desk desk;
    private final Tables tables;
    private final Derivation derivation;
    private final Texts texts;
    private final Intaking intaking;
    private final Naming naming;

    Claiming(Desk desk, Tables tables, Derivation derivation, Texts texts, Intaking intaking, Naming naming) {
        this.naming = naming;
        this.desk = desk;
        this.tables = tables;
        this.derivation = derivation;
        this.texts = texts;
        this.intaking = intaking;
    }

    /**
     * A suggestion that somebody accepts.
     *
     * @param text which text of the report, from 0
     * @param suggestion which of the suggestions there, from 0
     * @param publisher who speaks where the text names nobody
     * @param when the time that the coder gives, where the text tells none
     */
    public record Accepting(int text, int suggestion, SourceId publisher, Optional<Happened> when) {}

    /** What a report says, text by text, with suggestions. */
    public List<Texts.OfReport> read(ReportId report) { return texts.of(report); }

    /** Makes a claim of a suggestion. The same suggestion is one claim, however often it is accepted. */
    public Done accept(ReportId report, Accepting accepting, Acting who) {
        if (!desk.may(who, Verb.ACCEPT_CLAIM)) return new Done.Forbidden();
        List<Texts.OfReport> read = texts.of(report);
        if (read.isEmpty() || accepting.text >= read.size()) return new Done.Unknown();
        Texts.OfReport text = read.get(accepting.text);
        if (accepting.suggestion >= text.read().suggestions().size()) return new Done.Unknown();
        Suggestion suggestion = text.read().suggestions().get(accepting.suggestion);
        String id = naming.of(tables.report(report).orElseThrow().index() + "-" + (accepting.text + 1) + "." + (accepting.suggestion + 1));
        var by = new Accept.By(new ClaimId(id), new EventId(id), who.by(), accepting.when, derivation.laws(tables.asOf(Tables.NOW)).lexicon());
        var from = new Accept.Report(report, text.read().text(), accepting.publisher, text.learnedAt());
        return switch (Accept.accept(suggestion, from, by)) {
            case Accept.Accepted.NoClaim(Message why) -> new Done.Refused(why);
            case Accept.Accepted.Made(Claim claim) -> made(claim, Optional.of(report), who);
        };
    }

    /**
     * A claim as a person reads it in a report: one row in our own form. For what no reader understands, and for what was accepted and withdrawn
     * before. The same under the same key is one claim.
     */
    public Done make(ReportId report, Bytes row, Acting who) {
        if (!desk.may(who, Verb.ACCEPT_CLAIM)) return new Done.Forbidden();
        Optional<KeptReport> kept = tables.report(report);
        if (kept.isEmpty()) return new Done.Unknown();
        String id = naming.of(kept.get().index() + "-by-hand-" + who.key().orElseGet(() -> row.id().sha256()));
        return switch (read(row)) {
            case OneRow.Wrong(Message why) -> new Done.Refused(why);
            case OneRow.Sound(Claim claim) -> made(claim.named(new ClaimId(id)).about(new EventId(id)), Optional.of(report), who);
        };
    }

    /** What is wrong with a row in our own form; empty where it is a claim. */
    public Optional<Message> wrong(Bytes row) { return read(row) instanceof OneRow.Wrong(Message why) ? Optional.of(why) : Optional.empty(); }

    /** One row in our own form. */
    private sealed interface OneRow {
        record Sound(Claim claim) implements OneRow {}

        record Wrong(Message why) implements OneRow {}
    }

    private OneRow read(Bytes row) {
        Iterator<Row> rows = ClaimFile.of(new ByteArrayInputStream(row.toArray()), derivation.laws(tables.asOf(Tables.NOW)).lexicon());
        if (!rows.hasNext()) return new OneRow.Wrong(Message.of("room.no-row"));
        return switch (rows.next()) {
            case Row.SetAside(var _, String column, Message wrong, var _) ->
                new OneRow.Wrong(Message.of("room.row-wrong", "column", column, "what", wrong));
            case Row.Unreadable(Message wrong) -> new OneRow.Wrong(wrong);
            case Row.Read(var _, Claim claim, var _) -> new OneRow.Sound(claim);
        };
    }

    private Done made(Claim claim, Optional<ReportId> report, Acting who) {
        return switch (desk.once(who, key(claim.id()), new Entry.ClaimMade(claim, report))) {
            case Journal.Answer.New(var recorded) -> settled(recorded.index());
            case Journal.Answer.Held(long index) -> settled(index);
            case Journal.Answer.KeyTaken _ -> new Done.Refused(Message.of("room.claim-there", "claim", claim.id().code()));
        };
    }

    private Done settled(long index) {
        desk.settle(index);
        return new Done.Yes(List.of(index));
    }

    /** Ids may be long and of any script; a key may not. */
    static String key(ClaimId claim) {
        return "clm." + Bytes.of(claim.code().getBytes(java.nio.charset.StandardCharsets.UTF_8)).id().sha256().substring(0, 48);
    }

    /**
     * Claims out of a table in our own form (CLAIMS.md), or in another's through a mapping that was adopted. The table is kept as a report; that its
     * rows name one incident is the word of whoever imports it.
     */
    public Imported importTable(Bytes bytes, Declared declared, Optional<String> mapping, Acting who) {
        if (!desk.may(who, mapping.isPresent() ? Verb.SUBMIT_REPORT : Verb.ACCEPT_CLAIM)) return new Imported.Not(new Done.Forbidden());
        Optional<Mapping> signed = mapping.map(name -> derivation.laws(tables.asOf(Tables.NOW)).mappings().get(name));
        if (mapping.isPresent() && signed.isEmpty())
            return new Imported.Not(new Done.Refused(Message.of("room.no-mapping", "mapping", mapping.get())));
        Took took = intaking.take(new Incoming(bytes, Channel.FILE, declared, Optional.empty()), who);
        return switch (took) {
            case Took.Kept(ReportId report, long index, var _) -> {
                desk.settle(index);
                yield rows(took, report, rows(bytes, declared, signed), who);
            }
            case Took.Held(ReportId report, var _) -> rows(took, report, rows(bytes, declared, signed), who);
            case Took.KeyTaken _ -> new Imported.Not(new Done.KeyTaken());
            case Took.Refused(Message why) -> new Imported.Not(new Done.Refused(why));
            case Took.Forbidden() -> new Imported.Not(new Done.Forbidden());
        };
    }

    /**
     * Claims out of a form that was filled in and is kept, through the mapping that was adopted under the form's id. Without one there is no meaning:
     * it waits for a person. The same report makes the same claims once.
     */
    public Imported importForm(Took took, ReportId report, Content.Filled form, Acting who) {
        if (!desk.may(who, Verb.SUBMIT_REPORT)) return new Imported.Not(new Done.Forbidden());
        Optional<Mapping> signed = Optional.ofNullable(derivation.laws(tables.asOf(Tables.NOW)).mappings().get(form.form()));
        if (signed.isEmpty()) return new Imported.Not(new Done.Refused(Message.of("room.no-mapping", "mapping", form.form())));
        if (tables.report(report).isEmpty()) desk.catchUp();
        return rows(took, report, MappedForm.claims(form, signed.get(), derivation.laws(tables.asOf(Tables.NOW)).lexicon()).iterator(), who);
    }

    private Iterator<Row> rows(Bytes bytes, Declared declared, Optional<Mapping> mapping) {
        byte[] head = bytes.first(Contents.LOOKED_AT);
        if (mapping.isEmpty()) return ClaimFile.of(new ByteArrayInputStream(bytes.toArray()), derivation.laws(tables.asOf(Tables.NOW)).lexicon());
        boolean workbook = head.length > 1 && head[0] == 'P' && head[1] == 'K';
        var table = workbook ? org.hudna.intake.tables.Table.xlsx(bytes::open)
            : Contents.table(bytes.open(), head, bytes.size() <= Contents.LOOKED_AT, declared);
        return MappedClaims.of(table, mapping.get(), derivation.laws(tables.asOf(Tables.NOW)).lexicon());
    }

    private Imported rows(Took took, ReportId report, Iterator<Row> rows, Acting who) {
        List<ClaimId> made = new ArrayList<>();
        List<Row.SetAside> aside = new ArrayList<>();
        List<Message> notes = new ArrayList<>();
        Map<String, ClaimId> named = new TreeMap<>();
        List<java.util.concurrent.CompletableFuture<Journal.Answer>> answers = new ArrayList<>();
        long number = tables.report(report).orElseThrow().index();
        while (rows.hasNext())
            switch (rows.next()) {
                case Row.SetAside one -> aside.add(one);
                case Row.Unreadable(Message why) -> notes.add(why);
                case Row.Read(long row, Claim claim, List<Message> noted) -> {
                    notes.addAll(noted);
                    ClaimId id = new ClaimId(naming.of(number + "-" + row));
                    made.add(id);
                    answers.add(desk.submit(who, key(id), new Entry.ClaimMade(claim.named(id).about(new EventId(id.code())), Optional.of(report))));
                    Optional<ClaimId> same = Optional.ofNullable(claim.event().code().equals(claim.id().code()) ? null
                        : named.put(claim.event().code(), id));
                    same.ifPresent(one -> answers.add(desk.submit(who, key(new ClaimId(one.code() + "=" + id.code())),
                        judged(one, id, Judgement.Verdict.SAME, who))));
                }
            }
        desk.settle(answers);
        return new Imported.Rows(took, made, aside, notes);
    }

    private Entry judged(ClaimId one, ClaimId other, Judgement.Verdict verdict, Acting who) {
        return new Entry.Judged(new Judgement(one, other, verdict, who.by(), desk.now()));
    }

    /** A claim takes the place of another; both stay readable. The claim is one row in our own form. */
    public Done correct(ClaimId instead, Bytes row, String why, Acting who) {
        if (!desk.may(who, Verb.CORRECT_CLAIM)) return new Done.Forbidden();
        if (why.isBlank()) return new Done.Refused(Message.of("room.why"));
        if (tables.claim(instead, Tables.NOW).isEmpty()) return new Done.Unknown();
        return switch (read(row)) {
            case OneRow.Wrong(Message wrong) -> new Done.Refused(wrong);
            case OneRow.Sound(Claim claim) -> {
                ClaimId id = new ClaimId(instead.code() + "~" + desk.code().substring(0, 4));
                yield once(instead, new Entry.ClaimCorrected(instead, claim.named(id).about(new EventId(id.code())), why.strip()), who);
            }
        };
    }

    /** A claim no longer counts. */
    public Done withdraw(ClaimId claim, String why, Acting who) {
        if (!desk.may(who, Verb.WITHDRAW_CLAIM)) return new Done.Forbidden();
        if (why.isBlank()) return new Done.Refused(Message.of("room.why"));
        return once(claim, new Entry.ClaimWithdrawn(claim, why.strip()), who);
    }

    /** A claim is corrected or withdrawn once. */
    private Done once(ClaimId claim, Entry entry, Acting who) {
        Optional<Done> before = desk.before(who, entry);
        if (before.isPresent()) return before.get();
        return tables.claim(claim, Tables.NOW).filter(KeptClaim::stands).isEmpty() ? new Done.Unknown() : desk.write(who, entry);
    }

    /** A person's word on two claims; another word later takes it back. */
    public Done judge(ClaimId one, ClaimId other, Judgement.Verdict verdict, Acting who) {
        if (!desk.may(who, Verb.JUDGE)) return new Done.Forbidden();
        if (one.equals(other)) return new Done.Refused(Message.of("room.same-claim"));
        if (tables.claim(one, Tables.NOW).isEmpty() || tables.claim(other, Tables.NOW).isEmpty()) return new Done.Unknown();
        return desk.write(who, judged(one, other, verdict, who));
    }
}
