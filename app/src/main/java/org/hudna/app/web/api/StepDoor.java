package org.hudna.app.web.api;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.hudna.app.room.Room;
import org.hudna.app.room.StepClocks;
import org.hudna.app.room.Stepping.Ending;
import org.hudna.app.room.Stepping.Which;
import org.hudna.app.search.Found;
import org.hudna.app.web.api.ReportDoor.WhyTold;

/** What became of the steps that procedures want after an incident. */
final class StepDoor {

    private final Room room;

    StepDoor(Room room) { this.room = room; }

    /** What became of a step. @param at when it was done; only of what was done. {@code note} may be left out there; else it says why */
    record StepTold(String procedure, String step, Ending end, Optional<Instant> at, Optional<String> note) {}

    Answer tell(Request request) throws IOException {
        StepTold told = request.told(StepTold.class);
        var which = new Which(Marks.incident(request.at("id")), told.procedure(), told.step());
        return Became.of(room.stepping().tell(which, told.end(), told.at(), told.note().orElse(""), Became.acting(request)));
    }

    Answer takeBack(Request request) throws IOException {
        return Became.of(room.stepping().takeBack(Marks.number(request.at("index")), request.told(WhyTold.class).why(), Became.acting(request)));
    }

    /** A page of steps of which nobody told what became, by incidents, the latest first; a page may have fewer steps than incidents. */
    record StepsAsked(Optional<String> after, Optional<Integer> limit) {}

    /** A step with a clock of which nobody told what became. @param state {@code open} or {@code overdue} */
    record ClockSeen(String incident, String procedure, String step, Instant due, String state) {

        static ClockSeen of(StepClocks.Clock one) {
            return new ClockSeen(one.card().id().code(), one.procedure().id(), one.state().step().id(), one.due(), one.state().is().code());
        }
    }

    Answer list(Request request) {
        StepsAsked asked = request.asked(StepsAsked.class);
        Optional<Found.After> first = Marks.read(asked.after(), Found.After::find);
        return Rows.answer(request, first.map(Found.After::code), asked.limit(), (after, limit) -> {
            StepClocks.Page page = room.stepClocks().page(request.viewer(), limit, after.flatMap(Found.After::find), room.now());
            return new Rows.Page(page.clocks().stream().map(ClockSeen::of).toList(), page.next().map(Found.After::code));
        });
    }
}
