package org.hudna.intake.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hudna.intake.ReportId;
import org.hudna.intake.SenderNote;
import org.hudna.intake.tables.Table;
import org.hudna.intake.tables.TableRow;
import org.hudna.intake.text.Scripts;
import org.hudna.words.Message;

/** Short messages as gateways export them: a table with a column for the text, and perhaps for the time and the sender. */
final class SmsTable {

    private static final List<String> TEXT = List.of("message", "text", "body", "content", "sms", "الرسالة", "النص", "نص الرسالة", "сообщение",
        "текст");
    private static final List<String> SENDER = List.of("from", "sender", "msisdn", "number", "phone", "originator", "المرسل", "الرقم",
        "отправитель", "номер", "от");
    private static final List<String> TIME = List.of("received", "received_at", "receivedtime", "received at", "date", "time", "timestamp", "sent",
        "sent_at", "التاريخ", "الوقت", "وقت الاستلام", "дата", "время", "получено");

    private SmsTable() {}

    static boolean isOne(Table table) { return find(table, TEXT).isPresent(); }

    static Content read(Supplier<Table> rows) {
        Table table = rows.get();
        List<Content.Sms> messages = new ArrayList<>();
        Map<Integer, Message> aside = new TreeMap<>();
        int number = 0;
        while (table.hasNext()) {
            TableRow row = table.next();
            number++;
            switch (row) {
                case TableRow.Cells cells -> {
                    Optional<Integer> text = find(table, TEXT);
                    if (text.isEmpty()) return new Content.Unreadable(Message.of("intake.sms-no-column", "columns", TEXT));
                    message(cells, number, text.get(), find(table, TIME), messages, aside);
                }
                case TableRow.Faulty(long _, Message why, String _) -> aside.put(number, why);
                case TableRow.Ended(Message why) -> aside.put(number, why);
            }
        }
        return messages.isEmpty() && aside.isEmpty() ? new Content.Unreadable(Message.of("intake.sms-none")) : new Content.Messages(messages, aside);
    }

    private static void message(TableRow.Cells cells, int number, int text, Optional<Integer> time, List<Content.Sms> messages,
                                Map<Integer, Message> aside) {
        String written = cells.cell(text);
        if (written.isBlank()) aside.put(number, Message.of("intake.sms-empty"));
        else {
            Optional<Instant> at = time.flatMap(column -> Form.instant(cells.cell(column), Optional.empty()));
            messages.add(new Content.Sms(number, at, written, Scripts.lang(written)));
        }
    }

    static List<SenderNote> senders(ReportId report, Supplier<Table> rows) {
        Table table = rows.get();
        List<SenderNote> notes = new ArrayList<>();
        for (int number = 1; table.hasNext(); number++) {
            TableRow row = table.next();
            Optional<Integer> sender = find(table, SENDER);
            if (sender.isPresent() && row instanceof TableRow.Cells cells && !cells.cell(sender.get()).isEmpty())
                notes.add(new SenderNote(report, number, cells.cell(sender.get())));
        }
        return notes;
    }

    private static Optional<Integer> find(Table table, List<String> names) {
        for (String name : names) {
            Optional<Integer> found = table.find(name);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }
}
