package org.hudna.app.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lucene warns at every start that a module is missing by which it would find nearest vectors sooner. We look for none, and who starts us is not to
 * wonder.
 */
final class Vectors {

    /** Held, since a logger that nobody holds forgets what it was told. */
    private static final Logger LOOKUP = Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Vectors() {}

    static void needNoModule() { LOOKUP.setLevel(Level.SEVERE); }
}
