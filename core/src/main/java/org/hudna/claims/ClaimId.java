package org.hudna.claims;

/** A claim's own id within its file; never empty. */
public record ClaimId(String code) {
    public ClaimId {
        if (code.isBlank()) throw new IllegalArgumentException("a claim needs an id");
    }

    @Override public String toString() { return code; }
}
