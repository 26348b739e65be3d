package org.hudna.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.hudna.ledger.statement.Commitment;
import org.hudna.ledger.statement.Secret;
import org.hudna.ledger.statement.Secrets;
import org.hudna.ledger.store.Disk.Opened;
import org.hudna.ledger.store.StoreFailure.Reason;

/**
 * Secrets in one file of fixed slots, in a folder held by a lock. Threads that put at once share a force.
 *
 * <p>Destroying writes zeros over the slot and forces them; where a stop comes between, the next opening finishes it. What that cannot
 * promise: a flash drive writes elsewhere and keeps the old cells until it reuses them; a file system that copies on write or writes data to
 * its journal does likewise; snapshots and backups hold what they held. So keep this folder on a plain file system, outside snapshots,
 * on a drive that is encrypted and whose key can itself be destroyed.
 */
public final class FileSecrets implements Secrets {
    private static final int FORCE_EVERY = 2048;
    private static final int KEY_PARTS = 16;

    private final FolderLock lock;
    private final SecretSlots slots;
    private final KeyTables keys;
    private final Opened intent;
    private final Object forcing = new Object();
    private long forced;
    private volatile boolean unusable;
    private boolean closed;

    private FileSecrets(FolderLock lock, SecretSlots slots, KeyTables keys, Opened intent) {
        this.lock = lock;
        this.slots = slots;
        this.keys = keys;
        this.intent = intent;
        forced = slots.count();
    }

    public static FileSecrets open(Path folder, SecureRandom random) {
        return open(folder, random, Disk.REAL);
    }

    /** The same on another disk. */
    public static FileSecrets open(Path folder, SecureRandom random, Disk disk) {
        Opened[] files = new Opened[2];
        KeyTables keys = null;
        FolderLock lock = null;
        boolean done = false;
        try {
            lock = FolderLock.makeAndTake(disk, folder);
            files[0] = disk.open(folder.resolve("secrets"));
            files[1] = disk.open(folder.resolve("destroying"));
            disk.forceFolder(folder);
            SecretSlots slots = new SecretSlots(files[0]);
            long salt = slots.open(random.nextLong());
            finishDestroying(slots, files[1]);
            keys = KeyTables.open(disk, folder.resolve("keys"), salt, KEY_PARTS, slots.count());
            catchUp(slots, keys);
            done = true;
            return new FileSecrets(lock, slots, keys, files[1]);
        } catch (IOException broken) {
            throw Guard.broken(broken);
        } catch (UncheckedIOException broken) {
            throw Guard.broken(broken);
        } finally {
            if (!done) release(lock, files[0], files[1], keys);
        }
    }

    private static void release(FolderLock lock, Opened slots, Opened intent, KeyTables keys) {
        try (lock; slots; intent; keys) {
            return;
        } catch (IOException broken) {
            throw Guard.broken(broken);
        }
    }

    /** The slot whose destruction was begun: it is overwritten, again or at last. */
    private static void finishDestroying(SecretSlots slots, Opened intent) throws IOException {
        ByteBuffer begun = ByteBuffer.allocate(12);
        if (intent.read(begun, 0) == 12 && begun.getInt(8) == Frames.check(begun, 0, 8) && begun.getLong(0) < slots.count()) {
            slots.overwrite(begun.getLong(0));
            slots.force();
        }
        intent.truncate(0);
    }

    private static void catchUp(SecretSlots slots, KeyTables keys) throws IOException {
        if (keys.complete() == slots.count()) return;
        for (long number = keys.complete(); number < slots.count(); number++) {
            SecretSlots.Slot slot = slots.read(number);
            slots.writeAgain(number);
            if (slot.secret().isPresent()) keys.add(slot.commitment().bytes(), number);
        }
        slots.force();
        keys.forceAll(slots.count());
    }

    @Override public void put(Commitment commitment, Secret secret) {
        long ticket;
        synchronized (this) {
            ticket = guarded(() -> {
                OptionalLong held = where(commitment);
                if (held.isEmpty()) {
                    slots.add(commitment, secret);
                    keys.add(commitment.bytes(), slots.count() - 1);
                } else if (!slots.read(held.getAsLong()).secret().equals(Optional.of(secret))) return -1L;
                return slots.count();
            });
        }
        if (ticket < 0) throw new IllegalStateException("another secret is held for " + commitment);
        forceUpTo(ticket);
    }

    /** Whoever comes first forces what all have written so far; those that waited behind find theirs done. */
    private void forceUpTo(long ticket) {
        synchronized (forcing) {
            if (forced >= ticket && !unusable) return;
            long before = forced;
            long written;
            synchronized (this) {
                written = guarded(slots::count);
            }
            guarded(() -> {
                slots.force();
                return written;
            });
            forced = written;
            if (before / FORCE_EVERY == written / FORCE_EVERY) return;
        }
        synchronized (this) {
            guarded(() -> {
                keys.forceNext(forced);
                return forced;
            });
        }
    }

    @Override public synchronized Optional<Secret> find(Commitment commitment) {
        return guarded(() -> {
            OptionalLong held = where(commitment);
            return held.isEmpty() ? Optional.empty() : slots.read(held.getAsLong()).secret();
        });
    }

    private OptionalLong where(Commitment commitment) {
        LongPredicate confirmed = number -> {
            try {
                SecretSlots.Slot slot = slots.read(number);
                return slot.secret().isPresent() && slot.commitment().equals(commitment);
            } catch (IOException broken) {
                throw Guard.broken(broken);
            }
        };
        return keys.find(commitment.bytes(), number -> number < slots.count() && confirmed.test(number));
    }

    @Override public boolean destroy(Commitment commitment) {
        synchronized (forcing) {
            synchronized (this) {
                return guarded(() -> {
                    OptionalLong held = where(commitment);
                    if (held.isEmpty()) return false;
                    ByteBuffer begun = ByteBuffer.allocate(12).putLong(held.getAsLong());
                    intent.write(begun.putInt(Frames.check(begun, 0, 8)).flip(), 0);
                    intent.force(false);
                    slots.overwrite(held.getAsLong());
                    slots.force();
                    forced = slots.count();
                    intent.truncate(0);
                    return true;
                });
            }
        }
    }

    @Override public synchronized void forEach(Consumer<Commitment> each) {
        for (long number = 0; number < slots.count(); number++) {
            long at = number;
            SecretSlots.Slot slot = guarded(() -> slots.read(at));
            if (slot.secret().isPresent()) each.accept(slot.commitment());
        }
    }

    /** Something asked of the disk. */
    private interface Step<T> {
        T take() throws IOException;
    }

    private <T> T guarded(Step<T> step) {
        if (unusable) throw new StoreFailure(Reason.UNUSABLE, "open it again");
        boolean done = false;
        try {
            T taken = step.take();
            done = true;
            return taken;
        } catch (IOException broken) {
            throw Guard.broken(broken);
        } finally {
            if (!done) unusable = true;
        }
    }

    @Override public void close() {
        synchronized (forcing) {
            synchronized (this) {
                if (closed) return;
                closed = true;
                boolean whole = !unusable;
                unusable = true;
                try (lock; slots; intent; keys) {
                    if (whole) {
                        slots.force();
                        keys.forceAll(slots.count());
                    }
                } catch (IOException broken) {
                    throw Guard.broken(broken);
                }
            }
        }
    }
}
