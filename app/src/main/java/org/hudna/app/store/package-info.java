/**
 * What follows from the record, as tables that can be asked: made from entries in their order, and made again from them at any time.
 *
 * <p>IN: entries, in order, and whoever derives cards from them. OUT: reports, claims, incidents, cards and who did what, as of any entry. KEEPS:
 * tables in SQLite or PostgreSQL. NEVER: holds what is not in an entry or does not follow from entries; shows a half of a batch; keeps anything of an
 * entry that is forgotten, but which reports and incidents it was about; is the only copy of anything.
 */
package org.hudna.app.store;
