package org.hudna.ledger.cli;

import java.util.OptionalLong;
import org.hudna.ledger.note.Decimal;

/** Whole numbers that a person typed. */
final class Numbers {
    private Numbers() {
    }

    /** From 0 to 2<sup>63</sup>-1, in ASCII or, as an Arabic keyboard has them, Arabic-Indic digits. */
    static long read(Call call, String text) throws Stopped {
        OptionalLong number = Decimal.read(ascii(text));
        return number.orElseThrow(() -> call.wrongly("call.number", text));
    }

    private static String ascii(String text) {
        return text.codePoints().map(c -> c >= '\u0660' && c <= '\u0669' ? '0' + c - '\u0660' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
