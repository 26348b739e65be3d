package org.hudna.claims.reading;

import java.util.Optional;
import org.hudna.when.Happened;

/**
 * A time as a sentence tells it: its first and last word and what it means.
 *
 * @param through words elsewhere in the sentence by which it is understood: the day of an hour; empty where it speaks for itself
 * @param assumed whether the year is ours: a day of a month without one
 */
record TimeFound(int first, int last, Evidence evidence, Happened happened, Optional<Evidence> through, boolean assumed) {

    TimeFound(int first, int last, Evidence evidence, Happened happened) { this(first, last, evidence, happened, Optional.empty(), false); }
}
