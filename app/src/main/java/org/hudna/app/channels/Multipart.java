package org.hudna.app.channels;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.intake.Bytes;

/**
 * The parts of a {@code multipart/form-data} body (RFC 7578, RFC 2046 5.1), byte for byte. A body that ends before its last boundary has none: half
 * of what was sent is never taken for the whole.
 */
public final class Multipart {

    private static final int MOST_PARTS = 1_000;
    private static final int LONGEST_HEAD = 1 << 14;
    private static final Pattern BOUNDARY = Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,200})\"|([^;\\s]{1,200}))", Pattern.CASE_INSENSITIVE);

    private final byte[] body;
    private final byte[] boundary;
    private final List<Part> parts = new ArrayList<>();

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        this.boundary = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * A part.
     *
     * @param name of the field
     * @param fileName without folders; empty where it is a field
     * @param type without parameters, as it was declared
     */
    public record Part(String name, Optional<String> fileName, Optional<String> type, Bytes bytes) {

        /** What a field says. */
        public String text() { return new String(bytes.toArray(), StandardCharsets.UTF_8); }
    }

    /** In their order; empty where it is no such body, or not all of it came. */
    public static Optional<List<Part>> read(String contentType, Bytes body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data") || !boundary.find()) return Optional.empty();
        Multipart read = new Multipart(body.toArray(), boundary.group(1) != null ? boundary.group(1) : boundary.group(2));
        return read.parts() ? Optional.of(List.copyOf(read.parts)) : Optional.empty();
    }

    private boolean parts() {
        int at = next(boundary, 0);
        while (at >= 0 && parts.size() < MOST_PARTS) {
            int after = at + boundary.length;
            if (starts("--", after)) return true;
            int head = next("\r\n".getBytes(StandardCharsets.ISO_8859_1), after) + 2;
            int blank = starts("\r\n", head) ? head - 2 : next("\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1), head);
            int end = blank < 0 ? -1
                : next(("\r\n" + new String(boundary, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1), blank + 2);
            if (head < 2 || blank < 0 || end < 0 || blank - head > LONGEST_HEAD) return false;
            int from = Math.min(blank + 4, end);
            part(new String(body, head, Math.max(0, blank - head), StandardCharsets.UTF_8), Bytes.of(Arrays.copyOfRange(body, from, end)));
            at = end + 2;
        }
        return false;
    }

    private void part(String head, Bytes bytes) {
        String disposition = "";
        Optional<String> type = Optional.empty();
        for (String line : head.split("\r\n")) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (name.equals("content-disposition")) disposition = value;
            if (name.equals("content-type")) type = Optional.of(value.split(";", 2)[0].strip()).filter(said -> !said.isEmpty());
        }
        parts.add(new Part(parameter(disposition, "name").orElse(""), parameter(disposition, "filename"), type, bytes));
    }

    /** In quotation marks, where browsers and telephones write {@code %22} or {@code \"} for one; or bare. */
    private static Optional<String> parameter(String disposition, String name) {
        Matcher found = Pattern.compile("(?:^|;)\\s*" + name + "=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\\s]*+))", Pattern.CASE_INSENSITIVE)
            .matcher(disposition);
        if (!found.find()) return Optional.empty();
        return Optional.of(found.group(1) != null ? found.group(1).replaceAll("\\\\(.)", "$1").replace("%22", "\"") : found.group(2));
    }

    private boolean starts(String text, int at) {
        if (at < 0 || at + text.length() > body.length) return false;
        for (int i = 0; i < text.length(); i++) if (body[at + i] != text.charAt(i)) return false;
        return true;
    }

    private int next(byte[] wanted, int from) {
        for (int at = Math.max(0, from); at + wanted.length <= body.length; at++) {
            int same = 0;
            while (same < wanted.length && body[at + same] == wanted[same]) same++;
            if (same == wanted.length) return at;
        }
        return -1;
    }
}
