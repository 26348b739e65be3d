package org.hudna.intake.forms;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What kind of answer a question takes: its words in an XLSForm, and the type and control of the XForm that stand for it. */
enum Kind {
    TEXT("string", "input", "text", "string"),
    INTEGER("int", "input", "integer", "int"),
    DECIMAL("decimal", "input", "decimal"),
    DATE("date", "input", "date"),
    TIME("time", "input", "time"),
    DATE_TIME("dateTime", "input", "datetime", "date_time"),
    GEOPOINT("geopoint", "input", "geopoint", "location"),
    GEOTRACE("geotrace", "input", "geotrace"),
    GEOSHAPE("geoshape", "input", "geoshape"),
    BARCODE("barcode", "input", "barcode"),
    SELECT_ONE("string", "select1", "select_one", "select1"),
    SELECT_MULTIPLE("string", "select", "select_multiple"),
    ACKNOWLEDGE("string", "trigger", "acknowledge", "trigger"),
    NOTE("string", "input", "note"),
    IMAGE("binary", "upload", "image", "photo"),
    AUDIO("binary", "upload", "audio"),
    VIDEO("binary", "upload", "video"),
    FILE("binary", "upload", "file"),
    CALCULATE("string", "", "calculate"),
    HIDDEN("string", "", "hidden"),
    START("dateTime", "", "start"),
    END("dateTime", "", "end"),
    TODAY("date", "", "today"),
    DEVICE("string", "", "deviceid"),
    USER("string", "", "username");

    private static final Map<String, Kind> BY_WORD = byWord();

    /** The type that the XForm binds it to. */
    final String type;
    /** The element that asks for it; empty where nothing is shown. */
    final String control;
    private final String[] words;

    Kind(String type, String control, String... words) {
        this.type = type;
        this.control = control;
        this.words = words;
    }

    static Optional<Kind> find(String word) { return Optional.ofNullable(BY_WORD.get(word.toLowerCase(Locale.ROOT))); }

    static java.util.Set<String> words() { return BY_WORD.keySet(); }

    boolean isSelect() { return this == SELECT_ONE || this == SELECT_MULTIPLE; }

    boolean isShown() { return !control.isEmpty(); }

    /** Who and which device: it stands in the metadata, apart from the answers. */
    boolean isApart() { return this == DEVICE || this == USER; }

    /** The kinds of file that are offered. */
    String mediaType() { return this == FILE ? "application/*" : name().toLowerCase(Locale.ROOT) + "/*"; }

    private static Map<String, Kind> byWord() {
        Map<String, Kind> all = new HashMap<>();
        for (Kind kind : values()) for (String word : kind.words) all.put(word, kind);
        return Map.copyOf(all);
    }
}
