package org.hudna.app.web.desk.law;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.words.Message;
import org.hudna.words.Words;

/**
 * An agreement, made ready to be shown.
 *
 * @param version the hash of its files, by which findings name it
 * @param others conditions, procedures, definitions and references
 * @param windows when clauses speak that do not always
 */
public record Law(Words name, String version, List<InstrumentRow> instruments, List<RuleRow> clauses, List<RuleRow> exceptions, List<RuleRow> others,
    List<BoundRow> bound,
                  List<MemberRow> members, List<StatusRow> log, List<WindowRow> windows, List<MomentRow> moments, List<PlaceRow> places) {

    public Law {
        instruments = List.copyOf(instruments);
        clauses = List.copyOf(clauses);
        exceptions = List.copyOf(exceptions);
        others = List.copyOf(others);
        bound = List.copyOf(bound);
        members = List.copyOf(members);
        log = List.copyOf(log);
        windows = List.copyOf(windows);
        moments = List.copyOf(moments);
        places = List.copyOf(places);
    }

    /** A text of the agreement. @param state what it is at the instant that is looked at. @param life all that it was and will be */
    public record InstrumentRow(String id, Words name, Message kind, String state, Message sentence, String cite, String source,
        List<StretchRow> life) {
        public InstrumentRow { life = List.copyOf(life); }
    }

    /** What a text of the agreement is for a time. */
    public record StretchRow(Message when, String state) {}

    /** A rule in words. @param norm empty for what is no clause. @param text what the folder has under its anchor */
    public record RuleRow(String id, Optional<Words> title, Optional<Message> norm, Message sentence, String cite, Optional<String> text,
        boolean isReadable) {}

    /** Whether somebody is bound. @param holds at the instant that is looked at */
    public record BoundRow(Words who, String is, Message when, boolean holds, String how, Optional<Words> because, Knowing known) {}

    /** Who belongs to whom. @param isIn false where it is shown that they do not */
    public record MemberRow(Words set, Words who, boolean isIn, Message when, boolean holds, Knowing known) {}

    /** Where it comes from, and since when it was known; empty where the text itself says so. */
    public record Knowing(Optional<Instant> since, String source) {}

    /** One entry in the life of the agreement. */
    public record StatusRow(Message sentence, Knowing known) {}

    /** When a clause speaks. */
    public record WindowRow(String clause, Words title, Message when) {}

    /** An instant from which clocks run, or why none is known. */
    public record MomentRow(String id, Optional<Instant> at, Optional<Words> because, Knowing known) {}

    /** A zone or line. @param versions when which shape of it holds */
    public record PlaceRow(String id, Words name, Message sentence, List<VersionRow> versions) {
        public PlaceRow { versions = List.copyOf(versions); }
    }

    /** A shape that holds for a time. */
    public record VersionRow(Message when, boolean holds, boolean isDrawn, Knowing known) {}
}
