package org.hudna.app.exchange;

import java.io.StringWriter;
import org.hudna.assessment.Assessment;
import org.hudna.terms.Terms;
import org.hudna.words.Lang;

/** The rows of one assessment after another, for a thread of its own: a table's rows do not depend on each other. */
public final class CsvRows {

    private final StringWriter buffer = new StringWriter();
    private final CsvReport report;

    public CsvRows(Terms terms, Lang lang) {
        report = new CsvReport(terms, lang);
        report.begin(buffer);
    }

    /** What {@link CsvReport#add} would write. */
    public String of(Assessment assessment) {
        buffer.getBuffer().setLength(0);
        report.add(assessment);
        return buffer.toString();
    }
}
