package org.hudna.app.web.desk.incident;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.room.Done;
import org.hudna.app.room.Stepping.Ending;
import org.hudna.app.room.Stepping.Which;
import org.hudna.app.web.desk.Frame;
import org.hudna.app.web.desk.Moments;
import org.hudna.app.web.desk.Visit;
import org.hudna.claims.EventId;
import org.hudna.words.Message;

/** The form by which somebody tells what became of a step; the same on the watch and on the incident's page. */
public record StepForm(String incident, String procedure, String step) {

    /** What may become of a step, as the form names it. */
    public static List<String> ends() { return List.of("done", "not-done", "not-needed"); }

    /** The same for the same step on every page. */
    public String id() { return "step-" + Integer.toHexString(List.of(incident, procedure, step).hashCode()); }

    /** Whether these fields are of this form, which was refused. */
    public boolean isOf(Map<String, String> filled) {
        return incident.equals(filled.getOrDefault("incident", incident)) && procedure.equals(filled.get("procedure"))
            && step.equals(filled.get("step")) && filled.containsKey("end");
    }

    /** By which clock the time is asked for. */
    public static Message atSaid(ZoneId zone) { return Message.of("step.at", "zone", zone.getId()); }

    /** Does what a form asks for. */
    public static Done tell(Visit visit, EventId incident) {
        Optional<Ending> ending = ends().stream().filter(visit.filled("end")::equals).findFirst()
            .map(code -> Ending.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')));
        String at = visit.filled("at");
        Optional<Instant> moment = at.isEmpty() ? Optional.empty() : Moments.read(at, Frame.zone(visit.room()));
        if (ending.isEmpty()) return new Done.Refused(Message.of("step.end-missing"));
        if (moment.isEmpty() && !at.isEmpty()) return new Done.Refused(Message.of("step.at-wrong"));
        return visit.room().stepping().tell(new Which(incident, visit.filled("procedure"), visit.filled("step")), ending.get(), moment,
            visit.filled("note"), visit.acting());
    }
}
