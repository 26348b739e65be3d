package org.hudna.ledger.note;

import java.nio.charset.StandardCharsets;

/**
 * The name of a key: who signs.
 *
 * <p>Not empty, no Unicode space (property White_Space), no {@code +}, no character below U+0020; well formed, so that it has a UTF-8 form.
 * It has no greatest length of its own; an ML-DSA-44 cosigner's is at most 255 bytes, see {@link KeyFault#NAME_TOO_LONG}.
 * c2sp.org/signed-note, section Format.
 *
 * @param text the name as it stands in signature lines; names are equal when their characters are, without any folding
 */
public record KeyName(String text) {
    public KeyName {
        if (!isName(text)) throw new IllegalArgumentException("not a key name: \"" + text + "\"");
    }

    /** Whether {@code text} can be the name of a key. */
    public static boolean isName(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(KeyName::mayStand);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean mayStand(int character) {
        return character >= ' ' && character != '+' && !isWhiteSpace(character) && !isHalfOfAPair(character);
    }

    /** The 25 characters with the property White_Space (Unicode 17, PropList.txt); {@code Character.isWhitespace} leaves out four of them. */
    private static boolean isWhiteSpace(int character) {
        return character >= 0x09 && character <= 0x0D
            || character >= 0x2000 && character <= 0x200A
            || character == 0x20 || character == 0x85 || character == 0xA0 || character == 0x1680
            || character == 0x2028 || character == 0x2029 || character == 0x202F || character == 0x205F || character == 0x3000;
    }

    private static boolean isHalfOfAPair(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    @Override public String toString() {
        return text;
    }
}
