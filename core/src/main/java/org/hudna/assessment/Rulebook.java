package org.hudna.assessment;

import java.time.Instant;
import org.hudna.terms.Clause;
import org.hudna.terms.Terms;

/**
 * The terms as they were known at an instant, made ready for answering. Immutable towards the outside and shared by threads.
 *
 * <p>Making one costs a few milliseconds; a bulk run makes it once.
 */
public final class Rulebook {

    private final Terms terms;
    private final Instant asOf;
    final Memberships memberships;
    final Forces forces;
    final Windows windows;
    final Holders holders;
    final Opens opens;
    final Attribution attribution;
    final ActorTests actors;
    final TargetTests targets;
    final PlaceTests places;
    final StandardTests standards;

    private Rulebook(Terms terms, Instant asOf) {
        this.terms = terms;
        this.asOf = asOf;
        memberships = new Memberships(terms, asOf);
        forces = new Forces(terms, asOf);
        windows = new Windows(terms, asOf);
        holders = new Holders(terms, asOf);
        opens = new Opens(terms, asOf);
        attribution = new Attribution(terms, holders);
        actors = new ActorTests(terms, memberships, asOf);
        targets = new TargetTests(terms, memberships, holders);
        places = new PlaceTests(terms, asOf, memberships, holders);
        standards = new StandardTests(this);
    }

    /** The terms as they were known at {@code asOf}, inclusive. */
    public static Rulebook of(Terms terms, Instant asOf) { return new Rulebook(terms, asOf); }

    public Terms terms() { return terms; }

    public Instant asOf() { return asOf; }

    /** When a clause is in force, apart from its own window. */
    Timeline force(Clause clause) { return forces.of(clause.instrument()); }
}
