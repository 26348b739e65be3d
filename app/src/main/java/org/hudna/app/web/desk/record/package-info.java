/**
 * Pages: the record as those see it who distrust us: its head, its witnesses, proofs of entries, and files that somebody brings.
 *
 * <p>IN: visits, the ledger's own proofs and verdicts. OUT: what the templates of this name show. KEEPS: nothing. NEVER: shows what an entry says.
 */
package org.hudna.app.web.desk.record;
