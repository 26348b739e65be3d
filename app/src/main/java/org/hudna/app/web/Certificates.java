package org.hudna.app.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.hudna.words.Message;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;

/** A chain of certificates and the key of the first, from files in PEM. */
record Certificates(Path certificate, Path key) {

    private static final String NAME = "hudna";

    /** What became of reading them. */
    sealed interface Outcome {

        record Usable(SslBundle bundle) implements Outcome {}

        record Refused(Message why) implements Outcome {}
    }

    /** Refused where one of them cannot be read, is no PEM, or the two do not belong together. */
    Outcome read() {
        for (Path file : List.of(certificate, key))
            if (!Files.isRegularFile(file) || !Files.isReadable(file))
                return new Outcome.Refused(Message.of("door.tls-file", "file", file.toString()));
        try {
            var store = PemSslStore.load(PemSslStoreDetails.forCertificate("file:" + certificate).withPrivateKey("file:" + key));
            Optional<X509Certificate> first = Optional.ofNullable(store.certificates()).filter(chain -> !chain.isEmpty()).map(List::getFirst);
            Optional<PrivateKey> secret = Optional.ofNullable(store.privateKey());
            if (first.isEmpty() || secret.isEmpty())
                return new Outcome.Refused(Message.of("door.tls-content", "one", certificate.toString(), "other", key.toString()));
            if (!belong(first.get(), secret.get()))
                return new Outcome.Refused(Message.of("door.tls-pair", "one", certificate.toString(), "other", key.toString()));
            return new Outcome.Usable(SslBundle.of(new PemSslStoreBundle(store, null)));
        } catch (IllegalStateException | IllegalArgumentException | java.io.UncheckedIOException unreadable) {
            return new Outcome.Refused(Message.of("door.tls-content", "one", certificate.toString(), "other", key.toString()));
        }
    }

    /** What the key signs, the certificate verifies. */
    private static boolean belong(X509Certificate certificate, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(switch (key.getAlgorithm()) {
                case "RSA" -> "SHA256withRSA";
                case "EC" -> "SHA256withECDSA";
                default -> key.getAlgorithm(); // not sealed: kinds of keys are the JDK's
            });
            byte[] text = NAME.getBytes(StandardCharsets.US_ASCII);
            signature.initSign(key);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException otherKind) {
            return false;
        }
    }

    /** Uses them, and whatever takes their place in the files. */
    Renewing use(SslBundle bundle, TomcatServletWebServerFactory factory) {
        var bundles = new DefaultSslBundleRegistry(NAME, bundle);
        factory.setSsl(Ssl.forBundle(NAME));
        factory.setSslBundles(bundles);
        return new Renewing(this, renewed -> bundles.updateBundle(NAME, renewed));
    }
}
