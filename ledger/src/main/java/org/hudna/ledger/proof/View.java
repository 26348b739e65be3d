package org.hudna.ledger.proof;

import java.util.Optional;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.tiles.Resources;

/**
 * What a log showed somebody: a head, and perhaps the tiles behind it.
 *
 * @param tiles where there are some; they need not belong to that head, and are not believed
 */
public record View(SignedCheckpoint checkpoint, Optional<Resources> tiles) {
}
