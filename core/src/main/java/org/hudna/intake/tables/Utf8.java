package org.hudna.intake.tables;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text; what is not UTF-8 is marked, so that only the rows that hold it are set aside. */
public final class Utf8 {

    /** Stands for bytes that are not UTF-8: a noncharacter, which no text may hold (The Unicode Standard 16.0, 23.7). */
    public static final char NO_TEXT = '\uFFFF';
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /** The bytes as UTF-8. */
    public static Reader reader(InputStream bytes) { return reader(bytes, StandardCharsets.UTF_8); }

    /** The bytes in another character set, likewise. */
    public static Reader reader(InputStream bytes, Charset charset) {
        return new InputStreamReader(bytes, charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE).replaceWith(String.valueOf(NO_TEXT)));
    }
}
