/**
 * The shell: main, and the wiring by hand, in the order in which the data goes.
 *
 * <p>IN: arguments, files. OUT: text, files, an exit code. KEEPS: nothing. NEVER: judges; that is the core's.
 */
package org.hudna.app;
