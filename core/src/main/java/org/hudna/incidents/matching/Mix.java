package org.hudna.incidents.matching;

/** Numbers stirred so that neighbours end far apart: for tables, and for samples that do not depend on the order in which claims came. */
final class Mix {

    private Mix() {}

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    static long of(long number) {
        long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** A hash of a text, the same on every machine. */
    static long of(String text, long seed) {
        long hash = 0xcbf29ce484222325L ^ of(seed);
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        return of(hash);
    }
}
