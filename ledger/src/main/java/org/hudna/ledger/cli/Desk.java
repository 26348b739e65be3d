package org.hudna.ledger.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import org.hudna.ledger.words.Texts;

/**
 * What a command has at hand.
 *
 * @param texts in the person's language
 * @param servers is told of each server that now runs, and returns when it shall stop
 */
record Desk(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, InstantSource clock, SecureRandom random, Texts texts,
        Consumer<Server> servers) {
    /** Something that runs until it is told to stop. */
    record Server(String host, int port) {}

    Desk in(Texts other) {
        return new Desk(in, out, err, environment, clock, random, other, servers);
    }
}
