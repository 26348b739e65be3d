package org.hudna.app.room;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hudna.app.search.Feed;
import org.hudna.app.store.CardVersion;
import org.hudna.app.store.InboxReport;
import org.hudna.app.store.KeptReport;
import org.hudna.app.store.ReportState;
import org.hudna.app.store.Tables;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;
import org.hudna.intake.Report;
import org.hudna.intake.ReportId;
import org.hudna.intake.reading.Content;
import org.hudna.intake.reading.Contents;

/** What the index learns from the tables. */
public final class IndexFeed implements Feed {

    private static final int PORTION = 1_000;
    /** Reports read together: some may be large. */
    private static final int FEW = 256;

    private final Tables tables;

    public IndexFeed(Tables tables) { this.tables = tables; }

    @Override public long applied() { return tables.applied(); }

    /** A version that ended is ended by the next one of the same incident, so that whoever hears of that looks at both. */
    @Override public void versions(long after, long upTo, Consumer<Version> each) {
        Set<EventId> changed = new LinkedHashSet<>(); // in the order in which they lie in the tables
        tables.cardsAfter(after, some -> {
            if (after < 0) told(some, upTo, each);
            else some.stream().filter(version -> version.since() <= upTo).forEach(version -> changed.add(version.incident()));
        });
        List<CardVersion> some = new ArrayList<>();
        for (EventId incident : changed) {
            for (CardVersion version : tables.versions(incident))
                if (version.since() > after || version.until() > after && version.until() <= upTo) some.add(version);
            if (some.size() < PORTION) continue;
            told(some, upTo, each);
            some.clear();
        }
        told(some, upTo, each);
    }

    @Override public void versions(EventId incident, Consumer<Version> each) { told(tables.versions(incident), Long.MAX_VALUE - 1, each); }

    private void told(List<CardVersion> some, long upTo, Consumer<Version> each) {
        List<CardVersion> shown = some.stream().filter(version -> version.since() <= upTo && version.card().isPresent()
            && version.until() > version.since()).toList();
        if (shown.isEmpty()) return;
        List<List<Claim>> claims = tables.claims(shown);
        for (int i = 0; i < shown.size(); i++) {
            CardVersion version = shown.get(i);
            each.accept(new Version(version.card().orElseThrow(), claims.get(i), version.since(), version.until() > upTo ? Long.MAX_VALUE
                : version.until()));
        }
    }

    @Override public void reports(long after, long upTo, Consumer<Text> each) {
        List<ReportId> all = tables.handled(after, upTo);
        for (int from = 0; from < all.size(); from += FEW) {
            List<InboxReport> some = tables.reports(all.subList(from, Math.min(all.size(), from + FEW)));
            some.parallelStream().map(IndexFeed::text).toList().forEach(each);
        }
    }

    private static Text text(InboxReport one) {
        KeptReport kept = one.report();
        String state = one.state().map(ReportState::stage).map(Enum::name).orElse("").toLowerCase(java.util.Locale.ROOT);
        Content content = Contents.read(new Report(kept.id(), kept.channel(), kept.receivedAt(), kept.declared(), kept.bytes()));
        return new Text(kept.id(), kept.index(), kept.channel(), kept.receivedAt(), state, String.join("\n", Texts.running(content)));
    }
}
