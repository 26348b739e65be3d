package org.hudna.app.channels.sms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.channels.Asked;
import org.hudna.app.channels.Given;
import org.hudna.app.channels.sms.Fields.Field;
import org.hudna.app.journal.Entry;
import org.hudna.app.people.May;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Incoming;
import org.hudna.app.room.Room;
import org.hudna.app.room.Took;
import org.hudna.bulletin.Viewer;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.ReportId;

/**
 * Takes short messages from a gateway that comes with a token, or shows the secret: in the field {@code secret}, in the header
 * {@code X-Gateway-Secret}, or as a signature of the body in {@code X-Signature}. The same message, by the gateway's number of it, is one report,
 * however often it is handed on. A part is a report as soon as it comes; with the last of them the whole is one too, and its parts are linked to it.
 */
public final class SmsGateway {

    /** Where it listens. */
    public static final String PATH = "/gateway/sms";
    private static final String CODE = May.TOKEN + "sms-gateway";
    private static final Acting GATEWAY = new Acting(new Viewer(CODE, Set.of(), Optional.empty()), CODE, Optional.empty());
    private static final int MOST_PARTS = 255;
    /** Beyond this a number of seconds since 1970 is one of milliseconds. */
    private static final long MOST_SECONDS = 100_000_000_000L;

    private final Room room;
    private final Optional<Secret> secret;
    private final Fields fields;

    /** @param secret without one no gateway is let in by a secret; by a token of ours it is all the same */
    public SmsGateway(Room room, Optional<String> secret, Fields fields) {
        this.room = room;
        this.secret = secret.map(Secret::new);
        this.fields = fields;
    }

    /** A part of a longer message. {@code whole} names the message, and tells nobody whose it is. */
    private record Piece(String whole, int number, int of) {}

    /** One message, or a part of one. */
    private record Message(Optional<String> from, String text, Optional<String> id, Optional<Instant> received, Optional<Piece> piece) {}

    /** Under what names it looks for a text. */
    public List<String> texts() { return fields.names(Field.TEXT); }

    /** Whether anybody can be let in by a secret. */
    public boolean isOpen() { return secret.isPresent(); }

    /** Whoever shows the secret. What goes back says that the gateway may forget the message, or that it must try again. */
    public Given receive(Asked asked) {
        Optional<List<Map<String, String>>> read = GatewayBody.read(asked);
        if (!isLetIn(asked, read.orElse(List.of()))) return json(403, false);
        List<Took> took = take(asked, GATEWAY);
        if (took.isEmpty() || took.stream().anyMatch(one -> one instanceof Took.Refused || one instanceof Took.Forbidden)) return json(400, false);
        boolean xml = read.orElse(List.of()).stream().anyMatch(one -> one.containsKey("messagesid"));
        return xml ? Given.of(200, "text/xml; charset=utf-8", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>") : json(200, true);
    }

    /**
     * Every message of the request, by whoever may bring reports; none where it is no such request, or one of them has no text: then nothing is
     * taken.
     */
    public List<Took> take(Asked asked, Acting by) {
        List<Map<String, String>> read = GatewayBody.read(asked).orElse(List.of());
        List<Message> messages = read.stream().map(this::message).flatMap(Optional::stream).toList();
        return messages.size() < read.size() ? List.of() : messages.stream().map(message -> take(message, by)).toList();
    }

    private boolean isLetIn(Asked asked, List<Map<String, String>> messages) {
        if (secret.isEmpty()) return false;
        Secret ours = secret.get();
        boolean shown = asked.header("x-gateway-secret").filter(ours::isShown).isPresent() || asked.asked("secret").filter(ours::isShown).isPresent();
        boolean signed = asked.header("x-signature").filter(signature -> ours.signs(asked.body(), signature)).isPresent();
        return shown || signed || messages.stream().anyMatch(one -> fields.find(Field.SECRET, one).filter(ours::isShown).isPresent());
    }

    /** As several gateways ask for it. */
    private static Given json(int status, boolean success) {
        return Given.of(status, "application/json", "{\"success\":" + success + ",\"payload\":{\"success\":" + success + ",\"error\":null}}");
    }

    private Optional<Message> message(Map<String, String> one) {
        Optional<String> from = fields.find(Field.FROM, one);
        int number = number(fields.find(Field.PART, one));
        int of = number(fields.find(Field.PARTS, one));
        boolean isPiece = number >= 1 && of >= 2 && of <= MOST_PARTS && number <= of;
        Optional<Instant> received = fields.find(Field.RECEIVED, one).flatMap(SmsGateway::instant);
        String whole = named("whole", from.orElse(""), fields.find(Field.REFERENCE, one).orElse(""), String.valueOf(of), day(received));
        Optional<Piece> piece = isPiece ? Optional.of(new Piece(whole, number, of)) : Optional.empty();
        return fields.find(Field.TEXT, one).map(text -> new Message(from, text, fields.find(Field.ID, one), received, piece));
    }

    /** Telephones use a reference again after 255 messages: it holds for a day. */
    private String day(Optional<Instant> received) { return received.orElseGet(room::now).truncatedTo(ChronoUnit.DAYS).toString(); }

    private static int number(Optional<String> text) { return text.filter(it -> it.matches("\\d{1,4}")).map(Integer::valueOf).orElse(0); }

    /** Seconds or milliseconds since 1970, or as ISO 8601 has it. */
    private static Optional<Instant> instant(String text) {
        try {
            if (!text.matches("\\d{1,15}")) return Optional.of(OffsetDateTime.parse(text.strip().replace(' ', 'T')).toInstant());
            long number = Long.parseLong(text);
            return Optional.of(number > MOST_SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Nobody can find out a telephone's number from it by trying all there are. */
    private String named(String... of) { return room.codeOf(String.join("\n", of)); }

    private Took take(Message message, Acting by) {
        Optional<String> key = message.piece().map(piece -> key(piece, piece.number()))
            .or(() -> message.id().map(id -> "sms." + named("message", message.from().orElse(""), id)));
        String name = key.orElseGet(() -> named("message", message.from().orElse(""), message.text(),
            String.valueOf(message.received().orElse(Instant.EPOCH))));
        Took took = take(name, message, key, by);
        if (took instanceof Took.Kept || took instanceof Took.Held) message.piece().ifPresent(piece -> whole(piece, message, by));
        return took;
    }

    private static String key(Piece piece, int number) { return "sms." + piece.whole() + "." + number; }

    /** Gateways begin to count anew, and give the same message another time: other words under a number that is known are another message. */
    private Took take(String name, Message message, Optional<String> key, Acting by) {
        Declared declared = new Declared(Optional.of("application/json"), Optional.of("UTF-8"), Optional.empty());
        Incoming incoming = new Incoming(Written.of(name, message.received(), message.text()), Channel.SMS, declared, message.from());
        Took took = room.intaking().take(incoming, acting(by, key));
        if (!(took instanceof Took.KeyTaken(ReportId id))) return took;
        boolean same = room.intaking().bytes(id).flatMap(Written::read).filter(read -> read.text().equals(message.text())).isPresent();
        return same ? new Took.Held(id, Optional.empty()) : room.intaking().take(incoming, acting(by, Optional.empty()));
    }

    /**
     * Where all parts are durable, by whichever node they came, the whole is taken; whoever brings the last of them again does so again, to the same
     * end.
     */
    private void whole(Piece piece, Message last, Acting by) {
        List<ReportId> parts = new ArrayList<>();
        for (int number = 1; number <= piece.of(); number++) room.intaking().under(key(piece, number)).ifPresent(parts::add);
        if (parts.size() < piece.of()) return;
        List<Written.Read> read = parts.stream().map(id -> room.intaking().bytes(id).flatMap(Written::read)).flatMap(Optional::stream).toList();
        if (read.size() < piece.of()) return;
        String text = String.join("", read.stream().map(Written.Read::text).toList());
        Message all = new Message(last.from(), text, Optional.empty(), read.getFirst().received(), Optional.empty());
        Took took = take(piece.whole(), all, Optional.of("sms." + piece.whole() + ".all"), by);
        Optional<ReportId> whole = switch (took) {
            case Took.Kept(ReportId id, long _, var _) -> Optional.of(id);
            case Took.Held(ReportId id, var _) -> Optional.of(id);
            case Took.KeyTaken _, Took.Refused _, Took.Forbidden _ -> Optional.empty();
        };
        whole.ifPresent(id -> parts.forEach(part -> room.intaking().link(part, id, Entry.Link.PART_OF, acting(by, Optional.empty()))));
    }

    private static Acting acting(Acting by, Optional<String> key) { return new Acting(by.viewer(), by.by(), key); }
}
