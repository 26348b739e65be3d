package org.hudna.app.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/** What was chosen, and what holds otherwise. The file: {@code name = value} in each line; {@code #} begins a comment. */
public final class Settings {

    private final Map<Setting, String> chosen;

    private Settings(Map<Setting, String> chosen) { this.chosen = new EnumMap<>(chosen); }

    /** Nothing was chosen. */
    public static final Settings USUAL = new Settings(new EnumMap<>(Setting.class));

    /** What became of a file. */
    public sealed interface Outcome {

        record Read(Settings settings) implements Outcome {}

        /** Everything that is wrong, each with its line. */
        record Wrong(List<Message> why) implements Outcome {
            public Wrong { why = List.copyOf(why); }
        }
    }

    /** Every line is understood, or the file is refused with all that is wrong in it. */
    public static Outcome read(String text) {
        Map<Setting, String> chosen = new EnumMap<>(Setting.class);
        List<Message> wrong = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            String plain = line.strip();
            if (!plain.isEmpty() && !plain.startsWith("#")) take(number, plain, chosen, wrong);
        }
        if (chosen.containsKey(Setting.TLS_CERTIFICATE) != chosen.containsKey(Setting.TLS_KEY))
            wrong.add(Message.of("door.setting-both", "one", Setting.TLS_CERTIFICATE.code(), "other", Setting.TLS_KEY.code()));
        if (chosen.containsKey(Setting.DATABASE) != chosen.containsKey(Setting.LOCK_DATABASE))
            wrong.add(Message.of("door.setting-both", "one", Setting.DATABASE.code(), "other", Setting.LOCK_DATABASE.code()));
        Settings all = new Settings(chosen);
        if (wrong.isEmpty() && !all.isSecure() && !all.isLocal())
            wrong.add(Message.of("door.setting-clear", "listen", all.text(Setting.LISTEN), "certificate", Setting.TLS_CERTIFICATE.code(),
            "key", Setting.TLS_KEY.code(), "origin", Setting.ORIGIN.code()));
        return wrong.isEmpty() ? new Outcome.Read(all) : new Outcome.Wrong(wrong);
    }

    private static void take(int number, String line, Map<Setting, String> chosen, List<Message> wrong) {
        int equals = line.indexOf('=');
        String name = (equals < 0 ? line : line.substring(0, equals)).strip(), value = equals < 0 ? "" : line.substring(equals + 1).strip();
        Optional<Setting> setting = equals < 0 ? Optional.empty() : Setting.find(name);
        Optional<Message> why = setting.isEmpty() ? Optional.of(Message.of("door.setting-unknown", "name", name))
            : chosen.containsKey(setting.get()) ? Optional.of(Message.of("door.setting-twice", "name", name)) : setting.get().refusal(value);
        why.ifPresent(what -> wrong.add(Message.of("door.in-line", "line", number, "what", what)));
        if (why.isEmpty() && !value.isEmpty()) chosen.put(setting.orElseThrow(), value);
    }

    /** The same, with one thing chosen otherwise: what a command line says is above the file. */
    public Settings with(Setting setting, String value) {
        Map<Setting, String> all = new EnumMap<>(Setting.class);
        all.putAll(chosen);
        all.put(setting, value);
        return new Settings(all);
    }

    public String text(Setting setting) { return chosen.getOrDefault(setting, setting.usual()); }

    /** What was chosen; empty where nothing was. */
    public Optional<String> given(Setting setting) { return Optional.of(text(setting)).filter(value -> !value.isEmpty()); }

    public int number(Setting setting) { return Integer.parseInt(text(setting)); }

    public Lang lang() { return Lang.valueOf(text(Setting.LANGUAGE).toUpperCase(java.util.Locale.ROOT)); }

    /** Whether browsers reach it through TLS, spoken here or by a proxy. */
    public boolean isSecure() { return given(Setting.TLS_CERTIFICATE).isPresent() || text(Setting.ORIGIN).startsWith("https:"); }

    /** Whether only this machine reaches it. */
    public boolean isLocal() { return text(Setting.LISTEN).matches("localhost|127\\.\\d+\\.\\d+\\.\\d+|::1"); }

    /** How browsers reach it where nothing else was chosen. @param port on which it listens */
    public String ownOrigin(int port) {
        boolean anywhere = isLocal() || text(Setting.LISTEN).matches("0\\.0\\.0\\.0|::");
        return (given(Setting.TLS_CERTIFICATE).isPresent() ? "https://" : "http://") + (anywhere ? "localhost" : text(Setting.LISTEN)) + ":" + port;
    }

    /** A line for each, as they hold; secrets are not shown. */
    public List<Message> told() {
        List<Message> lines = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            String value = given(setting).map(it -> setting.isSecret() ? "…" : it).orElse("–");
            lines.add(Message.of(chosen.containsKey(setting) ? "door.setting-chosen" : "door.setting-usual", "name", setting.code(), "value", value,
                "what", setting.said()));
        }
        return lines;
    }
}
