package org.hudna.ledger.tiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A bundle's bytes: entries one after the other, each behind its length in two bytes, big-endian. c2sp.org/tlog-tiles, section Log entries. */
public final class Bundles {
    /** The longest entry that a bundle can hold, in bytes. */
    public static final int LONGEST_ENTRY = 65_535;

    private static final int PREFIX = 2;

    private Bundles() {
    }

    /** The bytes of a bundle with these entries. Throws where one is longer than {@value #LONGEST_ENTRY} bytes. */
    public static byte[] encode(List<byte[]> entries) {
        int length = 0;
        for (byte[] entry : entries) length += PREFIX + checked(entry).length;
        byte[] bytes = new byte[length];
        int at = 0;
        for (byte[] entry : entries) {
            bytes[at] = (byte) (entry.length >>> 8);
            bytes[at + 1] = (byte) entry.length;
            System.arraycopy(entry, 0, bytes, at + PREFIX, entry.length);
            at += PREFIX + entry.length;
        }
        return bytes;
    }

    /** The {@code width} entries that {@code bytes} hold. */
    public static BundleRead decode(byte[] bytes, int width) {
        var entries = new ArrayList<byte[]>(width);
        int at = 0;
        while (entries.size() < width) {
            if (bytes.length - at < PREFIX) return new BundleRead.Malformed(BundleRead.Fault.TOO_SHORT, at);
            int length = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
            if (bytes.length - at - PREFIX < length) return new BundleRead.Malformed(BundleRead.Fault.TOO_SHORT, at);
            entries.add(Arrays.copyOfRange(bytes, at + PREFIX, at + PREFIX + length));
            at += PREFIX + length;
        }
        return at == bytes.length ? new BundleRead.Entries(entries) : new BundleRead.Malformed(BundleRead.Fault.TOO_LONG, at);
    }

    private static byte[] checked(byte[] entry) {
        if (entry.length > LONGEST_ENTRY) throw new IllegalArgumentException("an entry of " + entry.length + " bytes fits no bundle");
        return entry;
    }
}
