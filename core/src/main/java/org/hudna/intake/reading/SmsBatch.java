package org.hudna.intake.reading;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hudna.intake.ReportId;
import org.hudna.intake.SenderNote;
import org.hudna.intake.text.Scripts;
import org.hudna.words.Message;

/**
 * Short messages in our own form: the line {@code hudna sms 1}, perhaps {@code zone:}, and after each line {@code ---} one message:
 * {@code at:}, {@code from:}, and {@code text:} with everything up to the next such line.
 */
final class SmsBatch {

    static final String FIRST_LINE = "hudna sms 1";

    private SmsBatch() {}

    static boolean isOne(String text) { return Form.begins(text, FIRST_LINE); }

    static Content read(String text) {
        List<String> pieces = Form.pieces(text);
        Optional<ZoneId> zone = Form.read(pieces.getFirst(), "text").zone();
        List<Content.Sms> messages = new ArrayList<>();
        Map<Integer, Message> aside = new TreeMap<>();
        for (int i = 1; i < pieces.size(); i++) {
            if (pieces.get(i).isBlank()) continue;
            Form form = Form.read(pieces.get(i), "text");
            Optional<Instant> at = form.find("at").flatMap(written -> Form.instant(written, zone));
            if (form.rest().isBlank()) aside.put(i, Message.of("intake.sms-empty"));
            else if (form.find("at").isPresent() && at.isEmpty())
                aside.put(i, Message.of("intake.time-unknown", "cell", form.find("at").orElse(""), "example", Form.EXAMPLE));
            else messages.add(new Content.Sms(i, at, form.rest(), Scripts.lang(form.rest())));
        }
        return messages.isEmpty() && aside.isEmpty() ? new Content.Unreadable(Message.of("intake.sms-none")) : new Content.Messages(messages, aside);
    }

    static List<SenderNote> senders(ReportId report, String text) {
        List<String> pieces = Form.pieces(text);
        List<SenderNote> notes = new ArrayList<>();
        for (int i = 1; i < pieces.size(); i++) {
            Optional<String> from = Form.read(pieces.get(i), "text").find("from");
            if (from.isPresent()) notes.add(new SenderNote(report, i, from.get()));
        }
        return notes;
    }
}
