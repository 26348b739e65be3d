package org.hudna.app.store;

import java.time.Instant;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.store.Session.Absent;
import org.hudna.intake.SenderNote;

/** Rows that an entry makes whatever stood before it. */
final class Traces {

    private static final long NANOS = 1_000_000_000L;

    private Traces() {}

    /** @param body the entry's written form */
    static void add(Changes changes, Recorded recorded, byte[] body) {
        long at = recorded.index();
        Entry entry = recorded.entry();
        Object kept = entry instanceof Entry.SenderNoted ? Absent.NOTHING : body;
        changes.add(Table.ENTRY, at, nanos(recorded.stamp().at()), recorded.stamp().by(), entry.getClass().getSimpleName(), group(entry), kept);
        switch (entry) {
            case Entry.SenderNoted(SenderNote note) -> changes.add(Table.SENDER, at, note.report().sha256(), (long) note.part(), body);
            case Entry.ReportsLinked(var report, var to, var how) -> changes.add(Table.LINK, at, report.sha256(), to.sha256(), how.name());
            case Entry.ClaimWithdrawn(var claim, var _) -> changes.add(Table.WITHDRAWAL, at, claim.code());
            case Entry.Judged(var judgement) -> changes.add(Table.JUDGEMENT, at, judgement.one().code(), judgement.other().code());
            case Entry.Decided(var decision) -> changes.add(Table.DECISION, at, decision.event().code());
            case Entry.Looked(var what, String id, var _) -> changes.add(Table.LOOK, at, what.name(), id);
            case Entry.WatchTaken(long handover) -> changes.add(Table.TAKEOVER, at, handover);
            case Entry.LineChecked(var party, var line, var answered, var _) -> changes.add(Table.LINE_CHECK, at, party.code(), line.name(),
                answered.name());
            case Entry.StepTold(var incident, var _, var _, var _, var _, var _) -> changes.add(Table.STEP_TOLD, at, incident.code());
            case Entry.StepTakenBack(long told, var _) -> changes.add(Table.STEP_BACK, at, told);
            case Entry.OfIntake _, Entry.OfClaims _, Entry.OfLaw _, Entry.OfPeople _, Entry.OfBulletins _, Entry.WatchHandedOver _,
                Entry.OfTrust _ -> { }
        }
    }

    /** Entries of one of these are read together. */
    static final String PEOPLE = "people";
    static final String TRUST = "trust";
    static final String BULLETINS = "bulletins";
    static final String HANDOVERS = "handovers";
    static final String GATHERED = "gathered";
    static final String REASSESSED = "reassessed";

    private static Object group(Entry entry) {
        return switch (entry) {
            case Entry.OfPeople _ -> PEOPLE;
            case Entry.OfBulletins _ -> BULLETINS;
            case Entry.WatchHandedOver _ -> HANDOVERS;
            case Entry.Looked _, Entry.WatchTaken _, Entry.LineChecked _, Entry.StepTold _, Entry.StepTakenBack _ -> Absent.NOTHING;
            case Entry.OfTrust _ -> TRUST;
            case Entry.Gathered _ -> GATHERED;
            case Entry.Reassessed _ -> REASSESSED;
            case Entry.OfIntake _, Entry.OfClaims _, Entry.OfLaw _ -> Absent.NOTHING;
        };
    }

    /** Since 1970; what is earlier or later than a long can say, 1677 to 2262, is its end. */
    static long nanos(Instant instant) {
        long most = Long.MAX_VALUE / NANOS - 1;
        return Math.clamp(instant.getEpochSecond(), -most, most) * NANOS + instant.getNano();
    }

    static Instant instant(long nanos) { return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS)); }
}
