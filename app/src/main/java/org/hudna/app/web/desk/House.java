package org.hudna.app.web.desk;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What pages know of the service that shows them.
 *
 * @param basemap the operator's own map, where there is one
 * @param isDemonstration whether its people are invented, which each page then says
 * @param origin how browsers reach it, scheme and host; known once it listens
 */
public record House(Optional<Basemap> basemap, boolean isDemonstration, Supplier<String> origin) {

    /** No map of its own, real people, and no address. */
    public static final House BARE = new House(Optional.empty(), false, () -> "");
}
