package org.hudna.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hudna.bulletin.Card;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;
import org.hudna.intake.ReportId;

/** A feed from memory: what the tables will be. */
final class Tables implements Feed {
    private record Told(long at, Text text) {}

    private final List<Version> versions = new ArrayList<>();
    private final List<Told> reports = new ArrayList<>();
    private long applied = -1;

    /** Each entry makes one card anew, and ends the version before it. */
    long put(Card card, Claim... claims) {
        long index = ++applied;
        end(card.id(), index);
        versions.add(new Version(card, List.of(claims), index, Long.MAX_VALUE));
        return index;
    }

    /** It is no more, since its claims went elsewhere. */
    long close(EventId incident) {
        end(incident, ++applied);
        return applied;
    }

    private void end(EventId incident, long index) {
        versions.replaceAll(old -> old.card().id().equals(incident) && old.stands()
            ? new Version(old.card(), old.claims(), old.since(), index) : old);
    }

    long put(Text report) {
        reports.removeIf(told -> told.text.id().equals(report.id()));
        reports.add(new Told(++applied, report));
        return applied;
    }

    void erase(EventId incident) { versions.removeIf(version -> version.card().id().equals(incident)); }

    void erase(ReportId report) { reports.removeIf(told -> told.text.id().equals(report)); }

    List<Version> versions() { return List.copyOf(versions); }

    @Override public long applied() { return applied; }

    @Override public void versions(long after, long upTo, Consumer<Version> each) {
        for (Version version : versions) {
            boolean began = version.since() > after && version.since() <= upTo;
            boolean ended = version.until() > after && version.until() <= upTo;
            if (began || ended)
                each.accept(version.until() <= upTo ? version : new Version(version.card(), version.claims(), version.since(), Long.MAX_VALUE));
        }
    }

    @Override public void versions(EventId incident, Consumer<Version> each) {
        for (Version version : versions) if (version.card().id().equals(incident)) each.accept(version);
    }

    @Override public void reports(long after, long upTo, Consumer<Text> each) {
        for (Told told : reports) if (told.at > after && told.at <= upTo) each.accept(told.text);
    }
}
