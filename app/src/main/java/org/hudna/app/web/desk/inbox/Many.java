package org.hudna.app.web.desk.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Done;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.WhyNot;
import org.hudna.intake.ReportId;
import org.hudna.words.Message;

/** One deed on many reports, each with its own result: that some were taken by others meanwhile keeps nobody from the rest. */
final class Many {

    /** Entries that are handed in together become durable together; more at once than this only queue. */
    private static final int AT_ONCE = 32;

    private Many() {}

    static View of(Visit visit, Handling handling, Set<ReportId> ids, Wanted wanted) {
        Map<ReportId, Done> all = done(visit, handling, ids);
        List<ManySheet.Not> not = new ArrayList<>();
        var listing = new Listing(visit);
        all.forEach((id, done) -> WhyNot.of(done)
            .ifPresent(why -> listing.line(id).ifPresent(line -> not.add(new ManySheet.Not(id.sha256(), line, why)))));
        long well = all.values().stream().filter(Done.Yes.class::isInstance).count();
        if (well == all.size()) return new View.Go(wanted.path(Map.of("did", handling.code(), "n", Long.toString(well))));
        return View.sheet("inbox/many.jte", Message.of("inbox.many-title"),
            new ManySheet(Message.of("inbox.many-" + handling.code(), "n", well, "not", all.size() - well), not, wanted.path(Map.of())));
    }

    /** Each under a key of its own, by its place among those that were sent. */
    private static Map<ReportId, Done> done(Visit visit, Handling handling, Set<ReportId> ids) {
        Map<ReportId, CompletableFuture<Done>> asked = new LinkedHashMap<>();
        try (ExecutorService together = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (ReportId id : ids) {
                Acting who = visit.acting(asked.size());
                asked.put(id, CompletableFuture.supplyAsync(() -> handling.now(visit, id, who), together));
            }
        }
        Map<ReportId, Done> all = new LinkedHashMap<>();
        asked.forEach((id, done) -> all.put(id, done.join()));
        return all;
    }
}
