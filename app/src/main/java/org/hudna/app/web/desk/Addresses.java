package org.hudna.app.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hudna.app.web.api.Request;

/** Addresses of pages, with their parameters in one order, so that the same page has one address. */
public final class Addresses {

    private Addresses() {}

    public static String of(Request request) { return of(encodedPath(request.path()), request.query()); }

    /** Without parameters that are blank. */
    public static String of(String path, Map<String, List<String>> parameters) {
        String query = new TreeMap<>(parameters).entrySet().stream().flatMap(one -> one.getValue().stream().filter(value -> !value.isBlank())
            .map(value -> encoded(one.getKey()) + "=" + encoded(value))).collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** One part of a path or query. */
    public static String encoded(String part) { return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"); }

    private static String encodedPath(String path) { return encoded(path).replace("%2F", "/"); }
}
