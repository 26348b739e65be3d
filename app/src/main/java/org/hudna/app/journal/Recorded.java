package org.hudna.app.journal;

/**
 * What happened, where it stands in the record.
 *
 * @param index its number in the ledger, from 0; acts of the ledger itself have numbers too, so that there are gaps
 */
public record Recorded(long index, Stamp stamp, Entry entry) {}
