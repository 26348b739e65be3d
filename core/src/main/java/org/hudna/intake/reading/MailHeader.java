package org.hudna.intake.reading;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.hudna.intake.Declared;
import org.hudna.intake.text.CharacterSets;
import org.hudna.intake.text.Decoded;

/** What a header field says, in letters: encoded words (RFC 2047), parameters in parts (RFC 2231), and bytes that nobody encoded. */
final class MailHeader {

    private MailHeader() {}

    static String text(Field field) {
        ByteSequence raw = field.getRaw();
        if (raw == null) return words(field.getBody());
        byte[] bytes = raw.toByteArray();
        String line = CharacterSets.decode(bytes, Declared.NOTHING) instanceof Decoded.Text text ? text.text()
            : new String(bytes, StandardCharsets.ISO_8859_1);
        return words(line.substring(line.indexOf(':') + 1).replaceAll("\r?\n(?=[ \t])", "").strip());
    }

    private static String words(String text) {
        try {
            return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT);
        } catch (IllegalArgumentException _) {
            return text; // encoded in a way that nobody knows: better as it stands than not at all
        }
    }

    /** A parameter such as the name of a file; empty where there is none. */
    static Optional<String> parameter(Field field, String name) {
        RawField raw = field instanceof RawField itself ? itself : new RawField(field.getName(), field.getBody());
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(raw);
        MimeParameterMapping parameters = new MimeParameterMapping();
        for (NameValuePair pair : body.getParams()) if (pair.getValue() != null) parameters.addParameter(pair.getName(), pair.getValue());
        return Optional.ofNullable(parameters.get(name)).map(MailHeader::words).filter(value -> !value.isBlank());
    }
}
