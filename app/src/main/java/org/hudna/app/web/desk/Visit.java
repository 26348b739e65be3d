package org.hudna.app.web.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.app.people.May;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Room;
import org.hudna.app.store.Tables;
import org.hudna.app.web.api.Request;
import org.hudna.bulletin.Viewer;
import org.hudna.words.Lang;

/** One page that somebody opens, or one form that somebody sends. @param house what is known of the service */
public record Visit(Room room, Request request, House house) {

    public Viewer viewer() { return request.viewer(); }

    public Lang lang() { return request.lang(); }

    /** Who asks for something to be done; the form's own key makes one deed of a form that is sent twice. */
    public Acting acting() { return request.acting(); }

    /** The same for one of several things that one form asks for. */
    public Acting acting(int which) { return request.acting(which); }

    public boolean may(Verb verb) { return May.check(viewer(), verb); }

    /** What stands in a hole of the path. */
    public String at(String hole) { return request.at(hole); }

    /** A parameter of the address, without white space around it; empty where it is not there or blank. */
    public Optional<String> asked(String name) { return all(name).stream().findFirst(); }

    /** All parameters of that name that are not blank. */
    public List<String> all(String name) {
        return request.query().getOrDefault(name, List.of()).stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    /** What was filled in, without white space around it; the empty text where nothing was. */
    public String filled(String name) { return request.page().fields().getOrDefault(name, List.of("")).getFirst().strip(); }

    /** All that was filled in or ticked under that name. */
    public List<String> ticked(String name) { return request.page().fields().getOrDefault(name, List.of()); }

    /** The number of the last entry that is looked at: of the moment in {@code asOf}, else of now. Empty where that is no moment. */
    public Optional<Long> asOf() {
        return asked("asOf").isEmpty() ? Optional.of(Tables.NOW) : moment().map(room.situation()::asOf);
    }

    /** The moment in {@code asOf}. Empty where there is none. */
    public Optional<Instant> moment() { return asked("asOf").flatMap(text -> Moments.read(text, Frame.zone(room))); }
}
