package org.hudna.ledger.policy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as strings without loss: UTF-8 reads as what it says, and a byte that belongs to no UTF-8 sequence as a lone low surrogate, U+DC80 to U+DCFF.
 * So different bytes are always different strings, which c2sp.org/tlog-policy, section Character set, asks for, and names show as they were meant.
 */
final class Octets {
    private static final int ESCAPED = 0xDC00;

    private Octets() {
    }

    static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        for (CoderResult result = decoder.decode(in, out, true); result.isError(); result = decoder.decode(in, out, true))
            for (int i = 0; i < result.length(); i++) out.put((char) (ESCAPED + (in.get() & 0xff)));
        return out.flip().toString();
    }

    static byte[] encode(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        text.codePoints().forEach(character -> {
            if (isEscaped(character)) bytes.write(character - ESCAPED);
            else bytes.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
        });
        return bytes.toByteArray();
    }

    /**
     * Whether {@code text} can stand in a policy file as one word: not empty, no white space or control character of ASCII, and it reads as it is
     * written.
     */
    static boolean isWord(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(character -> character > ' ' && character != 0x7f) && decode(encode(text)).equals(text);
    }

    private static boolean isEscaped(int character) {
        return character >= ESCAPED + 0x80 && character <= ESCAPED + 0xff;
    }
}
