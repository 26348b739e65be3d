/**
 * Reports are opened: what kind of thing came, and its parts as text, messages, sections and rows.
 *
 * <p>IN: a report. OUT: its content; apart from it, who sent it. KEEPS: nothing. NEVER: shows a sender in content or reasons, loses a part that it
 * cannot read, or says what a text means.
 */
package org.hudna.intake.reading;
