package org.hudna.ledger.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;

/**
 * What the acts in the log amount to: which holds stand, which records are erased. A function of the acts in the log's order and of the
 * log's commitments, and of nothing else: no clock, no state of its own. Immutable.
 *
 * <p>An erasure in the log has its effect only if {@link #decide} would have granted it at its place, so a faulty one erases nothing even
 * when the log is replayed. A commitment stands once in a log, since each record has a secret of its own. A release ends every hold that
 * was placed under its name before it; one that finds none does nothing.
 */
public final class Register {
    private final LongFunction<Optional<Commitment>> log;
    private final List<HoldPlaced> standing;
    private final Map<Commitment, Erasure> erased;
    private final Set<Commitment> acts;

    private Register(LongFunction<Optional<Commitment>> log, List<HoldPlaced> standing, Map<Commitment, Erasure> erased, Set<Commitment> acts) {
        this.log = log;
        this.standing = standing;
        this.erased = erased;
        this.acts = acts;
    }

    /** An act with its own place in the log. */
    public record Recorded(long index, Commitment commitment, Act act) {
        /** @throws IllegalArgumentException where the index is negative */
        public Recorded {
            if (index < 0) throw new IllegalArgumentException("index " + index);
        }
    }

    /**
     * All acts of a log.
     *
     * @param inOrder by ascending index
     * @param log the commitment at an index, or nothing where the log has none there
     * @throws IllegalArgumentException where the indexes do not ascend
     */
    public static Register of(List<Recorded> inOrder, LongFunction<Optional<Commitment>> log) {
        var register = new Register(log, new ArrayList<>(), new HashMap<>(), new HashSet<>());
        long before = -1;
        for (Recorded recorded : inOrder) {
            if (recorded.index() <= before) throw new IllegalArgumentException("index " + recorded.index() + " after " + before);
            before = recorded.index();
            register.take(recorded);
        }
        return register;
    }

    /** With one more, appended after all others. */
    public Register plus(Recorded recorded) {
        var next = new Register(log, new ArrayList<>(standing), new HashMap<>(erased), new HashSet<>(acts));
        next.take(recorded);
        return next;
    }

    private void take(Recorded recorded) {
        acts.add(recorded.commitment());
        switch (recorded.act()) {
            case HoldPlaced placed -> standing.add(placed);
            case HoldReleased released -> standing.removeIf(hold -> hold.hold().equals(released.hold()));
            case Erasure erasure -> {
                boolean before = erasure.index() < recorded.index();
                if (before && decide(erasure.asked()) instanceof ErasureDecision.Granted) erased.put(erasure.commitment(), erasure);
            }
        }
    }

    /** Whether a record may be erased now, the first reason against it where not. */
    public ErasureDecision decide(ErasureRequest asked) {
        if (!log.apply(asked.index()).equals(Optional.of(asked.commitment()))) return new ErasureDecision.RefusedNotThatRecord();
        if (acts.contains(asked.commitment())) return new ErasureDecision.RefusedAct();
        Optional<Erasure> before = erasureOf(asked.commitment());
        if (before.isPresent()) return new ErasureDecision.RefusedAlreadyErased(before.get());
        List<HoldPlaced> holds = holdsOver(asked.index());
        if (!holds.isEmpty()) return new ErasureDecision.RefusedUnderHold(holds);
        if (!asked.hasApproval()) return new ErasureDecision.RefusedApprovers(asked.otherApprovers());
        return new ErasureDecision.Granted(new Erasure(asked));
    }

    /** The holds that stand over a record, in the order in which they were placed. */
    public List<HoldPlaced> holdsOver(long index) {
        return standing.stream().filter(hold -> hold.covers(index)).toList();
    }

    /** All holds that stand, in the order in which they were placed. */
    public List<HoldPlaced> holds() {
        return List.copyOf(standing);
    }

    /** The erasure of a record, where it is erased. */
    public Optional<Erasure> erasureOf(Commitment commitment) {
        return Optional.ofNullable(erased.get(commitment));
    }

    /** The records that are erased. */
    public Set<Commitment> erased() {
        return new TreeSet<>(erased.keySet());
    }
}
