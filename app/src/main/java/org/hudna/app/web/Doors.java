package org.hudna.app.web;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hudna.app.room.Room;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.app.web.api.Route;
import org.hudna.app.web.desk.Basemap;

/**
 * What the server needs: the room behind it, what may be asked, how it was set.
 *
 * @param data the folder whose free space is watched
 * @param basemap the operator's own map below ours, where there is one
 * @param invented name-codes of people as whom anybody may come in: in a demonstration, which this machine alone can reach
 */
public record Doors(Room room, List<Route> routes, Settings settings, File data, Optional<Basemap> basemap, List<String> invented) {
    public Doors {
        routes = List.copyOf(routes);
        invented = List.copyOf(invented);
    }

    Path path(Setting file) { return Path.of(settings.text(file)); }
}
