package org.hudna.app.channels.sms;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the fields of a gateway are called: as they were set, and those that were not as gateways usually call them; case makes no difference. */
public final class Fields {

    /** What is looked for. */
    enum Field {
        FROM("from", "sender", "msisdn", "phonenumber", "phone_number", "phone", "number", "originator", "source"),
        TEXT("text", "message", "body", "content", "sms"),
        ID("message_id", "messageid", "messagesid", "smssid", "id", "uuid", "sms_id"),
        RECEIVED("received", "received_at", "receivedat", "sent_timestamp", "sentstamp", "receivedstamp", "message-timestamp", "timestamp",
        "date", "time"),
        PART("concat-part", "part", "part_number", "partnumber"),
        PARTS("concat-total", "parts", "total_parts", "partcount", "part_count"),
        REFERENCE("concat-ref", "ref", "reference", "part_ref"),
        SECRET("secret");

        private final List<String> usual;

        Field(String... usual) { this.usual = List.of(usual); }
    }

    /** As gateways usually call them. */
    public static final Fields USUAL = new Fields(new EnumMap<>(Field.class));

    private final Map<Field, String> set;

    private Fields(Map<Field, String> set) { this.set = set; }

    /** Reads {@code from=Absender, text=Inhalt}; empty where it cannot be understood. */
    public static Optional<Fields> read(String text) {
        Map<Field, String> set = new EnumMap<>(Field.class);
        for (String pair : text.split(",")) {
            if (pair.isBlank()) continue;
            String[] both = pair.split("=", 2);
            Optional<Field> field = List.of(Field.values()).stream().filter(one -> one.name().equalsIgnoreCase(both[0].strip())).findFirst();
            if (both.length < 2 || both[1].isBlank() || field.isEmpty()) return Optional.empty();
            set.put(field.get(), both[1].strip().toLowerCase(Locale.ROOT));
        }
        return Optional.of(new Fields(set));
    }

    /** Under what names it is looked for: the one that was set alone, since what is usually called so may hold something else there. */
    List<String> names(Field field) { return set.containsKey(field) ? List.of(set.get(field)) : field.usual; }

    /** What stands in the field; {@code message} has its names in lower case. */
    Optional<String> find(Field field, Map<String, String> message) {
        for (String name : names(field)) if (message.containsKey(name) && !message.get(name).isEmpty()) return Optional.of(message.get(name));
        return Optional.empty();
    }
}
