package org.hudna.app.exchange;

import java.io.Writer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hudna.app.exchange.telling.Concluded;
import org.hudna.app.exchange.telling.Reached;
import org.hudna.app.exchange.telling.Saying;
import org.hudna.app.exchange.telling.When;
import org.hudna.app.exchange.telling.Where;
import org.hudna.arms.Weapon;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Finding;
import org.hudna.assessment.Verdict;
import org.hudna.claims.Claim;
import org.hudna.claims.Row;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.terms.Clause;
import org.hudna.terms.Terms;
import org.hudna.when.Span;
import org.hudna.who.ActorId;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/**
 * A table with one row for each incident, account and clause that speaks of the act; one without a clause where none does.
 *
 * <p>UTF-8 with a byte order mark, names in row one, HXL tags in row two. Codes are those of the files; places, questions and reasons are in the language.
 * Alternatives stand apart by {@code |}, things together by {@code ;}, as in a file of claims. Rows that were set aside do not appear.
 */
public final class CsvReport implements Report {

    private static final String OR = " | ";
    private static final String AND = "; ";

    private final Saying saying;
    private final Where where;
    private Cells cells;

    public CsvReport(Terms terms, Lang lang) {
        this.saying = new Saying(terms, lang);
        this.where = new Where(terms, lang);
    }

    @Override public void begin(Writer out) {
        cells = new Cells(out);
        cells.row(Arrays.stream(CsvColumn.values()).map(CsvColumn::code).toList());
        cells.row(Arrays.stream(CsvColumn.values()).map(CsvColumn::tag).toList());
    }

    @Override public void add(Assessment assessment) {
        for (Assessment.OfAccount account : assessment.accounts()) {
            List<Finding> reached = Reached.of(account);
            if (reached.isEmpty()) row(assessment, account, Optional.empty());
            for (Finding finding : reached) row(assessment, account, Optional.of(finding));
        }
    }

    private void row(Assessment assessment, Assessment.OfAccount account, Optional<Finding> finding) {
        List<Claim> claims = account.account().claims();
        when(claims);
        place(claims);
        cells.text(assessment.outcome().code()).text(yes(assessment.contested())).text(account.account().label())
            .text(joined(claims, c -> Stream.of(c.said().source().name()), OR)).text(account.outcome().code());
        finding.ifPresentOrElse(this::finding, this::noClause);
        coded(claims);
        cells.text(joined(Concluded.in(account), c -> Stream.of(c.words()), OR)).text(yes(Concluded.differs(account)))
            .text(finding.map(f -> joined(f.claims(), c -> Stream.of(c.code()), OR)).orElseGet(() -> joined(claims, c -> Stream.of(c.id().code()), OR)))
            .text(joined(claims, c -> Stream.of(c.coding().words()), OR)).text(joined(claims, c -> Stream.of(c.coding().url()), OR))
            .text(saying.lang().tag()).text(assessment.terms()).text(asOf(assessment.asOf()));
        cells.end();
    }

    private void when(List<Claim> claims) {
        Span span = When.around(claims);
        cells.text(claims.getFirst().event().code()).text(saying.local(span.from()).toOffsetDateTime().toString())
            .text(saying.local(span.to()).toOffsetDateTime().toString());
    }

    private void place(List<Claim> claims) {
        cells.text(plain(where.ofAll(claims)));
        List<Where.Placed> circles = Where.circles(claims);
        if (circles.isEmpty()) {
            cells.empty().empty().empty();
            return;
        }
        var position = circles.getFirst().position();
        cells.number(position.lat()).number(position.lon()).number(position.errorMetres());
    }

    private void finding(Finding finding) {
        cells.text(finding.clause()).text(saying.terms().clause(finding.clause()).map(Clause::cite).orElse("")).text(finding.verdict().code())
            .text(finding.breach().name().toLowerCase(Locale.ROOT)).text(why(finding.verdict())).text(ids(finding.responsible().candidates()))
            .text(ids(finding.responsible().answering())).text(ids(finding.responsible().sides()))
            .text(joined(finding.missing(), m -> Stream.of(plain(m.question())), OR));
    }

    private void noClause() {
        cells.empty().empty().text("not-covered").text("false").text(plain(Message.of("reason.act"))).empty().empty().empty().empty();
    }

    private String why(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed(String by) -> by;
            case Verdict.NotCovered(var reason) -> plain(Message.of("reason." + reason.code()));
            case Verdict.NoBreach(var because) -> plain(Message.of("because." + because.code()));
            case Verdict.WouldBreach _, Verdict.Undetermined _ -> "";
        };
    }

    private void coded(List<Claim> claims) {
        cells.text(joined(claims, c -> c.act().stream().map(Act::code), OR)).text(joined(claims, c -> c.weapon().stream().map(Weapon::code), OR))
            .text(joined(claims, c -> c.target().stream().map(t -> joined(t, one -> Stream.of(one.code()), AND)), OR))
            .text(joined(claims, c -> c.harm().killed().map(Count::code).stream(), OR)).text(joined(claims, c -> c.harm().injured().map(Count::code).stream(), OR));
    }

    private static String ids(List<ActorId> actors) { return joined(actors, a -> Stream.of(a.code()), OR); }

    /** Each text once, without empty ones. */
    private static <T> String joined(Collection<T> values, Function<T, Stream<String>> texts, String by) {
        return values.stream().flatMap(texts).filter(t -> !t.isEmpty()).distinct().collect(Collectors.joining(by));
    }

    /** A sentence without the invisible marks that keep directions apart on a page: spreadsheets show some of them as boxes. */
    private String plain(Message message) {
        String text = saying.say(message);
        if (text.indexOf('\u2068') < 0) return text;
        return text.replace("\u2068", "").replace("\u2069", "");
    }

    private static String yes(boolean is) { return is ? "yes" : "no"; }

    private String asOf(Instant asOf) { return asOf.equals(Instant.MAX) ? "" : saying.local(asOf).toOffsetDateTime().toString(); }

    @Override public void aside(Row.SetAside row) {
        // A table of findings has no place for rows that gave none; the command that reads them lists them.
    }

    @Override public void note(long row, Message note) {
        // likewise
    }

    @Override public void unreadable(Message why) {
        cells.text("").text(saying.say(why));
        cells.end();
    }

    @Override public void end() {
        // Every row is out already.
    }
}
