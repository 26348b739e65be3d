package org.hudna.ledger.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Says what something is. */
final class Inspect implements Command {
    @Override public Shape shape() {
        return Shape.of("inspect", List.of("WHAT"), PolicyFile.OPTION);
    }

    @Override public Report run(Call call, Desk desk) throws Stopped, IOException {
        Path what = Call.path(call.operand(0));
        if (Files.isDirectory(what)) return new InspectLog(new LogPlace(what)).report(call);
        byte[] bytes = Files.readAllBytes(what);
        return new InspectFile(what, bytes).report(call);
    }
}
