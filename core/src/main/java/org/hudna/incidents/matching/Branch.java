package org.hudna.incidents.matching;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A cluster with the joins that made it.
 *
 * @param leader  the member of the least rank
 * @param members all, ascending
 * @param joins   each of two groups called after their members of the least rank
 */
record Branch(int leader, int[] members, Join[] joins) {

    static Branch alone(int i) { return new Branch(i, new int[] {i}, new Join[0]); }

    /** @param joins one fewer than members: each names one that no other names as the one of the higher rank */
    static Branch of(int leader, Join[] joins, Comparator<Integer> rank) {
        int[] members = new int[joins.length + 1];
        members[0] = leader;
        for (int k = 0; k < joins.length; k++) members[k + 1] = rank.compare(joins[k].one(), joins[k].other()) < 0 ? joins[k].other()
            : joins[k].one();
        Arrays.sort(members);
        return new Branch(leader, members, joins);
    }
}
