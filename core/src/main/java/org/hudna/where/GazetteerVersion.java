package org.hudna.where;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which list of places an answer rests on.
 *
 * @param source what it is called, such as "OCHA populated places, Syria"
 * @param date the day it was published or valid on; empty where nobody said
 * @param sha256 of its bytes, 64 small hexadecimal letters; empty where it was not read from bytes
 */
public record GazetteerVersion(String source, Optional<LocalDate> date, String sha256) {

    public GazetteerVersion {
        if (source.isBlank()) throw new IllegalArgumentException("a gazetteer has a source");
        if (!sha256.isEmpty() && !sha256.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
}
