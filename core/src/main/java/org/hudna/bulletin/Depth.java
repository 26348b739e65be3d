package org.hudna.bulletin;

/** How far somebody sees into one thing. */
public enum Depth {
    /** Not at all, nor that there is anything. */
    HIDDEN,
    /** In a wider form; {@link Detail} says which. */
    COARSE,
    /** As it stands. */
    WHOLE
}
