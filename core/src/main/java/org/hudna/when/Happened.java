package org.hudna.when;

/**
 * When an act took place: once, some time in the span, or throughout it.
 *
 * <p>The difference decides at the edges. One shot "between 22 and 27 May" may have come before a truce that began on the 22nd; an occupation
 * that lasted from 22 to 27 May has certainly gone on after it.
 */
public record Happened(Span span, Extent extent) {

    /** Whether the act took place once in its span, or lasted over all of it. */
    public enum Extent { ONCE, THROUGHOUT }

    /** How much of the act lies in {@code period}: for one that lasted, any overlap counts as all. */
    public Span.Part in(Period period) {
        Span.Part part = span.in(period);
        return extent == Extent.THROUGHOUT && part == Span.Part.SOME ? Span.Part.ALL : part;
    }
}
