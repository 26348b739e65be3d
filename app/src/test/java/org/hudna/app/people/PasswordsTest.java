package org.hudna.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.words.Message;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final Person OWL = new Person("barn-owl", "Barn Owl", Set.of(), Optional.empty(), Optional.empty(), true, false, false,
        Map.of(), 0);

    @Test void long_ones_of_any_script_and_making_are_taken() {
        for (String fine : new String[] {"eleven herrings in a row", "одиннадцать сельдей", "إحدى عشرة سمكة في صف", "aqzpwmxkeori", "🐟🐠🐡🦈🐙🦀🦞🦐🦑🐚🐳🐋",
            "a".repeat(50) + "bcdefg",
            "barn owls eat no herrings at all"})
            assertEquals(Optional.empty(), refusal(fine), fine);
    }

    @Test void short_ones_are_not_however_colourful() {
        assertEquals(Optional.of("people.password-short"), refusal("Tr0ub4dor&3"));
        assertEquals(Optional.of("people.password-short"), refusal("🐟🐠🐡🦈🐙🦀🦞🦐🦑🐚🐳"));
        assertEquals(Optional.of("people.password-long"), refusal("ab".repeat(200)));
        assertEquals(Optional.of("people.password-long"), refusal("ab".repeat(1_000_000)));
    }

    @Test void those_that_are_tried_first_are_not_in_capitals_or_with_spaces_either() {
        for (String usual : new String[] {"passwordpassword", "Password1234", "QWERTYUIOPAS", "correct horse battery staple", "Йцукен123456",
            "hudnahudnahudna",
            "ｐａｓｓｗｏｒｄ１２３４"})
            assertEquals(Optional.of("people.password-usual"), refusal(usual), usual);
    }

    @Test void rows_repetitions_and_ones_own_name_are_not() {
        assertEquals(Optional.of("people.password-repeats"), refusal("ababababababab"));
        assertEquals(Optional.of("people.password-repeats"), refusal("ghijklmnopqrs"));
        assertEquals(Optional.of("people.password-repeats"), refusal("zyxwvutsrqpo"));
        assertEquals(Optional.of("people.password-names"), refusal("BarnOwl12345"));
        assertEquals(Optional.of("people.password-names"), refusal("my barn-owl!!"));
    }

    @Test void the_same_letters_from_another_keyboard_are_the_same_password() {
        assertEquals(Passwords.normal("cafés on the river"), Passwords.normal("cafe\u0301s on the river"));
        assertEquals(Passwords.normal("لا سلام بلا خبز"), Passwords.normal("ﻻ سلام بلا خبز"));
    }

    private static Optional<String> refusal(String password) { return Passwords.refusal(password, OWL).map(Message::id); }
}
