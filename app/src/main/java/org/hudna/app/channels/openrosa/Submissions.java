package org.hudna.app.channels.openrosa;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.app.channels.Asked;
import org.hudna.app.channels.Given;
import org.hudna.app.channels.Multipart;
import org.hudna.app.journal.Entry;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Done;
import org.hudna.app.room.Incoming;
import org.hudna.app.room.Room;
import org.hudna.app.room.Took;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.Report;
import org.hudna.intake.ReportId;
import org.hudna.intake.reading.Content;
import org.hudna.intake.reading.Contents;
import org.hudna.words.Message;

/**
 * What was filled in, and what was sent with it. The same filling-in is one report, however often and in however many pieces it is sent; one that
 * changes it is kept beside it, and linked to it, for a person to look at.
 */
final class Submissions {

    /** OpenRosa, form submission: the part that holds the XML. */
    private static final String XML_PART = "xml_submission_file";
    /** The name of a part that says that more of the same will come, and of others that are none of the sender's. */
    private static final String OF_THE_APP = "*";
    private static final int KEY_DIGITS = 36;

    private final Room room;

    Submissions(Room room) { this.room = room; }

    /** What goes back instead of an answer that all was taken; never leaves this class. */
    private static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final transient Message why;

        NotTaken(int status, Message why) {
            super(why.id());
            this.status = status;
            this.why = why;
        }
    }

    /** The report that a submission is, and why no reader understands it where none does. */
    private record Kept(ReportId id, Took took, Optional<Message> aside, boolean changes) {}

    Given submit(Asked asked) {
        try {
            List<Multipart.Part> parts = parts(asked);
            Optional<Multipart.Part> xml = parts.stream().filter(part -> part.name().equals(XML_PART)).findFirst();
            if (xml.isEmpty()) throw new NotTaken(400, Message.of("channel.no-submission", "part", XML_PART));
            Kept kept = kept(xml.get(), asked);
            for (Multipart.Part part : parts) if (part != xml.get() && !part.name().startsWith(OF_THE_APP)) attached(part, kept.id(), asked.who());
            Message said = kept.changes() ? Message.of("channel.changes") : kept.aside().isPresent()
                ? Message.of("channel.aside", "why", kept.aside().get()) : Message.of("channel.taken");
            return Envelope.of(201, said, asked.lang());
        } catch (NotTaken not) {
            return Envelope.of(not.status, not.why, asked.lang());
        }
    }

    /** Bare XML is a submission too. */
    private static List<Multipart.Part> parts(Asked asked) throws NotTaken {
        if (asked.contentType().equals("text/xml") || asked.contentType().equals("application/xml"))
            return List.of(new Multipart.Part(XML_PART, Optional.empty(), Optional.of("text/xml"), asked.body()));
        return Multipart.read(asked.header("content-type").orElse(""), asked.body()).orElseThrow(() -> new NotTaken(400, Message.of("channel.half")));
    }

    private Kept kept(Multipart.Part part, Asked asked) throws NotTaken {
        Declared declared = new Declared(Optional.of("text/xml"), Optional.empty(), part.fileName());
        Optional<Content.Filled> form = part.bytes().size() == 0 ? Optional.empty() : filled(part.bytes(), declared);
        Acting who = new Acting(asked.who().viewer(), asked.who().by(), form.flatMap(Submissions::key));
        Incoming incoming = new Incoming(part.bytes(), Channel.FORM, declared, sender(part.bytes(), declared, asked));
        Took took = room.intaking().take(incoming, who);
        if (took instanceof Took.KeyTaken(ReportId before)) return changed(incoming, before, asked.who());
        Kept kept = kept(took, false);
        Optional<ReportId> first = who.key().flatMap(room.intaking()::under).filter(id -> took instanceof Took.Held && !id.equals(kept.id()));
        if (first.isPresent()) return changed(incoming, first.get(), asked.who());
        if (form.isPresent()) room.claiming().importForm(took, kept.id(), form.get(), plain(asked.who()));
        return kept;
    }

    /** It is no answer to the first: it is kept for a person to put the two side by side. */
    private Kept changed(Incoming incoming, ReportId before, Acting who) throws NotTaken {
        Kept kept = kept(room.intaking().take(incoming, plain(who)), true);
        linked(kept.id(), before, Entry.Link.CHANGES, who);
        return kept;
    }

    private static Kept kept(Took took, boolean changes) throws NotTaken {
        return switch (took) {
            case Took.Kept(ReportId id, long _, Optional<Message> aside) -> new Kept(id, took, aside, changes);
            case Took.Held(ReportId id, Optional<Instant> _) -> new Kept(id, took, Optional.empty(), changes);
            case Took.Refused(Message why) -> throw new NotTaken(400, why);
            case Took.Forbidden _ -> throw new NotTaken(403, Message.of("channel.may-not"));
            case Took.KeyTaken _ -> throw new NotTaken(409, Message.of("channel.changes"));
        };
    }

    private void attached(Multipart.Part part, ReportId to, Acting who) throws NotTaken {
        if (part.bytes().size() == 0) return;
        Declared declared = new Declared(part.type(), Optional.empty(), part.fileName()
            .or(() -> Optional.of(part.name()).filter(name -> !name.isBlank())));
        Kept kept = kept(room.intaking().take(new Incoming(part.bytes(), Channel.FORM, declared, Optional.empty()), plain(who)), false);
        if (!kept.id().equals(to)) linked(kept.id(), to, Entry.Link.PART_OF, who);
    }

    private void linked(ReportId report, ReportId to, Entry.Link how, Acting who) throws NotTaken {
        if (room.intaking().link(report, to, how, plain(who)) instanceof Done.Forbidden) throw new NotTaken(403, Message.of("channel.may-not"));
    }

    /** Under no key of the caller's: what it is says its own. */
    private static Acting plain(Acting who) { return new Acting(who.viewer(), who.by(), Optional.empty()); }

    private static Optional<Content.Filled> filled(Bytes xml, Declared declared) {
        return Contents.read(Report.of(Channel.FORM, Instant.EPOCH, declared, xml)) instanceof Content.Filled form ? Optional.of(form)
            : Optional.empty();
    }

    /** What the form says of who filled it in goes before what the app says of its device. */
    private static Optional<String> sender(Bytes xml, Declared declared, Asked asked) {
        boolean said = xml.size() > 0 && !Contents.senders(Report.of(Channel.FORM, Instant.EPOCH, declared, xml)).isEmpty();
        return said ? Optional.empty() : asked.asked("deviceID");
    }

    /** The id of the filling-in, hashed with that of its form: it may be of any length and script. */
    private static Optional<String> key(Content.Filled form) {
        return form.instance().map(id -> Bytes.of((form.form() + "\n" + id).getBytes(StandardCharsets.UTF_8)).id().sha256())
            .map(hash -> "or." + hash.substring(0, KEY_DIGITS));
    }
}
