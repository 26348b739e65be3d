/**
 * The Merkle tree of RFC 6962: hashes, heads, and proofs that one thing lies in another.
 *
 * <p>IN: the bytes of entries; the hashes of complete subtrees, from wherever they are kept ({@link org.hudna.ledger.tree.Subtrees}).
 *
 * <p>OUT: roots, inclusion and consistency proofs, and what became of checking one ({@link org.hudna.ledger.tree.ProofCheck}).
 *
 * <p>KEEPS: nothing; a {@link org.hudna.ledger.tree.Frontier} holds at most 63 hashes however long the log is.
 *
 * <p>NEVER: throws for what a stranger sent; reads a file; believes a proof of the wrong length.
 */
package org.hudna.ledger.tree;
