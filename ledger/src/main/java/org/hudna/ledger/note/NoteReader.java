package org.hudna.ledger.note;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes a note's bytes apart. Only 0x0A ends a line; nothing is skipped, trimmed or mended. */
final class NoteReader {
    /** Inside the reader a fault is the quickest way out; outside it is a value. */
    private static final class Faulty extends Exception {
        private static final long serialVersionUID = 1;

        private final NoteFault fault;
        private final int line;

        private Faulty(NoteFault fault, int line) {
            super(null, null, false, false);
            this.fault = fault;
            this.line = line;
        }
    }

    private NoteReader() {}

    static NoteRead note(byte[] bytes) {
        try {
            String whole = decoded(bytes);
            int blank = whole.lastIndexOf("\n\n");
            if (blank < 0) throw new Faulty(NoteFault.NO_BLANK_LINE, lineAt(whole, whole.length()));
            String text = whole.substring(0, blank + 1);
            return new NoteRead.Read(new SignedNote(text, lines(whole.substring(blank + 2), lineAt(whole, blank + 2))));
        } catch (Faulty faulty) {
            return new NoteRead.Malformed(faulty.fault, faulty.line);
        }
    }

    static LinesRead lines(byte[] bytes) {
        try {
            return new LinesRead.Read(lines(decoded(bytes), 1));
        } catch (Faulty faulty) {
            return new LinesRead.Malformed(faulty.fault, faulty.line);
        }
    }

    private static String decoded(byte[] bytes) throws Faulty {
        if (bytes.length > SignedNote.MOST_BYTES) throw new Faulty(NoteFault.TOO_LARGE, 1);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) throw new Faulty(NoteFault.NOT_UTF_8, lineAt(text, text.length()));
        for (int i = 0; i < text.length(); i++)
            if (text.charAt(i) < ' ' && text.charAt(i) != '\n') throw new Faulty(NoteFault.CONTROL_CHARACTER, lineAt(text, i));
        return text;
    }

    private static List<SignatureLine> lines(String text, int first) throws Faulty {
        if (text.isEmpty()) throw new Faulty(NoteFault.NO_SIGNATURE, first);
        List<SignatureLine> lines = new ArrayList<>();
        int from = 0;
        for (int line = first; from < text.length(); line++) {
            int end = text.indexOf('\n', from);
            if (end < 0) throw new Faulty(NoteFault.NO_FINAL_NEWLINE, line);
            if (lines.size() == SignedNote.MOST_SIGNATURES) throw new Faulty(NoteFault.TOO_MANY_SIGNATURES, line);
            lines.add(line(text.substring(from, end), line));
            from = end + 1;
        }
        return lines;
    }

    private static SignatureLine line(String text, int line) throws Faulty {
        if (!text.startsWith(SignatureLine.PREFIX)) throw new Faulty(NoteFault.NOT_A_SIGNATURE_LINE, line);
        String signed = text.substring(SignatureLine.PREFIX.length());
        int space = signed.indexOf(' ');
        if (space < 0 || !KeyName.isName(signed.substring(0, space))) throw new Faulty(NoteFault.BAD_KEY_NAME, line);
        Optional<byte[]> bytes = StrictBase64.read(signed.substring(space + 1));
        if (bytes.isEmpty()) throw new Faulty(NoteFault.BAD_BASE64, line);
        byte[] identified = bytes.get();
        if (identified.length <= Integer.BYTES) throw new Faulty(NoteFault.SHORT_SIGNATURE, line);
        return new SignatureLine(new KeyName(signed.substring(0, space)), ByteBuffer.wrap(identified).getInt(),
            Arrays.copyOfRange(identified, Integer.BYTES, identified.length));
    }

    private static int lineAt(String text, int position) {
        return 1 + (int) text.substring(0, position).chars().filter(character -> character == '\n').count();
    }
}
