package org.hudna.intake.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hudna.intake.ReportId;
import org.hudna.intake.SenderNote;
import org.hudna.intake.text.Scripts;
import org.hudna.words.Message;

/**
 * A telephone note in our own form: the line {@code hudna call 1}, then the entries of a hotline's log, and {@code gist:} with what was said. The
 * caller's name and number are read only by {@link #senders}.
 */
final class PhoneNote {

    static final String FIRST_LINE = "hudna call 1";
    /** The entries of a hotline's log. */
    static final Set<String> KEYS = Set.of("log-no", "line", "happened", "direction", "precedence", "opened", "closed", "zone", "caller-party",
        "caller-post",
        "caller-role", "receiver", "interpreter", "language", "authenticated", "type", "places", "incidents", "request", "deadline", "read-back",
        "relayed-to", "acknowledged", "outcome", "follow-up", "handling", "own-readout", "other-readout", "agreed-text", "divergences", "line-check");
    private static final Set<String> APART = Set.of("caller-name", "caller-number");

    private PhoneNote() {}

    static boolean isOne(String text) { return Form.begins(text, FIRST_LINE); }

    static Content read(String text) {
        Form form = Form.read(text, "gist");
        Map<String, String> entries = new LinkedHashMap<>();
        for (var entry : form.entries().entrySet()) {
            if (APART.contains(entry.getKey())) continue;
            if (!KEYS.contains(entry.getKey()))
                return new Content.Unreadable(Message.of("intake.call-key", "key", entry.getKey(), "keys", KEYS.stream().sorted().toList()));
            entries.put(entry.getKey(), entry.getValue());
        }
        for (String time : List.of("opened", "closed"))
            if (form.find(time).isPresent() && form.find(time).flatMap(written -> Form.instant(written, form.zone())).isEmpty())
                return new Content.Unreadable(Message.of("intake.time-unknown", "cell", form.find(time).orElse(""), "example", Form.EXAMPLE));
        return form.rest().isBlank() ? new Content.Unreadable(Message.of("intake.call-no-gist"))
            : new Content.Call(entries, form.rest(), Scripts.lang(form.rest()));
    }

    static List<SenderNote> senders(ReportId report, String text) {
        Form form = Form.read(text, "gist");
        String sender = String.join(" ", APART.stream().sorted().flatMap(key -> form.find(key).stream()).toList());
        return sender.isEmpty() ? List.of() : List.of(new SenderNote(report, 0, sender));
    }
}
