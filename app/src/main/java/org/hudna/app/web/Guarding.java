package org.hudna.app.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * What stands before every request: a wall against malformed ones, headers, and a token that only our own pages know. Who somebody is and may do is
 * found out after it, by {@link Callers} and the routes.
 */
final class Guarding {

    /** Nothing but what we serve ourselves; no script or style in a page. */
    private static final String CONTENT =
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; connect-src 'self'; worker-src 'self'; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String DEVICE =
        "geolocation=(), camera=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";
    private static final String BAD_REQUEST = "hudna.bad-request";

    private final CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    private static final Map<String, String> ALWAYS = Map.of("Content-Security-Policy", CONTENT, "X-Content-Type-Options", "nosniff",
        "X-Frame-Options", "DENY",
        "Referrer-Policy", "no-referrer", "Permissions-Policy", DEVICE, "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy",
        "same-origin");

    private final List<HeaderWriter> headers = List.of((_, response) -> always(response), new CacheControlHeadersWriter(), new HstsHeaderWriter());

    /** @param secure whether browsers come through TLS; then no other site and no other port can write our cookies */
    Guarding(boolean secure) {
        tokens.setCookieName(secure ? "__Host-hudna-form" : "hudna-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(secure).httpOnly(true).sameSite("Strict"));
    }

    /** What every answer says, whatever it is. */
    static void always(HttpServletResponse response) { ALWAYS.forEach(response::setHeader); }

    Filter filter() {
        var forms = new CsrfFilter(tokens);
        forms.setRequireCsrfProtectionMatcher(request -> CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && isByBrowser(request));
        var chain = new FilterChainProxy(new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, new HeaderWriterFilter(headers), forms));
        chain.setRequestRejectedHandler((request, response, _) -> {
            headers.forEach(writer -> writer.writeHeaders(request, response));
            request.setAttribute(BAD_REQUEST, true);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        });
        chain.afterPropertiesSet();
        return chain;
    }

    /**
     * Whether a browser may have sent it on its own, with a session that somebody has; or it is about to get one. A token in a header is never sent
     * so.
     */
    private static boolean isByBrowser(HttpServletRequest request) {
        return !Callers.bringsToken(request) && (request.getSession(false) != null || Pages.isForm(request));
    }

    /** Whether it was refused before anybody looked at its path, which is then shown to nobody. */
    static boolean isMalformed(HttpServletRequest request) { return request.getAttribute(BAD_REQUEST) != null; }

    /** What a form of ours brings along; empty where nobody stands guard. */
    static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
