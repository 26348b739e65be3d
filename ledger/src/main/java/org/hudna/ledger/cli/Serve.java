package org.hudna.ledger.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.List;
import org.hudna.ledger.serving.LogServer;
import org.hudna.ledger.witness.HttpListener;

/** Serves a log's folder. */
final class Serve implements Command {
    @Override public Shape shape() {
        return Shape.of("serve", List.of("FOLDER"), Listen.OPTION);
    }

    @Override public Report run(Call call, Desk desk) throws Stopped, IOException {
        LogPlace log = LogPlace.of(call.operand(0));
        if (!Files.exists(log.checkpoint())) throw Stopped.because(Outcome.UNKNOWN, "verify.no-head", log.folder());
        InetSocketAddress at = Listen.address(call);
        try (HttpListener listener = LogServer.start(at, "/", log.folder())) {
            Report running = Report.of(Outcome.HOLDS, "serve.runs", log.folder()).with("address", Listen.url(listener))
                .then("serve.next", Shell.line("verify", Listen.url(listener), "--policy", log.policy()));
            return Listen.until(listener, running, call, desk);
        }
    }
}
