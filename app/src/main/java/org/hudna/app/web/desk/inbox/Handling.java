package org.hudna.app.web.desk.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hudna.app.journal.Entry.Closing;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Done;
import org.hudna.app.web.desk.Visit;
import org.hudna.intake.ReportId;
import org.hudna.words.Message;

/** What is done with reports, one or many at once. */
enum Handling {
    TAKE, RELEASE, CLOSE;

    static Optional<Handling> find(String code) { return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst(); }

    String code() { return name().toLowerCase(Locale.ROOT); }

    /** That it was done to so many. */
    Message done(long n) { return Message.of("inbox.done-" + code(), "n", n); }

    /** @param who under a key of this report's own */
    Done now(Visit visit, ReportId report, Acting who) {
        return switch (this) {
            case TAKE -> visit.room().intaking().takeUp(report, who);
            case RELEASE -> visit.room().intaking().release(report, who);
            case CLOSE -> how(visit.filled("how")).map(how -> visit.room().intaking().close(report, how, visit.filled("why"), who))
                .orElseGet(() -> new Done.Refused(Message.of("inbox.how-missing")));
        };
    }

    private static Optional<Closing> how(String code) {
        return Arrays.stream(Closing.values()).filter(it -> Closings.code(it).equals(code)).findFirst();
    }
}
