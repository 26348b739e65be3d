/**
 * Pages: one incident whole — accounts side by side, findings with their trace, how far it is verified, decisions, evidence, history — and what is
 * done about it.
 *
 * <p>IN: visits. OUT: what the templates of this name show; deeds through the verbs of {@code room}. KEEPS: nothing. NEVER: decides what may be seen;
 * shows a claim or card that {@code Sight} has not let through.
 */
package org.hudna.app.web.desk.incident;
