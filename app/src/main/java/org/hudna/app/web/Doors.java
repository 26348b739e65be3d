package org.hudna.app.web;

import java.io.File;
import java.util.List;
import org.hudna.app.room.Room;
import org.hudna.app.settings.Settings;
import org.hudna.app.web.api.Route;

/** What the server needs: the room behind it, what may be asked, how it was set. @param origin how browsers reach it */
public record Doors(Room room, List<Route> routes, Settings settings, String origin, File data) {
    public Doors { routes = List.copyOf(routes); }
}
