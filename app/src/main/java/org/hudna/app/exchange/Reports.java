package org.hudna.app.exchange;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.hudna.terms.Terms;
import org.hudna.words.Lang;

/** The form of a report, by the ending of its file. */
public final class Reports {

    private Reports() {}

    /** Empty where the ending names no form that we write. */
    public static Optional<Report> forFile(Path file, Terms terms, Lang lang) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm")) return Optional.of(new HtmlReport(terms, lang));
        if (name.endsWith(".geojson")) return Optional.of(new GeoJsonReport(terms, lang));
        if (name.endsWith(".json")) return Optional.of(new JsonReport(terms, lang));
        return name.endsWith(".csv") ? Optional.of(new CsvReport(terms, lang)) : Optional.empty();
    }
}
