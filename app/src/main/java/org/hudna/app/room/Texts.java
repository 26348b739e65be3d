package org.hudna.app.room;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.app.store.Tables;
import org.hudna.claims.reading.Context;
import org.hudna.claims.reading.Read;
import org.hudna.claims.reading.Reading;
import org.hudna.intake.Report;
import org.hudna.intake.ReportId;
import org.hudna.intake.reading.Content;
import org.hudna.intake.reading.Contents;
import org.hudna.terms.Terms;
import org.hudna.where.Gazetteer;
import org.hudna.where.spotting.PlaceSpotter;

/** The texts of a report, read. */
public final class Texts {

    /** An answer of fewer letters is a code or a number, not a text. */
    private static final int WORDS = 20;

    /**
     * One text of a report.
     *
     * @param number from 0
     * @param name which part it is: the number of a message, a subject; empty where the report is one text
     * @param learnedAt when it was sent, as far as it says so, else when we had it
     */
    public record OfReport(int number, String name, Instant learnedAt, Read read) {}

    private final Tables tables;
    private final Derivation derivation;
    private Optional<Made> made = Optional.empty();

    /** Costly to make: kept while the places are the same. */
    private record Made(Gazetteer of, Context context) {}

    Texts(Tables tables, Derivation derivation) {
        this.tables = tables;
        this.derivation = derivation;
    }

    /** In their order; none where there is no such report, or nothing in it is running text. */
    List<OfReport> of(ReportId id) {
        return tables.report(id).map(kept -> new Report(id, kept.channel(), kept.receivedAt(), kept.declared(), kept.bytes())).map(this::of)
            .orElse(List.of());
    }

    private List<OfReport> of(Report report) {
        ZoneId zone = derivation.laws(tables.asOf(Tables.NOW)).terms().map(Terms::zone).orElse(ZoneOffset.UTC);
        List<OfReport> texts = new ArrayList<>();
        for (Running one : running(Contents.read(report), "", report.receivedAt()))
            texts.add(new OfReport(texts.size(), one.name, one.at, Reading.read(one.text, context().on(one.at.atZone(zone).toLocalDate(), zone))));
        return texts;
    }

    /** Running text, which part of a report it is, and when it was sent or had. */
    private record Running(String text, String name, Instant at) {}

    /** What can be read of a report as text, in its order. */
    static List<String> running(Content content) { return running(content, "", Instant.EPOCH).stream().map(Running::text).toList(); }

    private static List<Running> running(Content content, String name, Instant at) {
        return switch (content) {
            case Content.Text text -> List.of(new Running(text.text(), name, at));
            case Content.Mail mail -> mail.parts().stream()
                .flatMap(part -> running(part.content(), mail.subject(), mail.sentAt().orElse(at)).stream()).toList();
            case Content.Messages messages -> messages.messages().stream()
                .map(sms -> new Running(sms.text(), String.valueOf(sms.number()), sms.sentAt().orElse(at))).toList();
            case Content.Call call -> List.of(new Running(call.gist(), name, at));
            case Content.Bulletin bulletin -> List.of(new Running(bulletin.text(), bulletin.publisher(), at));
            case Content.Filled filled -> filled.answers().stream().filter(answer -> answer.text().length() >= WORDS)
                .map(answer -> new Running(answer.text(), answer.path(), at)).toList();
            case Content.Rows _, Content.Unreadable _ -> List.of();
        };
    }

    private synchronized Context context() {
        Gazetteer places = derivation.laws(tables.asOf(Tables.NOW)).gazetteer();
        if (made.filter(known -> known.of == places).isEmpty()) {
            PlaceSpotter spotter = PlaceSpotter.of(places.over(Gazetteer.world()));
            made = Optional.of(new Made(places, Context.of(Instant.EPOCH.atZone(ZoneOffset.UTC).toLocalDate(), ZoneOffset.UTC, spotter::spot)));
        }
        return made.get().context;
    }
}
