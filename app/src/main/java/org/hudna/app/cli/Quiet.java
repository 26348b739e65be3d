package org.hudna.app.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** For a step of a command whose own words would repeat what was said already. */
final class Quiet {

    static final PrintStream OUT = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private Quiet() {}
}
