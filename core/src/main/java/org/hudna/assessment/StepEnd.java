package org.hudna.assessment;

import java.time.Instant;

/** What became of a step of a procedure, as somebody told us. Names of arms and components are part of what is kept of it. */
public sealed interface StepEnd {

    /** It was done. @param at when, in UTC; often before anybody told us */
    record Done(Instant at) implements StepEnd {}

    /** It will not be done. */
    record NotDone() implements StepEnd {}

    /** The incident did not need it. */
    record NotNeeded() implements StepEnd {}
}
