package org.hudna.ledger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.hudna.ledger.statement.Commitment;
import org.hudna.ledger.statement.Secret;
import org.hudna.ledger.store.Disk.Opened;
import org.hudna.ledger.store.StoreFailure.Reason;

/**
 * The file of secrets: slots of 128 bytes, which no sector's edge divides. Slot 0 is the head.
 *
 * <pre>
 * head  magic 8 | version 4 | salt 8 | zeros 100 | check 4 | zeros 4
 * slot  state 4 | commitment 32 | secret 32 | zeros 52 | check 4 | zeros 4         a destroyed one: state, zeros, check
 * </pre>
 */
final class SecretSlots implements AutoCloseable {
    static final int SLOT = 128;
    private static final long MAGIC = 0x6875_646E_612D_7363L;
    private static final int VERSION = 1;
    private static final int HELD = 0x4845_4C44;
    private static final int GONE = 0x474F_4E45;
    private static final int CHECK_AT = SLOT - 8;

    private final Opened file;
    private long count;

    /** @param secret nothing where it was destroyed, or its writing was never acknowledged */
    record Slot(Commitment commitment, Optional<Secret> secret) {
        static final Slot NOTHING = new Slot(new Commitment(new byte[Commitment.LENGTH]), Optional.empty());
    }

    SecretSlots(Opened file) {
        this.file = file;
    }

    /** Reads the head, or writes one into an empty file; a last slot that is not there to its end is cut off. The salt. */
    long open(long freshSalt) throws IOException {
        if (file.size() < SLOT) {
            file.truncate(0);
            file.write(sealed(slot().putLong(MAGIC).putInt(VERSION).putLong(freshSalt)), 0);
            file.force(true);
        } else if (file.size() % SLOT != 0) {
            file.truncate(file.size() / SLOT * SLOT);
            file.force(true);
        }
        count = file.size() / SLOT - 1;
        ByteBuffer head = bytes(0);
        if (head.getLong(0) != MAGIC || !isWhole(head)) throw new StoreFailure(Reason.CORRUPT, "the head of the secrets");
        if (head.getInt(8) != VERSION) throw new StoreFailure(Reason.OTHER_VERSION, "the secrets have version " + head.getInt(8));
        return head.getLong(12);
    }

    /** Slots after the head; they are numbered from 0. */
    long count() {
        return count;
    }

    void add(Commitment commitment, Secret secret) throws IOException {
        file.write(sealed(slot().putInt(HELD).put(commitment.bytes()).put(secret.bytes())), (count + 1) * SLOT);
        count++;
    }

    void overwrite(long number) throws IOException {
        file.write(sealed(slot().putInt(GONE)), (number + 1) * SLOT);
    }

    Slot read(long number) throws IOException {
        ByteBuffer bytes = bytes(number + 1);
        if (isZero(bytes)) return Slot.NOTHING;
        int state = bytes.getInt(0);
        if (!isWhole(bytes) || state != HELD && state != GONE) throw new StoreFailure(Reason.CORRUPT, "the secret in slot " + number);
        if (state == GONE) return Slot.NOTHING;
        byte[] commitment = new byte[Commitment.LENGTH];
        byte[] secret = new byte[Secret.LENGTH];
        bytes.get(4, commitment).get(4 + Commitment.LENGTH, secret);
        Slot slot = new Slot(new Commitment(commitment), Optional.of(Secret.of(secret)));
        Arrays.fill(secret, (byte) 0);
        return slot;
    }

    /** Writes the slot as it is read: after a failed force, what is read may never have reached the disk. */
    void writeAgain(long number) throws IOException {
        file.write(bytes(number + 1), (number + 1) * SLOT);
    }

    void force() throws IOException {
        file.force(false);
    }

    private ByteBuffer bytes(long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(SLOT);
        file.read(bytes, at * SLOT);
        return bytes.clear();
    }

    private static ByteBuffer slot() {
        return ByteBuffer.allocate(SLOT);
    }

    private static ByteBuffer sealed(ByteBuffer slot) {
        return slot.putInt(CHECK_AT, Frames.check(slot, 0, CHECK_AT)).clear();
    }

    private static boolean isWhole(ByteBuffer slot) {
        return slot.getInt(CHECK_AT) == Frames.check(slot, 0, CHECK_AT);
    }

    private static boolean isZero(ByteBuffer slot) {
        return slot.equals(ByteBuffer.allocate(SLOT));
    }

    @Override public void close() throws IOException {
        file.close();
    }
}
