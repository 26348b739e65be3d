package org.hudna.app.web.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hudna.app.web.api.Answer;
import org.hudna.app.web.api.Request;
import org.hudna.intake.Bytes;

/** Styles, scripts, fonts and map data, all our own to serve: no page fetches anything from anywhere else. */
public final class Assets {

    private static final String PATH = "/assets/";
    private static final int DIGITS = 12;
    private static final Map<String, String> TYPES = Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "mjs",
        "text/javascript; charset=utf-8",
        "woff2", "font/woff2", "json", "application/json", "svg", "image/svg+xml", "webmanifest", "application/manifest+json");
    private static final Map<String, Optional<byte[]>> READ = new ConcurrentHashMap<>();
    /** Every page has some of them: each file is hashed once. */
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** Changes with what is in the file, so that a browser may keep it for good. */
    public static String address(String name) {
        return ADDRESSES.computeIfAbsent(name, one -> PATH + one + "?v=" + Bytes.of(file(one)).id().sha256().substring(0, DIGITS));
    }

    static Answer answer(Request request) {
        String name = request.at("name");
        Optional<byte[]> bytes = TYPES.containsKey(ending(name)) ? bytes(name) : Optional.empty();
        if (bytes.isEmpty()) return Answer.of(404);
        return Answer.of(200, TYPES.get(ending(name)), bytes.get()).with("Cache-Control",
            request.query().containsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600");
    }

    private static String ending(String name) { return name.substring(name.lastIndexOf('.') + 1); }

    /** A file of ours. */
    public static byte[] file(String name) { return bytes(name).orElseThrow(() -> new IllegalArgumentException("no file " + name)).clone(); }

    private static Optional<byte[]> bytes(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9._-]*") ? READ.computeIfAbsent(name, Assets::read) : Optional.empty();
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/org/hudna/app/web/assets/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
