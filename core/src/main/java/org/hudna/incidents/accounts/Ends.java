package org.hudna.incidents.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;

/**
 * A range over all who say something of it, with the claims at either end; never a middle, which nobody said.
 *
 * @param least the lowest that anybody says, {@code most} the highest, both inclusive
 * @param lowest claims that say the lowest
 * @param highest claims that say the highest
 */
public record Ends<T extends Comparable<? super T>>(T least, T most, List<ClaimId> lowest, List<ClaimId> highest) {

    public Ends {
        lowest = List.copyOf(lowest);
        highest = List.copyOf(highest);
    }

    /** Over at least one claim. */
    static <T extends Comparable<? super T>> Ends<T> of(Collection<Claim> claims, Function<Claim, T> low, Function<Claim, T> high) {
        T least = claims.stream().map(low).min(Comparator.naturalOrder()).orElseThrow();
        T most = claims.stream().map(high).max(Comparator.naturalOrder()).orElseThrow();
        List<ClaimId> lowest = new ArrayList<>();
        List<ClaimId> highest = new ArrayList<>();
        for (Claim claim : claims) {
            if (low.apply(claim).compareTo(least) == 0) lowest.add(claim.id());
            if (high.apply(claim).compareTo(most) == 0) highest.add(claim.id());
        }
        return new Ends<>(least, most, lowest, highest);
    }
}
