package org.hudna.intake;

/**
 * Who sent a report, or one message of it: the only place where that stands.
 *
 * @param part which message of the report, from 1; 0 for the report as a whole
 * @param sender an address, number or name, as it stood there
 */
public record SenderNote(ReportId report, int part, String sender) {

    public SenderNote {
        if (part < 0) throw new IllegalArgumentException("messages are counted from 1");
    }

    /** Never the sender: what is printed is read by others. */
    @Override public String toString() { return "the sender of part " + part + " of report " + report; }
}
