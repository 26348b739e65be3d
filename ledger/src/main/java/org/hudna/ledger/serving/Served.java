package org.hudna.ledger.serving;

import java.util.Optional;
import org.hudna.ledger.tiles.BundleId;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.tiles.TileId;

/** What a path below a log's prefix can be. Any other path is nothing, and is never looked up. c2sp.org/tlog-tiles, section APIs. */
enum Served {
    /** {@code checkpoint}, and {@code cosigned}, the newest that met the quorum. They change: nobody may keep them. */
    CHECKPOINT("text/plain; charset=utf-8", Served.CHANGES, false),
    /** Hashes, for ever the same; as good as random, so never compressed. */
    TILE("application/octet-stream", Served.STAYS, false),
    /** Entries, for ever the same. */
    BUNDLE("application/octet-stream", Served.STAYS, true);

    /** The path of the newest checkpoint that met the quorum; ours, not of the specification. */
    static final String COSIGNED = Resources.COSIGNED;
    /** For what may be another thing a moment later, absence included. */
    static final String CHANGES = "no-store";
    /** A year is the longest time that caches heed (RFC 9111, section 5.2.2.1 sets none; RFC 2616, section 14.21 did). */
    static final String STAYS = "public, max-age=31536000, immutable";

    private final String type;
    private final String caching;
    private final boolean compresses;

    Served(String type, String caching, boolean compresses) {
        this.type = type;
        this.caching = caching;
        this.compresses = compresses;
    }

    /** What {@code path} is, without the slash before it. */
    static Optional<Served> at(String path) {
        if (path.equals(Resources.CHECKPOINT) || path.equals(COSIGNED)) return Optional.of(CHECKPOINT);
        if (BundleId.read(path).isPresent()) return Optional.of(BUNDLE);
        return TileId.read(path).map(_ -> TILE);
    }

    String type() {
        return type;
    }

    String caching() {
        return caching;
    }

    boolean compresses() {
        return compresses;
    }
}
