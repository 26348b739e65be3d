package org.hudna.ledger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.store.Disk;
import org.hudna.ledger.witness.Attendance;
import org.hudna.ledger.witness.AttendanceFile;

/** What a log in a folder is, by its newest checkpoint. Nothing but that is read; {@code verify} reads it all. */
record InspectLog(LogPlace log) {
    Report report(Call call) throws Stopped, IOException {
        SignedCheckpoint newest = Document.checkpoint(log.checkpoint().toString(), Files.readAllBytes(log.checkpoint()));
        Report report = Report.of(Outcome.HOLDS, "inspect.log", newest.checkpoint().origin()).with(Facts.of(newest.checkpoint()));
        Optional<Policy> policy = policy(call);
        Report said = policy.map(known -> report.with(Facts.of(known.standing(newest), attendance())))
            .orElseGet(() -> report.with(List.of(Facts.lines(newest))));
        return said.then("inspect.log-next", Shell.line("verify", log.folder()));
    }

    private Attendance attendance() {
        return Files.exists(log.attendance()) ? new AttendanceFile(Disk.REAL, log.attendance()).read() : Attendance.NONE;
    }

    private Optional<Policy> policy(Call call) throws Stopped, IOException {
        Optional<Path> named = call.path(PolicyFile.OPTION);
        if (named.isPresent()) return Optional.of(PolicyFile.read(named.get()));
        return Files.exists(log.policy()) ? Optional.of(PolicyFile.read(log.policy())) : Optional.empty();
    }
}
