package org.hudna.app.web.desk.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.room.StepClocks;
import org.hudna.app.store.Since;
import org.hudna.app.web.desk.inbox.Line;
import org.hudna.app.web.desk.incident.StepForm;
import org.hudna.app.web.desk.situation.IncidentRow;
import org.hudna.words.Message;

/**
 * The watch on one screen.
 *
 * @param at when this was so
 * @param last the handover that was made last
 * @param choices the moments since which changes may be shown
 * @param filled what was filled in and could not be taken
 */
public record WatchSheet(Instant at, Optional<HandoverRow> last, Waits waits, List<Hands> presence, Clocks clocks, List<LineRow> lines,
    Duration interval, List<Choice> choices, Changed changed, May may, Filled filled, Optional<Message> told, Optional<Message> wrong) {

    public WatchSheet {
        presence = List.copyOf(presence);
        lines = List.copyOf(lines);
        choices = List.copyOf(choices);
    }

    /** How often lines are tried. */
    public Message intervalSaid() { return Message.of("watch.lines-what", "time", interval); }

    /** What the viewer may do here. */
    public record May(boolean handOver, boolean checkLine, boolean tellStep) {}

    /** Words that were filled in. */
    public record Filled(String to, String handover, String check, Map<String, String> step) {
        static final Filled NOTHING = new Filled("", "", "", Map.of());

        public Filled { step = Map.copyOf(step); }
    }

    /** Reports that nobody took. @param age of the oldest */
    public record Waits(long count, Optional<Line> oldest, Optional<Duration> age) {

        /** How many. */
        public Message said() { return Message.of("watch.waiting", "n", count); }

        /** For how long the oldest waits. */
        public Optional<Message> oldestSaid() { return age.map(it -> Message.of("watch.oldest", "age", it)); }
    }

    /** What one person has in hand. */
    public record Hands(String by, boolean mine, List<InHand> reports) {
        public Hands { reports = List.copyOf(reports); }
    }

    /** A report that somebody works on, and for how long by now. */
    public record InHand(String id, Optional<Line> line, Instant since, Duration age) {

        /** Since when. */
        public Message said(ZoneId zone) { return Message.of("watch.in-hand", "at", since.atZone(zone), "age", age); }
    }

    /**
     * Clocks that run, the nearest first, and steps whose time is over and of which nobody told what became, those first whose time ended last.
     *
     * @param more how many more run among what was looked at; {@code moreOverdue} the same of what is overdue
     * @param isRunCut whether more may run than was looked at; {@code isOverdueCut} whether more may be overdue
     * @param isTimed whether the agreement allows a time for any step that it wants
     * @param isWhole whether those of incidents are among them: not while the index that finds them is made anew
     */
    public record Clocks(List<ClockRow> run, int more, List<ClockRow> overdue, int moreOverdue, boolean isRunCut, boolean isOverdueCut,
        boolean isWhole, boolean isTimed) {
        public Clocks {
            run = List.copyOf(run);
            overdue = List.copyOf(overdue);
        }

        /** Where what stands here comes from. */
        public String what() { return isTimed ? "watch.clocks-what" : "watch.clocks-untimed"; }

        /** How many more run than are shown. */
        public Message moreSaid() { return Message.of("watch.clocks-more", "n", more); }

        /** How many more are overdue than are shown. */
        public Message moreOverdueSaid() { return Message.of("watch.overdue-more", "n", moreOverdue); }

        /** How many incidents were looked at. */
        public Message runCutSaid() { return Message.of("watch.clocks-cut", "n", StepClocks.LOOKED_AT); }

        /** How many incidents were looked at. */
        public Message overdueCutSaid() { return Message.of("watch.overdue-cut", "n", StepClocks.LOOKED_AT); }
    }

    /**
     * A moment that something falls due.
     *
     * @param left until then; since then where it is over.
     * @param step where it is a step of which somebody may tell what became
     */
    public record ClockRow(Instant due, Duration left, boolean isOver, Message what, Optional<String> address, Optional<IncidentRow> incident,
        Optional<StepForm> step) {

        /** How much time is left, or how long it is over. */
        public Message leftSaid() { return Message.of(isOver ? "watch.over" : "watch.left", "time", left); }
    }

    /** A party and its lines. @param due when the next check is due; empty where it is due because none was ever made */
    public record LineRow(String code, Object name, Optional<Check> last, Optional<Instant> heard, Optional<Instant> due, boolean isDue) {

        /** When it is due; empty where it is due now. */
        public Optional<Message> dueSaid(ZoneId zone) { return due.filter(_ -> !isDue).map(at -> Message.of("watch.due-at", "at", at.atZone(zone))); }

        /** When somebody was last heard, which is more than nothing where nobody answered the last time. */
        public Message heardSaid(ZoneId zone) {
            return heard.map(at -> Message.of("watch.heard", "at", at.atZone(zone))).orElse(Message.of("watch.never-heard"));
        }
    }

    /** A line that was tried. */
    public record Check(Instant at, String by, Entry.Line line, Entry.Answered answered, String note) {

        /** By what. */
        public Message lineSaid() { return WatchWords.line(line); }

        /** What came of it. */
        public Message answeredSaid() { return WatchWords.answered(answered); }

        /** Whether somebody was heard. */
        public boolean isHeard() { return answered == Entry.Answered.ANSWERED || answered == Entry.Answered.LATE; }
    }

    /** A moment that may be chosen. */
    public record Choice(String code, String address, Message said, boolean isChosen) {}

    /**
     * What happened since a moment, the latest first.
     *
     * @param received how many reports came in, or {@link #MOST} where it is more
     */
    public record Changed(Instant since, long received, List<Handled> handled, List<IncidentRow> fresh, boolean moreFresh, List<Other> other,
        boolean moreOther, List<Act> acts,
                          List<Law> law, Cut cut) {
        static final int MOST = 10_000;

        public Changed {
            handled = List.copyOf(handled);
            fresh = List.copyOf(fresh);
            other = List.copyOf(other);
            acts = List.copyOf(acts);
            law = List.copyOf(law);
        }

        /** Since when. */
        public Message said(ZoneId zone) { return Message.of("watch.changed", "at", since.atZone(zone)); }

        /** How many reports came in; where there are very many they are not counted to the end. */
        public Message receivedSaid() { return Message.of(received >= MOST ? "watch.received-more" : "watch.received", "n", received); }

        /** Whether nothing at all happened. */
        public boolean isNothing() { return received == 0 && handled.isEmpty() && fresh.isEmpty() && other.isEmpty() && acts.isEmpty()
            && law.isEmpty() && !cut.any(); }
    }

    /**
     * Of which lists there is more than is shown.
     *
     * @param changed whether more versions of incidents were made than are looked through; {@code fresh} the same of new incidents
     */
    public record Cut(boolean changed, boolean fresh, boolean handled, boolean acts, boolean law) {

        boolean any() { return changed || fresh || handled || acts || law; }

        /** How many versions are looked through. */
        public Message said() { return Message.of("watch.looked-through", "n", Since.LOOKED_THROUGH); }
    }

    /** A report that was taken or closed. */
    public record Handled(String id, Message what, String by, Instant at) {}

    /** An incident that is other than it was. @param changes from what to what */
    public record Other(IncidentRow row, List<Message> changes) {
        public Other { changes = List.copyOf(changes); }
    }

    /** What somebody decided, corrected or withdrew. */
    public record Act(long entry, Instant at, String by, Message what, Optional<String> address, Optional<String> subject, String why) {}

    /** What the program goes by, or what went out. */
    public record Law(long entry, Instant at, String by, Message what) {}
}
