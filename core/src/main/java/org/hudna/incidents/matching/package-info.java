/**
 * Which claims speak of one incident: candidates, clues, weights learned from the claims themselves, human judgements, clusters.
 *
 * <p>IN: mentions (a claim's time, place, act, figures and words), judgements, an executor. OUT: scores that name their clues, clusters with lasting
 * ids, what became of earlier clusters. KEEPS: nothing but what an index holds in memory; clusters are derived. NEVER: overrules a person, or merges
 * without saying why.
 */
package org.hudna.incidents.matching;
