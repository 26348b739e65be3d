package org.hudna.app.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.app.web.api.Api;
import org.hudna.app.web.desk.House;
import org.hudna.words.Message;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.WebServerException;

/** The server, from its first request to its last. */
public final class Server implements AutoCloseable {

    /** A client that sends nothing for so long is left. */
    private static final int SILENCE_MILLIS = 20_000;
    private static final int LARGEST_HEADERS = 16 << 10;
    /** Requests that were begun have so long to end. */
    private static final long END_SECONDS = 10;

    private final WebServer server;
    private final String origin;
    private final Optional<Renewing> renewing;

    private Server(WebServer server, String origin, Optional<Renewing> renewing) {
        this.server = server;
        this.origin = origin;
        this.renewing = renewing;
    }

    /** What became of starting it. */
    public sealed interface Start {

        record Running(Server server) implements Start {}

        record Refused(Message why) implements Start {}
    }

    /** Listens from then on. */
    public static Start start(Doors doors) {
        Settings settings = doors.settings();
        var factory = new TomcatServletWebServerFactory(settings.number(Setting.PORT));
        Optional<Renewing> renewing = Optional.empty();
        if (settings.given(Setting.TLS_CERTIFICATE).isPresent()) {
            var files = new Certificates(doors.path(Setting.TLS_CERTIFICATE), doors.path(Setting.TLS_KEY));
            switch (files.read()) {
                case Certificates.Outcome.Refused(Message why) -> { return new Start.Refused(why); }
                case Certificates.Outcome.Usable(var bundle) -> renewing = Optional.of(files.use(bundle, factory));
            }
        }
        var origin = new AtomicReference<>(settings.text(Setting.ORIGIN));
        Optional<Message> refused = listening(settings, factory);
        if (refused.isPresent()) return new Start.Refused(refused.get());
        WebServer server = factory.getWebServer(context -> parts(context, doors, origin::get));
        try {
            server.start();
        } catch (WebServerException failed) {
            server.stop();
            renewing.ifPresent(Renewing::close);
            return new Start.Refused(failed instanceof PortInUseException ? Message.of("door.port-taken", "port", settings.text(Setting.PORT))
                : Message.of("door.not-started", "address", settings.text(Setting.LISTEN), "port", settings.text(Setting.PORT)));
        }
        if (origin.get().isEmpty()) origin.set(settings.ownOrigin(server.getPort()));
        return new Start.Running(new Server(server, origin.get(), renewing));
    }

    /** What a request goes through, in this order. */
    private static void parts(ServletContext context, Doors doors, Supplier<String> origin) {
        Settings settings = doors.settings();
        Filter guard = new Guarding(settings.isSecure()).filter();
        var callers = new Callers(doors.room());
        var watching = new Watching(doors.room(), doors.data());
        var api = new Api(Stream.concat(doors.routes().stream(),
            Book.of(doors.room(), new House(doors.basemap(), !doors.invented().isEmpty(), origin)).stream()).toList(),
            settings.number(Setting.LARGEST_REQUEST) << 20);
        var front = new Front(api, new Pages(doors.room(), callers, watching, origin, doors.invented()), callers,
            new Pace(settings.number(Setting.REQUESTS_PER_MINUTE), System::nanoTime), watching,
            settings.number(Setting.LARGEST_REQUEST));
        context.setRequestCharacterEncoding(StandardCharsets.UTF_8.name());
        context.addFilter("guard", guard).addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        context.addServlet("front", front).addMapping("/*");
    }

    private static Optional<Message> listening(Settings settings, TomcatServletWebServerFactory factory) {
        var address = Addresses.of(settings.text(Setting.LISTEN));
        if (address.isEmpty()) return Optional.of(Message.of("door.address-unknown", "address", settings.text(Setting.LISTEN)));
        factory.setAddress(address.get());
        factory.setShutdown(Shutdown.GRACEFUL);
        factory.setRegisterDefaultServlet(false);
        var compression = new Compression();
        compression.setEnabled(true);
        factory.setCompression(compression);
        factory.addErrorPages(new ErrorPage("/"));
        factory.addContextCustomizers(Server::silent);
        factory.addConnectorCustomizers(Server::bounded);
        settings.given(Setting.PROXIES).ifPresent(proxies -> factory.addEngineValves(behind(proxies)));
        var session = factory.getSettings().getSession();
        session.setTimeout(Duration.ofMinutes(settings.number(Setting.SESSION_MINUTES)));
        session.getCookie().setName(settings.isSecure() ? "__Host-hudna" : "hudna");
        session.getCookie().setPath("/");
        session.getCookie().setHttpOnly(true);
        session.getCookie().setSecure(settings.isSecure());
        session.getCookie().setSameSite(SameSite.STRICT);
        return Optional.empty();
    }

    /** Where a request does not even come to us, the server says nothing of itself. */
    private static void silent(Context context) {
        context.setUseRelativeRedirects(true);
        if (context.getParent() instanceof StandardHost host) host.setErrorReportValveClass("");
        context.getParent().getPipeline().addValve(new Silent());
    }

    /** Refuses what is no request, without a word. */
    private static final class Silent extends ErrorReportValve {
        @Override protected void report(Request request, Response response, Throwable thrown) {
            if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST && response.setErrorReported()) Guarding.always(response);
        }
    }

    private static void bounded(Connector connector) {
        connector.setXpoweredBy(false);
        if (!(connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http)) return;
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.setConnectionTimeout(SILENCE_MILLIS);
        http.setMaxHttpRequestHeaderSize(LARGEST_HEADERS);
    }

    /** Only of these is it believed where a request came from. */
    private static RemoteIpValve behind(String proxies) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(Pattern.compile(",").splitAsStream(proxies).map(String::strip).map(Pattern::quote).collect(Collectors.joining("|")));
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    /** On which it listens. */
    public int port() { return server.getPort(); }

    /** How browsers reach it. */
    public String origin() { return origin; }

    /** Looks at once whether certificates were renewed. */
    public void renew() { renewing.ifPresent(Renewing::look); }

    /** Takes no more requests; those that were begun end, or are cut off after ten seconds. */
    @Override public void close() {
        renewing.ifPresent(Renewing::close);
        var ended = new CountDownLatch(1);
        server.shutDownGracefully(_ -> ended.countDown());
        try {
            ended.await(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        server.stop();
        server.destroy();
    }
}
