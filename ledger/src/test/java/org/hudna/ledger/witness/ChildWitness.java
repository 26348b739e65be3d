package org.hudna.ledger.witness;

import static org.hudna.ledger.witness.RunningWitness.ed25519;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A witness in a process of its own, so that it can be killed: its folder is the argument, its port the first line that it prints. */
final class ChildWitness {
    private ChildWitness() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (var witness = new RunningWitness(List.of(ed25519("w", 3)), TestLog.of(1).keys(), Path.of(arguments[0]), InstantSource.system(), 0)) {
            System.out.println(witness.listener.address().getPort());
            new CountDownLatch(1).await();
        }
    }

    /** Starts one; a request has to be read within a second. */
    static Process start(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-Dsun.net.httpserver.maxReqTime=1", "-cp", System.getProperty("java.class.path"),
            ChildWitness.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    static int port(Process child) throws IOException {
        return Integer.parseInt(child.inputReader().readLine());
    }
}
