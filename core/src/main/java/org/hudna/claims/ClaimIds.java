package org.hudna.claims;

/**
 * The ids of a file's claims: none twice, and one for each row that states none.
 *
 * <p>Of each id only a 64-bit hash is kept: a million rows take some 40 megabytes. Two ids that share a hash, one chance in thirty million for
 * a million rows, would be taken for the same, and the second row set aside with its reason.
 */
final class ClaimIds {

    private final Counts seen = new Counts();
    private final Counts perIncident = new Counts();

    /** Whether {@code id} is new to the file; it is not from then on. */
    boolean take(String id) { return seen.add(id) == 1; }

    /** {@code incident/n}, counting the rows of the incident that state no id of their own. */
    String next(EventId incident) {
        String id;
        do id = incident.code() + "/" + perIncident.add(incident.code());
        while (!take(id));
        return id;
    }

    /** How often each text was counted, by its hash; open addressing. */
    private static final class Counts {

        private static final long SEED = 0xcbf29ce484222325L;
        private static final long PRIME = 0x9e3779b97f4a7c15L;

        private long[] keys = new long[1 << 10];
        private int[] counts = new int[1 << 10];
        private int used;

        /** Counts it, and says how often it was. */
        int add(String text) {
            if (2 * used >= keys.length) grow();
            long hash = hash(text);
            int at = slot(keys, counts, hash);
            if (counts[at] == 0) {
                keys[at] = hash;
                used++;
            }
            return ++counts[at];
        }

        private static int slot(long[] keys, int[] counts, long hash) {
            int mask = keys.length - 1;
            int at = (int) (hash >>> 20) & mask;
            while (counts[at] != 0 && keys[at] != hash) at = at + 1 & mask;
            return at;
        }

        private void grow() {
            long[] moreKeys = new long[keys.length * 2];
            int[] moreCounts = new int[keys.length * 2];
            for (int i = 0; i < keys.length; i++) {
                if (counts[i] == 0) continue;
                int at = slot(moreKeys, moreCounts, keys[i]);
                moreKeys[at] = keys[i];
                moreCounts[at] = counts[i];
            }
            keys = moreKeys;
            counts = moreCounts;
        }

        private static long hash(String text) {
            long hash = SEED;
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * PRIME;
                hash ^= hash >>> 29;
            }
            return hash * PRIME ^ hash >>> 32;
        }
    }
}
