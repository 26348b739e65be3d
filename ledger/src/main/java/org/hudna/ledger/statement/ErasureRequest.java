package org.hudna.ledger.statement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * That a record be erased, as it was asked for; {@link Register#decide} says whether it may be.
 *
 * @param index of the record in the log, from 0
 * @param commitment of the same record
 * @param basis the law or rule that allows or demands it
 * @param reason from the list that the keepers agreed
 * @param askedBy who asked
 * @param approvedBy who approved
 * @param at when, to the second: what is finer is cut off
 */
public record ErasureRequest(long index, Commitment commitment, Code basis, Code reason, Code askedBy, SortedSet<Code> approvedBy, Instant at) {
    static final String HEADER = "hudna/erasure/v1";
    /** Fewer distinct approvers, the one who asked not counted, erase nothing. */
    public static final int FEWEST_APPROVERS = 2;
    /** More make no erasure better. */
    public static final int MOST_APPROVERS = 100;

    /** @throws IllegalArgumentException where the index is negative, the year not of four digits, or the approvers more than 100 */
    public ErasureRequest {
        if (index < 0) throw new IllegalArgumentException("index " + index);
        if (approvedBy.size() > MOST_APPROVERS) throw new IllegalArgumentException(approvedBy.size() + " approvers");
        approvedBy = Collections.unmodifiableSortedSet(new TreeSet<>(approvedBy));
        at = Text.second(at);
    }

    /** Approvers in any order; a name given twice is one approver. */
    public static ErasureRequest of(long index, Commitment commitment, Code basis, Code reason, Code askedBy, Collection<Code> approvedBy,
        Instant at) {
        return new ErasureRequest(index, commitment, basis, reason, askedBy, new TreeSet<>(approvedBy), at);
    }

    /** Whether enough others than the one who asked have approved. */
    public boolean hasApproval() {
        return otherApprovers() >= FEWEST_APPROVERS;
    }

    int otherApprovers() {
        return approvedBy.size() - (approvedBy.contains(askedBy) ? 1 : 0);
    }

    static ErasureRequest read(Fields fields) throws Unreadable {
        var approvers = fields.codes("approved");
        if (approvers.size() > MOST_APPROVERS) throw new Unreadable(TextFault.APPROVERS);
        return of(fields.number("index"), fields.commitment("commitment"), fields.code("basis"), fields.code("reason"), fields.code("asked"),
            approvers, fields.second("at"));
    }

    Erasure toErasure() throws Unreadable {
        if (!hasApproval()) throw new Unreadable(TextFault.APPROVERS);
        return new Erasure(this);
    }

    byte[] bytes() {
        var text = new StringBuilder(HEADER).append("\nindex ").append(index).append("\ncommitment ").append(commitment.base64())
            .append("\nbasis ").append(basis).append("\nreason ").append(reason).append("\nasked ").append(askedBy).append('\n');
        for (Code approver : approvedBy) text.append("approved ").append(approver).append('\n');
        return text.append("at ").append(at).append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
