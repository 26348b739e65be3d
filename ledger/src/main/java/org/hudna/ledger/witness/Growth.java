package org.hudna.ledger.witness;

import java.util.List;
import org.hudna.ledger.tree.Hash;

/** How the tree of a checkpoint grew out of its smaller ones: our side of a proof. */
public interface Growth {
    /**
     * The proof from the tree of {@code older} leaves, 1 or more and fewer than the checkpoint has: RFC 6962, section 2.1.2. One thread at a
     * time asks.
     */
    List<Hash> from(long older);
}
