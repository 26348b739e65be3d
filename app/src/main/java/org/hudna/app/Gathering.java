package org.hudna.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimFile;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Row;
import org.hudna.incidents.Incident;
import org.hudna.incidents.accounts.Comparison;
import org.hudna.incidents.accounts.Consolidated;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.ladder.Ladder;
import org.hudna.incidents.matching.Cluster;
import org.hudna.incidents.matching.Judgement;
import org.hudna.incidents.matching.Judgements;
import org.hudna.incidents.matching.MatchIndex;
import org.hudna.incidents.matching.Matching;
import org.hudna.incidents.matching.Mention;
import org.hudna.incidents.matching.Reach;
import org.hudna.incidents.matching.Score;
import org.hudna.incidents.matching.Weights;
import org.hudna.words.Message;

/**
 * Where the earlier stages meet: a file of claims that nobody has gathered becomes incidents, with the reasons for each link. An incident that the
 * file names is not looked at.
 */
public final class Gathering {

    /** Beyond so many claims nobody goes through open pairs one by one. */
    private static final int MOST_FOR_OPEN = 20_000;
    private static final int MOST_OPEN = 1_000;
    /** Beyond so many claims of one incident each is linked to the first, instead of to the likeliest. */
    private static final int MOST_FOR_STRONGEST = 400;

    private final Lexicon lexicon;
    private final Instant asOf;
    private final Map<ClaimId, Claim> claims = new LinkedHashMap<>();
    private final Map<Long, ClaimId> rows = new TreeMap<>();
    /** How many rows came so far; of another's table one row may come as several. */
    private long came;
    /** Those whose incident the file names. */
    private final Set<ClaimId> named = new HashSet<>();
    private final List<Row.SetAside> aside = new ArrayList<>();
    private final List<Gathered.Note> notes = new ArrayList<>();
    private Optional<Message> broken = Optional.empty();

    private Gathering(Lexicon lexicon, Instant asOf) {
        this.lexicon = lexicon;
        this.asOf = asOf;
    }

    /**
     * Reads the file and gathers its claims, as was known at {@code asOf}, inclusive.
     *
     * @param judgements all that were ever given; those given later than {@code asOf} do not count
     * @param decisions all that were ever made; those made later than {@code asOf} do not count
     * @param weights learned before; where empty, they are learned from the file
     */
    public static Gathered run(Path file, ClaimsFrom from, Lexicon lexicon, Instant asOf, List<Judgement> judgements, List<Decision> decisions,
                               Optional<Weights> weights) throws IOException {
        Gathering gathering = new Gathering(lexicon, asOf);
        gathering.read(file, from);
        return gathering.gathered(judgements.stream().filter(judgement -> !judgement.at().isAfter(asOf)).toList(), decisions.stream()
            .filter(decision -> !decision.at().isAfter(asOf)).sorted(Comparator.comparing(Decision::at)).toList(), weights);
    }

    private void read(Path file, ClaimsFrom from) throws IOException {
        from.eachUngathered(file, lexicon, this::take).forEach(note -> notes.add(new Gathered.Note(0, note)));
    }

    private void take(Row row) {
        long nth = came++;
        switch (row) {
            case Row.Read(long at, Claim claim, List<Message> noted) -> {
                noted.forEach(note -> notes.add(new Gathered.Note(at, note)));
                if (claim.said().learnedAt().isAfter(asOf)) return;
                claims.put(claim.id(), claim);
                rows.put(nth, claim.id());
                if (!claim.event().code().equals(claim.id().code()) && !claim.event().code().equals(ClaimFile.ofRow(at))) named.add(claim.id());
            }
            case Row.SetAside one -> aside.add(one);
            case Row.Unreadable(Message why) -> broken = Optional.of(why);
        }
    }

    private Gathered gathered(List<Judgement> given, List<Decision> made, Optional<Weights> weights) {
        ForkJoinPool pool = ForkJoinPool.commonPool();
        Judgements judgements = Judgements.of(given.stream().filter(one -> claims.containsKey(one.one()) && claims.containsKey(one.other()))
            .toList());
        List<Mention> mentions = claims.values().stream().map(Mention::of).toList();
        Matching matching = weights.isPresent() ? Matching.of(mentions, Reach.USUAL, weights.get(), pool) : Matching.of(mentions, Reach.USUAL, pool);
        MatchIndex index = MatchIndex.of(matching, judgements, pool);
        Map<List<ClaimId>, Judgement> said = said(given);
        List<Cluster> clusters = index.clusters();
        Map<ClaimId, EventId> names = names(clusters);
        Ladder ladder = new Ladder(Comparison.PLAIN);
        List<Gathered.Event> events = new ArrayList<>();
        for (Cluster cluster : clusters) {
            EventId name = names.get(cluster.id());
            Incident incident = Incident.of(name, cluster.claims().stream().map(id -> claims.get(id).about(name)).sorted(FIRST).toList());
            List<Decision> own = made.stream().filter(decision -> decision.event().equals(name)).toList();
            events.add(new Gathered.Event(incident, links(cluster, matching, said), Consolidated.of(incident, Comparison.PLAIN),
                ladder.verify(incident, own, asOf), own));
        }
        return new Gathered(events, open(index, matching, clusters, said), matching.weights(), judgements.overruled(), unknown(given), rows,
            stray(made, names, clusters), aside,
            notes, broken);
    }

    private static final Comparator<Claim> FIRST = Comparator.comparing((Claim claim) -> claim.said().learnedAt()).thenComparing(claim -> claim.id()
        .code());

    /** The incident that a person named where all claims that name one name the same, and those of no other cluster do; else the cluster's own. */
    private Map<ClaimId, EventId> names(List<Cluster> clusters) {
        Map<EventId, Integer> uses = new HashMap<>();
        Set<String> ids = new HashSet<>();
        clusters.forEach(cluster -> ids.add(cluster.id().code()));
        Map<ClaimId, Set<EventId>> givenTo = new HashMap<>();
        for (Cluster cluster : clusters) {
            Set<EventId> given = new HashSet<>();
            for (ClaimId id : cluster.claims()) if (named.contains(id)) given.add(claims.get(id).event());
            given.forEach(event -> uses.merge(event, 1, Integer::sum));
            givenTo.put(cluster.id(), given);
        }
        Map<ClaimId, EventId> names = new HashMap<>();
        for (Cluster cluster : clusters) {
            Set<EventId> given = givenTo.get(cluster.id());
            EventId own = new EventId(cluster.id().code());
            EventId only = given.size() == 1 ? given.iterator().next() : own;
            boolean free = only.equals(own) || uses.get(only) == 1 && !ids.contains(only.code());
            names.put(cluster.id(), free ? only : own);
        }
        return names;
    }

    private static Map<List<ClaimId>, Judgement> said(List<Judgement> given) {
        Map<List<ClaimId>, Judgement> said = new HashMap<>();
        given.stream().sorted(Comparator.comparing(Judgement::at)).forEach(one -> said.put(List.of(one.one(), one.other()), one));
        return said;
    }

    private static Optional<Judgement> said(Map<List<ClaimId>, Judgement> said, ClaimId one, ClaimId other) {
        return Optional.ofNullable(said.getOrDefault(List.of(one, other), said.get(List.of(other, one))));
    }

    private List<ClaimId> unknown(List<Judgement> given) {
        return given.stream().flatMap(one -> Stream.of(one.one(), one.other())).filter(id -> !claims.containsKey(id)).distinct().toList();
    }

    /** A decision on an incident that is none here says nothing of another, even where that has the claim after which it was called. */
    private static List<Gathered.Stray> stray(List<Decision> made, Map<ClaimId, EventId> names, List<Cluster> clusters) {
        Set<EventId> known = new HashSet<>(names.values());
        Map<String, EventId> now = new HashMap<>();
        for (Cluster cluster : clusters) cluster.claims().forEach(claim -> now.put(claim.code(), names.get(cluster.id())));
        return made.stream().filter(decision -> !known.contains(decision.event()))
            .map(decision -> new Gathered.Stray(decision, Optional.ofNullable(now.get(decision.event().code())))).toList();
    }

    private static Gathered.Link link(Matching matching, Map<List<ClaimId>, Judgement> said, ClaimId one, ClaimId other) {
        return new Gathered.Link(one, other, matching.score(one, other).orElseThrow(), said(said, one, other));
    }

    /** A tree of the strongest links (Prim): from the claim that names the cluster, each time the likeliest that is not linked yet. */
    private static List<Gathered.Link> links(Cluster cluster, Matching matching, Map<List<ClaimId>, Judgement> said) {
        List<ClaimId> rest = new ArrayList<>(cluster.claims());
        rest.remove(cluster.id());
        if (rest.size() > MOST_FOR_STRONGEST) return rest.stream().map(claim -> link(matching, said, cluster.id(), claim)).toList();
        Map<ClaimId, Gathered.Link> best = new LinkedHashMap<>();
        rest.forEach(claim -> best.put(claim, link(matching, said, cluster.id(), claim)));
        List<Gathered.Link> links = new ArrayList<>();
        while (!best.isEmpty()) {
            ClaimId next = best.entrySet().stream().max(Map.Entry.comparingByValue(Comparator.comparingDouble(Gathering::strength))).orElseThrow()
                .getKey();
            links.add(best.remove(next));
            best.replaceAll((claim, known) -> {
                Gathered.Link through = link(matching, said, next, claim);
                return strength(through) > strength(known) ? through : known;
            });
        }
        return links;
    }

    /** In bits; a person's word is above every score. */
    private static double strength(Gathered.Link link) {
        return link.judged().map(judgement -> switch (judgement.verdict()) {
            case SAME -> Double.MAX_VALUE;
            case DIFFERENT -> -Double.MAX_VALUE;
            case UNSURE -> link.score().bits();
        }).orElse(link.score().bits());
    }

    private List<Gathered.Link> open(MatchIndex index, Matching matching, List<Cluster> clusters, Map<List<ClaimId>, Judgement> said) {
        if (claims.size() > MOST_FOR_OPEN) return List.of();
        Map<ClaimId, ClaimId> home = new HashMap<>();
        for (Cluster cluster : clusters) cluster.claims().forEach(claim -> home.put(claim, cluster.id()));
        Map<List<ClaimId>, Gathered.Link> open = new HashMap<>();
        for (ClaimId claim : claims.keySet())
            for (MatchIndex.Match match : index.matches(claim)) {
                boolean first = claim.code().compareTo(match.claim().code()) < 0;
                List<ClaimId> pair = first ? List.of(claim, match.claim()) : List.of(match.claim(), claim);
                Optional<Judgement> judged = said(said, claim, match.claim());
                if (!home.get(claim).equals(home.get(match.claim())) && isOpen(match.score(), judged)) open.put(pair, link(matching, said,
                    pair.getFirst(), pair.getLast()));
            }
        return open.values().stream().sorted(Comparator.comparingDouble((Gathered.Link link) -> -link.score().bits()).thenComparing(link -> link.one()
            .code())
            .thenComparing(link -> link.other().code())).limit(MOST_OPEN).toList();
    }

    private static boolean isOpen(Score score, Optional<Judgement> judged) {
        return judged.map(judgement -> switch (judgement.verdict()) {
            case SAME, DIFFERENT -> false;
            case UNSURE -> true;
        }).orElse(score.bits() > 0);
    }
}
