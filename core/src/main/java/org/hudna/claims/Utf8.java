package org.hudna.claims;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text; what is not UTF-8 is marked, so that only the rows that hold it are set aside. */
final class Utf8 {

    /** Stands for bytes that are not UTF-8: a noncharacter, which no text may hold (The Unicode Standard 16.0, 23.7). */
    static final char NO_TEXT = '\uFFFF';
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    static Reader reader(InputStream bytes) {
        return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE).replaceWith(String.valueOf(NO_TEXT)));
    }
}
