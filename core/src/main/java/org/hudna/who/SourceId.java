package org.hudna.who;

/** Who says something, in the words by which the file names them; never empty. A source is never Hudna. */
public record SourceId(String name) implements Comparable<SourceId> {

    public SourceId {
        name = name.strip();
        if (name.isEmpty()) throw new IllegalArgumentException("a source needs a name");
    }

    @Override public int compareTo(SourceId other) { return name.compareTo(other.name); }

    @Override public String toString() { return name; }
}
