/**
 * Pages: the watch on one screen, for whoever takes it over: what waits, who works on what, which clocks run, which lines are due, what changed; and
 * the handover.
 *
 * <p>IN: visits. OUT: what the templates of this name show. KEEPS: nothing. NEVER: reads more of the record than a bounded number of rows; says that
 * a step of the agreement was taken, which nobody told it.
 */
package org.hudna.app.web.desk.watch;
