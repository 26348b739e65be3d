package org.hudna.ledger.policy;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a quorum withstands. Two forks of a log can both be accepted only if two sets of witnesses, each enough, have signed one fork each; those
 * in both sets have then signed both. In a group of k of n that is at least 2k - n members.
 *
 * @param witnesses how many the quorum counts
 * @param toFork the fewest witnesses that, together with the log's operator, can have two forks accepted while all others are honest
 * @param toStall the fewest witnesses whose silence keeps every checkpoint from being accepted; 0 where nobody can
 */
public record Strength(int witnesses, int toFork, int toStall) {
    /** How far to trust it. */
    public enum Grade {
        /** The operator alone can fork. */
        OPERATOR_ALONE_FORKS,
        /** The operator and one witness can fork: 2 of 3, for one. */
        ONE_WITNESS_FORKS,
        /** It takes several, but not more than a third: k is not above 2n/3. */
        A_THIRD_FORKS,
        /** It takes several, and more than a third. */
        SOUND
    }

    /** The grade; anything but {@link Grade#SOUND} is worth a warning. */
    public Grade grade() {
        if (toFork == 0) return Grade.OPERATOR_ALONE_FORKS;
        if (toFork == 1) return Grade.ONE_WITNESS_FORKS;
        return 3 * toFork > witnesses ? Grade.SOUND : Grade.A_THIRD_FORKS;
    }

    static Strength of(Quorum quorum) {
        return switch (quorum) {
            case Quorum.None() -> new Strength(0, 0, 0);
            case Quorum.One _ -> new Strength(1, 1, 1);
            case Quorum.Group(String _, int k, List<Quorum.Member> members) -> {
                List<Strength> each = members.stream().map(Strength::of).toList();
                int all = each.stream().mapToInt(Strength::witnesses).sum();
                int inBoth = Math.max(0, 2 * k - members.size());
                yield new Strength(all, fewest(inBoth, each.stream().mapToInt(Strength::toFork)),
                    fewest(members.size() - k + 1, each.stream().mapToInt(Strength::toStall)));
            }
        };
    }

    /** The sum of the smallest {@code count}: exact, for no witness is a member twice. */
    private static int fewest(int count, IntStream each) {
        return each.sorted().limit(count).sum();
    }
}
