package org.hudna.app.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
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
import org.hudna.claims.ClaimId;
import org.hudna.claims.Row;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;
import org.hudna.terms.Clause;
import org.hudna.terms.Terms;
import org.hudna.when.Span;
import org.hudna.who.ActorId;
import org.hudna.where.Position;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/**
 * A table with one row for each incident, account and clause that speaks of the act; one without a clause where none does.
 *
 * <p>UTF-8 with a byte order mark, names in row one, HXL tags in row two. Codes are those of the files; places, questions and reasons are in the
 * language. Alternatives stand apart by {@code |}, things together by {@code ;}, as in a file of claims. Rows that were set aside do not appear.
 */
public final class CsvReport implements Report {

    private static final String OR = " | ";
    private static final String AND = "; ";

    private final Saying saying;
    private final Where where;
    private Writer out;

    public CsvReport(Terms terms, Lang lang) {
        this.saying = new Saying(terms, lang);
        this.where = new Where(terms, lang);
    }

    @Override public void begin(Writer out) {
        this.out = out;
        try {
            out.write(Cells.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new Cells().texts(Arrays.stream(CsvColumn.values()).map(CsvColumn::code).toList()).writeTo(out);
        new Cells().texts(Arrays.stream(CsvColumn.values()).map(CsvColumn::tag).toList()).writeTo(out);
    }

    @Override public void add(Assessment assessment) {
        for (Assessment.OfAccount account : assessment.accounts()) {
            Cells before = before(assessment, account);
            Cells act = act(account);
            Cells after = after(assessment, account);
            List<Finding> reached = Reached.of(account);
            if (reached.isEmpty()) {
                Cells all = claims(account.account().claims(), c -> c.id().code());
                new Cells().with(before).with(noClause()).with(act).with(all).with(after).writeTo(out);
            }
            for (Finding one : reached)
                new Cells().with(before).with(finding(one)).with(act).with(claims(one.claims(), ClaimId::code)).with(after).writeTo(out);
        }
    }

    private Cells before(Assessment assessment, Assessment.OfAccount account) {
        List<Claim> claims = account.account().claims();
        Span span = When.around(claims);
        Cells cells = new Cells().text(claims.getFirst().event().code()).text(saying.local(span.from()).toOffsetDateTime().toString())
            .text(saying.local(span.to()).toOffsetDateTime().toString()).text(plain(where.ofAll(claims)));
        List<Where.Placed> circles = Where.circles(claims);
        if (circles.isEmpty()) cells.empty().empty().empty();
        else {
            Position position = circles.getFirst().position();
            cells.number(position.lat()).number(position.lon()).number(position.errorMetres());
        }
        return cells.text(assessment.outcome().code()).text(yes(assessment.contested())).text(account.account().label())
            .text(joined(claims, c -> c.said().source().name(), OR)).text(account.outcome().code());
    }

    private Cells finding(Finding finding) {
        return new Cells().text(finding.clause()).text(saying.terms().clause(finding.clause()).map(Clause::cite).orElse(""))
            .text(finding.verdict().code())
            .text(finding.breach().name().toLowerCase(Locale.ROOT)).text(why(finding.verdict())).text(ids(finding.responsible().candidates()))
            .text(ids(finding.responsible().answering())).text(ids(finding.responsible().sides()))
            .text(joined(finding.missing(), m -> plain(m.question()), OR));
    }

    private Cells noClause() {
        return new Cells().empty().empty().text("not-covered").text("false").text(plain(Message.of("reason.act"))).empty().empty().empty().empty();
    }

    private static Cells act(Assessment.OfAccount account) {
        List<Claim> claims = account.account().claims();
        return new Cells().text(joined(all(claims, Claim::act), Act::code, OR)).text(joined(all(claims, Claim::weapon), Weapon::code, OR))
            .text(joined(all(claims, Claim::target), together -> joined(together, Target::code, AND), OR))
            .text(joined(claims, c -> c.harm().killed().map(Count::code).orElse(""), OR))
            .text(joined(claims, c -> c.harm().injured().map(Count::code).orElse(""), OR))
            .text(joined(Concluded.in(account), c -> c.words(), OR)).text(yes(Concluded.differs(account)));
    }

    private static <T> Cells claims(List<T> claims, Function<T, String> id) { return new Cells().text(joined(claims, id, OR)); }

    private Cells after(Assessment assessment, Assessment.OfAccount account) {
        List<Claim> claims = account.account().claims();
        return new Cells().text(joined(claims, c -> c.coding().words(), OR)).text(joined(claims, c -> c.coding().url(), OR))
            .text(saying.lang().tag()).text(assessment.terms()).text(asOf(assessment.asOf()));
    }

    private String why(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed(String by) -> by;
            case Verdict.NotCovered(var reason) -> plain(Message.of("reason." + reason.code()));
            case Verdict.NoBreach(var because) -> plain(Message.of("because." + because.code()));
            case Verdict.WouldBreach _, Verdict.Undetermined _ -> "";
        };
    }

    private static String ids(List<ActorId> actors) { return joined(actors, a -> a.code(), OR); }

    /** Each text once, without empty ones. */
    private static <T> String joined(List<T> values, Function<T, String> text, String by) {
        if (values.isEmpty()) return "";
        if (values.size() == 1) return text.apply(values.getFirst());
        Set<String> texts = new LinkedHashSet<>();
        for (T value : values) texts.add(text.apply(value));
        texts.remove("");
        return String.join(by, texts);
    }

    /** What all claims say together. */
    private static <T> List<T> all(List<Claim> claims, Function<Claim, List<T>> said) {
        if (claims.size() == 1) return said.apply(claims.getFirst());
        List<T> all = new ArrayList<>();
        for (Claim claim : claims) all.addAll(said.apply(claim));
        return all;
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
        new Cells().empty().text(saying.say(why)).writeTo(out);
    }

    @Override public void end() {
        // Every row is out already.
    }
}
