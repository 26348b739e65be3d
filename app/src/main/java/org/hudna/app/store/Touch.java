package org.hudna.app.store;

import org.hudna.app.journal.Stamp;

/**
 * An entry that concerned something, without what it says; {@link Tables#entry} has that.
 *
 * @param kind the entry's name, such as {@code ClaimMade}
 */
public record Touch(long index, Stamp stamp, String kind) {}
