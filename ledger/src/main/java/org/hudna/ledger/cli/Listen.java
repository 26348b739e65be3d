package org.hudna.ledger.cli;

import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.ledger.witness.HttpListener;

/** Where a server listens. */
final class Listen {
    static final Option OPTION = Option.value("--listen", "HOST:PORT");

    private static final String OTHERWISE = "127.0.0.1:0";
    private static final Pattern ADDRESS = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([^:\\[\\]]+)):([0-9]{1,5})");
    private static final int MOST_PORT = 65_535;

    private Listen() {
    }

    static InetSocketAddress address(Call call) throws Stopped {
        String text = call.value(OPTION).orElse(OTHERWISE);
        Matcher parts = ADDRESS.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(3)) > MOST_PORT) throw call.wrongly("call.address", text);
        var address = new InetSocketAddress(parts.group(1) != null ? parts.group(1) : parts.group(2), Integer.parseInt(parts.group(3)));
        if (address.isUnresolved()) throw Stopped.because(Outcome.UNKNOWN, "call.host", text);
        return address;
    }

    /** Says that it runs, waits until it shall stop, and says that it has stopped. */
    static Report until(HttpListener listener, Report running, Call call, Desk desk) {
        Printed.print(running, call.has(Shape.JSON), desk);
        InetSocketAddress at = listener.address();
        desk.servers().accept(new Desk.Server(at.getHostString(), at.getPort()));
        return Report.of(Outcome.HOLDS, "listen.stopped");
    }

    static String url(HttpListener listener) {
        InetSocketAddress at = listener.address();
        String host = at.getHostString();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort() + "/";
    }
}
