package org.hudna.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.hudna.app.Serving;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS from two files, which are renewed while the service runs. */
class TlsTest {

    private static final char[] PASSWORD = "for the test".toCharArray();

    @TempDir Path folder;
    private Path certificate;
    private Path key;

    @BeforeEach void make() throws Exception {
        certificate = folder.resolve("room.pem");
        key = folder.resolve("room.key");
        write("EC", certificate, key);
    }

    /** A new pair, signed by itself, as PEM. */
    private void write(String kind, Path certificate, Path key) throws Exception {
        Path store = folder.resolve("made.p12");
        Files.deleteIfExists(store);
        Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "a",
            "-keyalg", kind,
            "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-validity", "30", "-storetype", "PKCS12", "-keystore", store.toString(),
            "-storepass",
            new String(PASSWORD)).redirectErrorStream(true).start();
        assertEquals(0, made.waitFor(), () -> "keytool");
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        Files.writeString(certificate, pem("CERTIFICATE", keys.getCertificate("a").getEncoded()));
        Files.writeString(key, pem("PRIVATE KEY", keys.getKey("a", PASSWORD).getEncoded()));
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what
            + "-----\n";
    }

    private Settings settings() {
        return Settings.USUAL.with(Setting.DATA, folder.resolve("data").toString()).with(Setting.PORT, "0")
            .with(Setting.TLS_CERTIFICATE, certificate.toString())
            .with(Setting.TLS_KEY, key.toString());
    }

    private Serving.Opening open() { return Serving.open(settings(), Clock.systemUTC(), new SecureRandom(), _ -> { }); }

    /** Believes anything: what is looked at is which certificate is shown. */
    private static HttpClient trusting() throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new X509TrustManager() {
            @Override public void checkClientTrusted(X509Certificate[] chain, String type) {}

            @Override public void checkServerTrusted(X509Certificate[] chain, String type) {}

            @Override public X509Certificate[] getAcceptedIssuers() { return new X509Certificate[0]; }
        }}, new SecureRandom());
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpResponse<String> get(String origin) throws Exception {
        return trusting().send(HttpRequest.newBuilder(URI.create(origin + "/sign-in")).build(), BodyHandlers.ofString());
    }

    private static String shown(HttpResponse<String> answer) throws Exception {
        return ((X509Certificate) answer.sslSession().orElseThrow().getPeerCertificates()[0]).getSerialNumber().toString();
    }

    @Test void it_is_spoken_through_tls_and_a_new_certificate_is_shown_without_a_restart() throws Exception {
        try (Serving serving = assertInstanceOf(Serving.Opening.Opened.class, open()).serving()) {
            assertTrue(serving.origin().startsWith("https://localhost:"), serving.origin());
            HttpResponse<String> before = get(serving.origin());
            assertTrue(before.headers().firstValue("Strict-Transport-Security").orElse("").contains("max-age"), before.headers().toString());
            String cookie = before.headers().firstValue("Set-Cookie").orElse("");
            assertTrue(cookie.startsWith("__Host-") && cookie.contains("Secure"), cookie);
            write("RSA", certificate, folder.resolve("elsewhere.key"));
            serving.renewCertificates();
            assertEquals(shown(before), shown(get(serving.origin())), "the new key is not there yet: the old pair goes on");
            Files.move(folder.resolve("elsewhere.key"), key, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            serving.renewCertificates();
            assertNotEquals(shown(before), shown(get(serving.origin())));
        }
    }

    @Test void files_that_cannot_be_used_are_refused_in_words() throws Exception {
        Path other = folder.resolve("other.pem");
        write("EC", other, folder.resolve("other.key"));
        Files.copy(other, certificate, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals("door.tls-pair", refused());
        Files.writeString(certificate, "no certificate at all", StandardCharsets.UTF_8);
        assertEquals("door.tls-content", refused());
        Files.writeString(certificate, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", StandardCharsets.UTF_8);
        assertEquals("door.tls-content", refused());
        Files.delete(certificate);
        assertEquals("door.tls-file", refused());
    }

    private String refused() { return assertInstanceOf(Serving.Opening.Refused.class, open()).why().id(); }
}
