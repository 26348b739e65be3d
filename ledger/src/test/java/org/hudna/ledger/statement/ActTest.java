package org.hudna.ledger.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.hudna.ledger.statement.Act.ActRead;
import org.junit.jupiter.api.Test;

class ActTest {
    private static final Instant AT = Instant.parse("2026-03-01T23:59:59Z");
    private static final Code LAW = new Code("law.12/art.5");
    private static final Code OFFICE = new Code("office-3");
    private static final Erasure ERASURE = new Erasure(ErasureRequest.of(12, SecretsContract.commitment(9), LAW, new Code("R2"), OFFICE,
        List.of(new Code("judge-2"), new Code("judge-1"), new Code("judge-2")), AT));
    private static final HoldPlaced PLACED = new HoldPlaced(new Code("hold-1"), 0, Long.MAX_VALUE, LAW, OFFICE, AT);
    private static final HoldReleased RELEASED = new HoldReleased(new Code("hold-1"), LAW, OFFICE, AT);

    @Test void acts_have_these_bytes() {
        assertEquals("""
            hudna/erasure/v1
            index 12
            commitment CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=
            basis law.12/art.5
            reason R2
            asked office-3
            approved judge-1
            approved judge-2
            at 2026-03-01T23:59:59Z
            """, text(ERASURE));
        assertEquals("""
            hudna/hold/v1
            hold hold-1
            from 0
            to 9223372036854775807
            basis law.12/art.5
            by office-3
            at 2026-03-01T23:59:59Z
            """, text(PLACED));
        assertEquals("""
            hudna/hold-released/v1
            hold hold-1
            basis law.12/art.5
            by office-3
            at 2026-03-01T23:59:59Z
            """, text(RELEASED));
    }

    @Test void acts_are_read_as_they_were_written() {
        for (Act act : List.of(ERASURE, PLACED, RELEASED)) assertEquals(new ActRead.Read(act), Act.read(act.bytes()));
    }

    @Test void every_other_spelling_of_an_act_is_refused() {
        String erasure = text(ERASURE);
        refused(TextFault.KIND, erasure.replace("/v1", "/v2"));
        refused(TextFault.KIND, "hudna/\n");
        refused(TextFault.NOT_TEXT, "hudna/");
        refused(TextFault.NOT_TEXT, erasure.replace("\n", "\r\n"));
        refused(TextFault.NOT_TEXT, erasure.stripTrailing());
        refused(TextFault.FIELDS, erasure + "\n");
        refused(TextFault.FIELDS, erasure + "note x\n");
        refused(TextFault.FIELDS, erasure.replace("reason R2\n", ""));
        refused(TextFault.FIELDS, erasure.replace("reason R2\n", "reason R2\nreason R2\n"));
        refused(TextFault.FIELDS, erasure.replace("approved judge-1\napproved judge-2", "approved judge-2\napproved judge-1"));
        refused(TextFault.FIELDS, erasure.replace("approved judge-1\n", "approved judge-1\napproved judge-1\n"));
        for (String index : List.of("+12", "012", "-1", "١٢", "9223372036854775808", "12 ", ""))
            refused(TextFault.VALUE, erasure.replace("index 12", "index " + index));
        for (String at : List.of("2026-03-01T23:59:59.000Z", "2026-03-01T23:59Z", "2026-03-01T23:59:60Z", "2026-02-29T00:00:00Z",
            "2026-03-02T01:59:59+02:00", "2026-03-01t23:59:59z", "+10000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", ""))
            refused(TextFault.VALUE, erasure.replace("2026-03-01T23:59:59Z", at));
        refused(TextFault.VALUE, erasure.replace("Qk=", "Ql="));
        refused(TextFault.VALUE, erasure.replace("basis law.12/art.5", "basis قانون"));
        refused(TextFault.VALUE, text(PLACED).replace("from 0", "from 1").replace("to 9223372036854775807", "to 0"));
    }

    @Test void any_flipped_bit_gives_another_act_or_none() {
        for (Act act : List.of(ERASURE, PLACED, RELEASED))
            for (int bit = 0; bit < 8 * act.bytes().length; bit++)
                assertNotEquals(new ActRead.Read(act), Act.read(SealedStatementTest.flip(act.bytes(), bit)));
    }

    @Test void an_erasure_with_one_approver_beside_the_one_who_asked_is_refused() {
        refused(TextFault.APPROVERS, text(ERASURE).replace("approved judge-2\n", ""));
        refused(TextFault.APPROVERS, text(ERASURE).replace("approved judge-2\n", "approved office-3\n"));
        refused(TextFault.APPROVERS, text(ERASURE).replace("approved judge-1\napproved judge-2\n", ""));
        var alone = ErasureRequest.of(12, SecretsContract.commitment(9), LAW, LAW, OFFICE, List.of(OFFICE, new Code("judge-1")), AT);
        assertThrows(IllegalArgumentException.class, () -> new Erasure(alone));
    }

    @Test void a_hundred_approvers_are_read_and_one_more_are_not() {
        var hundred = IntStream.range(0, 100).mapToObj(number -> new Code("judge-" + number)).toList();
        var act = new Erasure(ErasureRequest.of(1, SecretsContract.commitment(9), LAW, LAW, OFFICE, hundred, AT));
        assertEquals(new ActRead.Read(act), Act.read(act.bytes()));
        refused(TextFault.APPROVERS, text(act).replace("\nat ", "\napproved more\nat "));
    }

    @Test void a_statement_that_begins_otherwise_is_no_act_and_one_that_begins_so_is_reserved() {
        for (String other : List.of("", "hudna", "Hudna/erasure/v1\n", " hudna/erasure/v1\n", "{\"a\":1}"))
            assertEquals(new ActRead.NotAnAct(), Act.read(other.getBytes(StandardCharsets.UTF_8)));
        assertTrue(Act.isReserved("hudna/anything".getBytes(StandardCharsets.UTF_8)));
        refused(TextFault.TOO_LARGE, "hudna/" + "x".repeat(Act.MOST_BYTES));
    }

    @Test void what_is_finer_than_a_second_is_cut_off() {
        var late = new HoldReleased(new Code("h"), LAW, OFFICE, AT.plusNanos(999_999_999));
        assertEquals(AT, late.at());
        assertThrows(IllegalArgumentException.class, () -> new HoldReleased(new Code("h"), LAW, OFFICE, Instant.MAX));
        assertThrows(IllegalArgumentException.class, () -> new HoldPlaced(new Code("h"), 2, 1, LAW, OFFICE, AT));
    }

    private static String text(Act act) {
        return new String(act.bytes(), StandardCharsets.UTF_8);
    }

    private static void refused(TextFault why, String text) {
        assertEquals(new ActRead.Malformed(why), Act.read(text.getBytes(StandardCharsets.UTF_8)), text);
    }
}
