package org.hudna.app.channels;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Requests byte for byte as ODK Collect's library puts them on the wire (OkHttp over HTTP/1.1), and what came back. */
final class Wire {

    private static final String BOUNDARY = "f31c7a1b-59f8-4b6e-9df4-0a1f9bb0c7d2";

    private final URI server;
    private final String token;

    Wire(String url, String token) {
        this.server = URI.create(url);
        this.token = token;
    }

    /** What came back. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        String text() { return new String(body, StandardCharsets.UTF_8); }
    }

    /** A file that is sent along. */
    record Attachment(String name, String type, byte[] bytes) {}

    Answer get(String path) throws IOException { return send(head("GET", path, token) + "\r\n", new byte[0]); }

    /** Before it was asked for it, Collect shows nothing. */
    Answer getUnasked(String path) throws IOException { return send(head("GET", path, "") + "\r\n", new byte[0]); }

    Answer headOf(String path) throws IOException { return send(head("HEAD", path, token) + "\r\n", new byte[0]); }

    Answer submit(String path, byte[] xml, boolean more, Attachment... attachments) throws IOException {
        return post(path, body(xml, more, attachments));
    }

    Answer post(String path, byte[] body) throws IOException {
        return send(head("POST", path, token) + "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: " + body.length
            + "\r\n\r\n", body);
    }

    /** In chunks, as the standard asks servers to take it. */
    Answer postInChunks(String path, byte[] body) throws IOException {
        var out = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += 700) {
            int many = Math.min(700, body.length - at);
            out.writeBytes((Integer.toHexString(many) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body, at, many);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return send(head("POST", path, token) + "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nTransfer-Encoding: chunked\r\n\r\n",
            out.toByteArray());
    }

    static byte[] body(byte[] xml, boolean more, Attachment... attachments) {
        var out = new ByteArrayOutputStream();
        part(out, "name=\"xml_submission_file\"; filename=\"Hudna · حادثة_2016-02-28_10-31-07.xml\"", "text/xml; charset=utf-8", xml);
        for (Attachment one : attachments) part(out, "name=\"" + one.name() + "\"; filename=\"" + one.name() + "\"", one.type(), one.bytes());
        if (more) part(out, "name=\"*isIncomplete*\"", "", "yes".getBytes(StandardCharsets.UTF_8));
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String disposition, String type, byte[] bytes) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n"
            + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n") + "Content-Length: " + bytes.length + "\r\n\r\n";
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(bytes);
        out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private String head(String method, String path, String shown) {
        String basic = shown.isEmpty() ? "" : "Authorization: Basic " + Base64.getEncoder()
            .encodeToString(("team-1:" + shown).getBytes(StandardCharsets.UTF_8)) + "\r\n";
        return method + " " + path
            + " HTTP/1.1\r\nUser-Agent: org.odk.collect.android/v2026.1 Dalvik/2.1.0\r\nX-OpenRosa-Version: 1.0\r\nDate: Sun, 28 Feb 2016 10:31:09 GMT\r\nHost: " + server.getAuthority()
            + "\r\nConnection: close\r\nAccept-Encoding: gzip\r\nAccept-Language: ar-SY\r\n" + basic;
    }

    private Answer send(String head, byte[] body) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream in) throws IOException {
        byte[] all = in.readAllBytes();
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int blank = text.indexOf("\r\n\r\n");
        List<String> lines = List.of(text.substring(0, Math.max(0, blank)).split("\r\n"));
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : lines)
            if (line.indexOf(':') > 0)
                headers.put(line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT), line.substring(line.indexOf(':') + 1).strip());
        return new Answer(Integer.parseInt(lines.getFirst().split(" ")[1]), headers,
            unpacked(headers, java.util.Arrays.copyOfRange(all, blank + 4, all.length)));
    }

    /** As the app's own client hands it on. */
    private static byte[] unpacked(Map<String, String> headers, byte[] sent) throws IOException {
        byte[] whole = "chunked".equals(headers.get("transfer-encoding")) ? joined(sent) : sent;
        if (whole.length == 0 || !"gzip".equals(headers.get("content-encoding"))) return whole;
        try (var packed = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(whole))) {
            return packed.readAllBytes();
        }
    }

    private static byte[] joined(byte[] chunks) {
        var out = new ByteArrayOutputStream();
        String text = new String(chunks, StandardCharsets.ISO_8859_1);
        for (int at = 0, size = -1; size != 0 && at < chunks.length; at += size + 2) {
            int end = text.indexOf("\r\n", at);
            size = Integer.parseInt(text.substring(at, end), 16);
            at = end + 2;
            out.write(chunks, at, size);
        }
        return out.toByteArray();
    }
}
