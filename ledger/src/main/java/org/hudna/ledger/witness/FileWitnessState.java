package org.hudna.ledger.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.store.Disk;
import org.hudna.ledger.store.FolderLock;
import org.hudna.ledger.store.StoreFailure;
import org.hudna.ledger.store.StoreFailure.Reason;

/**
 * A witness's memory in a folder of its own, held by one process: one file a log, called by the SHA-256 of the origin.
 *
 * <p>Never restore it from a backup: a witness that forgot cosigns a fork. In {@code evidence} lie the checkpoints that were {@code .refused}
 * though their log had signed them ({@code fork-…} where that proves a lie, {@code unproven-…} where only a proof failed), each beside what had
 * been {@code .cosigned}; of a fork also both in one {@code .evidence} file, see {@link org.hudna.ledger.proof.Evidence}.
 */
public final class FileWitnessState implements WitnessState {
    /** Forks, and likewise failed proofs, that are kept of one log: the first ones, so that nobody fills the disk. */
    static final int MOST_SUSPECTS = 64;

    private static final String FORK = "fork-";
    private static final String REFUSED = ".refused";

    private final Disk disk;
    private final Path folder;
    private final FolderLock lock;
    private final Map<String, Optional<Kept>> read = new HashMap<>();
    private boolean usable = true;

    private FileWitnessState(Disk disk, Path folder, FolderLock lock) {
        this.disk = disk;
        this.folder = folder;
        this.lock = lock;
    }

    /** Opens the folder, which is made where it is absent; a {@link StoreFailure} where another process holds it. */
    public static FileWitnessState open(Path folder) {
        return open(folder, Disk.REAL);
    }

    /** The same, on another disk. */
    public static FileWitnessState open(Path folder, Disk disk) {
        try {
            return new FileWitnessState(disk, folder, FolderLock.makeAndTake(disk, folder));
        } catch (IOException broken) {
            throw new StoreFailure(Reason.BROKEN, broken);
        }
    }

    @Override public synchronized Optional<Kept> last(String origin) {
        checkUsable();
        Optional<Kept> held = read.get(origin);
        if (held != null) return held;
        Optional<Kept> found = load(origin);
        read.put(origin, found);
        return found;
    }

    @Override public synchronized boolean swap(Optional<Kept> expected, Kept next) {
        Optional<Kept> held = last(next.origin());
        if (!held.equals(expected)) return false;
        boolean back = held.isPresent() && (next.head().size() < held.get().head().size() || next.at().isBefore(held.get().at()));
        if (back) throw new IllegalArgumentException("back from " + held + " to " + next);
        write(file(next.origin()), next.bytes());
        read.put(next.origin(), Optional.of(next));
        return true;
    }

    @Override public synchronized void suspect(Suspect suspect) {
        checkUsable();
        SignedCheckpoint refused = suspect.refused();
        Path evidence = folder.resolve("evidence").resolve(Kept.originHash(refused.checkpoint().origin()));
        String kind = suspect.isFork() ? FORK : "unproven-";
        String hash = Kept.sha256(refused.note().signedBytes());
        String name = kind + hash;
        boolean held = Files.exists(evidence.resolve(FORK + hash + REFUSED)) || Files.exists(evidence.resolve(name + REFUSED));
        if (held || count(evidence, kind) >= MOST_SUSPECTS) return;
        makeFolder(evidence);
        suspect.last().ifPresent(cosigned -> write(evidence.resolve(name + ".cosigned"), cosigned.checkpoint().bytes()));
        suspect.evidence().ifPresent(both -> write(evidence.resolve(name + ".evidence"), both.bytes()));
        write(evidence.resolve(name + REFUSED), refused.bytes());
    }

    private Optional<Kept> load(String origin) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file(origin));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException broken) {
            throw failed(broken);
        }
        return Optional.of(Kept.read(bytes).filter(kept -> kept.origin().equals(origin)).orElseThrow(() -> {
            usable = false;
            return new StoreFailure(Reason.CORRUPT, file(origin) + " is not what was written");
        }));
    }

    private long count(Path evidence, String kind) {
        if (!Files.isDirectory(evidence)) return 0;
        try (Stream<Path> files = Files.list(evidence)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(kind) && name.endsWith(REFUSED)).count();
        } catch (IOException broken) {
            throw failed(broken);
        }
    }

    private void makeFolder(Path evidence) {
        if (Files.isDirectory(evidence)) return;
        try {
            disk.makeFolders(evidence);
            disk.forceFolder(evidence.getParent());
            disk.forceFolder(folder);
        } catch (IOException broken) {
            throw failed(broken);
        }
    }

    private void write(Path file, byte[] bytes) {
        try {
            Replacing.replace(disk, file, bytes);
        } catch (IOException broken) {
            throw failed(broken);
        }
    }

    private Path file(String origin) {
        return folder.resolve(Kept.originHash(origin));
    }

    private StoreFailure failed(IOException broken) {
        usable = false;
        return new StoreFailure(Reason.BROKEN, broken);
    }

    private void checkUsable() {
        if (!usable) throw new StoreFailure(Reason.UNUSABLE, "the witness's state failed or is closed: " + folder);
    }

    @Override public synchronized void close() {
        usable = false;
        read.clear();
        try {
            lock.close();
        } catch (IOException broken) {
            throw new StoreFailure(Reason.BROKEN, broken);
        }
    }
}
