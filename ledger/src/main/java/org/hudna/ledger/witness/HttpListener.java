package org.hudna.ledger.witness;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A handler under an address, one virtual thread a request, with connections kept alive.
 *
 * <p>The JDK's server takes its limits from system properties, once for the whole process; those that nobody has chosen are chosen here, when
 * the first listener is made: a request is read and an answer written within 30 s each, answers are sent without delay, and of header lines
 * there are at most 16 KiB.
 */
public final class HttpListener implements AutoCloseable {
    /** Connections that the system keeps waiting to be accepted. */
    private static final int WAITING = 256;
    /** Seconds that open requests are given to end when the listener is closed. */
    private static final int GRACE_SECONDS = 1;

    private final HttpServer server;
    private final ExecutorService threads;

    private HttpListener(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Listens at once.
     *
     * @param at port 0 for any that is free
     * @param prefix path under which the handler stands: {@code /} or like {@code /log}
     */
    public static HttpListener start(InetSocketAddress at, String prefix, HttpHandler handler) throws IOException {
        choose("sun.net.httpserver.maxReqTime", "30");
        choose("sun.net.httpserver.maxRspTime", "30");
        choose("sun.net.httpserver.nodelay", "true");
        choose("sun.net.httpserver.maxReqHeaderSize", "16384");
        choose("jdk.httpserver.maxConnections", "4096");
        HttpServer server = HttpServer.create(at, WAITING);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext(prefix, handler);
        server.start();
        return new HttpListener(server, threads);
    }

    private static void choose(String property, String value) {
        if (System.getProperty(property) == null) System.setProperty(property, value);
    }

    /** Where it listens, with the port that it got. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override public void close() {
        server.stop(GRACE_SECONDS);
        threads.shutdownNow();
    }
}
