package org.hudna.assessment;

import java.util.Collection;
import java.util.Locale;
import org.hudna.words.Message;

/** What an incident comes to over all accounts and clauses, strongest first. */
public enum Outcome {
    VIOLATION, UNDETERMINED, EXEMPT, NO_BREACH, NOT_COVERED;

    /** The word in files. */
    public String code() { return name().toLowerCase(Locale.ROOT); }

    /** What it is called. */
    public Message said() { return Message.of("outcome." + code()); }

    /** Any would-breach is a violation; else any undetermined; else any allowed; else any clause that reached it; else not covered. */
    static Outcome of(Collection<Finding> findings) {
        Outcome strongest = NOT_COVERED;
        for (Finding finding : findings) {
            Outcome one = of(finding.verdict());
            if (one.compareTo(strongest) < 0) strongest = one;
        }
        return strongest;
    }

    /** What one verdict alone would make of an incident; the order of these is the order of verdicts everywhere. */
    public static Outcome of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.WouldBreach _ -> VIOLATION;
            case Verdict.Undetermined _ -> UNDETERMINED;
            case Verdict.Allowed _ -> EXEMPT;
            case Verdict.NoBreach _ -> NO_BREACH;
            case Verdict.NotCovered _ -> NOT_COVERED;
        };
    }
}
