package org.hudna.ledger.tiles;

import java.util.List;

/** What a bundle's bytes turned out to be. */
public sealed interface BundleRead {
    /** As many entries as its width says, in order. */
    record Entries(List<byte[]> entries) implements BundleRead {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /** Not a bundle of that width: {@code fault}, beginning at byte {@code offset}. */
    record Malformed(Fault fault, int offset) implements BundleRead {
    }

    /** What is wrong with it. */
    enum Fault {
        /** It ends within an entry or before the last one. */
        TOO_SHORT,
        /** Bytes follow the last entry. */
        TOO_LONG
    }
}
