package org.hudna.ledger.fuzz;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The formats once more, from the specifications' words, as regular expressions over bytes (one character a byte): what the readers are held
 * against. Nothing here calls the code that it judges.
 */
public final class Spec {
    /** RFC 3629, section 4. */
    private static final String UTF_8 = "(?:[\\x00-\\x7f]|[\\xc2-\\xdf][\\x80-\\xbf]"
        + "|\\xe0[\\xa0-\\xbf][\\x80-\\xbf]|[\\xe1-\\xec\\xee\\xef][\\x80-\\xbf]{2}"
        + "|\\xed[\\x80-\\x9f][\\x80-\\xbf]|\\xf0[\\x90-\\xbf][\\x80-\\xbf]{2}|[\\xf1-\\xf3][\\x80-\\xbf]{3}|\\xf4[\\x80-\\x8f][\\x80-\\xbf]{2})*+";
    /** RFC 4648, section 4, with nothing left over in the last digit. */
    public static final String BASE64 = "(?:[A-Za-z0-9+/]{4})*+(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?+";
    /** Of 32 bytes. */
    public static final String HASH = "[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=";
    /** Up to nineteen digits; the bound is looked at by {@link #isCount}. */
    public static final String DECIMAL = "(?:0|[1-9][0-9]{0,18})";
    /** Of a code: SPEC.md has offices and reasons by such. */
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";
    /** c2sp.org/signed-note, section Format: not empty, no Unicode space, no plus. */
    public static final String NAME =
        "(?:(?!\\xc2[\\x85\\xa0]|\\xe1\\x9a\\x80|\\xe2\\x80[\\x80-\\x8a\\xa8\\xa9\\xaf]|\\xe2\\x81\\x9f|\\xe3\\x80\\x80)[^\\x00-\\x20+])++";

    private static final int MOST_NOTE_BYTES = 1 << 20;
    private static final int MOST_SIGNATURES = 128;
    private static final String LINE = "(?:[^\\n]++\\n)";
    private static final String SIGNED = LINE + "++\\n" + LINE + "++";
    private static final Pattern WELL_FORMED = Pattern.compile(UTF_8);
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x09\\x0b-\\x1f]");
    private static final Pattern SIGNATURE = Pattern.compile("\\xe2\\x80\\x94 (" + NAME + ") (" + BASE64 + ")");
    private static final Pattern CHECKPOINT = Pattern.compile("[^\\n]++\\n(" + DECIMAL + ")\\n" + HASH + "\\n" + LINE + "*+");
    private static final Pattern PROOF = Pattern.compile("c2sp\\.org/tlog-proof@v1\\n(?:extra (?!\\n)" + BASE64 + "\\n)?+index (" + DECIMAL
        + ")\\n(?:"
        + HASH + "\\n){0,63}+\\n(.*+)", Pattern.DOTALL);
    private static final Pattern REQUEST = Pattern.compile("old (" + DECIMAL + ")\\n(?:" + HASH + "\\n){0,63}+\\n(.*+)", Pattern.DOTALL);
    private static final Pattern EVIDENCE = Pattern.compile("hudna/evidence/v1\\n(root " + HASH + "\\n(?:" + HASH + "\\n){0,63}+)?+\\n(" + SIGNED
        + ")\\n("
        + SIGNED + ")");
    private static final Pattern KEY = Pattern.compile("(" + NAME + ")\\+([0-9a-f]{8})\\+(" + BASE64 + ")");
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger ONE = BigInteger.ONE;
    private static final BigInteger D = BigInteger.valueOf(-121_665).multiply(BigInteger.valueOf(121_666).modInverse(P)).mod(P);
    /** The y of the eight points of order 1, 2, 4 and 8. */
    private static final Set<BigInteger> LOW = Set.of(BigInteger.ZERO, ONE, P.subtract(ONE),
        new BigInteger("2707385501144840649318225287225658788936804267575313519463743609750303402022"),
        P.subtract(new BigInteger("2707385501144840649318225287225658788936804267575313519463743609750303402022")));

    private Spec() {
    }

    /** One character a byte. */
    public static String octets(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** And back. */
    public static byte[] bytes(String octets) {
        return octets.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether decimal digits stay below 2 to the 63rd. */
    public static boolean isCount(String digits) {
        return digits.matches(DECIMAL) && (digits.length() < 19 || digits.compareTo("9223372036854775807") <= 0);
    }

    /** UTF-8, with no control character below space but newlines. */
    public static boolean isText(String octets) {
        return WELL_FORMED.matcher(octets).matches() && !CONTROL.matcher(octets).find();
    }

    static boolean isNote(String octets) {
        int blank = octets.lastIndexOf("\n\n");
        return octets.length() <= MOST_NOTE_BYTES && isText(octets) && blank >= 0 && areSignatures(octets.substring(blank + 2));
    }

    /** At least one line, each ended. */
    static boolean areSignatures(String octets) {
        if (octets.length() > MOST_NOTE_BYTES || !octets.endsWith("\n") || !isText(octets)) return false;
        String[] lines = octets.substring(0, octets.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) return false;
        for (String line : lines) {
            Matcher signature = SIGNATURE.matcher(line);
            if (!signature.matches() || Base64.getDecoder().decode(signature.group(2)).length < 5) return false;
        }
        return true;
    }

    public static boolean isCheckpoint(String octets) {
        if (!isNote(octets)) return false;
        Matcher text = CHECKPOINT.matcher(octets.substring(0, octets.lastIndexOf("\n\n") + 1));
        return text.matches() && isCount(text.group(1));
    }

    static boolean isProof(String octets) {
        Matcher proof = PROOF.matcher(octets);
        return octets.length() <= 2 << 20 && proof.matches() && isCount(proof.group(1)) && isCheckpoint(proof.group(2));
    }

    public static boolean isRequest(String octets) {
        Matcher request = REQUEST.matcher(octets);
        return octets.length() <= 16 << 10 && request.matches() && isCount(request.group(1)) && isCheckpoint(request.group(2));
    }

    static boolean isEvidence(String octets) {
        Matcher evidence = EVIDENCE.matcher(octets);
        if (octets.length() > 3 << 20 || !evidence.matches() || !isCheckpoint(evidence.group(2)) || !isCheckpoint(evidence.group(3))) return false;
        int order = Long.compare(size(evidence.group(2)), size(evidence.group(3)));
        return evidence.group(1) == null ? order == 0 : order < 0;
    }

    private static long size(String checkpoint) {
        return Long.parseLong(checkpoint.split("\n")[1]);
    }

    /** c2sp.org/signed-note, section Verifier keys, of the types 0x01, 0x04 and 0x06. */
    static boolean isVerifierKey(String octets) {
        Matcher key = KEY.matcher(octets);
        if (!key.matches() || !WELL_FORMED.matcher(octets).matches()) return false;
        byte[] typed = Base64.getDecoder().decode(key.group(3));
        if (!key.group(2).equals(idOf(key.group(1), typed)) || typed.length == 0) return false;
        return switch (typed[0]) {
            case 1, 4 -> typed.length == 33 && isPoint(typed);
            case 6 -> typed.length == 1313 && key.group(1).length() <= 255;
            default -> false; // not sealed: a byte from outside
        };
    }

    /** The eight digits of a key id. */
    static String idOf(String name, byte[] typed) {
        byte[] before = bytes(name + "\n");
        byte[] all = new byte[before.length + typed.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(typed, 0, all, before.length, typed.length);
        return sha256(all).substring(0, 8);
    }

    /** In lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException lacking) {
            throw new AssertionError(lacking);
        }
    }

    /** RFC 8032, section 5.1.3, by Euler's criterion; and none of the eight points of low order. */
    private static boolean isPoint(byte[] typed) {
        byte[] turned = new byte[32];
        for (int i = 0; i < 32; i++) turned[i] = typed[32 - i];
        turned[0] &= 0x7f;
        BigInteger y = new BigInteger(1, turned);
        if (y.compareTo(P) >= 0 || LOW.contains(y)) return false;
        BigInteger square = y.multiply(y).subtract(ONE).multiply(D.multiply(y).multiply(y).add(ONE).modInverse(P)).mod(P);
        return square.modPow(P.shiftRight(1), P).equals(ONE);
    }
}
