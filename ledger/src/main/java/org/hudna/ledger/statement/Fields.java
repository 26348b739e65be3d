package org.hudna.ledger.statement;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A text of a first line and lines of a name, a space and a value. Order and spelling are held by {@link #sameBytes}: read, write, compare. */
record Fields(String header, Map<String, List<String>> values) {
    static Fields read(byte[] bytes) throws Unreadable {
        List<String> lines = Text.lines(bytes).orElseThrow(() -> new Unreadable(TextFault.NOT_TEXT));
        var values = new LinkedHashMap<String, List<String>>();
        for (String line : lines.subList(1, lines.size())) {
            int space = line.indexOf(' ');
            if (space < 0) throw new Unreadable(TextFault.FIELDS);
            values.computeIfAbsent(line.substring(0, space), _ -> new ArrayList<>()).add(line.substring(space + 1));
        }
        return new Fields(lines.getFirst(), values);
    }

    /** What was read is exactly what would be written. */
    static void sameBytes(byte[] written, byte[] read) throws Unreadable {
        if (!Arrays.equals(written, read)) throw new Unreadable(TextFault.FIELDS);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    String one(String name) throws Unreadable {
        List<String> found = all(name);
        if (found.size() != 1) throw new Unreadable(TextFault.FIELDS);
        return found.getFirst();
    }

    Code code(String name) throws Unreadable {
        return asCode(one(name));
    }

    List<Code> codes(String name) throws Unreadable {
        var codes = new ArrayList<Code>();
        for (String text : all(name)) codes.add(asCode(text));
        return codes;
    }

    long number(String name) throws Unreadable {
        return Text.number(one(name)).orElseThrow(() -> new Unreadable(TextFault.VALUE));
    }

    byte[] bytes(String name) throws Unreadable {
        return Text.base64(one(name)).orElseThrow(() -> new Unreadable(TextFault.VALUE));
    }

    Commitment commitment(String name) throws Unreadable {
        return Commitment.read(one(name)).orElseThrow(() -> new Unreadable(TextFault.VALUE));
    }

    Instant second(String name) throws Unreadable {
        String text = one(name);
        try {
            Instant instant = Instant.parse(text);
            if (Text.isSecond(instant) && instant.toString().equals(text)) return instant;
        } catch (DateTimeException notATime) {
            throw new Unreadable(TextFault.VALUE);
        }
        throw new Unreadable(TextFault.VALUE);
    }

    private static Code asCode(String text) throws Unreadable {
        if (!Code.isCode(text)) throw new Unreadable(TextFault.VALUE);
        return new Code(text);
    }
}
