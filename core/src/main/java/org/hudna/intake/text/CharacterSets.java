package org.hudna.intake.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.intake.Declared;
import org.hudna.words.Message;

/**
 * Finds out the character set of bytes, in this order: a byte order mark; UTF-8, which other sets hardly ever are by chance; the set that was
 * declared; UTF-16 without a mark; the one that the letters suggest, of those that people in the three languages use.
 */
public final class CharacterSets {

    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset LATIN = Charset.forName("windows-1252");
    /** What the detector's names stand for here. ISO-8859-1 is read as the web reads it, with letters where it has control signs. */
    private static final Map<String, Charset> GUESSED = Map.of("windows-1256", ARABIC, "windows-1251", CYRILLIC, "ISO-8859-1", LATIN,
        "windows-1252", LATIN, "KOI8-R", Charset.forName("KOI8-R"), "ISO-8859-5", Charset.forName("ISO-8859-5"),
        "ISO-8859-6", Charset.forName("ISO-8859-6"),
        "UTF-8", StandardCharsets.UTF_8);
    /** Of 100; what the detector believes less is no better than chance. */
    private static final int LEAST_CONFIDENCE = 10;
    private static final int LOOKED_AT = 1 << 16;

    private CharacterSets() {}

    /** The set, and how it was found out. */
    public record Found(Charset charset, int markBytes, Message why, List<Message> notes) {
        public Found { notes = List.copyOf(notes); }
    }

    /** All of the bytes as text. */
    public static Decoded decode(byte[] bytes, Declared declared) {
        Optional<Found> found = find(bytes, declared, true);
        if (found.isEmpty()) return new Decoded.NoText(noText(bytes));
        byte[] bare = Arrays.copyOfRange(bytes, found.get().markBytes(), bytes.length);
        Optional<Integer> bad = firstBad(bare, found.get().charset(), true);
        if (bad.isPresent()) return new Decoded.NoText(Message.of("intake.undecodable", "charset", found.get().charset().name(), "at",
            bad.get() + found.get().markBytes() + 1));
        return new Decoded.Text(new String(bare, found.get().charset()), found.get().charset(), found.get().why(), found.get().notes());
    }

    /**
     * The set of bytes that may be only the beginning of a longer file; empty where they are no text.
     *
     * @param whole whether they are all
     */
    public static Optional<Found> find(byte[] bytes, Declared declared, boolean whole) {
        byte[] head = bytes.length > LOOKED_AT ? Arrays.copyOf(bytes, LOOKED_AT) : bytes;
        Optional<Found> marked = marked(head);
        if (marked.isPresent()) return marked;
        Optional<Charset> said = declared.charset().flatMap(CharacterSets::known);
        List<Message> notes = new ArrayList<>();
        if (declared.charset().isPresent() && said.isEmpty()) notes.add(Message.of("intake.charset-not-known", "charset", declared.charset().get()));
        boolean fits = said.isPresent() && firstBad(bytes, said.get(), whole).isEmpty();
        if (fits && isWide(said.get())) return found(said.get(), declared(said.get()), notes);
        Optional<Charset> wide = wide(head);
        if (wide.isPresent()) return found(wide.get(), Message.of("intake.charset-zeroes", "charset", wide.get().name()), notes);
        if (isBinary(head)) return Optional.empty();
        if (firstBad(bytes, StandardCharsets.UTF_8, whole).isEmpty()) {
            if (said.isPresent() && !saysSame(bytes, said.get())) notes.add(Message.of("intake.charset-not-declared", "charset", said.get().name()));
            return found(StandardCharsets.UTF_8, Message.of("intake.charset-utf8", "charset", StandardCharsets.UTF_8.name()), notes);
        }
        if (fits) return found(said.get(), declared(said.get()), notes);
        if (said.isPresent()) notes.add(Message.of("intake.charset-not-declared", "charset", said.get().name()));
        return guessed(head, notes);
    }

    private static Message declared(Charset charset) { return Message.of("intake.charset-declared", "charset", charset.name()); }

    private static Optional<Found> found(Charset charset, Message why, List<Message> notes) {
        return Optional.of(new Found(charset, 0, why, notes));
    }

    private static Optional<Found> marked(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) return marked(StandardCharsets.UTF_8, 3);
        if (begins(bytes, 0xFF, 0xFE)) return marked(StandardCharsets.UTF_16LE, 2);
        if (begins(bytes, 0xFE, 0xFF)) return marked(StandardCharsets.UTF_16BE, 2);
        return Optional.empty();
    }

    private static Optional<Found> marked(Charset charset, int bytes) {
        return Optional.of(new Found(charset, bytes, Message.of("intake.charset-mark", "charset", charset.name()), List.of()));
    }

    private static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) return false;
        for (int i = 0; i < with.length; i++) if ((bytes[i] & 0xFF) != with[i]) return false;
        return true;
    }

    private static Optional<Charset> known(String name) {
        try {
            return Charset.isSupported(name.strip()) ? Optional.of(web(Charset.forName(name.strip()))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    private static Charset web(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII) ? LATIN : charset;
    }

    private static boolean isWide(Charset charset) { return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32"); }

    /** Of pairs of bytes one is zero, or one of the two that Arabic and Cyrillic letters have, and always on the same side. */
    private static Optional<Charset> wide(byte[] bytes) {
        int pairs = bytes.length / 2;
        if (pairs < 2 || bytes.length % 2 != 0 && bytes.length < LOOKED_AT) return Optional.empty();
        int first = 0;
        int second = 0;
        boolean zero = false;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            if (isHigh(bytes[i])) first++;
            if (isHigh(bytes[i + 1])) second++;
            zero |= bytes[i] == 0 || bytes[i + 1] == 0;
        }
        boolean little = second * 10 >= pairs * 9 && first * 2 < second;
        boolean big = first * 10 >= pairs * 9 && second * 2 < first;
        Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return zero && (little || big) && firstBad(bytes, charset, false).isEmpty() ? Optional.of(charset) : Optional.empty();
    }

    private static boolean isHigh(byte b) { return b == 0 || b == 4 || b == 6 || b == 0x20; }

    /** Text in the sets that remain has no such control signs. */
    private static boolean isBinary(byte[] bytes) {
        for (byte b : bytes) if (b >= 0 && b < ' ' && "\t\n\r\f\u000B\u001B\u001C".indexOf(b) < 0) return true;
        return false;
    }

    private static boolean saysSame(byte[] bytes, Charset said) { return new String(bytes, said).equals(new String(bytes, StandardCharsets.UTF_8)); }

    private static Optional<Found> guessed(byte[] bytes, List<Message> notes) {
        for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
            Charset charset = GUESSED.get(match.getName());
            if (charset == null || match.getConfidence() < LEAST_CONFIDENCE) continue;
            boolean damaged = charset.equals(StandardCharsets.UTF_8);
            if (!damaged && firstBad(bytes, charset, false).isPresent()) continue;
            notes.add(damaged ? Message.of("intake.damaged-utf8")
                : Message.of("intake.charset-guessed", "charset", charset.name(), "percent", match.getConfidence()));
            return found(charset, Message.of("intake.charset-letters", "charset", charset.name()), notes);
        }
        return Optional.empty();
    }

    private static Message noText(byte[] bytes) {
        int bad = firstBad(bytes, StandardCharsets.UTF_8, true).orElse(0);
        for (int i = 0; i < bad; i++) if (bytes[i] == 0) bad = i;
        return Message.of("intake.no-charset", "at", bad + 1);
    }

    /** Where the first bytes stand that are nothing in this set, from 0. */
    private static Optional<Integer> firstBad(byte[] bytes, Charset charset, boolean whole) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8_192);
        while (true) {
            CoderResult result = decoder.decode(in, out, whole);
            if (result.isError()) return Optional.of(in.position());
            if (result.isUnderflow()) return Optional.empty();
            out.clear();
        }
    }
}
