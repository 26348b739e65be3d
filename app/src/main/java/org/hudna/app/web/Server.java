package org.hudna.app.web;

import java.util.concurrent.Executors;
import org.apache.catalina.valves.RemoteIpValve;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.app.web.api.Api;
import org.hudna.words.Message;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContextException;

/** The server, from its first request to its last. */
public final class Server implements AutoCloseable {

    private final AnnotationConfigServletWebServerApplicationContext context;

    private Server(AnnotationConfigServletWebServerApplicationContext context) { this.context = context; }

    /** What became of starting it. */
    public sealed interface Start {

        record Running(Server server) implements Start {}

        record Refused(Message why) implements Start {}
    }

    /** Listens from then on. */
    public static Start start(Doors doors) {
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(Doors.class, () -> doors);
        context.registerBean(TomcatServletWebServerFactory.class, () -> listening(doors.settings()));
        context.registerBean("front", ServletRegistrationBean.class, () -> new ServletRegistrationBean<>(front(doors), "/*"));
        context.register(Wiring.class);
        try {
            context.refresh();
            return new Start.Running(new Server(context));
        } catch (ApplicationContextException | WebServerException failed) {
            context.close();
            return new Start.Refused(why(failed, doors.settings()));
        }
    }

    private static Message why(RuntimeException failed, Settings settings) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) return Message.of("door.port-taken", "port", taken.getPort());
            if (cause instanceof java.io.FileNotFoundException || cause instanceof java.nio.file.NoSuchFileException) return Message.of("door.tls-file", "file", String.valueOf(cause.getMessage()));
        }
        return Message.of("door.not-started", "address", settings.text(Setting.LISTEN), "port", settings.number(Setting.PORT), "detail", String.valueOf(failed.getMessage()));
    }

    private static TomcatServletWebServerFactory listening(Settings settings) {
        var factory = new TomcatServletWebServerFactory(settings.number(Setting.PORT));
        factory.setAddress(Addresses.of(settings.text(Setting.LISTEN)));
        factory.setShutdown(Shutdown.GRACEFUL);
        factory.getSettings().getSession().setTimeout(java.time.Duration.ofMinutes(settings.number(Setting.SESSION_MINUTES)));
        factory.getSettings().getSession().getCookie().setHttpOnly(true);
        factory.getSettings().getSession().getCookie().setSameSite(org.springframework.boot.web.server.Cookie.SameSite.STRICT);
        boolean secure = settings.given(Setting.TLS_CERTIFICATE).isPresent() || settings.text(Setting.ORIGIN).startsWith("https:");
        factory.getSettings().getSession().getCookie().setSecure(secure);
        factory.getSettings().getSession().getCookie().setName(secure ? "__Host-hudna" : "hudna");
        factory.getSettings().getSession().getCookie().setPath("/");
        factory.addProtocolHandlerCustomizers(handler -> handler.setExecutor(Executors.newVirtualThreadPerTaskExecutor()));
        settings.given(Setting.TLS_CERTIFICATE).ifPresent(certificate -> Certificates.use(factory, certificate, settings.text(Setting.TLS_KEY)));
        settings.given(Setting.PROXIES).ifPresent(proxies -> factory.addEngineValves(behind(proxies)));
        return factory;
    }

    /** Only of these is it believed where a request came from. */
    private static RemoteIpValve behind(String proxies) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(String.join("|", java.util.Arrays.stream(proxies.split(",")).map(String::strip).map(java.util.regex.Pattern::quote).toList()));
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    private static Front front(Doors doors) {
        var callers = new Callers(doors.room());
        var watching = new Watching(doors.room(), doors.data());
        var pages = new Pages(doors, callers, watching);
        return new Front(new Api(doors.routes(), doors.settings().number(Setting.LARGEST_REQUEST) << 20), pages, callers, new Pace(doors.settings().number(Setting.REQUESTS_PER_MINUTE)), watching, doors.settings().number(Setting.LARGEST_REQUEST));
    }

    /** On which it listens. */
    public int port() { return context.getWebServer().getPort(); }

    @Override public void close() { context.close(); }
}
