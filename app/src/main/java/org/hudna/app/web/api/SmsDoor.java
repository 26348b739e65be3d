package org.hudna.app.web.api;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Incoming;
import org.hudna.app.room.Room;
import org.hudna.app.room.Took;
import org.hudna.app.web.api.Problem.Kind;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.ReportId;
import org.hudna.words.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Short messages as gateways hand them on: one in a request, as a form or as a flat JSON object, under any of the names that gateways usually give. The text is
 * the report; who sent it is kept apart; the gateway's own number makes it one record however often it comes.
 */
final class SmsDoor {

    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> SENDER = List.of("from", "sender", "phone", "msisdn", "originator", "number");
    private static final List<String> TEXT = List.of("text", "message", "body", "content", "msg");
    private static final List<String> NUMBER = List.of("id", "message_id", "messageid", "message-id", "sms_id", "smsid", "sid", "messagesid");

    private final Room room;

    SmsDoor(Room room) { this.room = room; }

    /** What became of it. */
    record SmsTook(String id, boolean isNew) {}

    Answer take(Request request) throws IOException {
        Map<String, String> members = members(request);
        Optional<String> text = first(members, TEXT), number = first(members, NUMBER);
        if (text.isEmpty()) throw Problem.of(Kind.NOT_UNDERSTOOD, Message.of("api.sms-empty", "names", TEXT)).refusal();
        Bytes bytes = Bytes.of(text.get().getBytes(StandardCharsets.UTF_8));
        Acting who = new Acting(request.viewer(), request.by(), number.map(it -> "sms." + Bytes.of((request.by() + "\n" + it).getBytes(StandardCharsets.UTF_8)).id().sha256().substring(0, 32)));
        Declared declared = new Declared(Optional.of("text/plain"), Optional.of("UTF-8"), Optional.empty());
        return switch (room.intaking().take(new Incoming(bytes, Channel.SMS, declared, first(members, SENDER)), who)) {
            case Took.Kept(ReportId id, var _, var _) -> Became.json(201, new SmsTook(id.sha256(), true));
            case Took.Held(ReportId id, var _) -> Became.json(200, new SmsTook(id.sha256(), false));
            case Took.KeyTaken _ -> throw Problem.of(Kind.KEY_TAKEN).refusal();
            case Took.Refused(Message why) -> throw Problem.of(Kind.REFUSED, why).refusal();
            case Took.Forbidden() -> throw Problem.of(Kind.NOT_ALLOWED).refusal();
        };
    }

    private static Optional<String> first(Map<String, String> members, List<String> names) {
        return names.stream().map(members::get).filter(java.util.Objects::nonNull).filter(it -> !it.isBlank()).findFirst();
    }

    private static Map<String, String> members(Request request) throws IOException {
        String content = new String(request.bytes().toArray(), StandardCharsets.UTF_8);
        boolean json = request.header("content-type").orElse("").toLowerCase(Locale.ROOT).contains("json") || content.stripLeading().startsWith("{");
        try {
            return json ? object(content) : form(content);
        } catch (JacksonException | IllegalArgumentException broken) {
            throw Problem.of(Kind.NOT_UNDERSTOOD, Message.of("api.sms-broken")).refusal();
        }
    }

    /** Members of the object itself; what lies deeper is passed over. */
    private static Map<String, String> object(String content) {
        Map<String, String> members = new HashMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), content)) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw new IllegalArgumentException("no object");
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName().toLowerCase(Locale.ROOT);
                if (json.nextToken().isScalarValue()) members.putIfAbsent(name, json.getString());
                else json.skipChildren();
            }
        }
        return members;
    }

    private static Map<String, String> form(String content) {
        Map<String, String> members = new HashMap<>();
        for (String pair : content.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) members.putIfAbsent(URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT),
                URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return members;
    }
}
