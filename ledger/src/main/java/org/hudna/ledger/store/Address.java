package org.hudna.ledger.store;

/** A place in the segment files: {@code segment} below 2^23, {@code offset} below 2^40 bytes. */
record Address(int segment, long offset) {
    static Address unpack(long packed) {
        return new Address((int) (packed >>> 40), packed & ((1L << 40) - 1));
    }

    long pack() {
        return (long) segment << 40 | offset;
    }
}
