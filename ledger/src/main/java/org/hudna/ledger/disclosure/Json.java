package org.hudna.ledger.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A JSON value (RFC 8259), as much of it as tokens need. Numbers stay the text they were, so that none loses a digit. Its Java text shows no
 * content; {@link #json} does.
 */
public sealed interface Json {
    /** Values inside values, at most: an object in an array is two. */
    int MOST_DEPTH = 64;

    /** Names are distinct and in the order of the text; two objects are equal whatever the order. */
    record Obj(Map<String, Json> members) implements Json {
        public Obj {
            members.keySet().forEach(Str::new);
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The value of that name, where there is one. */
        public Optional<Json> get(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /** The string of that name; nothing where there is none or it is no string. */
        Optional<String> string(String name) {
            return get(name) instanceof Optional<Json> found && found.isPresent() && found.get() instanceof Str(String text)
                ? Optional.of(text) : Optional.empty();
        }

        @Override public String toString() {
            return "Obj[" + members.size() + "]";
        }
    }

    /** In order. */
    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }

        @Override public String toString() {
            return "Arr[" + items.size() + "]";
        }
    }

    /** Any characters, but no half of a pair, which has no UTF-8. */
    record Str(String text) implements Json {
        /** @throws IllegalArgumentException where a surrogate stands alone */
        public Str {
            if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                throw new IllegalArgumentException("half of a pair");
        }

        @Override public String toString() {
            return "Str[" + text.length() + "]";
        }
    }

    /** As it was written. */
    record Num(String digits) implements Json {
        private static final Pattern FORM = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

        /** @throws IllegalArgumentException where this is no JSON number */
        public Num {
            if (!FORM.matcher(digits).matches()) throw new IllegalArgumentException("not a number");
        }

        /** A whole number. */
        public static Num of(long number) {
            return new Num(Long.toString(number));
        }

        @Override public String toString() {
            return "Num[" + digits.length() + "]";
        }
    }

    /** {@code true} or {@code false}. */
    record Bool(boolean is) implements Json {
        @Override public String toString() {
            return "Bool[]";
        }
    }

    /** {@code null}. */
    record Nul() implements Json {}

    /** What {@link Json#read} found. */
    sealed interface JsonRead {
        /** One value and nothing else. */
        record Read(Json value) implements JsonRead {}

        /** Why not, and at which character. */
        record Malformed(JsonFault why, int at) implements JsonRead {}
    }

    /** Why a text is not JSON to us. */
    enum JsonFault {
        /** Not UTF-8, or with a byte order mark. */
        NOT_UTF8,
        /** The text ends inside a value. */
        ENDS_EARLY,
        /** A character that cannot stand there. */
        UNEXPECTED,
        /** One name twice in one object. */
        NAME_TWICE,
        /** Deeper than {@link Json#MOST_DEPTH}. */
        TOO_DEEP
    }

    /** Strict: RFC 8259's grammar, names once per object, whole surrogate pairs, limited depth. */
    static JsonRead read(byte[] utf8) {
        return JsonReader.read(utf8);
    }

    /** With no space, and no escape that need not be. */
    default String json() {
        var text = new StringBuilder();
        JsonWriter.write(this, text);
        return text.toString();
    }

    /** {@link #json} in UTF-8. */
    default byte[] bytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }
}
