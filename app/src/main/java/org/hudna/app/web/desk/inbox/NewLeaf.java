package org.hudna.app.web.desk.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Incoming;
import org.hudna.app.room.Took;
import org.hudna.app.web.api.Guard;
import org.hudna.app.web.api.Parts;
import org.hudna.app.web.desk.Leaves;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.ReportId;
import org.hudna.words.Message;

/** What comes in by a person of the watch: a note typed on the telephone, a text that was pasted, a file. */
final class NewLeaf {

    private static final List<String> DID = List.of("noted", "held");

    private NewLeaf() {}

    static void in(Leaves leaves) {
        leaves.page("/inbox/new", Guard.of(Verb.SUBMIT_REPORT), "inbox.leaf-new", visit -> shown(visit, Optional.empty()));
        leaves.form("/inbox/new", Guard.of(Verb.SUBMIT_REPORT), "inbox.leaf-note", NewLeaf::note);
        leaves.form("/inbox/new/text", Guard.of(Verb.SUBMIT_REPORT), "inbox.leaf-text", NewLeaf::text);
        leaves.form("/inbox/new/file", Guard.of(Verb.SUBMIT_REPORT), "inbox.leaf-file", NewLeaf::file);
    }

    private static View shown(Visit visit, Optional<Message> wrong) {
        Map<String, String> filled = new TreeMap<>();
        visit.request().page().fields().forEach((name, values) -> filled.put(name, values.getFirst()));
        Optional<Message> told = visit.asked("did").filter(DID::contains).map(did -> Message.of("inbox.did-" + did));
        var sheet = new NewSheet(opened(visit), filled, told, wrong, visit.asked("report").filter(ReportId::isId)
            .filter(_ -> visit.may(Verb.READ_REPORT)));
        Message title = Message.of("inbox.new-title");
        return wrong.isEmpty() ? View.sheet("inbox/new.jte", title, sheet) : View.wrong("inbox/new.jte", title, sheet);
    }

    /** As the form says, so that a note that is sent again is the same to the letter. */
    private static Instant opened(Visit visit) {
        try {
            return Instant.parse(visit.filled("opened"));
        } catch (DateTimeException none) {
            return visit.room().now();
        }
    }

    private static View note(Visit visit) {
        String words = lines(visit.filled("words"));
        if (words.isEmpty()) return shown(visit, Optional.of(Message.of("inbox.no-words-written")));
        String happened = visit.filled("happened").replaceAll("\\s+", " ");
        String note = "hudna call 1\nopened: " + opened(visit) + "\n" + (happened.isEmpty() ? "" : "happened: " + happened + "\n") + "gist:\n"
            + words + "\n";
        return took(visit, new Incoming(bytes(note), Channel.TELEPHONE_NOTE, Declared.NOTHING, sender(visit.filled("sender"))));
    }

    private static View text(Visit visit) {
        String words = lines(visit.filled("pasted"));
        if (words.isEmpty()) return shown(visit, Optional.of(Message.of("inbox.no-words-written")));
        Channel channel = Arrays.stream(Channel.values()).filter(it -> it.code().equals(visit.filled("channel"))).findFirst()
            .orElse(Channel.MESSENGER);
        return took(visit, new Incoming(bytes(words), channel, Declared.NOTHING, sender(visit.filled("sender"))));
    }

    /** Its content is parts, which nobody has read before: so its token stands in the address. */
    private static View file(Visit visit) throws IOException {
        List<Parts.Part> parts = Parts.of(visit.request());
        Optional<Parts.Part> file = parts.stream().filter(Parts.Part::isFile).filter(part -> part.bytes().size() > 0).findFirst();
        if (file.isEmpty()) return shown(visit, Optional.of(Message.of("inbox.no-file")));
        Optional<String> sender = parts.stream().filter(part -> part.name().equals("sender") && !part.isFile()).findFirst()
            .flatMap(part -> sender(part.text()));
        return took(visit, new Incoming(file.get().bytes(), Channel.FILE, file.get().declared(), sender));
    }

    private static View took(Visit visit, Incoming incoming) {
        return switch (visit.room().intaking().take(incoming, visit.acting())) {
            case Took.Kept(ReportId id, long _, var _) -> went(visit, id, "noted");
            case Took.Held(ReportId id, var _) -> went(visit, id, "held");
            case Took.KeyTaken _ -> shown(visit, Optional.of(Message.of("api.detail-key-taken")));
            case Took.Refused(Message why) -> shown(visit, Optional.of(why));
            case Took.Forbidden() -> shown(visit, Optional.of(Message.of("api.detail-not-allowed")));
        };
    }

    /** Whoever reads reports goes on with this one; the others write the next. */
    private static View went(Visit visit, ReportId id, String did) {
        visit.room().intaking().bytes(id); // brings the tables to where it is
        return new View.Go(visit.may(Verb.READ_REPORT) ? "/inbox/" + id.sha256() + "?did=" + did : "/inbox/new?did=" + did);
    }

    private static Optional<String> sender(String said) { return Optional.of(said.strip()).filter(it -> !it.isEmpty()); }

    private static Bytes bytes(String text) { return Bytes.of(text.getBytes(StandardCharsets.UTF_8)); }

    private static String lines(String text) { return text.replace("\r\n", "\n").strip(); }
}
