package org.hudna.bench.match;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hudna.incidents.matching.Cluster;
import org.hudna.incidents.matching.Clustering;

/** What a batch came to in two short words, one for the clusters and one for the weights: two builds that print the same came to the same. */
final class Digest {

    private Digest() {}

    static String of(Clustering result) {
        StringBuilder all = new StringBuilder();
        for (Cluster cluster : result.clusters()) {
            all.append(cluster.id().code()).append(':');
            cluster.claims().forEach(claim -> all.append(claim.code()).append(','));
            all.append('\n');
        }
        return result.clusters().size() + " clusters " + sha(all.toString()) + ", weights " + sha(result.weights().text());
    }

    private static String sha(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
