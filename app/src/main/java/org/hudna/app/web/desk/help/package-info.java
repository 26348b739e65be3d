/**
 * Pages: first steps, keys, words, and who may do what.
 *
 * <p>IN: visits. OUT: what the templates of this name show. KEEPS: nothing. NEVER: tells anything of what the room holds.
 */
package org.hudna.app.web.desk.help;
