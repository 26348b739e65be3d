package org.hudna.app.web.desk.bulletin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hudna.app.exchange.issue.Chromium;
import org.hudna.app.exchange.issue.Told;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Done;
import org.hudna.app.room.Issue;
import org.hudna.app.room.Publishing;
import org.hudna.app.web.api.Guard;
import org.hudna.app.web.desk.Addresses;
import org.hudna.app.web.desk.Leaves;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.issue.Bulletin;
import org.hudna.bulletin.issue.Codes;
import org.hudna.bulletin.issue.Days;
import org.hudna.bulletin.issue.Figure;
import org.hudna.bulletin.issue.Readers;
import org.hudna.words.Digits;
import org.hudna.words.Message;

/** What went out, what would go out, and what stands behind each figure. */
public final class BulletinLeaf {

    private static final Message TITLE = Message.of("desk.tab-bulletin");

    private BulletinLeaf() {}

    /** Adds what belongs here. */
    public static void in(Leaves leaves) {
        var paper = new Papers(Chromium.on(Optional.ofNullable(System.getenv("PATH")).orElse("")));
        leaves.page("/bulletin", Guard.of(Verb.READ_BULLETIN), "desk.tab-bulletin", BulletinLeaf::list);
        leaves.page("/bulletin-draft", Guard.of(Verb.DRAFT_BULLETIN), "bulletin.leaf-draft", BulletinLeaf::draft);
        leaves.form("/bulletin-draft/publish", Guard.of(Verb.PUBLISH_BULLETIN), "bulletin.leaf-publish", BulletinLeaf::publish);
        leaves.page("/bulletin/{number}", Guard.of(Verb.READ_BULLETIN), "bulletin.leaf-one", visit -> one(visit, paper));
        leaves.page("/b", Guard.of(Verb.READ_BULLETIN), "bulletin.leaf-code", BulletinLeaf::ask);
        leaves.page("/b/{code}", Guard.of(Verb.READ_BULLETIN), "bulletin.leaf-figure", BulletinLeaf::figure);
    }

    private static View list(Visit visit) {
        Publishing publishing = visit.room().publishing();
        List<IssuesSheet.Row> rows = publishing.all().stream().filter(issue -> !readable(visit, issue).isEmpty())
            .sorted(Comparator.comparingLong(Issue::number).reversed())
            .map(issue -> new IssuesSheet.Row(issue, readable(visit, issue), Told.days(issue.days()))).toList();
        return View.sheet("bulletin/list.jte", TITLE, new IssuesSheet(rows, visit.may(Verb.DRAFT_BULLETIN), publishing.usual(publishing.cutOff())));
    }

    /** Editions of it that the visitor may read, the widest first. */
    private static List<Edition> readable(Visit visit, Issue issue) {
        return Readers.of(visit.viewer().edition()).stream().filter(issue.editions()::contains).toList();
    }

    private static Optional<Edition> edition(Visit visit, List<Edition> may) {
        Optional<String> asked = visit.asked("edition");
        return asked.isEmpty() ? may.stream().findFirst() : may.stream().filter(one -> one.code().equals(asked.get())).findFirst();
    }

    private static View one(Visit visit, Papers papers) throws java.io.IOException {
        String[] parts = Digits.ascii(visit.at("number")).split("\\.", 2);
        Optional<Issue> issue = number(parts[0]).flatMap(visit.room().publishing()::find);
        Optional<Edition> edition = issue.flatMap(it -> edition(visit, readable(visit, it)));
        if (edition.isEmpty()) return new View.Nothing();
        Making making = new Making(visit, edition.get(), issue.get().days(), issue.get().cutOff());
        if (parts.length == 2) return papers.file(visit, making, parts[1], issue.get());
        return making.page(issue, readable(visit, issue.get()), Optional.empty());
    }

    private static Optional<Long> number(String text) { return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty(); }

    /** What is asked of a draft. */
    private record Draft(Days days, long cutOff) {

        static Optional<Draft> of(Publishing publishing, String first, String last, String cutOff) {
            Optional<Long> entry = cutOff.isBlank() ? Optional.of(publishing.cutOff()) : number(Digits.ascii(cutOff))
                .filter(it -> it <= publishing.cutOff());
            Optional<Days> days = entry.flatMap(it -> first.isBlank() && last.isBlank() ? Optional.of(publishing.usual(it))
                : Days.find(Digits.ascii(first.isBlank() ? last : first), Digits.ascii(last.isBlank() ? first : last)));
            return days.map(it -> new Draft(it, entry.get()));
        }
    }

    private static View draft(Visit visit) {
        Optional<Draft> draft = Draft.of(visit.room().publishing(), visit.asked("first").orElse(""), visit.asked("last").orElse(""),
            visit.asked("cutOff").orElse(""));
        List<Edition> may = List.copyOf(Readers.of(visit.viewer().edition()));
        Optional<Edition> edition = edition(visit, may);
        if (draft.isEmpty() || edition.isEmpty()) return wrong(visit);
        return shown(visit, draft.get(), edition.get(), new Filled(Set.copyOf(may), "", Optional.empty()), 200);
    }

    private static View wrong(Visit visit) {
        return new View.Sheet(422, "bulletin/ask.jte", TITLE,
            java.util.Map.of("sheet", new AskSheet("", Optional.of(Message.of("bulletin.wrong-days", "most", Days.MOST)))));
    }

    /** What was filled in to publish it. */
    private record Filled(Set<Edition> editions, String why, Optional<Message> wrong) {}

    private static View shown(Visit visit, Draft draft, Edition edition, Filled filled, int status) {
        List<Edition> may = List.copyOf(Readers.of(visit.viewer().edition()));
        Optional<BulletinSheet.Publish> publish = visit.may(Verb.PUBLISH_BULLETIN)
            ? Optional.of(new BulletinSheet.Publish(may.stream().filter(filled.editions()::contains).toList(), last(visit, draft.days()),
            filled.why(), filled.wrong())) : Optional.empty();
        return new Making(visit, edition, draft.days(), draft.cutOff())
            .page(Optional.empty(), may, publish) instanceof View.Sheet(int _, String template, Message title, var sheet)
            ? new View.Sheet(status, template, title, sheet) : new View.Nothing();
    }

    private static Optional<Long> last(Visit visit, Days days) {
        return visit.room().publishing().all().stream().filter(issue -> issue.days().equals(days)).map(Issue::number).max(Long::compare);
    }

    private static View publish(Visit visit) {
        Publishing publishing = visit.room().publishing();
        Optional<Draft> draft = Draft.of(publishing, visit.filled("first"), visit.filled("last"), visit.filled("cutOff"));
        if (draft.isEmpty()) return wrong(visit);
        Set<String> ticked = Set.copyOf(visit.ticked("edition"));
        Set<Edition> editions = Readers.of(Edition.RESTRICTED).stream().filter(one -> ticked.contains(one.code())).collect(Collectors.toSet());
        var wanted = new Publishing.Wanted(draft.get().days(), editions, draft.get().cutOff(), number(visit.filled("corrects")), visit.filled("why"));
        return switch (publishing.publish(wanted, visit.acting())) {
            case Done.Yes(List<Long> entries) -> new View.Go(publishing.all().stream().filter(issue -> entries.contains(issue.entry())).findFirst()
                .map(issue -> "/bulletin/" + issue.number()).orElse("/bulletin"));
            case Done.Refused(Message why) -> shown(visit, draft.get(), Readers.of(visit.viewer().edition()).iterator().next(),
                new Filled(editions, visit.filled("why"),
                Optional.of(why)), 422);
            case Done.Forbidden _, Done.Unknown _ -> new View.Nothing();
            case Done.KeyTaken _ -> new View.Go("/bulletin");
        };
    }

    private static View ask(Visit visit) {
        Optional<String> code = visit.asked("code");
        if (code.isEmpty()) return View.sheet("bulletin/ask.jte", Message.of("bulletin.leaf-code"), new AskSheet("", Optional.empty()));
        Optional<Codes.Read> read = Codes.read(code.get());
        if (read.isPresent()) return new View.Go("/b/" + Addresses.encoded(read.get().of().beginning() + "-" + read.get().end()));
        return View.wrong("bulletin/ask.jte", Message.of("bulletin.leaf-code"),
            new AskSheet(code.get(), Optional.of(Message.of("bulletin.wrong-code", "code", code.get()))));
    }

    /** Of what went out, to whoever may read it; of drafts, to whoever may see those. */
    private static View figure(Visit visit) {
        Optional<Codes.Read> read = Codes.read(visit.at("code"));
        if (read.isEmpty()) return View.wrong("bulletin/ask.jte", Message.of("bulletin.leaf-code"), new AskSheet(visit.at("code"),
            Optional.of(Message.of("bulletin.wrong-code", "code", visit.at("code")))));
        Codes.Of of = read.get().of();
        Publishing publishing = visit.room().publishing();
        Optional<Issue> issue = publishing.all().stream().filter(one -> one.cutOff() == of.cutOff() && one.days().equals(of.days())
            && one.editions().contains(of.edition())).findFirst();
        boolean may = Readers.of(visit.viewer().edition()).contains(of.edition()) && of.cutOff() <= publishing.cutOff()
            && (issue.isPresent() || visit.may(Verb.DRAFT_BULLETIN));
        if (!may) return new View.Nothing();
        Making making = new Making(visit, of.edition(), of.days(), of.cutOff());
        Bulletin bulletin = making.bulletin();
        Optional<Figure> figure = bulletin.figure(read.get().end());
        return figure.isEmpty() ? new View.Nothing() : making.figure(figure.get(), issue);
    }
}
