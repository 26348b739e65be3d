package org.hudna.incidents.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hudna.claims.ClaimId;

/** What became of earlier clusters, one event for each that is not as it was; ids in order. Every cluster before and after is in it or unchanged. */
public sealed interface Lineage {

    /** All claims are new. */
    record Begun(ClaimId id) implements Lineage {}

    /** The same claims and some that no cluster held. */
    record Grown(ClaimId id, List<ClaimId> by) implements Lineage {}

    /** Claims were withdrawn from it; the rest stayed together, perhaps with new ones. */
    record Lessened(ClaimId id, List<ClaimId> by) implements Lineage {}

    /** The same incident under another id: a claim learned earlier has come in, or the one that gave the name has gone. */
    record Renamed(ClaimId from, ClaimId to) implements Lineage {}

    /** Claims of several clusters are now in one: wholly or in part. */
    record Merged(List<ClaimId> from, ClaimId into) implements Lineage {}

    /** Claims of one cluster are now in several. */
    record Split(ClaimId from, List<ClaimId> into) implements Lineage {}

    /** All its claims were withdrawn. */
    record Gone(ClaimId id) implements Lineage {}

    /** From {@code before} to {@code after}: first what became of those before, then what those after came from. */
    static List<Lineage> between(List<Cluster> before, List<Cluster> after) {
        Map<ClaimId, ClaimId> was = homes(before), is = homes(after);
        Map<ClaimId, Cluster> later = new HashMap<>();
        after.forEach(cluster -> later.put(cluster.id(), cluster));
        List<Lineage> events = new ArrayList<>();
        for (Cluster old : sorted(before)) {
            TreeSet<ClaimId> into = homes(old, is);
            List<ClaimId> lost = old.claims().stream().filter(claim -> !is.containsKey(claim)).toList();
            if (into.isEmpty()) events.add(new Gone(old.id()));
            if (into.size() > 1) events.add(new Split(old.id(), List.copyOf(into)));
            if (!into.isEmpty() && !lost.isEmpty()) events.add(new Lessened(old.id(), lost));
            if (into.size() == 1 && !into.first().equals(old.id()) && homes(later.get(into.first()), was).size() == 1)
                events.add(new Renamed(old.id(), into.first()));
        }
        for (Cluster now : sorted(after)) {
            TreeSet<ClaimId> from = homes(now, was);
            List<ClaimId> added = now.claims().stream().filter(claim -> !was.containsKey(claim)).toList();
            if (from.isEmpty()) events.add(new Begun(now.id()));
            if (from.size() > 1) events.add(new Merged(List.copyOf(from), now.id()));
            if (!from.isEmpty() && !added.isEmpty()) events.add(new Grown(now.id(), added));
        }
        return List.copyOf(events);
    }

    private static List<Cluster> sorted(List<Cluster> clusters) {
        var byId = new TreeMap<ClaimId, Cluster>(BY_CODE);
        clusters.forEach(cluster -> byId.put(cluster.id(), cluster));
        return List.copyOf(byId.values());
    }

    private static Map<ClaimId, ClaimId> homes(List<Cluster> clusters) {
        Map<ClaimId, ClaimId> homes = new HashMap<>();
        for (Cluster cluster : clusters) for (ClaimId claim : cluster.claims()) homes.put(claim, cluster.id());
        return homes;
    }

    private static TreeSet<ClaimId> homes(Cluster cluster, Map<ClaimId, ClaimId> homes) {
        var found = new TreeSet<ClaimId>(BY_CODE);
        for (ClaimId claim : cluster.claims()) if (homes.containsKey(claim)) found.add(homes.get(claim));
        return found;
    }

    /** The order of ids. */
    Comparator<ClaimId> BY_CODE = Comparator.comparing(ClaimId::code);
}
