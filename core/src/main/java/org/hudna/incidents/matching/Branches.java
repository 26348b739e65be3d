package org.hudna.incidents.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All clusters as they stand, by number. */
final class Branches {

    private final Columns columns;
    /** For each mention the one of the least rank in its cluster. */
    private int[] group;
    /** Of two or more, by that one. */
    private final Map<Integer, Branch> branches = new HashMap<>();

    Branches(Columns columns, int[] groups, Joins joins) {
        this.columns = columns;
        this.group = groups;
        int[] start = new int[group.length + 1];
        for (int k = 0; k < joins.size(); k++) start[group[joins.one(k)] + 1]++;
        for (int i = 0; i < group.length; i++) start[i + 1] += start[i];
        int[] numbers = new int[joins.size()], next = start.clone();
        for (int k = 0; k < joins.size(); k++) numbers[next[group[joins.one(k)]]++] = k;
        int[] leaders = IntStream.range(0, group.length).filter(i -> start[i] < start[i + 1]).toArray();
        List<Branch> made = Arrays.stream(leaders).parallel()
            .mapToObj(leader -> Branch.of(leader, Arrays.stream(numbers, start[leader], start[leader + 1]).mapToObj(joins::get).toArray(Join[]::new),
            columns::order)).toList();
        for (Branch branch : made) branches.put(branch.leader(), branch);
    }

    int[] groups() { return Arrays.copyOf(group, columns.size); }

    int group(int i) { return group[i]; }

    /** The cluster of which {@code i} is a member. */
    Branch with(int i) { return branches.containsKey(group[i]) ? branches.get(group[i]) : Branch.alone(i); }

    /** A mention added, alone. */
    void add(int i) {
        if (i >= group.length) group = Arrays.copyOf(group, i + i / 8 + 64);
        group[i] = i;
    }

    /** Puts clusters in the place of others of the same members. */
    void replace(List<Branch> before, List<Branch> after) {
        for (Branch old : before) branches.remove(old.leader());
        for (Branch branch : after) {
            for (int member : branch.members()) group[member] = branch.leader();
            if (branch.joins().length > 0) branches.put(branch.leader(), branch);
        }
    }
}
