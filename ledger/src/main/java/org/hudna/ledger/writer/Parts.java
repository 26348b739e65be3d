package org.hudna.ledger.writer;

import java.time.InstantSource;
import org.hudna.ledger.checkpoint.LogSigner;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.store.LockStore;
import org.hudna.ledger.store.Sequence;
import org.hudna.ledger.store.TileFolder;

/**
 * What a log is made of. The caller opens and closes them.
 *
 * @param sequence the entries; this log is its only writer
 * @param files what readers see
 * @param lock the last signed head, on another medium where there is one, and never restored from a backup
 * @param signer the log's keys
 * @param policy its witnesses, their addresses and the quorum
 * @param clock for the times in the lock store and in signatures
 */
public record Parts(Sequence sequence, TileFolder files, LockStore lock, LogSigner signer, Policy policy, InstantSource clock) {
}
