package org.hudna.ledger.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.policy.WitnessKey;

/** A witness on a loopback port, with its state in a folder. */
final class RunningWitness implements AutoCloseable {
    static final HttpClient HTTP = HttpClient.newHttpClient();

    final FileWitnessState state;
    final HttpListener listener;
    final Witness witness;
    private final List<SignerKey> keys;

    RunningWitness(List<SignerKey> keys, List<VerifierKey> logs, Path folder, InstantSource clock, int port) throws IOException {
        this.keys = keys;
        state = FileWitnessState.open(folder);
        witness = new Witness(keys, logs, state, clock);
        listener = HttpListener.start(loopback(port), "/w", new WitnessHandler(witness));
    }

    static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    static SignerKey ed25519(String name, int seed) {
        return TestLog.key(name, SignatureType.COSIGNATURE_ED25519, seed);
    }

    static SignerKey mlDsa(String name, int seed) {
        return TestLog.key(name, SignatureType.COSIGNATURE_ML_DSA_44, seed);
    }

    List<VerifierKey> verifiers() {
        return keys.stream().map(SignerKey::verifier).toList();
    }

    String url() {
        return url(listener.address().getPort());
    }

    static String url(int port) {
        return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + "/w";
    }

    WitnessKey inPolicy(String name, int key) {
        return new WitnessKey(name, verifiers().get(key), Optional.of(url()));
    }

    record Reply(int status, String type, String body) {}

    Reply add(AddCheckpoint request) {
        return send("POST", "/add-checkpoint", request.bytes());
    }

    Reply send(String method, String path, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(url() + path)).method(method, HttpRequest.BodyPublishers.ofByteArray(body)).build();
        try {
            HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                new String(response.body(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Override public void close() {
        listener.close();
        state.close();
    }
}
