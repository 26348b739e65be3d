package org.hudna.ledger.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.hudna.ledger.statement.Register.Recorded;
import org.junit.jupiter.api.Test;

/** A log of a hundred records, whose commitment at index n is n times the byte n. */
class RegisterTest {
    private static final LongFunction<Optional<Commitment>> LOG =
        index -> index < 100 ? Optional.of(SecretsContract.commitment((int) index)) : Optional.empty();
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final Code LAW = new Code("law.12");
    private static final Code OFFICE = new Code("office-3");
    private static final List<Code> TWO = List.of(new Code("judge-1"), new Code("judge-2"));

    private final Register none = Register.of(List.of(), LOG);

    @Test void a_record_with_a_basis_and_two_approvers_is_erased() {
        assertEquals(new ErasureDecision.Granted(new Erasure(request(5, TWO))), none.decide(request(5, TWO)));
    }

    @Test void a_record_under_a_hold_is_not_erased_and_each_hold_is_named() {
        Register held = none.plus(at(60, hold("h1", 5, 5))).plus(at(61, hold("h2", 0, Long.MAX_VALUE)));
        assertEquals(new ErasureDecision.RefusedUnderHold(List.of(hold("h1", 5, 5), hold("h2", 0, Long.MAX_VALUE))), held.decide(request(5, TWO)));
        assertEquals(new ErasureDecision.RefusedUnderHold(List.of(hold("h2", 0, Long.MAX_VALUE))), held.decide(request(6, TWO)));
    }

    @Test void a_hold_covers_its_first_and_last_record_and_none_beside() {
        Register held = none.plus(at(60, hold("h", 5, 7)));
        for (int index : List.of(5, 6, 7)) assertInstanceOf(ErasureDecision.RefusedUnderHold.class, held.decide(request(index, TWO)));
        for (int index : List.of(4, 8)) assertInstanceOf(ErasureDecision.Granted.class, held.decide(request(index, TWO)));
    }

    @Test void a_released_hold_no_longer_stands_and_others_do() {
        Register held = none.plus(at(60, hold("h1", 5, 5))).plus(at(61, hold("h2", 5, 5))).plus(at(62, release("h1")))
            .plus(at(63, release("unknown")));
        assertEquals(List.of(hold("h2", 5, 5)), held.holds());
        assertInstanceOf(ErasureDecision.RefusedUnderHold.class, held.decide(request(5, TWO)));
        assertInstanceOf(ErasureDecision.Granted.class, held.plus(at(64, release("h2"))).decide(request(5, TWO)));
    }

    @Test void a_release_before_the_hold_does_not_weaken_it() {
        Register held = none.plus(at(60, release("h"))).plus(at(61, hold("h", 5, 5)));
        assertInstanceOf(ErasureDecision.RefusedUnderHold.class, held.decide(request(5, TWO)));
        Register again = held.plus(at(62, release("h"))).plus(at(63, hold("h", 5, 5)));
        assertInstanceOf(ErasureDecision.RefusedUnderHold.class, again.decide(request(5, TWO)));
    }

    @Test void two_holds_under_one_name_both_stand_until_it_is_released() {
        Register held = none.plus(at(60, hold("h", 5, 5))).plus(at(61, hold("h", 6, 6)));
        assertInstanceOf(ErasureDecision.RefusedUnderHold.class, held.decide(request(5, TWO)));
        assertEquals(List.of(), held.plus(at(62, release("h"))).holds());
    }

    @Test void approvers_are_two_others_than_the_one_who_asked() {
        assertEquals(new ErasureDecision.RefusedApprovers(0), none.decide(request(5, List.of())));
        assertEquals(new ErasureDecision.RefusedApprovers(1), none.decide(request(5, List.of(TWO.getFirst(), TWO.getFirst()))));
        assertEquals(new ErasureDecision.RefusedApprovers(1), none.decide(request(5, List.of(TWO.getFirst(), OFFICE))));
        assertInstanceOf(ErasureDecision.Granted.class, none.decide(request(5, List.of(TWO.getFirst(), TWO.getLast(), OFFICE))));
    }

    @Test void an_index_of_one_record_with_the_commitment_of_another_is_refused_so_that_no_hold_is_passed_by() {
        Register held = none.plus(at(60, hold("h", 5, 5)));
        var crossed = ErasureRequest.of(6, SecretsContract.commitment(5), LAW, LAW, OFFICE, TWO, AT);
        assertEquals(new ErasureDecision.RefusedNotThatRecord(), held.decide(crossed));
        assertEquals(new ErasureDecision.RefusedNotThatRecord(), held.decide(request(100, TWO)));
    }

    @Test void a_record_is_erased_once() {
        Register erased = none.plus(at(60, new Erasure(request(5, TWO))));
        assertEquals(new ErasureDecision.RefusedAlreadyErased(new Erasure(request(5, TWO))), erased.decide(request(5, TWO)));
        assertEquals(Set.of(SecretsContract.commitment(5)), erased.erased());
    }

    @Test void acts_are_not_erased() {
        Register register = none.plus(at(60, hold("h", 5, 5))).plus(at(61, new Erasure(request(7, TWO))));
        assertEquals(new ErasureDecision.RefusedAct(), register.decide(request(60, TWO)));
        assertEquals(new ErasureDecision.RefusedAct(), register.decide(request(61, TWO)));
    }

    @Test void an_erasure_in_the_log_that_should_not_have_been_granted_erases_nothing() {
        var crossed = ErasureRequest.of(6, SecretsContract.commitment(5), LAW, LAW, OFFICE, TWO, AT);
        Register register = Register.of(List.of(at(50, hold("h", 1, 1)), at(51, new Erasure(request(1, TWO))), at(52, new Erasure(crossed)),
            at(53, new Erasure(request(50, TWO))), at(54, new Erasure(request(54, TWO))), at(55, new Erasure(request(70, TWO)))), LOG);
        assertEquals(Set.of(), register.erased());
        assertEquals(Set.of(), register.plus(at(60, release("h"))).erased(), "releasing the hold later does not bring it to life");
    }

    @Test void the_same_acts_give_the_same_register_however_they_are_taken() {
        var acts = List.of(at(50, hold("h", 1, 9)), at(51, release("h")), at(52, new Erasure(request(3, TWO))), at(53, hold("h", 3, 4)));
        Register step = none;
        for (Recorded act : acts) step = step.plus(act);
        Register whole = Register.of(acts, LOG);
        assertEquals(whole.holds(), step.holds());
        assertEquals(whole.erased(), step.erased());
        assertEquals(Optional.of(new Erasure(request(3, TWO))), step.erasureOf(SecretsContract.commitment(3)));
        assertEquals(List.of(), none.holds(), "what was before is as it was");
        assertThrows(IllegalArgumentException.class, () -> Register.of(acts.reversed(), LOG));
    }

    @Test void a_stop_between_the_erasure_and_the_destruction_is_finished_at_start_up() {
        try (var secrets = new MemorySecrets()) {
            for (int number = 0; number < 10; number++) secrets.put(SecretsContract.commitment(number), SecretsContract.secret(number));
            Register register = none.plus(at(60, new Erasure(request(5, TWO)))).plus(at(61, new Erasure(request(7, TWO))));
            secrets.destroy(SecretsContract.commitment(7));
            assertEquals(List.of(SecretsContract.commitment(5)), Leftovers.toDestroy(register.erased(), secrets));
            Leftovers.toDestroy(register.erased(), secrets).forEach(secrets::destroy);
            assertEquals(List.of(), Leftovers.toDestroy(register.erased(), secrets));
            secrets.put(SecretsContract.commitment(7), SecretsContract.secret(7));
            assertEquals(List.of(SecretsContract.commitment(7)), Leftovers.toDestroy(register.erased(), secrets), "a backup brought it back");
        }
    }

    @Test void a_secret_whose_entry_was_never_appended_is_an_orphan() {
        try (var secrets = new MemorySecrets()) {
            for (int number : List.of(3, 200, 150)) secrets.put(SecretsContract.commitment(number), SecretsContract.secret(number));
            var orphans = Leftovers.orphans(secrets, commitment -> commitment.compareTo(SecretsContract.commitment(100)) < 0);
            assertEquals(List.of(SecretsContract.commitment(150), SecretsContract.commitment(200)), orphans);
        }
    }

    private static ErasureRequest request(int index, List<Code> approvers) {
        return ErasureRequest.of(index, SecretsContract.commitment(index), LAW, new Code("R1"), OFFICE, approvers, AT);
    }

    private static HoldPlaced hold(String name, long from, long to) {
        return new HoldPlaced(new Code(name), from, to, LAW, OFFICE, AT);
    }

    private static HoldReleased release(String name) {
        return new HoldReleased(new Code(name), LAW, OFFICE, AT);
    }

    private static Recorded at(int index, Act act) {
        return new Recorded(index, SecretsContract.commitment(index), act);
    }
}
