package org.hudna.ledger.statement;

/**
 * That a record is erased, with its basis and approvers. It is appended and durable first; then the record's secret is destroyed, so that a
 * stop in between is finished at start-up ({@link Leftovers#toDestroy}) and nothing is ever destroyed without a record of why.
 *
 * <p>As a statement: the lines {@code hudna/erasure/v1}, {@code index}, {@code commitment}, {@code basis}, {@code reason}, {@code asked},
 * {@code approved} for each approver in order, {@code at}.
 */
public record Erasure(ErasureRequest asked) implements Act {
    /** @throws IllegalArgumentException where {@link ErasureRequest#hasApproval} does not hold */
    public Erasure {
        if (!asked.hasApproval()) throw new IllegalArgumentException("too few approvers");
    }

    /** Of the record that is erased. */
    public long index() {
        return asked.index();
    }

    /** Of the record that is erased. */
    public Commitment commitment() {
        return asked.commitment();
    }

    @Override public byte[] bytes() {
        return asked.bytes();
    }
}
