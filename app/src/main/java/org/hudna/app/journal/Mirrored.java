package org.hudna.app.journal;

import java.security.SecureRandom;
import java.util.Optional;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.statement.Reveal;
import org.hudna.ledger.store.JdbcSequence;
import org.hudna.ledger.store.TileFolder;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.witness.Attendance;
import org.hudna.ledger.writer.Level;
import org.hudna.ledger.writer.Mirror;

/**
 * The record on a node that does not write it: its entries from the database that all share, the log's files from those entries, the heads from
 * whoever signed them.
 */
final class Mirrored implements Shown, AutoCloseable {

    private final JdbcSequence sequence;
    private final Mirror mirror;
    private final Following following;
    private final Policy policy;
    private final Resources files;
    private volatile Attendance attendance = Attendance.NONE;

    private Mirrored(JdbcSequence sequence, Mirror mirror, Following following, Policy policy, Resources files) {
        this.sequence = sequence;
        this.mirror = mirror;
        this.following = following;
        this.policy = policy;
        this.files = files;
    }

    /** @throws NotOpened where the keys are missing on this node */
    static Mirrored open(Place place, Following following, SecureRandom random) {
        var keys = LogKeys.open(place.key(), false, random);
        Policy policy = LogKeys.policy(place.policy(), keys);
        TileFolder files = TileFolder.open(place.shown());
        JdbcSequence sequence = JdbcSequence.openToRead(place.entries());
        boolean done = false;
        try {
            Mirror mirror = Mirror.open(sequence, files, policy, new LogSigner(keys).verifiers());
            done = true;
            return new Mirrored(sequence, mirror, following, policy, files);
        } finally {
            if (!done) sequence.close();
        }
    }

    Mirror.Followed follow(Nodes.Heads heads) {
        attendance = Attendance.read(heads.attendance()).orElse(Attendance.NONE);
        return mirror.follow(heads.checkpoint(), heads.cosigned());
    }

    boolean shows() { return mirror.newest().isPresent(); }

    @Override public SignedCheckpoint newest() { return mirror.newest().orElseThrow(); }

    @Override public Standing standing() { return mirror.standing().orElseThrow(); }

    @Override public Level level(long index) { return mirror.levelOf(index); }

    @Override public Attendance attendance() { return attendance; }

    @Override public Policy policy() { return policy; }

    @Override public Resources files() { return files; }

    @Override public long size() { return following.size(); }

    @Override public Optional<Recorded> at(long index) { return following.at(index); }

    @Override public Optional<Reveal> reveal(long index) { return following.reveal(index); }

    @Override public void close() { sequence.close(); }
}
