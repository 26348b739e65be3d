package org.hudna.incidents.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Clusters round some claims made anew, as if all claims had been linked at once.
 *
 * <p>The clusters concerned are taken apart and linked again, one join at a time, while their neighbours go through the joins that made them, in the
 * order of their averages. Where one of those linked again would at some time be closer to a part of a neighbour than the neighbour's own next join,
 * the neighbour is taken apart, too, and all begins again. Where that never happens, no neighbour would have grown otherwise, and beyond the
 * neighbours nothing has changed.
 */
final class Regrowth {

    private final Columns columns;
    private final Branches branches;
    private final Verdicts verdicts;
    private final Network network;
    /** Clusters taken apart, by leader. */
    private final Map<Integer, Branch> own = new LinkedHashMap<>();
    /** Scored pairs of their members, the member first; some twice, from either side. */
    private final Found ones = new Found();
    private final Found others = new Found();
    private final Found steps = new Found();
    private final List<Long> different = new ArrayList<>();

    Regrowth(Columns columns, Branches branches, Verdicts verdicts, Network network) {
        this.columns = columns;
        this.branches = branches;
        this.verdicts = verdicts;
        this.network = network;
    }

    /** The clusters that were taken apart. */
    List<Branch> before() { return List.copyOf(own.values()); }

    /** The clusters that take their place. */
    List<Branch> grown(Iterable<Integer> seeds) {
        for (int seed : seeds) take(seed);
        while (true) {
            List<Branch> neighbours = neighbours();
            var group = new Group(columns, Stream.concat(own.values().stream(), neighbours.stream())
                .flatMapToInt(branch -> Arrays.stream(branch.members())).toArray());
            for (int p = 0; p < ones.size; p++) if (group.has(others.numbers[p])) group.add(ones.numbers[p], others.numbers[p], steps.numbers[p]);
            List<Join> joins = new ArrayList<>();
            Optional<Integer> reached = linked(group, neighbours, joins);
            if (reached.isEmpty()) return branches(joins);
            take(reached.get());
        }
    }

    /** Takes the cluster of a mention apart, and those that a person's word ties to it. */
    private void take(int mention) {
        ArrayDeque<Integer> waiting = new ArrayDeque<>(List.of(mention));
        while (!waiting.isEmpty()) {
            int next = waiting.pop();
            if (own.putIfAbsent(branches.group(next), branches.with(next)) != null) continue;
            for (int member : branches.with(next).members()) {
                network.each(member, (other, score) -> {
                    ones.add(member);
                    others.add(other);
                    steps.add(score);
                });
                different.addAll(verdicts.different(member));
                for (long pair : verdicts.same(member)) waiting.add(Verdicts.one(pair) == member ? Verdicts.other(pair) : Verdicts.one(pair));
            }
        }
    }

    /** Other clusters that have a positive score with one taken apart; no other could come close to it. */
    private List<Branch> neighbours() {
        Map<Integer, Branch> near = new LinkedHashMap<>();
        for (int p = 0; p < others.size; p++)
            if (steps.numbers[p] > 0 && !isOwn(others.numbers[p]))
                near.putIfAbsent(branches.group(others.numbers[p]), branches.with(others.numbers[p]));
        return List.copyOf(near.values());
    }

    private boolean isOwn(int mention) { return own.containsKey(branches.group(mention)); }

    /** Links those taken apart while their neighbours grow as they did; a member of a neighbour that was reached, or of none. */
    private Optional<Integer> linked(Group group, List<Branch> neighbours, List<Join> joins) {
        Linkage linkage = group.linkage(different);
        for (Branch branch : own.values())
            for (int member : branch.members())
                for (long pair : verdicts.same(member)) join(Join.said(Verdicts.one(pair), Verdicts.other(pair)), group, linkage, joins);
        List<Join> script = neighbours.stream().flatMap(branch -> Arrays.stream(branch.joins())).map(group::ranked).sorted(Linkage::compare).toList();
        int done = 0;
        for (var next = linkage.next(); next.isPresent(); next = linkage.next()) {
            if (done < script.size() && Linkage.compare(script.get(done), next.get()) < 0) {
                linkage.join(script.get(done).one(), script.get(done).other());
                done++;
                continue;
            }
            Join join = group.member(next.get());
            if (!isOwn(join.one())) return Optional.of(join.one());
            if (!isOwn(join.other())) return Optional.of(join.other());
            join(join, group, linkage, joins);
        }
        return Optional.empty();
    }

    private static void join(Join join, Group group, Linkage linkage, List<Join> joins) {
        int one = linkage.group(group.rank(join.one())), other = linkage.group(group.rank(join.other()));
        if (one == other) return;
        joins.add(new Join(group.member(one), group.member(other), join.sum(), join.pairs()));
        linkage.join(one, other);
    }

    private List<Branch> branches(List<Join> joins) {
        Set<Integer> leaders = new TreeSet<>();
        own.values().forEach(branch -> Arrays.stream(branch.members()).forEach(leaders::add));
        Map<Integer, List<Join>> byLeader = new HashMap<>();
        for (Join join : joins) {
            int first = columns.order(join.one(), join.other()) < 0 ? join.one() : join.other(), second = first == join.one() ? join.other()
                : join.one();
            List<Join> all = byLeader.computeIfAbsent(first, _ -> new ArrayList<>());
            all.addAll(byLeader.getOrDefault(second, List.of()));
            byLeader.remove(second);
            all.add(join);
            leaders.remove(second);
        }
        return leaders.stream().map(leader -> Branch.of(leader, byLeader.getOrDefault(leader, List.of()).toArray(Join[]::new),
            columns::order)).toList();
    }
}
