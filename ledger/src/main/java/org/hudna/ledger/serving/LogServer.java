package org.hudna.ledger.serving;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.hudna.ledger.proof.FolderResources;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.witness.HttpListener;

/** A log at an address of its own. For more than a log, mount a {@link LogHandler} in a server that is there. */
public final class LogServer {
    private LogServer() {
    }

    /**
     * Serves at once, until the listener is closed.
     *
     * @param at port 0 for any that is free
     * @param prefix {@code /} or like {@code /log}
     */
    public static HttpListener start(InetSocketAddress at, String prefix, Resources log) throws IOException {
        return HttpListener.start(at, prefix, new LogHandler(log));
    }

    /** The same, from the folder {@code root}, to which another process may be writing. */
    public static HttpListener start(InetSocketAddress at, String prefix, Path root) throws IOException {
        return start(at, prefix, new FolderResources(root));
    }
}
