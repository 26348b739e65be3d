package org.hudna.app.settings;

import java.util.Locale;
import java.util.Optional;
import org.hudna.words.Message;

/** One thing that may be chosen; in the file under its name in lower case with hyphens. No more than twenty. */
public enum Setting {
    /** The address to listen on; {@code 127.0.0.1} is this machine alone. */
    LISTEN("127.0.0.1"),
    /** The port, 0 to 65535; 0 takes a free one. */
    PORT("8620"),
    /** How browsers reach it, such as {@code https://room.example.org}; passkeys are tied to it. Empty: the address and port above. */
    ORIGIN(""),
    /** A certificate chain in PEM; with {@link #TLS_KEY} it is spoken through TLS. Both files are read anew when they change. */
    TLS_CERTIFICATE(""),
    TLS_KEY(""),
    /** Where everything lies. */
    DATA("data"),
    /** The address (JDBC) of a PostgreSQL that several nodes share; empty: SQLite in the data folder. */
    DATABASE(""),
    /** The address of the database of signed heads, which no backup brings back; needed with {@link #DATABASE}. */
    LOCK_DATABASE(""),
    /** The language of the terminal: {@code ar}, {@code en} or {@code ru}. */
    LANGUAGE("en"),
    /** A session that nobody uses for so many minutes ends. */
    SESSION_MINUTES("30"),
    /** Requests that one address or token may make in a minute. */
    REQUESTS_PER_MINUTE("1200"),
    /** The largest request in MiB. */
    LARGEST_REQUEST("64"),
    /** Addresses of proxies whose word on where a request came from is taken; with commas between. */
    PROXIES(""),
    /** A folder whose files are taken as reports; empty: none. */
    WATCHED_FOLDER(""),
    /** What a gateway of short messages shows to be let in, where it cannot show a token; empty: none is. */
    SMS_SECRET(""),
    /** What its fields are called, where not as usual: {@code from=…, text=…, message_id=…}. */
    SMS_FIELDS(""),
    /** In seconds: how often a head of the record is signed. */
    CADENCE_SECONDS("60"),
    /** After so many hours without trying it, a party's line is due for a check. */
    LINE_CHECK_HOURS("6"),
    /** {@code text} or {@code json}. */
    LOG("text");

    /** A shorter secret can be found by trying. */
    private static final int SECRET_LETTERS = 16;

    private final String usual;

    Setting(String usual) { this.usual = usual; }

    /** The name in the file. */
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    /** What holds where nothing is chosen. */
    public String usual() { return usual; }

    /** Whether its value is shown to nobody. An address of a database may hold a password. */
    public boolean isSecret() { return this == DATABASE || this == LOCK_DATABASE || this == SMS_SECRET; }

    /** What it is. */
    public Message said() { return Message.of("door.setting-" + code()); }

    static Optional<Setting> find(String code) {
        for (Setting setting : values()) if (setting.code().equals(code)) return Optional.of(setting);
        return Optional.empty();
    }

    /** Why a value cannot be; empty where it can. */
    Optional<Message> refusal(String value) {
        boolean fine = switch (this) {
            case PORT -> isNumber(value, 0, 65_535);
            case SESSION_MINUTES -> isNumber(value, 1, 1_440);
            case REQUESTS_PER_MINUTE -> isNumber(value, 1, 10_000_000);
            case LARGEST_REQUEST -> isNumber(value, 1, 64);
            case LINE_CHECK_HOURS -> isNumber(value, 1, 168);
            case CADENCE_SECONDS -> isNumber(value, 1, 86_400);
            case LANGUAGE -> value.matches("ar|en|ru");
            case LOG -> value.matches("text|json");
            case ORIGIN -> value.isEmpty() || value.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?");
            case DATABASE, LOCK_DATABASE -> value.isEmpty() || value.startsWith("jdbc:postgresql:");
            case LISTEN, DATA -> !value.isBlank();
            case SMS_SECRET -> value.isEmpty() || value.length() >= SECRET_LETTERS;
            case SMS_FIELDS -> value.matches("(\\s*[a-z_]+\\s*=\\s*[^=,]+(,|$))*");
            case TLS_CERTIFICATE, TLS_KEY, PROXIES, WATCHED_FOLDER -> true;
        };
        return fine ? Optional.empty()
            : Optional.of(Message.of("door.setting-wrong", "name", code(), "value", isSecret() ? "…" : value, "what", said()));
    }

    private static boolean isNumber(String text, int least, int most) {
        return text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
    }
}
