package org.hudna.ledger.statement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.hudna.ledger.statement.Reveal.RevealCheck;
import org.hudna.ledger.statement.Reveal.RevealRead;
import org.junit.jupiter.api.Test;

class RevealTest {
    private static final byte[] STATEMENT = "رصاص عند الجسر\n".getBytes(StandardCharsets.UTF_8);
    private static final Secret SECRET = SecretsContract.secret(3);
    private static final Reveal REVEAL = new Reveal(SECRET.salt(), STATEMENT);

    @Test void a_reader_checks_a_record_against_the_log_without_the_store() {
        byte[] entry = SealedStatement.seal(SECRET, STATEMENT).commitment().entry();
        var read = assertInstanceOf(RevealRead.Read.class, Reveal.read(REVEAL.file())).reveal();
        assertArrayEquals(STATEMENT, read.statement());
        assertEquals(RevealCheck.MATCHES, read.check(entry));
    }

    @Test void any_flipped_bit_of_the_entry_the_statement_or_the_salt_does_not_match() {
        byte[] entry = SealedStatement.seal(SECRET, STATEMENT).commitment().entry();
        for (int bit = 0; bit < 8 * entry.length; bit++)
            assertEquals(bit < 8 ? RevealCheck.NO_COMMITMENT : RevealCheck.OTHER_STATEMENT, REVEAL.check(SealedStatementTest.flip(entry, bit)));
        for (int bit = 0; bit < 8 * STATEMENT.length; bit++)
            assertEquals(RevealCheck.OTHER_STATEMENT, new Reveal(SECRET.salt(), SealedStatementTest.flip(STATEMENT, bit)).check(entry));
        for (int bit = 0; bit < 256; bit++) {
            Salt other = new Salt(SealedStatementTest.flip(SECRET.salt().bytes(), bit));
            assertEquals(RevealCheck.OTHER_STATEMENT, new Reveal(other, STATEMENT).check(entry));
        }
        assertEquals(RevealCheck.NO_COMMITMENT, REVEAL.check(Arrays.copyOf(entry, 34)));
    }

    @Test void any_flipped_bit_of_the_file_is_refused_or_shows_another_record() {
        byte[] entry = SealedStatement.seal(SECRET, STATEMENT).commitment().entry();
        for (int bit = 0; bit < 8 * REVEAL.file().length; bit++)
            if (Reveal.read(SealedStatementTest.flip(REVEAL.file(), bit)) instanceof RevealRead.Read(var other))
                assertEquals(RevealCheck.OTHER_STATEMENT, other.check(entry), "bit " + bit);
    }

    @Test void a_reveal_holds_the_salt_and_not_the_secret_nor_the_key() {
        String file = new String(REVEAL.file(), StandardCharsets.US_ASCII);
        SecretTest.assertNotShown(SECRET.bytes(), file);
        SecretTest.assertNotShown(SECRET.key(SECRET.salt().commit(STATEMENT)).getEncoded(), file);
    }

    @Test void the_form_is_strict() {
        String file = new String(REVEAL.file(), StandardCharsets.US_ASCII);
        var salt = file.lines().toList().get(1);
        var statement = file.lines().toList().get(2);
        refused(TextFault.KIND, file.replace("/v1", "/v2"));
        refused(TextFault.FIELDS, "\n" + file);
        refused(TextFault.NOT_TEXT, file.replace("\n", "\r\n"));
        refused(TextFault.NOT_TEXT, file.strip());
        refused(TextFault.NOT_TEXT, "");
        refused(TextFault.NOT_TEXT, file.replace("salt ", "salt\t"));
        refused(TextFault.FIELDS, file + "\n");
        refused(TextFault.FIELDS, file + "more x\n");
        refused(TextFault.FIELDS, file + salt + "\n");
        refused(TextFault.FIELDS, "hudna/reveal/v1\n" + statement + "\n" + salt + "\n");
        refused(TextFault.FIELDS, "hudna/reveal/v1\n" + salt + "\n");
        refused(TextFault.VALUE, file.replace("salt ", "salt  "));
        refused(TextFault.VALUE, file.replace("statement ", "statement !"));
        refused(TextFault.VALUE, "hudna/reveal/v1\nsalt AAAA\n" + statement + "\n");
        assertEquals(new RevealRead.Malformed(TextFault.NOT_TEXT), Reveal.read(new byte[] {(byte) 0xFF, '\n'}));
    }

    @Test void the_largest_statement_is_read_and_a_byte_more_is_not() {
        var largest = new Reveal(SECRET.salt(), new byte[SealedStatement.MOST_BYTES]);
        assertEquals(new RevealRead.Read(largest), Reveal.read(largest.file()));
        assertThrows(IllegalArgumentException.class, () -> new Reveal(SECRET.salt(), new byte[SealedStatement.MOST_BYTES + 1]));
        assertEquals(new RevealRead.Malformed(TextFault.TOO_LARGE), Reveal.read(new byte[largest.file().length + 1000]));
    }

    @Test void an_empty_statement_can_be_shown() {
        var empty = new Reveal(SECRET.salt(), new byte[0]);
        assertEquals(new RevealRead.Read(empty), Reveal.read(empty.file()));
        assertFalse(empty.equals(REVEAL));
    }

    private static void refused(TextFault why, String file) {
        assertEquals(new RevealRead.Malformed(why), Reveal.read(file.getBytes(StandardCharsets.UTF_8)), file);
    }

    @Test void codes_are_short_and_plain() {
        for (String good : List.of("a", "7", "law.12-2026/art:5_b", "x".repeat(64))) assertEquals(good, new Code(good).text());
        for (String bad : List.of("", " ", "-a", "a b", "قانون", "a\n", "x".repeat(65))) assertFalse(Code.isCode(bad), bad);
    }
}
