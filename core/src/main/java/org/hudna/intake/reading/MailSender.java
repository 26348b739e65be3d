package org.hudna.intake.reading;

import java.util.ArrayList;
import java.util.List;
import org.hudna.intake.Report;
import org.hudna.intake.SenderNote;

/** Who sent an e-mail, as its header says. */
final class MailSender {

    private MailSender() {}

    static List<SenderNote> of(Report report) {
        List<String> from = new ArrayList<>();
        MailReader.headers(report.bytes(), field -> {
            if (field.getNameLowerCase().equals("from")) from.add(MailHeader.text(field));
        });
        return from.isEmpty() || from.getFirst().isBlank() ? List.of() : List.of(new SenderNote(report.id(), 0, from.getFirst()));
    }
}
