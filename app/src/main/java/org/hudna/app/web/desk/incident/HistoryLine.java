package org.hudna.app.web.desk.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.journal.Stamp;
import org.hudna.app.room.Room;
import org.hudna.app.store.Touch;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.words.Message;

/**
 * An entry of the record about this.
 *
 * @param by empty where the program itself derived it
 */
public record HistoryLine(long entry, Instant at, Optional<String> by, Message what, Optional<String> why) {

    static List<HistoryLine> of(List<Touch> touches, Room room, Names names) {
        return touches.stream().map(touch -> of(touch, room, names)).toList();
    }

    private static HistoryLine of(Touch touch, Room room, Names names) {
        Optional<Entry> entry = room.tables().entry(touch.index()).map(Recorded::entry);
        return new HistoryLine(touch.index(), touch.stamp().at(), Optional.of(touch.stamp().by()).filter(by -> !by.equals(Stamp.MACHINE)),
            entry.map(one -> what(one, names)).orElse(Message.of("incident.entry-closed")), entry.flatMap(HistoryLine::why));
    }

    private static Message what(Entry entry, Names names) {
        return switch (entry) {
            case Entry.OfIntake _ -> Message.of("incident.entry-report");
            case Entry.ClaimMade(var claim, var _) -> Message.of("incident.entry-made", "source", claim.said().source().name(),
                "claim", claim.id().code());
            case Entry.ClaimCorrected(var instead, var claim, var _) -> Message.of("incident.entry-corrected", "instead", instead.code(),
                "claim", claim.id().code());
            case Entry.ClaimWithdrawn(var claim, var _) -> Message.of("incident.entry-withdrawn", "claim", claim.code());
            case Entry.Judged(var judged) -> Message.of("incident.entry-judged", "one", judged.one().code(), "other", judged.other().code(),
                "verdict", judged.verdict().said());
            case Entry.WeightsLearned _ -> Message.of("incident.entry-weights");
            case Entry.Gathered(var groups, var _) -> Message.of("incident.entry-gathered", "n", groups.size());
            case Entry.Decided(var decision) -> DecisionLine.said(decision.ruling(), names);
            case Entry.OfLaw _ -> Message.of("incident.entry-law");
            case Entry.StepTold told -> StepLine.said(told, names);
            case Entry.StepTakenBack(long told, var _) -> Message.of("step.entry-back", "entry", told);
            case Entry.OfPeople _, Entry.OfBulletins _, Entry.WatchHandedOver _, Entry.WatchTaken _, Entry.LineChecked _ ->
                Message.of("incident.entry-other");
            case Entry.Looked(Entry.Kept what, var _, var _) -> switch (what) {
                case POSITION -> Message.of("incident.entry-looked");
                case SENDER -> Message.of("incident.entry-looked-sender");
            };
            case Entry.ErasureAsked _, Entry.ErasureApproved _, Entry.HoldAsked _, Entry.HoldLifted _ -> Message.of("incident.entry-other");
        };
    }

    private static Optional<String> why(Entry entry) {
        return switch (entry) {
            case Entry.ClaimCorrected(var _, var _, String why) -> Optional.of(why);
            case Entry.ClaimWithdrawn(var _, String why) -> Optional.of(why);
            case Entry.Decided(var decision) -> Optional.of(decision.why());
            case Entry.StepTold told -> Optional.of(told.note()).filter(note -> !note.isEmpty());
            case Entry.StepTakenBack(long _, String why) -> Optional.of(why);
            case Entry.OfIntake _, Entry.ClaimMade _, Entry.Judged _, Entry.WeightsLearned _, Entry.Gathered _, Entry.OfLaw _, Entry.OfPeople _,
                Entry.OfBulletins _,
                 Entry.OfWatch _, Entry.OfTrust _ -> Optional.empty();
        };
    }
}
