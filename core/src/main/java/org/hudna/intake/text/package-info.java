/**
 * Bytes become text: which character set they are in, and why that one.
 *
 * <p>IN: bytes, and what was declared about them. OUT: text with the reason, or where the bytes stop being text. KEEPS: nothing. NEVER: changes,
 * reorders or leaves out a character.
 */
package org.hudna.intake.text;
