package org.hudna.ledger.cli;

/** A command cannot go on, and this is what it has to say. Caught in one place, where reports are printed. */
final class Stopped extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Report report;

    Stopped(Report report) {
        super(report.verdict().id());
        this.report = report;
    }

    /** It could not be found out, or it was refused, and why. */
    static Stopped because(Outcome outcome, String id, Object... holes) {
        return new Stopped(Report.of(outcome, id, holes));
    }

    Report report() {
        return report;
    }
}
