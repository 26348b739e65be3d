package org.hudna.app.web.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.hudna.app.web.api.Problem.Kind;
import org.hudna.intake.Bytes;
import org.hudna.intake.Declared;
import org.hudna.words.Message;

/** The parts of a form with files ({@code multipart/form-data}, RFC 7578). */
public final class Parts {

    private static final int MOST = 1_000;
    private static final Pattern PARAMETER = Pattern.compile(";\\s*(name|filename|filename\\*)\\s*=\\s*(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([^;\\s]+))",
        Pattern.CASE_INSENSITIVE);

    /** One field or file. */
    public record Part(String name, Declared declared, Bytes bytes) {

        /** What a field without a file says. */
        public String text() { return new String(bytes.toArray(), StandardCharsets.UTF_8).strip(); }

        public boolean isFile() { return declared.fileName().isPresent(); }
    }

    private String disposition = "";
    private Optional<String> type = Optional.empty();
    private final List<Part> parts = new ArrayList<>();

    private Parts() {}

    static boolean isForm(Request request) { return request.header("content-type").filter(type -> type.strip().toLowerCase(java.util.Locale.ROOT)
        .startsWith("multipart/form-data")).isPresent(); }

    /** In their order. */
    public static List<Part> of(Request request) throws IOException {
        var config = new MimeConfig.Builder().setMaxLineLen(-1).setMaxContentLen(-1).setMaxHeaderCount(100).setMaxHeaderLen(10_000).build();
        var stream = new MimeTokenStream(config);
        var parts = new Parts();
        try (InputStream in = request.content().open()) {
            stream.parseHeadless(in, request.header("content-type").orElse(""));
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) parts.took(state, stream);
        } catch (MimeException broken) {
            throw Problem.of(Kind.NOT_UNDERSTOOD, Message.of("api.form-broken")).refusal();
        }
        if (parts.parts.isEmpty()) throw Problem.of(Kind.NOT_UNDERSTOOD, Message.of("api.form-broken")).refusal();
        return List.copyOf(parts.parts);
    }

    private void took(EntityState state, MimeTokenStream stream) throws IOException {
        switch (state) {
            case T_START_HEADER -> {
                disposition = "";
                type = Optional.empty();
            }
            case T_FIELD -> field(stream.getField());
            case T_BODY -> body(stream);
            default -> { } // not sealed: of the parser's states the others say nothing that is needed
        }
    }

    private void field(Field field) {
        String body = new String(field.getRaw().toByteArray(), StandardCharsets.UTF_8);
        body = body.substring(body.indexOf(':') + 1).replaceAll("\\r?\\n\\s*", " ").strip();
        if (field.getName().equalsIgnoreCase("content-disposition")) disposition = body;
        if (field.getName().equalsIgnoreCase("content-type")) type = Optional.of(body);
    }

    private void body(MimeTokenStream stream) throws IOException {
        if (parts.size() >= MOST) throw Problem.of(Kind.TOO_LARGE).refusal();
        var out = new ByteArrayOutputStream();
        try (InputStream in = stream.getDecodedInputStream()) {
            in.transferTo(out);
        }
        parts.add(new Part(parameter(disposition, "name").orElse(""), declared(type, disposition), Bytes.of(out.toByteArray())));
    }

    /** What headers say of bytes. */
    static Declared declared(Optional<String> type, String disposition) {
        Optional<String> charset = type.flatMap(Parts::charset);
        return new Declared(type.map(it -> it.split(";")[0].strip()).filter(it -> !it.isEmpty()), charset, parameter(disposition, "filename*")
            .map(Parts::extended).or(() -> parameter(disposition, "filename")));
    }

    private static Optional<String> charset(String type) {
        Matcher found = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE).matcher(type);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Optional<String> parameter(String disposition, String name) {
        return PARAMETER.matcher(disposition).results().filter(found -> found.group(1).equalsIgnoreCase(name))
            .map(found -> found.group(2) != null ? found.group(2).replaceAll("\\\\(.)", "$1") : found.group(3)).filter(text -> !text.isBlank())
                .findFirst();
    }

    /** {@code UTF-8''%D8%A8…} of RFC 8187; as it stands where it is no such thing. */
    private static String extended(String text) {
        if (!text.regionMatches(true, 0, "UTF-8''", 0, 7)) return text;
        try {
            return java.net.URLDecoder.decode(text.substring(7).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
