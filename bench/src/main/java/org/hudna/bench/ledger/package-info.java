/**
 * The ledger under load, and a bare disk beside it.
 *
 * <p>IN: a folder, a number of clients or entries. OUT: rates, waiting times, memory. KEEPS: nothing. NEVER: leaves out a check that a real log
 * makes.
 */
package org.hudna.bench.ledger;
