package org.hudna.app.web.api.seen;

import org.hudna.where.Position;

/** A circle that surely holds a place: degrees and metres. */
public record Circle(double lat, double lon, double errorMetres) {

    /** The same circle. */
    public static Circle of(Position at) { return new Circle(at.lat(), at.lon(), at.errorMetres()); }
}
