package org.hudna.app.journal;

import java.util.Optional;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.statement.Reveal;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.witness.Attendance;
import org.hudna.ledger.writer.Level;

/**
 * The record as it is shown to those who distrust us: by the node that writes it, and by any other that has a copy of the log's files. Any number of
 * threads.
 */
public interface Shown {

    /** The newest signed head, with the witnesses' lines that it has by now. */
    SignedCheckpoint newest();

    /** Who has cosigned it, and who is missing. */
    Standing standing();

    /** How far the entry at {@code index} has come, as this node knows. */
    Level level(long index);

    /** When each witness cosigned last, and since when it is missing. */
    Attendance attendance();

    /** Whom the log names as its own keys and its witnesses. */
    Policy policy();

    /** The log's public files. */
    Resources files();

    /** How many entries are durable. */
    long size();

    /** What happened under a number; empty where it was erased, or is an act of the ledger. */
    Optional<Recorded> at(long index);

    /** What shows one entry to one reader, who checks it against the log without us; empty where it was erased, or is an act of the ledger. */
    Optional<Reveal> reveal(long index);
}
