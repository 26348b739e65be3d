package org.hudna.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hudna.who.SourceId;

/**
 * The independent sources of some claims about one event: whoever repeats another's word is no second source.
 *
 * <p>Two relays of one source are one source; two sources that one agency relays are two. Who relays another's word about the event is not counted
 * beside those whom it relays, whatever it says in its own name. A claim whose words in another report are those of an earlier claim repeats it.
 *
 * @param sources each independent source with its claims, and with those that repeat it; a repeater of several stands under each
 */
public record Independent(SortedMap<SourceId, List<Claim>> sources) {

    /** Shorter words may be the same by chance: half a line of print. */
    private static final int FEWEST_CHARACTERS = 40;
    private static final Comparator<Claim> EARLIEST = Comparator.comparing((Claim c) -> c.said().learnedAt()).thenComparing(c -> c.id().code());

    public Independent {
        SortedMap<SourceId, List<Claim>> copy = new TreeMap<>();
        sources.forEach((source, claims) -> copy.put(source, List.copyOf(claims)));
        sources = Collections.unmodifiableSortedMap(copy);
    }

    /** Finds them; the order of the claims makes no difference. */
    public static Independent of(Collection<Claim> claims) {
        List<Claim> ordered = claims.stream().sorted(EARLIEST).toList();
        Map<SourceId, SortedSet<SourceId>> relayed = relayed(ordered);
        SortedMap<SourceId, List<Claim>> sources = new TreeMap<>();
        Map<String, Claim> first = new HashMap<>();
        for (Claim claim : ordered) {
            Claim told = repeated(claim, first);
            for (SourceId head : heads(told.said().source(), relayed)) sources.computeIfAbsent(head, _ -> new ArrayList<>()).add(claim);
        }
        return new Independent(sources);
    }

    /** How many. */
    public int size() { return sources.size(); }

    /** By name. */
    public SortedSet<SourceId> names() { return new TreeSet<>(sources.keySet()); }

    /** The claim whose words these are, the first that was learned; itself where the words are its own. */
    private static Claim repeated(Claim claim, Map<String, Claim> first) {
        if (claim.origin().isEmpty()) return claim;
        String words = claim.origin().get().words().strip().replaceAll("\\s+", " ");
        if (words.length() < FEWEST_CHARACTERS) return claim;
        Claim before = first.putIfAbsent(words, claim);
        boolean elsewhere = before != null && !before.origin().equals(claim.origin()) && !sameReport(before, claim);
        return elsewhere ? before : claim;
    }

    /** One sentence may well name two sources. */
    private static boolean sameReport(Claim one, Claim other) {
        return one.origin().isPresent() && other.origin().isPresent() && one.origin().get().report().equals(other.origin().get().report());
    }

    /** Whom each source relays, of those that are heard here. */
    private static Map<SourceId, SortedSet<SourceId>> relayed(List<Claim> claims) {
        Map<SourceId, SortedSet<SourceId>> relayed = new HashMap<>();
        for (Claim claim : claims)
            claim.said().via().filter(via -> !via.equals(claim.said().source()))
                .ifPresent(via -> relayed.computeIfAbsent(via, _ -> new TreeSet<>()).add(claim.said().source()));
        return relayed;
    }

    /** Those at the beginning of the chain. Where a chain runs in a circle it has no beginning, and the first by name stands for all of it. */
    private static SortedSet<SourceId> heads(SourceId source, Map<SourceId, SortedSet<SourceId>> relayed) {
        SortedSet<SourceId> heads = new TreeSet<>();
        Set<SourceId> seen = new HashSet<>();
        List<SourceId> ahead = new ArrayList<>(List.of(source));
        while (!ahead.isEmpty()) {
            SourceId one = ahead.removeLast();
            if (!seen.add(one)) continue;
            SortedSet<SourceId> origins = relayed.getOrDefault(one, Collections.emptySortedSet());
            if (origins.isEmpty()) heads.add(one);
            ahead.addAll(origins);
        }
        if (heads.isEmpty()) heads.add(new TreeSet<>(seen).first());
        return heads;
    }
}
