package org.hudna.ledger.statement;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Texts that can be written in one way only, so that the same words are always the same bytes. */
final class Text {
    private static final Instant YEAR_ZERO = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant YEAR_TEN_THOUSAND = Instant.parse("+10000-01-01T00:00:00Z");

    private Text() {}

    /** Standard base64 with padding; nothing where the text is not exactly what writing its bytes would give. */
    static Optional<byte[]> base64(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        return Base64.getEncoder().encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    }

    /** The lines without their ends; nothing where this is not UTF-8, holds another control character, or does not end with a newline. */
    static Optional<List<String>> lines(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
        if (text.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c)) || !text.endsWith("\n")) return Optional.empty();
        var lines = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        return Optional.of(List.copyOf(lines));
    }

    /** Cut to the second, and of a year that has four digits, so that it has one spelling. */
    static Instant second(Instant at) {
        Instant second = at.truncatedTo(ChronoUnit.SECONDS);
        if (!isSecond(second)) throw new IllegalArgumentException("not in a year of four digits: " + at);
        return second;
    }

    static boolean isSecond(Instant at) {
        return at.getNano() == 0 && !at.isBefore(YEAR_ZERO) && at.isBefore(YEAR_TEN_THOUSAND);
    }

    /** A number from 0 to {@link Long#MAX_VALUE} in ASCII digits, no sign and no leading zero. */
    static Optional<Long> number(String text) {
        if (!text.matches("0|[1-9][0-9]{0,18}")) return Optional.empty();
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
