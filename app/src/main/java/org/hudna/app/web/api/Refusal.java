package org.hudna.app.web.api;

/** A request cannot be done as it stands; {@link Api} tells the caller why. It has no trace: it is an ordinary day's event. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.kind().code(), null, false, false);
        this.problem = problem;
    }

    Problem problem() { return problem; }
}
