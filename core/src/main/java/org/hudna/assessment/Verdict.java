package org.hudna.assessment;

import java.util.Locale;

/** What follows for one account under one clause. Every arm speaks of what was alleged: nobody is found to have done anything. */
public sealed interface Verdict {

    /** If the account is right, the clause would be breached. */
    record WouldBreach() implements Verdict {}

    /** It would, were it not for this exception, or because this clause permits it. */
    record Allowed(String by) implements Verdict {}

    /** The clause does not reach it: the test that says so, for an actor with the status that the terms give it. */
    record NotCovered(Reason reason) implements Verdict {}

    /** The clause reaches it and is kept: the test that says so. */
    record NoBreach(Test because) implements Verdict {}

    /** It cannot be told. */
    record Undetermined() implements Verdict {}

    /** Why a clause does not reach an act. */
    enum Reason {
        EXCLUDED, NEITHER, ANOTHER_ADDRESSEE, PLACE, TIME, ACT, DENIED, RESPONSE, PERMISSION_NOT_SHOWN;

        public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
    }

    /** The word in files and message ids. */
    default String code() {
        return switch (this) {
            case WouldBreach _ -> "would-breach";
            case Allowed _ -> "allowed";
            case NotCovered _ -> "not-covered";
            case NoBreach _ -> "no-breach";
            case Undetermined _ -> "undetermined";
        };
    }
}
