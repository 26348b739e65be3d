package org.hudna.ledger.writer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.checkpoint.Opened;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.store.Sequence;
import org.hudna.ledger.store.TileFolder;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.tree.MissingHash;

/**
 * The files of a log on a machine that reads its entries and does not write them. The tiles are made here from the entries; a head is shown when the
 * writer has signed it and it is the head of these entries, and never before. Whoever writes the log later on this machine goes on from these files.
 *
 * <p>One thread follows; any number ask.
 */
public final class Mirror {
    /** Entries hashed in one step, so that whoever follows can do something else in between. */
    private static final long AT_ONCE = 10_000;

    private final Sequence sequence;
    private final TileFolder files;
    private final Policy policy;
    private final List<VerifierKey> keys;
    private final Integration integration;
    private volatile Optional<Heads> heads = Optional.empty();
    private byte[] last = {};
    private long shown;
    private List<String> outgrown = List.of();

    private Mirror(Sequence sequence, TileFolder files, Policy policy, List<VerifierKey> keys, Optional<SignedCheckpoint> held) {
        this.sequence = sequence;
        this.files = files;
        this.policy = policy;
        this.keys = List.copyOf(keys);
        this.shown = held.map(it -> it.checkpoint().head().size()).orElse(0L);
        this.integration = Integration.at(shown, files);
        if (held.isPresent() && integration.head().equals(held.get().checkpoint().head())) heads = Optional.of(new Heads(policy, files, held.get()));
    }

    /**
     * Goes on where the files end; from nothing where none are there.
     *
     * @param keys the log's own, all under its name
     * @throws MissingHash where files are absent or damaged
     */
    public static Mirror open(Sequence sequence, TileFolder files, Policy policy, List<VerifierKey> keys) {
        return new Mirror(sequence, files, policy, keys, files.read(Resources.CHECKPOINT).flatMap(bytes -> ours(bytes, keys)));
    }

    private static Optional<SignedCheckpoint> ours(byte[] bytes, List<VerifierKey> keys) {
        return switch (SignedCheckpoint.open(bytes, keys)) {
            case Opened.Trusted(SignedCheckpoint read, _) when read.checkpoint().origin().equals(keys.getFirst().name().text()) -> Optional.of(read);
            case Opened.Trusted _, Opened.Refused _ -> Optional.empty();
        };
    }

    /** What became of a head that the writer has shown. */
    public sealed interface Followed {
        /** It is shown here too, or a newer one is. */
        record Level() implements Followed {
        }

        /** Not all entries that it covers are hashed yet: follow it again. */
        record Coming() implements Followed {
        }

        /** It is not signed with the keys that are known here. */
        record NotOurs() implements Followed {
        }

        /** It is not the head of the entries that are read here. Nothing more is followed. */
        record Different() implements Followed {
        }
    }

    /**
     * Follows the writer.
     *
     * @param checkpoint the newest head, with the lines of witnesses that it has by now
     * @param cosigned the newest that enough witnesses have cosigned
     */
    public Followed follow(byte[] checkpoint, Optional<byte[]> cosigned) {
        if (Arrays.equals(checkpoint, last)) return new Followed.Level();
        Optional<SignedCheckpoint> head = ours(checkpoint, keys);
        if (head.isEmpty()) return new Followed.NotOurs();
        long size = head.get().checkpoint().head().size();
        if (size < shown) return new Followed.Level();
        long to = Math.min(Math.min(size, sequence.size()), integration.frontier().size() + AT_ONCE);
        if (to > integration.frontier().size()) sequence.read(integration.frontier().size(), to, (_, entry) -> integration.add(entry.bytes()));
        if (integration.frontier().size() < size) return new Followed.Coming();
        if (!integration.head().equals(head.get().checkpoint().head())) return new Followed.Different();
        show(head.get(), checkpoint, cosigned);
        return new Followed.Level();
    }

    private void show(SignedCheckpoint head, byte[] checkpoint, Optional<byte[]> cosigned) {
        long size = head.checkpoint().head().size();
        integration.finish();
        cosigned.ifPresent(bytes -> files.replace(Resources.COSIGNED, bytes));
        files.replace(Resources.CHECKPOINT, checkpoint);
        heads = Optional.of(new Heads(policy, files, head));
        outgrown.forEach(files::tidy);
        outgrown = Publisher.outgrown(shown, size);
        shown = size;
        last = checkpoint.clone();
    }

    /** The newest head that is shown here; nothing before the first. */
    public Optional<SignedCheckpoint> newest() {
        return heads.map(Heads::newest);
    }

    /** Who has cosigned it, and who is missing. */
    public Optional<Standing> standing() {
        return heads.map(Heads::standing);
    }

    /** How far the entry at {@code index} has come, as far as it is known here. */
    public Level levelOf(long index) {
        return heads.map(it -> it.levelOf(index)).orElseGet(Level.Sequenced::new);
    }
}
