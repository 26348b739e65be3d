/**
 * What somebody who trusts nobody can check alone: one entry's proof, a whole log, two views of one log, and evidence of a fork.
 *
 * <p>IN: proof files, evidence files, the files of a log in a folder or behind a URL, all of them from anyone; a policy that the reader chose.
 *
 * <p>OUT: verdicts with every reason; proofs and evidence, checked before they are handed out.
 *
 * <p>KEEPS: nothing; a log of any length is walked through with one tile of each level in memory.
 *
 * <p>NEVER: believes a tile; takes silence for absence: what could not be read is thrown, what is not there is said; asks a host that it was not
 * sent to.
 */
package org.hudna.ledger.proof;
