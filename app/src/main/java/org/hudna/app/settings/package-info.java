/**
 * What an operator may choose: at most twenty settings, in one file.
 *
 * <p>IN: the text of the file. OUT: settings, or what is wrong in which line. KEEPS: nothing. NEVER: guesses at what it does not know.
 */
package org.hudna.app.settings;
