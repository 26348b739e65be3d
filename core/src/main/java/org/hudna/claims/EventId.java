package org.hudna.claims;

/** The event that a claim is about, by the id that the file gives it; claims with the same one form an incident. */
public record EventId(String code) implements Comparable<EventId> {
    public EventId {
        if (code.isBlank()) throw new IllegalArgumentException("an incident needs an id");
    }

    @Override public int compareTo(EventId other) { return code.compareTo(other.code); }

    @Override public String toString() { return code; }
}
