package org.hudna.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hudna.ledger.OtherPrograms.Program;
import org.hudna.ledger.serving.LogServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our server before a client that is not ours, which reads a whole log over HTTP and minds the media types. */
class ServingInteropTest {
    @TempDir private Path folder;

    @Test void a_client_in_go_reads_and_checks_a_whole_log_from_our_server() throws IOException {
        Optional<Program> go = OtherPrograms.go();
        Optional<Program> makelog = OtherPrograms.python("makelog");
        if (go.isEmpty() || makelog.isEmpty()) return;
        makelog.get().said(folder, 1000);
        String key = Files.readString(folder.resolve("vkey"));
        try (var listener = LogServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "/some/log", folder.resolve("log"))) {
            String url = "http://127.0.0.1:" + listener.address().getPort() + "/some/log/";
            assertEquals(go.get().said("fsck", folder.resolve("log"), key), go.get().said("fsck", url, key));
            Path bundle = folder.resolve("log/tile/entries/002");
            byte[] whole = Files.readAllBytes(bundle);
            whole[whole.length - 1] ^= 1;
            Files.write(bundle, whole);
            assertTrue(go.get().run("fsck", url, key).isRefusal());
            Files.delete(bundle);
            assertEquals("NOT VALID: tile/entries/002: 404 Not Found, ", go.get().run("fsck", url, key).out().substring(0, 44));
        }
    }
}
