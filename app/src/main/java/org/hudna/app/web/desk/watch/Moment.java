package org.hudna.app.web.desk.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.app.web.desk.Visit;
import org.hudna.words.Message;

/** Since when changes are shown: since the viewer last handed over, else since the shift began; or as the address says. */
record Moment(String code, long after, Instant at) {

    private static final String HANDOVER = "handover";
    private static final String SHIFT = "8h";
    /** Hours, by the word in addresses. */
    private static final List<String> HOURS = List.of("1h", SHIFT, "24h");

    static Moment of(Visit visit) {
        Optional<Long> last = visit.room().tables().lastHandover(visit.request().by());
        String asked = visit.asked("since").filter(code -> HOURS.contains(code) || code.equals(HANDOVER)).orElse(HANDOVER);
        if (asked.equals(HANDOVER) && last.isPresent())
            return new Moment(HANDOVER, last.get(), visit.room().tables().stampedAt(last.get()).orElse(Instant.EPOCH));
        String hours = asked.equals(HANDOVER) ? SHIFT : asked;
        Instant at = visit.room().now().minus(Duration.ofHours(Long.parseLong(hours.substring(0, hours.length() - 1))));
        return new Moment(hours, visit.room().situation().asOf(at), at);
    }

    /** All that may be chosen; what is usual is the page without more. */
    List<WatchSheet.Choice> choices() {
        List<WatchSheet.Choice> all = new ArrayList<>();
        all.add(new WatchSheet.Choice(HANDOVER, "/watch?since=" + HANDOVER, Message.of("watch.since-handover"), code.equals(HANDOVER)));
        for (String hours : HOURS)
            all.add(new WatchSheet.Choice(hours, "/watch?since=" + hours,
                Message.of("watch.since-hours", "n", Long.parseLong(hours.substring(0, hours.length() - 1))),
            code.equals(hours)));
        return all;
    }
}
