package org.hudna.app.web.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.intake.Bytes;
import org.hudna.who.ActorId;
import org.hudna.words.Lang;

/** Requests as tests write them. */
record Asks(Viewer viewer, Lang lang, Map<String, String> headers) {

    static final Asks ANYBODY = new Asks(Viewer.ANYBODY, Lang.EN, Map.of());

    static Asks as(Role role) {
        return new Asks(new Viewer("p-" + role.code(), Set.of(role), role == Role.LIAISON ? Optional.of(new ActorId("russia")) : Optional.empty()),
            Lang.EN, Map.of());
    }

    /** A duty officer of a name that nobody else has: "since I last handed over" is then one test's alone. */
    static Asks officer(String code) { return new Asks(new Viewer(code, Set.of(Role.DUTY_OFFICER), Optional.empty()), Lang.EN, Map.of()); }

    Asks in(Lang other) { return new Asks(viewer, other, headers); }

    Asks with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Asks(viewer, lang, all);
    }

    Request get(String address) { return request(Method.GET, address, new byte[0]); }

    Request post(String address, String json) { return (headers.containsKey("content-type") ? this : with("content-type", "application/json"))
        .request(Method.POST, address, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)); }

    Request post(String address, byte[] bytes) { return request(Method.POST, address, bytes); }

    /** A form as a browser sends it. @param fields name, value, name, value; a name may come again */
    Request form(String address, String... fields) {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) filled.computeIfAbsent(fields[i], _ -> new ArrayList<>()).add(fields[i + 1]);
        return filled(address, filled);
    }

    /** The same, each field once. */
    Request form(String address, Map<String, String> fields) {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        fields.forEach((name, value) -> filled.put(name, List.of(value)));
        return filled(address, filled);
    }

    private Request filled(String address, Map<String, List<String>> filled) {
        Request bare = post(address, new byte[0]);
        return new Request(bare.method(), bare.path(), bare.at(), bare.query(), bare.headers(), bare.content(), bare.viewer(), bare.by(),
            bare.lang(), new Request.FromPage("token", filled));
    }

    private Request request(Method method, String address, byte[] bytes) {
        String[] pieces = address.split("\\?", 2);
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (pieces.length > 1) for (String pair : pieces[1].split("&")) {
            String[] one = pair.split("=", 2);
            query.merge(decoded(one[0]), List.of(one.length > 1 ? decoded(one[1]) : ""), (a, b) -> java.util.stream.Stream.concat(a.stream(),
                b.stream()).toList());
        }
        return new Request(method, decoded(pieces[0]), Map.of(), query, headers, Bytes.of(bytes)::open, viewer, viewer.id().isEmpty() ? "anybody"
            : viewer.id(), lang, Request.FromPage.NONE);
    }

    private static String decoded(String text) { return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8); }
}
