package org.hudna.ledger.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.witness.Cosigning;

/** Asks the witnesses now. */
final class Cosign implements Command {
    @Override public Shape shape() {
        return Shape.of("cosign", List.of("FOLDER"), PolicyFile.OPTION, OpenLog.KEY, OpenLog.LOCK, OpenLog.SET_ASIDE);
    }

    @Override public Report run(Call call, Desk desk) throws Stopped, IOException {
        LogPlace place = LogPlace.of(call.operand(0));
        try (OpenLog open = OpenLog.at(place, call, desk)) {
            if (open.policy().witnesses().isEmpty()) throw Stopped.because(Outcome.FAILS, "cosign.nobody", place.policy());
            Cosigning asked = open.log().cosign();
            String origin = open.log().newest().checkpoint().origin();
            Report report = (asked.standing().met() ? Report.of(Outcome.HOLDS, "cosign.met", origin)
                : Report.of(Outcome.FAILS, "cosign.not-met", origin))
                .with(Facts.of(open.log().newest().checkpoint())).with(Facts.of(asked.standing(), asked.attendance()));
            return Append.alarmed(report, Optional.of(asked));
        }
    }
}
