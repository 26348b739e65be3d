package org.hudna.app.web.desk.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.intake.reading.Content;
import org.hudna.intake.tables.Table;
import org.hudna.intake.tables.TableRow;
import org.hudna.words.Message;

/** A part of a report that is more than running text, or none. */
public sealed interface PartShown {

    /** What it is called, and what stands there; in the words of whoever wrote it. */
    record Entry(String name, String text) implements PartShown {}

    /** When a part was sent, by the clock of whoever sent it. */
    record Sent(int number, Instant at) implements PartShown {}

    /** A file that came with a mail. */
    record Attached(int number, String mediaType, Optional<String> fileName, long bytes) implements PartShown {}

    /** The first rows of a table. @param more whether there are others */
    record Grid(List<String> names, List<List<String>> rows, boolean more) implements PartShown {}

    /** Why it, or something in it, could not be read. */
    record Aside(Message why) implements PartShown {}

    /** How its text was decoded, where that was not plain. */
    record Noted(Message what) implements PartShown {}

    /** Rows of a table that are shown. */
    int ROWS = 50;

    static List<PartShown> of(Content content) {
        List<PartShown> all = new ArrayList<>();
        add(content, all);
        return all;
    }

    private static void add(Content content, List<PartShown> all) {
        switch (content) {
            case Content.Text text -> text.notes().forEach(note -> all.add(new Noted(note)));
            case Content.Mail mail -> mail(mail, all);
            case Content.Messages messages -> {
                messages.messages().forEach(sms -> sms.sentAt().ifPresent(at -> all.add(new Sent(sms.number(), at))));
                messages.aside().values().forEach(why -> all.add(new Aside(why)));
            }
            case Content.Call call -> call.entries().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                .forEach(one -> all.add(new Entry(one.getKey(), one.getValue())));
            case Content.Bulletin bulletin -> bulletin.table().ifPresent(table -> all.add(grid(table.get())));
            case Content.Filled filled -> filled.answers().forEach(answer -> all.add(new Entry(answer.path(), answer.text())));
            case Content.Rows(var rows) -> all.add(grid(rows.get()));
            case Content.Unreadable(Message why) -> all.add(new Aside(why));
        }
    }

    private static void mail(Content.Mail mail, List<PartShown> all) {
        mail.sentAt().ifPresent(at -> all.add(new Sent(0, at)));
        for (Content.Part part : mail.parts()) {
            if (part.fileName().isPresent() || !part.mediaType().startsWith("text/"))
                all.add(new Attached(part.number(), part.mediaType(), part.fileName(), part.bytes().size()));
            add(part.content(), all);
        }
        mail.broken().ifPresent(why -> all.add(new Aside(why)));
    }

    private static Grid grid(Table table) {
        List<List<String>> rows = new ArrayList<>();
        while (table.hasNext() && rows.size() < ROWS) if (table.next() instanceof TableRow.Cells cells) rows.add(cells.cells());
        return new Grid(table.names(), rows, table.hasNext());
    }
}
