package org.hudna.ledger.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** RFC 6962, section 2.1, written down as it stands there, with no thought for speed. What the quick code must agree with. */
public final class NaiveTree implements Subtrees {
    private final List<byte[]> entries = new ArrayList<>();

    /** A tree of {@code size} entries that differ from one another. */
    public static NaiveTree of(int size) {
        var tree = new NaiveTree();
        for (int i = 0; i < size; i++) tree.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
        return tree;
    }

    public void add(byte[] entry) {
        entries.add(entry);
    }

    public List<byte[]> entries() {
        return entries;
    }

    public Hash leaf(int index) {
        return Hash.of(mth(index, index + 1));
    }

    public Head head(int size) {
        return new Head(size, Hash.of(mth(0, size)));
    }

    /** MTH(D[from:to]). */
    byte[] mth(int from, int to) {
        if (from == to) return sha256();
        if (to - from == 1) return sha256(new byte[] {0}, entries.get(from));
        int k = k(to - from);
        return sha256(new byte[] {1}, mth(from, from + k), mth(from + k, to));
    }

    /** PATH(m, D[from:to]), section 2.1.1. */
    List<Hash> path(int m, int from, int to) {
        if (to - from == 1) return new ArrayList<>();
        int k = k(to - from);
        boolean left = m < k;
        List<Hash> path = left ? path(m, from, from + k) : path(m - k, from + k, to);
        path.add(Hash.of(left ? mth(from + k, to) : mth(from, from + k)));
        return path;
    }

    /** PROOF(m, D[to]), section 2.1.2. */
    List<Hash> proof(int m, int to) {
        return subproof(m, 0, to, true);
    }

    private List<Hash> subproof(int m, int from, int to, boolean whole) {
        if (m == to - from) {
            var proof = new ArrayList<Hash>();
            if (!whole) proof.add(Hash.of(mth(from, to)));
            return proof;
        }
        int k = k(to - from);
        boolean left = m <= k;
        List<Hash> proof = left ? subproof(m, from, from + k, whole) : subproof(m - k, from + k, to, false);
        proof.add(Hash.of(left ? mth(from + k, to) : mth(from, from + k)));
        return proof;
    }

    @Override public Hash at(int level, long index) {
        int first = Math.toIntExact(index << level);
        if (first + (1 << level) > entries.size()) throw new MissingHash(level + "/" + index);
        return Hash.of(mth(first, first + (1 << level)));
    }

    private static int k(int n) {
        int k = 1;
        while (k * 2 < n) k *= 2;
        return k;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
