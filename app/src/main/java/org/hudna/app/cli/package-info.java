/**
 * The command line: what a duty officer, a legal officer or a script types.
 *
 * <p>IN: arguments, files. OUT: tables, sentences, files, exit codes. KEEPS: nothing. NEVER: decides anything that a stage should.
 */
package org.hudna.app.cli;
