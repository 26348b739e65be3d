package org.hudna.ledger.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommitmentTest {
    private static final Commitment SOME = SecretsContract.commitment(0xFE);

    @Test void an_entry_is_the_byte_one_and_the_commitment() {
        byte[] entry = SOME.entry();
        assertEquals(33, entry.length);
        assertEquals(1, entry[0]);
        assertEquals(Optional.of(SOME), Commitment.inEntry(entry));
    }

    @Test void an_entry_of_another_kind_or_length_carries_none() {
        byte[] other = SOME.entry();
        other[0] = 2;
        assertEquals(Optional.empty(), Commitment.inEntry(other));
        assertEquals(Optional.empty(), Commitment.inEntry(new byte[0]));
        assertEquals(Optional.empty(), Commitment.inEntry(Arrays.copyOf(SOME.entry(), 32)));
        assertEquals(Optional.empty(), Commitment.inEntry(Arrays.copyOf(SOME.entry(), 34)));
    }

    @Test void it_is_read_from_its_base64_and_from_no_other_spelling_of_it() {
        assertEquals(Optional.of(SOME), Commitment.read(SOME.base64()));
        String base64 = SOME.base64();
        assertEquals(Optional.empty(), Commitment.read(base64.substring(0, 43)), "no padding");
        assertEquals(Optional.empty(), Commitment.read(base64.substring(0, 42) + "5="), "bits set after the last byte");
        assertEquals(Optional.empty(), Commitment.read(base64 + "\n"));
        assertEquals(Optional.empty(), Commitment.read(base64.replace('/', '_')));
        assertEquals(Optional.empty(), Commitment.read("AAAA"));
        assertEquals(Optional.empty(), Commitment.read(""));
    }

    @Test void equal_bytes_are_equal_and_order_is_unsigned() {
        assertEquals(new Commitment(SOME.bytes()), SOME);
        assertEquals(new Commitment(SOME.bytes()).hashCode(), SOME.hashCode());
        assertEquals(1, Integer.signum(SOME.compareTo(SecretsContract.commitment(1))));
        SOME.bytes()[0] = 0;
        assertEquals(SecretsContract.commitment(0xFE), SOME);
        assertThrows(IllegalArgumentException.class, () -> new Commitment(new byte[31]));
    }
}
