/**
 * Fields of one statement, shown apart: SD-JWT (RFC 9901), signed with Ed25519.
 *
 * <p>IN: claims as JSON, the {@link org.hudna.ledger.disclosure.Path}s to be shown apart, a signer's key; or a token from somebody.
 *
 * <p>OUT: a token with one salted digest for each such field; a token with fewer fields; from a token that holds, the claims it shows.
 *
 * <p>KEEPS: nothing.
 *
 * <p>NEVER: accepts what it did not check (an unused disclosure, a key binding that nobody asked for, an unknown algorithm); shows a field
 * without the fields that hold it; puts a salt or a value into a text that could reach a log; guesses at JSON that is not strict.
 */
package org.hudna.ledger.disclosure;
