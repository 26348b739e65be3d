package org.hudna.app.web.desk.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.people.Verb;
import org.hudna.app.store.KeptReport;
import org.hudna.app.store.ReportState;
import org.hudna.app.web.desk.Visit;
import org.hudna.intake.SenderNote;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/**
 * One report, taken apart.
 *
 * @param raw what stands in it as text, where no reader can take it apart
 * @param publisher who spoke in what was accepted of it before, or who publishes it
 * @param happened when it was said to have happened, where a telephone note says so
 * @param more how many claims beyond those that are shown
 * @param next the next report that waits
 */
public record ReportSheet(KeptReport report, ReportState state, List<TextShown> texts, List<PartShown> parts, Optional<String> raw,
    Optional<Lang> rawLang, String publisher,
                          Optional<String> happened, List<ClaimShown> claims, int more, List<Event> history, List<Linked> links,
                          Optional<String> next, Sent sent, May may) {

    /** An entry about it. @param why where somebody said */
    public record Event(Instant at, String by, Message what, Optional<Message> how, Optional<String> why) {}

    /** How another report belongs to it. */
    public record Linked(String id, Message how) {}

    /**
     * What a form that was sent came to.
     *
     * @param told that it was done
     * @param wrong why it was not
     * @param at the suggestion that it was about; empty where it was about none
     * @param filled what was filled in
     * @param senders who sent the report, to whoever said why
     */
    public record Sent(Optional<Message> told, Optional<Message> wrong, String at, Map<String, String> filled, Optional<List<SenderNote>> senders) {

        static final Sent NOTHING = new Sent(Optional.empty(), Optional.empty(), "", Map.of(), Optional.empty());
    }

    /** What the viewer may do with it. */
    public record May(boolean take, boolean close, boolean accept, boolean withdraw, boolean judge, boolean look, boolean inbox) {
        static May of(Visit visit) {
            return new May(visit.may(Verb.TAKE_REPORT), visit.may(Verb.CLOSE_REPORT), visit.may(Verb.ACCEPT_CLAIM), visit.may(Verb.WITHDRAW_CLAIM),
                visit.may(Verb.JUDGE),
                visit.may(Verb.LOOK_AT_SENDER), visit.may(Verb.READ_INBOX));
        }
    }

    /** Its id in addresses and forms. */
    public String id() { return report.id().sha256(); }

    /** Where a form of this page is sent. */
    public String to(String deed) { return "/inbox/" + id() + "/" + deed; }

    /** What stands in a field of the claim of a suggestion: what was filled in before, else what was read. */
    public String field(String at, String column, Map<String, String> read) {
        return sent.at.equals(at) && sent.filled.containsKey(column) ? sent.filled.get(column) : read.getOrDefault(column, "");
    }
}
