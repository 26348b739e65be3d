package org.hudna.app.web.desk.incident;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.room.Procedures;
import org.hudna.app.store.StepWord;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.assessment.StepEnd;
import org.hudna.assessment.StepState;
import org.hudna.claims.EventId;
import org.hudna.incidents.ladder.Standing;
import org.hudna.terms.Procedure;
import org.hudna.who.ActorId;
import org.hudna.words.Message;
import org.hudna.words.Words;

/**
 * A step that a procedure wants, and what became of it.
 *
 * @param more by whom, to whom
 * @param form with which somebody may tell what became of it; empty where that was told
 */
public record StepLine(Words what, List<Message> more, StepState.Is is, Optional<Instant> due, List<WordLine> words, Optional<StepForm> form) {

    public StepLine {
        more = List.copyOf(more);
        words = List.copyOf(words);
    }

    /**
     * What somebody told.
     *
     * @param counts whether it is what counts
     * @param backBy who took it back, and {@code backWhy} why
     */
    public record WordLine(long entry, Instant told, String by, Message end, String note, boolean counts, Optional<String> backBy,
        Optional<String> backWhy) {}

    /**
     * A procedure with its steps.
     *
     * @param note why it does not run, where it does not
     * @param isDecided whether people decided that it does not
     * @param other where the incident is under which this one counts
     */
    public record Block(String id, Words title, String cite, Optional<Message> note, boolean isDecided, Optional<String> other,
        List<StepLine> steps) {
        public Block { steps = List.copyOf(steps); }
    }

    static Block block(Procedures.Run run, String incident, Names names) {
        Procedure procedure = run.procedure();
        return new Block(procedure.id(), procedure.title(), procedure.cite(), note(run), run.isTouched() && run.setAside().isPresent(),
            other(run), run.steps().stream().map(step -> line(step, procedure, incident, names)).toList());
    }

    private static Optional<Message> note(Procedures.Run run) {
        if (!run.isTouched()) return Optional.of(Message.of("step.not-running"));
        return run.setAside().map(standing -> standing instanceof Standing.DuplicateOf(EventId other)
            ? Message.of("step.set-aside-duplicate", "incident", other.code()) : Message.of("step.set-aside", "standing", standing.said()));
    }

    private static Optional<String> other(Procedures.Run run) {
        return run.setAside().filter(_ -> run.isTouched()).flatMap(standing -> standing instanceof Standing.DuplicateOf(EventId other)
            ? Optional.of(IncidentLeaf.path(other) + "#steps") : Optional.empty());
    }

    private static StepLine line(Procedures.Step step, Procedure procedure, String incident, Names names) {
        Procedure.Step wanted = step.state().step();
        Optional<StepForm> form = Optional.of(new StepForm(incident, procedure.id(), wanted.id())).filter(_ -> !step.state().is().isEnded());
        return new StepLine(wanted.what(), more(wanted, names), step.state().is(), step.state().due(),
            step.words().stream().map(word -> word(word, step, names.zone())).toList(), form);
    }

    private static List<Message> more(Procedure.Step step, Names names) {
        var more = new java.util.ArrayList<Message>();
        if (!step.by().isEmpty()) more.add(Message.of("step.by", "who", called(step.by(), names)));
        if (!step.to().isEmpty()) more.add(Message.of("step.to", "who", called(step.to(), names)));
        return more;
    }

    private static List<Object> called(List<String> codes, Names names) {
        return codes.stream().map(code -> ActorId.isCode(code) ? names.actor(new ActorId(code)) : code).toList();
    }

    private static WordLine word(StepWord word, Procedures.Step step, ZoneId zone) {
        Optional<Recorded> back = word.back();
        return new WordLine(word.told().index(), word.told().stamp().at(), word.told().stamp().by(), end(word.said().end(), zone), word.said().note(),
            step.counts().filter(it -> it.told().index() == word.told().index()).isPresent(), back.map(it -> it.stamp().by()),
            back.flatMap(it -> it.entry() instanceof Entry.StepTakenBack(long _, String why) ? Optional.of(why) : Optional.empty()));
    }

    private static Message end(StepEnd end, ZoneId zone) {
        return switch (end) {
            case StepEnd.Done(Instant at) -> Message.of("step.was-done", "at", at.atZone(zone));
            case StepEnd.NotDone() -> Message.of("step.was-not-done");
            case StepEnd.NotNeeded() -> Message.of("step.was-not-needed");
        };
    }

    /** What was told of a step, with its procedure, for a list of what happened; by their ids where the agreement no longer knows them. */
    public static Message said(Entry.StepTold told, Names names) {
        Optional<Procedure> procedure = names.terms().filter(terms -> terms.id().equals(told.agreement()))
            .flatMap(terms -> terms.rules().procedures().stream().filter(one -> one.id().equals(told.procedure())).findFirst());
        Object title = procedure.<Object>map(Procedure::title).orElse(told.procedure());
        Object step = procedure.flatMap(one -> one.steps().stream().filter(it -> it.id().equals(told.step())).findFirst())
            .<Object>map(Procedure.Step::what).orElse(told.step());
        return Message.of("step.told", "procedure", title, "step", step, "end", end(told.end(), names.zone()));
    }

    /** The word for where it stands. */
    public Message state() { return Message.of("step.state-" + is.code()); }

    /** How grave that is, as a badge shows it. */
    public String badge() {
        return switch (is) {
            case OVERDUE, DONE_LATE -> "grave";
            case OPEN, NOT_DONE -> "warn";
            case DONE_IN_TIME, DONE -> "fine";
            case WAITS, SET_ASIDE, NOT_NEEDED -> "";
        };
    }

    /** When it falls due, or why that is not known. */
    public Message dueSaid(ZoneId zone) {
        return due.map(at -> Message.of("step.due", "at", at.atZone(zone)))
            .orElse(Message.of(is == StepState.Is.WAITS ? "step.due-waits" : "step.due-none"));
    }
}
