package org.hudna.app.room;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hudna.app.search.Feed;
import org.hudna.app.store.CardVersion;
import org.hudna.app.store.KeptReport;
import org.hudna.app.store.KeptClaim;
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

    private final Tables tables;

    public IndexFeed(Tables tables) { this.tables = tables; }

    @Override public long applied() { return tables.applied(); }

    /** A version that ended is ended by the next one of the same incident, so that whoever hears of that looks at both. */
    @Override public void versions(long after, long upTo, Consumer<Version> each) {
        Set<EventId> changed = new HashSet<>();
        tables.cardsAfter(after, version -> {
            if (after < 0) one(version, upTo, each);
            else if (version.since() <= upTo) changed.add(version.incident());
        });
        for (EventId incident : changed)
            for (CardVersion version : tables.versions(incident))
                if (version.since() > after || version.until() > after && version.until() <= upTo) one(version, upTo, each);
    }

    @Override public void versions(EventId incident, Consumer<Version> each) { tables.versions(incident).forEach(version -> one(version, Long.MAX_VALUE - 1, each)); }

    private void one(CardVersion version, long upTo, Consumer<Version> each) {
        if (version.since() > upTo || version.card().isEmpty() || version.until() <= version.since()) return;
        List<Claim> claims = tables.claims(version.incident(), version.since()).stream().map(KeptClaim::claim).toList();
        each.accept(new Version(version.card().get(), claims, version.since(), version.until() > upTo ? Long.MAX_VALUE : version.until()));
    }

    @Override public void reports(long after, long upTo, Consumer<Text> each) {
        for (ReportId id : tables.handled(after, upTo)) tables.report(id).ifPresent(report -> each.accept(text(report)));
    }

    private Text text(KeptReport kept) {
        String state = tables.state(kept.id(), Tables.NOW).map(ReportState::stage).map(Enum::name).orElse("").toLowerCase(java.util.Locale.ROOT);
        Content content = Contents.read(new Report(kept.id(), kept.channel(), kept.receivedAt(), kept.declared(), kept.bytes()));
        return new Text(kept.id(), kept.channel(), kept.receivedAt(), state, String.join("\n", Texts.running(content)));
    }
}
