package org.hudna.app.web.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Room;
import org.hudna.app.search.BeingMade;
import org.hudna.app.web.api.Answer;
import org.hudna.app.web.api.Guard;
import org.hudna.app.web.api.Request;
import org.hudna.app.web.api.Route;
import org.hudna.ledger.writer.WriterFailure;
import org.hudna.words.Message;

/** Pages of the room and the forms on them, in one list: who may, and who answers. Each section adds its own. */
public final class Leaves {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.hudna.app.web.sheets");

    private final Room room;
    private final House house;
    private final List<Route> all = new ArrayList<>();

    /** Of a room that is open; none yet but the files that pages need. @param house what is known of the service */
    public Leaves(Room room, House house) {
        this.room = room;
        this.house = house;
        all.add(Route.get("/assets/{name}", Guard.OPEN, "desk.leaf-asset", Assets::answer).gives(new Route.Gives.Bytes("application/octet-stream")));
        all.add(Route.get(Basemap.PATH, Guard.of(Verb.READ_SITUATION), "desk.leaf-basemap", request -> house.basemap().map(map -> map.answer(request))
            .orElseGet(() -> Answer.of(404)))
            .gives(new Route.Gives.Bytes("application/octet-stream")));
    }

    /** Answers a visit. */
    @FunctionalInterface
    public interface Turn {

        /** What whoever came gets. */
        View turn(Visit visit) throws IOException;
    }

    /** All of them, in reading order. */
    public List<Route> all() { return List.copyOf(all); }

    /** A page. @param said what it is called, for the table of who may */
    public void page(String path, Guard guard, String said, Turn turn) {
        all.add(Route.get(path, guard, said, request -> answer(request, turn)).gives(new Route.Gives.Page()));
    }

    /** A form on one. @param said what it does, for the table of who may */
    public void form(String path, Guard guard, String said, Turn turn) {
        all.add(Route.post(path, guard, said, request -> answer(request, turn)).takes(new Route.Takes.Form()).gives(new Route.Gives.Page()));
    }

    private Answer answer(Request request, Turn turn) throws IOException {
        var visit = new Visit(room, request, house);
        try {
            return answer(visit, turn.turn(visit));
        } catch (BeingMade later) {
            return trouble(visit, 503, Message.of("api.index-being-made", "percent", later.percent())).with("Retry-After", "15");
        } catch (WriterFailure stopped) {
            return trouble(visit, 503, Message.of("api.detail-unavailable"));
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WriterFailure) return trouble(visit, 503, Message.of("api.detail-unavailable"));
            throw failed;
        }
    }

    /** A page as it is sent. */
    public static String html(Visit visit, View.Sheet sheet) {
        var out = new StringOutput();
        Map<String, Object> all = new HashMap<>(sheet.sheet());
        all.put("frame", Frame.of(visit, sheet.title()));
        TEMPLATES.render(sheet.template(), all, out);
        return out.toString();
    }

    private static Answer answer(Visit visit, View view) {
        return switch (view) {
            case View.Sheet sheet -> Answer.of(sheet.status(), "text/html; charset=utf-8", html(visit, sheet))
                .with("Content-Language", visit.lang().tag());
            case View.Go(String path) -> Answer.of(303).with("Location", path);
            case View.Other(Answer answer) -> answer;
            case View.Nothing() -> trouble(visit, 404, Message.of("api.detail-not-found"));
        };
    }

    private static Answer trouble(Visit visit, int status, Message what) {
        return answer(visit, new View.Sheet(status, "desk/trouble.jte", Message.of("door.trouble"), Map.of("what", what)));
    }
}
