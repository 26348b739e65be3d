/**
 * Parties who see to it that a log never takes anything back: the witness that one of them runs, and the log's side that asks them all.
 * c2sp.org/tlog-witness v1.0.0.
 *
 * <p>IN: checkpoints that a log signed, with proof of their growth; a policy that says who the witnesses are; the answers of witnesses.
 *
 * <p>OUT: cosignatures, or why there are none; a checkpoint with every cosignature that held, and who is missing, since when and why.
 *
 * <p>KEEPS: as witness, the last checkpoint cosigned of each log, and those that tried to fork it; as log, when each witness last signed.
 *
 * <p>NEVER: cosigns before the state is durable; goes back in size or in time; takes a line that it has not verified; takes silence for assent.
 */
package org.hudna.ledger.witness;
