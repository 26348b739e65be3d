package org.hudna.app.web.desk.bulletin;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.app.exchange.issue.Table;
import org.hudna.app.room.Issue;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.issue.Days;
import org.hudna.ledger.tree.Head;
import org.hudna.words.Message;

/**
 * A bulletin on a page.
 *
 * @param issue how it went out; empty for a draft
 * @param editions others that the reader may read, this one among them
 * @param beginning with which its codes begin
 * @param drawings map and chart, as SVG
 */
public record BulletinSheet(Top top, Optional<Issue> issue, List<Edition> editions, Optional<Head> head, String beginning, List<Table> tables,
    Drawn drawings,
                            List<String> silent, Optional<Difference> difference, Optional<Publish> publish) {

    public BulletinSheet {
        editions = List.copyOf(editions);
        tables = List.copyOf(tables);
        silent = List.copyOf(silent);
    }

    /** What stands at its top. @param cutOff the number of the last entry that counts, {@code at} when that was */
    public record Top(Edition edition, Days days, Message saidDays, long cutOff, Instant at, Optional<String> agreement,
        Optional<Long> correctedBy) {}

    /** Map and chart, as SVG of ours. */
    public record Drawn(Optional<Content> map, Content chart) {}

    /** What an earlier one of the same days said otherwise. */
    public record Difference(long earlier, boolean isNothing, List<Table> tables) {
        public Difference { tables = List.copyOf(tables); }
    }

    /** How it may go out. @param corrects the last of these days @param wrong why it could not */
    public record Publish(List<Edition> editions, Optional<Long> corrects, String why, Optional<Message> wrong) {
        public Publish { editions = List.copyOf(editions); }
    }

    /** Where a draft of other editions lies. */
    public String draft(Edition edition) {
        return "/bulletin-draft?first=" + top.days().first() + "&last=" + top.days().last() + "&cutOff=" + top.cutOff() + "&edition="
            + edition.code();
    }

    /** Where the bulletin lies as a file of this form. */
    public String file(String form) { return "/bulletin/" + issue.map(Issue::number).orElse(0L) + "." + form + "?edition=" + top.edition().code(); }

    /** Only this table. */
    public Table table(String id) { return tables.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(); }

    /** Whether the edition has it. */
    public boolean has(String id) { return tables.stream().anyMatch(one -> one.id().equals(id)); }
}
