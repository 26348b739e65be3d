package org.hudna.app.store;

import java.util.Set;

/** Of what entries are folded: of everything, or, after something was forgotten, of what it had touched. */
record Scope(boolean all, Set<String> reports, Set<String> claims, Set<String> names) {

    static final Scope ALL = new Scope(true, Set.of(), Set.of(), Set.of());

    boolean hasReport(String id) { return all || reports.contains(id); }

    boolean hasClaim(String id) { return all || claims.contains(id); }

    boolean hasName(String kindAndName) { return all || names.contains(kindAndName); }
}
