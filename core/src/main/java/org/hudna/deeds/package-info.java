/**
 * Deeds and what they are done to: the closed lists that claims and terms share.
 *
 * <p>IN: codes. OUT: whether one deed or target is (part of) another: yes, no, cannot be told. KEEPS: the two lists.
 * NEVER: turns a vague word into a definite one.
 */
package org.hudna.deeds;
