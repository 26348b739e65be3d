package org.hudna.ledger.cli;

/**
 * One line of a report.
 *
 * @param label its name: the key in JSON, and the text {@code fact.<label>} on the screen
 * @param value as a hole of a message takes it
 */
record Fact(String label, Object value) {}
