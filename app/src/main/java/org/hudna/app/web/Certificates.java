package org.hudna.app.web;

import java.nio.file.Path;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;

/** A certificate and its key from files in PEM. */
final class Certificates {

    private static final String NAME = "hudna";

    private Certificates() {}

    static void use(TomcatServletWebServerFactory factory, String certificate, String key) {
        var bundles = new DefaultSslBundleRegistry(NAME, bundle(certificate, key));
        factory.setSsl(Ssl.forBundle(NAME));
        factory.setSslBundles(bundles);
        Renewing.watch(Path.of(certificate), Path.of(key), () -> bundles.updateBundle(NAME, bundle(certificate, key)));
    }

    private static SslBundle bundle(String certificate, String key) {
        return SslBundle.of(new PemSslStoreBundle(PemSslStoreDetails.forCertificate("file:" + certificate).withPrivateKey("file:" + key), null));
    }
}
