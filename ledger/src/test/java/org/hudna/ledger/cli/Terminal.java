package org.hudna.ledger.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hudna.ledger.words.Lang;
import org.hudna.ledger.words.Texts;

/** Somebody who types commands, and what they see. */
final class Terminal {
    static final Instant START = Instant.parse("2031-03-05T12:00:00Z");

    private final Map<String, String> environment;
    private final Consumer<Desk.Server> servers;
    private byte[] in = {};
    private Instant now = START;

    Terminal(Map<String, String> environment, Consumer<Desk.Server> servers) {
        this.environment = environment;
        this.servers = servers;
    }

    Terminal() {
        this(Map.of(), _ -> { });
    }

    /** What came of a command. */
    record Seen(int exit, String out, String err) {
        String all() {
            return out + err;
        }

        String firstLine() {
            return all().lines().findFirst().orElse("");
        }
    }

    Terminal typing(byte[] bytes) {
        in = bytes;
        return this;
    }

    /** Each command runs a second after the one before, and takes its time. */
    Seen run(Object... words) {
        now = now.plusSeconds(1);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        InstantSource clock = this::tick;
        var desk = new Desk(new ByteArrayInputStream(in), print(out), print(err), environment, clock, new SecureRandom(), Texts.in(Lang.EN), servers);
        int exit = Main.run(List.copyOf(Stream.of(words).map(Object::toString).toList()), desk);
        return new Seen(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private synchronized Instant tick() {
        now = now.plusMillis(1);
        return now;
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
