package org.hudna.app.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hudna.words.Message;

/**
 * Which passwords are taken, after NIST SP 800-63B (5.1.1.2): long ones in any script, with no rule on what they are made of, and none that is tried
 * first.
 */
public final class Passwords {

    /** Characters, as a reader counts code points. */
    public static final int SHORTEST = 12;
    /** Longer ones are refused before anything is computed from them. */
    public static final int LONGEST = 256;

    private static final int FEWEST_LETTERS = 5;
    private static final String LIST = "usual-passwords.txt";
    private static final Set<String> USUAL = usual();

    private Passwords() {}

    /** The form that is hashed: NFKC, so that the same letters from another keyboard are the same password. */
    public static String normal(String password) { return Normalizer.normalize(password, Normalizer.Form.NFKC); }

    /** Why somebody cannot have this password; empty where it is fine. */
    public static Optional<Message> refusal(String password, Person person) {
        if (password.length() > 2 * LONGEST) return Optional.of(Message.of("people.password-long", "most", LONGEST));
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) return Optional.of(Message.of("people.password-short", "least", SHORTEST));
        if (length > LONGEST) return Optional.of(Message.of("people.password-long", "most", LONGEST));
        String plain = plain(normal);
        if (USUAL.contains(plain)) return Optional.of(Message.of("people.password-usual"));
        if (normal.codePoints().distinct().count() < FEWEST_LETTERS || isRow(normal)) return Optional.of(Message.of("people.password-repeats"));
        if (names(plain, person.id()) || names(plain, person.name())) return Optional.of(Message.of("people.password-names"));
        return Optional.empty();
    }

    /** Whether little more than a name is left. */
    private static boolean names(String plain, String name) {
        String bare = plain(normal(name));
        return bare.length() > 2 && plain.contains(bare) && plain.replace(bare, "").length() < SHORTEST / 2;
    }

    /** Whether each letter follows the one before, upwards or downwards. */
    private static boolean isRow(String text) {
        int[] letters = text.codePoints().toArray();
        boolean up = true;
        boolean down = true;
        for (int i = 1; i < letters.length; i++) {
            up &= letters[i] - letters[i - 1] == 1;
            down &= letters[i - 1] - letters[i] == 1;
        }
        return up || down;
    }

    private static String plain(String text) { return text.toLowerCase(Locale.ROOT).replace(" ", ""); }

    private static Set<String> usual() {
        try (InputStream list = Passwords.class.getResourceAsStream(LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                .map(line -> plain(normal(line))).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(LIST, e);
        }
    }
}
