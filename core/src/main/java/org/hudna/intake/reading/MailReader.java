package org.hudna.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.words.Message;

/** An e-mail (RFC 5322, MIME) as subject, date and parts. Who sent it, and to whom, is passed over: see {@link MailSender}. */
final class MailReader {

    /** Messages within messages; a deeper one is kept as bytes. */
    private static final int DEEPEST = 5;
    private static final int MOST_PARTS = 1_000;
    private static final MimeConfig CONFIG = new MimeConfig.Builder().setMaxLineLen(-1).setMaxHeaderCount(10_000).setMaxHeaderLen(1 << 20).build();

    private final int depth;
    private final List<Content.Part> parts = new ArrayList<>();
    private final AtomicBoolean endsEarly = new AtomicBoolean();
    private String subject = "";
    private Optional<Instant> sentAt = Optional.empty();
    private Optional<String> fileName = Optional.empty();
    private boolean anyHeader;

    private MailReader(int depth) { this.depth = depth; }

    static Content read(Bytes bytes, int depth) {
        if (depth > DEEPEST) return new Content.Unreadable(Message.of("intake.mail-too-deep", "limit", DEEPEST));
        return new MailReader(depth).read(bytes);
    }

    private Content read(Bytes bytes) {
        Optional<Message> broken = Optional.empty();
        try {
            walk(stream(bytes.open()));
        } catch (MimeException | IOException | IllegalArgumentException _) { // names of character sets that are none
            broken = Optional.of(Message.of("intake.mail-broken", "part", parts.size() + 1));
        }
        if (!anyHeader) return new Content.Unreadable(Message.of("intake.no-mail"));
        if (broken.isEmpty() && endsEarly.get()) broken = Optional.of(Message.of("intake.mail-ends-early", "part", Math.max(1, parts.size())));
        return new Content.Mail(subject, sentAt, parts, broken);
    }

    private MimeTokenStream stream(InputStream bytes) {
        MimeTokenStream stream = new MimeTokenStream(CONFIG, new DecodeMonitor() {
            @Override public boolean warn(String error, String dropped) {
                boolean early = error.equals(Event.MIME_BODY_PREMATURE_END.toString()) || error.equals(Event.HEADERS_PREMATURE_END.toString());
                if (early) endsEarly.set(true);
                return false;
            }

            @Override public boolean isListening() { return true; }
        }, null);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(bytes);
        return stream;
    }

    private void walk(MimeTokenStream stream) throws MimeException, IOException {
        int multiparts = 0;
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            if (state == EntityState.T_START_HEADER) fileName = Optional.empty();
            if (state == EntityState.T_START_MULTIPART) multiparts++;
            if (state == EntityState.T_FIELD) field(stream.getField(), multiparts == 0);
            if (state == EntityState.T_BODY && parts.size() < MOST_PARTS) part(stream);
        }
    }

    private void field(Field field, boolean outermost) {
        switch (field.getNameLowerCase()) {
            case "subject" -> { if (outermost) subject = MailHeader.text(field); }
            case "date" -> { if (outermost) sentAt = date(field.getBody()); }
            case "content-disposition" -> fileName = MailHeader.parameter(field, "filename").or(() -> fileName);
            case "content-type" -> fileName = fileName.or(() -> MailHeader.parameter(field, "name"));
            default -> { } // not sealed: a mail has any number of fields, and those that say who are not looked at
        }
        anyHeader |= outermost;
    }

    private void part(MimeTokenStream stream) throws IOException {
        BodyDescriptor about = stream.getBodyDescriptor();
        Bytes bytes;
        try (InputStream in = stream.getDecodedInputStream()) {
            bytes = Bytes.of(in.readAllBytes());
        }
        String type = about.getMimeType();
        boolean text = type.equals("text/plain") || type.equals("text/html");
        Optional<String> charset = text ? Optional.ofNullable(about.getCharset()).filter(name -> !isDefault(name)) : Optional.empty();
        Declared declared = new Declared(Optional.of(type), charset, fileName);
        parts.add(new Content.Part(parts.size() + 1, type, declared.fileName(), content(bytes, declared, type), bytes));
    }

    /** ASCII is what nobody declared, or declared without thinking. */
    private static boolean isDefault(String name) { return name.equalsIgnoreCase("us-ascii"); }

    private Content content(Bytes bytes, Declared declared, String type) {
        if (type.equals("message/rfc822")) return read(bytes, depth + 1);
        boolean looksLikeMail = declared.fileName().filter(name -> name.endsWith(".eml")).isPresent();
        if (looksLikeMail) return read(bytes, depth + 1);
        return bytes.size() == 0 ? new Content.Unreadable(Message.of("intake.nothing")) : Contents.read(bytes, Channel.FILE, declared, depth);
    }

    /** RFC 5322, 3.3, without the comment behind it; empty where it is none. */
    private static Optional<Instant> date(String written) {
        int comment = written.indexOf('(');
        String text = (comment < 0 ? written : written.substring(0, comment)).strip();
        try {
            return Optional.of(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static void headers(Bytes bytes, java.util.function.Consumer<Field> each) {
        MimeTokenStream stream = new MimeTokenStream(CONFIG);
        stream.parse(bytes.open());
        try {
            EntityState state = stream.getState();
            while (state != EntityState.T_END_HEADER && state != EntityState.T_END_OF_STREAM) {
                if (state == EntityState.T_FIELD) each.accept(stream.getField());
                state = stream.next();
            }
        } catch (MimeException _) {
            return; // the headers up to here were given
        } catch (IOException medium) {
            throw new UncheckedIOException(medium);
        }
    }
}
