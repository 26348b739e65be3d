package org.hudna.ledger.writer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.note.KeyName;
import org.hudna.ledger.note.SignatureType;
import org.hudna.ledger.note.SignerKey;
import org.hudna.ledger.note.VerifierKey;
import org.hudna.ledger.policy.WitnessKey;
import org.hudna.ledger.witness.FileWitnessState;
import org.hudna.ledger.witness.HttpListener;
import org.hudna.ledger.witness.Witness;
import org.hudna.ledger.witness.WitnessHandler;

/** A party's witness on a loopback port of its own, which can go away and come back. */
final class PartyRig implements AutoCloseable {
    final SignerKey key;
    private final String name;
    private final Path folder;
    private final InstantSource clock;
    private final int port;
    private List<VerifierKey> logs = List.of();
    private Optional<FileWitnessState> state = Optional.empty();
    private Optional<HttpListener> listener = Optional.empty();

    PartyRig(String name, Path folder, InstantSource clock) {
        this.name = name;
        this.folder = folder;
        this.clock = clock;
        this.key = SignerKey.fresh(new KeyName(name + ".example/witness"), SignatureType.COSIGNATURE_ED25519, new SecureRandom());
        this.port = freePort();
    }

    /** What the policy says of it. */
    WitnessKey inPolicy() {
        return new WitnessKey(name, key.verifier(), Optional.of("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port + "/w"));
    }

    PartyRig watch(VerifierKey log) {
        logs = List.of(log);
        return come();
    }

    PartyRig come() {
        var opened = FileWitnessState.open(folder.resolve(name));
        state = Optional.of(opened);
        try {
            listener = Optional.of(HttpListener.start(at(port), "/w", new WitnessHandler(new Witness(List.of(key), logs, opened, clock))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    void go() {
        listener.ifPresent(HttpListener::close);
        state.ifPresent(FileWitnessState::close);
        listener = Optional.empty();
        state = Optional.empty();
    }

    @Override public void close() {
        go();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
